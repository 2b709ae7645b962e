import { useEffect, useRef } from 'react';
import { unreachable } from '#domain/identity.ts';
import { useSharedFile } from '#ui/hooks/use-shared-file.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { backupWords } from '#wording/en/backup.ts';
import { failureWords } from '#wording/en/failure.ts';
import type { OpenedBackup } from '#workflows/open-backup.ts';
import type { RestoreOutcome, RestorePreview } from '#workflows/restore.ts';
import { previewRestore, restoreBackup } from '#workflows/restore.ts';
import type { RestoreHow } from '#workflows/restore-rules.ts';
import { Busy } from './Busy.tsx';
import { FileField } from './FileField.tsx';
import { LateReviewArrival } from './LateReviewArrival.tsx';
import { Merge } from './Merge.tsx';
import { NotOpened } from './OpenFile.tsx';
import { Replace } from './Replace.tsx';
import { changesNothing, RestoreSummary } from './RestoreSummary.tsx';
import { useJob } from './use-job.ts';
import { useOpening } from './use-opening.ts';

const words = backupWords.restore;

type Restored = {
	readonly outcome: RestoreOutcome;
	/** Something typed into a PDF came along. */
	readonly hasTyped: boolean;
	/** What was opened, compared with what is here now, for another try. */
	readonly again?: Pick<OpenedProps, 'backup' | 'preview'>;
};

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
	const place = isBusy ? 'busy' : result ? 'result' : (opened?.kind ?? 'field');
	useEffect(() => {
		// What had the focus went away; what took its place says what happened.
		if (place === 'opened') box.current?.querySelector<HTMLElement>('[data-summary]')?.focus();
		if (place === 'result') box.current?.querySelector<HTMLElement>('[data-result]')?.focus();
	}, [place]);

	function begin(backup: OpenedBackup, how: RestoreHow): void {
		restoring.start(async ({ signal, onProgress }) => {
			const outcome = await restoreBackup(backup, how, {
				signal,
				onProgress: (done, total) => onProgress('restoring', done, total),
			});
			const hasTyped = backup.lists.judgements.some((entry) => 'kind' in entry && entry.kind === 'typed');
			if (outcome.ok) taken();
			if (outcome.ok || outcome.code !== 'changed-since') return { outcome, hasTyped };
			const preview = await previewRestore(backup);
			return preview.ok
				? { outcome, hasTyped, again: { backup, preview: preview.value } }
				: { outcome, hasTyped };
		});
	}

	function choose(files: readonly File[]): void {
		restoring.reset();
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
						{result && <Result outcome={result.outcome} hasTyped={result.hasTyped} />}
						{again && <Opened {...again} onRestore={(how) => begin(again.backup, how)} />}
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
						{!result && opened?.kind === 'opened' && (
							<Opened
								backup={opened.backup}
								preview={opened.compared}
								onRestore={(how) => begin(opened.backup, how)}
							/>
						)}
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
					</>
				)}
			</div>
		</Card>
	);
}

type OpenedProps = {
	readonly backup: OpenedBackup;
	readonly preview: RestorePreview;
	readonly onRestore: (how: RestoreHow) => void;
};

function Opened({ backup, preview, onRestore }: OpenedProps) {
	return (
		<>
			<RestoreSummary backup={backup} preview={preview} />
			{preview.mayMerge &&
				(putsAtRisk(preview) ? (
					<Merge passphrase={backup.passphrase} onMerge={() => onRestore({ mode: 'merge' })} />
				) : (
					<div className="buttons">
						<Button onClick={() => onRestore({ mode: 'merge' })}>{words.start}</Button>
					</div>
				))}
			{preview.mayReplace && (
				<Replace
					itemsHere={preview.itemsHere}
					passphrase={backup.passphrase}
					onReplace={(safety) => onRestore({ mode: 'replace', safety })}
				/>
			)}
		</>
	);
}

/** The example is put back at a tap, and what changes nothing needs no copy. */
function putsAtRisk(preview: RestorePreview): boolean {
	return !preview.isEmptyDevice && !preview.isExample && !changesNothing(preview);
}

function Result({ outcome, hasTyped }: Pick<Restored, 'outcome' | 'hasTyped'>) {
	if (outcome.ok) {
		const { counts } = outcome;
		const changed = counts.new + counts.newer + counts.conflicts;
		return (
			<div data-result="" tabIndex={-1}>
				<Notice
					tone="success"
					title={words.doneTitle}
					alert
					action={<ButtonLink href={link('/evidence/')}>{words.evidence}</ButtonLink>}
				>
					{changed === 0 ? (hasTyped ? words.doneTyped : words.doneSame) : words.done(changed)}
				</Notice>
			</div>
		);
	}
	return (
		<div data-result="" tabIndex={-1}>
			<Notice tone={outcome.code === 'cancelled' ? 'info' : 'danger'} title={words.failedTitle} alert>
				{refusalText(outcome.code)}
			</Notice>
		</div>
	);
}

function refusalText(code: Extract<RestoreOutcome, { ok: false }>['code']): string {
	switch (code) {
		case 'cancelled':
			return words.cancelled;
		case 'failed':
			return words.failed;
		case 'full':
			return words.full;
		case 'conflict':
			return words.conflict;
		case 'changed-since':
			return words.changedSince;
		case 'recording':
			return words.recording;
		case 'would-empty':
			return words.wouldEmpty;
		case 'not-mixed':
			return words.failed;
		case 'closed':
		case 'newer-version':
		case 'blocked':
		case 'not-allowed':
		case 'unknown':
			return failureWords.reading[code];
		case 'empty':
		case 'not-a-backup':
		case 'pdf':
		case 'wrong-kind':
		case 'newer-format':
		case 'truncated':
		case 'damaged':
		case 'too-large':
		case 'unsafe-name':
		case 'duplicate':
		case 'inconsistent':
		case 'passphrase-needed':
		case 'wrong-passphrase':
		case 'part-missing':
		case 'parts-mixed':
		case 'unreadable':
			return backupWords.problems[code];
		default:
			return unreachable(code);
	}
}
