import { type ComponentProps, useEffect, useRef } from 'react';
import { useSharedFile } from '#ui/hooks/use-shared-file.ts';
import { Card } from '#ui/kit/Card.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useLate } from '#ui/use-late.ts';
import { backupWords } from '#wording/en/backup.ts';
import { failureWords } from '#wording/en/failure.ts';
import { previewRestore, restoreBackup } from '#workflows/late-restore.ts';
import type { RestoreHow } from '#workflows/restore-rules.ts';
import { Busy } from './Busy.tsx';
import { FileField } from './FileField.tsx';
import { LateReviewArrival } from './LateReviewArrival.tsx';
import { NotOpened } from './OpenFile.tsx';
import type { OpenedBackupProps, RestoreResult } from './restore-parts.ts';
import { useHeldPage } from './use-held-page.ts';
import { useJob } from './use-job.ts';
import { useOpening } from './use-opening.ts';

const words = backupWords.restore;

type Shown = Pick<OpenedBackupProps, 'backup' | 'preview'>;

type Restored = ComponentProps<typeof RestoreResult> & {
	/** What was opened, compared with what is here now, for another try. */
	readonly again?: Shown;
};

const importParts = () => import('./restore-parts.ts');

/** "Restore from a file": choose, look what would change, restore. */
export function Restore({ hint }: { readonly hint?: string | undefined }) {
	const opening = useOpening(previewRestore, 'reviews too');
	const restoring = useJob<Restored>('restoring');
	const box = useRef<HTMLDivElement>(null);
	const taken = useSharedFile(choose);
	const opened = opening.step.state === 'finished' ? opening.step.result : null;
	const isBusy = opening.step.state === 'busy' || restoring.step.state === 'busy';
	const result = restoring.step.state === 'finished' ? restoring.step.result : null;
	const again = result?.again;
	const shown = opened?.kind === 'opened' ? { backup: opened.backup, preview: opened.compared } : null;
	const late = useLate(importParts);
	const parts = late.value;
	const isWaiting = !parts && (result !== null || shown !== null);
	const place = isBusy ? 'busy' : isWaiting ? 'waiting' : result ? 'result' : (opened?.kind ?? 'field');
	useHeldPage(restoring.step.state === 'busy');
	useEffect(() => {
		// What had the focus went away; what took its place says what happened.
		if (place === 'opened') box.current?.querySelector<HTMLElement>('[data-summary]')?.focus();
		if (place === 'result') box.current?.querySelector<HTMLElement>('[data-result]')?.focus();
	}, [place]);

	function begin({ backup, preview }: Shown, how: RestoreHow): void {
		const hasRest = preview.hasRest || preview.units.some(({ kept }) => kept === 'in-file');
		restoring.start(async ({ signal, onProgress }) => {
			const outcome = await restoreBackup(backup, how, {
				signal,
				onProgress: (done, total) => onProgress('restoring', done, total),
			});
			const hasTyped = backup.lists.judgements.some((entry) => 'kind' in entry && entry.kind === 'typed');
			const { mode } = how;
			if (outcome.ok) taken();
			if (outcome.ok || outcome.code !== 'changed-since') return { outcome, hasTyped, hasRest, mode };
			const preview = await previewRestore(backup);
			return preview.ok
				? { outcome, hasTyped, hasRest, mode, again: { backup, preview: preview.value } }
				: { outcome, hasTyped, hasRest, mode };
		});
	}

	function choose(files: readonly File[]): void {
		restoring.reset();
		late.load();
		opening.choose(files);
	}

	return (
		<Card className="backup-card">
			<div ref={box} className="stack">
				{opening.step.state === 'busy' && (
					<Busy
						label={words.opening}
						done={opening.step.done}
						total={opening.step.total}
						isBytes
						cancel={words.cancel}
						onCancel={opening.cancel}
					/>
				)}
				{restoring.step.state === 'busy' && (
					<Busy
						label={words.busy}
						done={restoring.step.done}
						total={restoring.step.total}
						isBytes
						cancel={words.cancel}
						onCancel={restoring.cancel}
					/>
				)}
				{!isBusy && (
					<>
						{parts && result && <parts.RestoreResult {...result} />}
						{parts && again && <parts.OpenedBackup {...again} onRestore={(how) => begin(again, how)} />}
						{!result && opened?.kind === 'not-opened' && (
							<NotOpened
								id="restore-passphrase"
								title={words.refusedTitle}
								outcome={opened.outcome}
								onPassphrase={opening.unlock}
							/>
						)}
						{!result && (opened?.kind === 'review' || opened?.kind === 'review-refused') && (
							<LateReviewArrival arrived={opened} onAdded={taken} />
						)}
						{!result && opened?.kind === 'not-compared' && (
							<Notice tone="danger" title={words.failedTitle} alert>
								{failureWords.reading[opened.code]}
							</Notice>
						)}
						{parts && !result && shown && (
							<parts.OpenedBackup {...shown} onRestore={(how) => begin(shown, how)} />
						)}
						{isWaiting && late.state === 'loading' && <Loading />}
						{isWaiting && late.state === 'failed' && (
							<Notice tone="danger" title={words.failedTitle} alert>
								{words.notLoaded}
							</Notice>
						)}
						{place === 'field' ? (
							<FileField
								id="restore-file"
								label={words.field}
								hint={
									<>
										{hint && <p>{hint}</p>}
										<p>{words.hint}</p>
									</>
								}
								onFiles={choose}
							/>
						) : (
							<div className="restore-another">
								<FileField id="restore-file" label={words.field} onFiles={choose} />
							</div>
						)}
					</>
				)}
			</div>
		</Card>
	);
}
