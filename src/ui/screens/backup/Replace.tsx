import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { backupWords } from '#wording/en/backup.ts';
import type { BackUpOutcome, MadeBackup } from '#workflows/back-up.ts';
import { backUp } from '#workflows/back-up.ts';
import { Busy } from './Busy.tsx';
import { HandOver } from './HandOver.tsx';
import { handOut } from './hand-out.ts';
import { failureText } from './MakeBackup.tsx';
import { useJob } from './use-job.ts';

const words = backupWords.restore;

type ReplaceProps = {
	/** Items on the device, which would go. */
	readonly itemsHere: number;
	/** The copy of what is here is protected as the backup is that takes its place. */
	readonly passphrase: string | null;
	readonly onReplace: (safety: MadeBackup) => void;
};

type Safety = { readonly outcome: BackUpOutcome; readonly isSaved: boolean };

/** The second choice: everything here gives way. A backup of it comes first, and has to be taken. */
export function Replace({ itemsHere, passphrase, onReplace }: ReplaceProps) {
	const { step, start, cancel } = useJob<Safety>('reading');
	const [hasSaved, setSaved] = useState(false);
	const [isAsking, setAsking] = useState(false);
	const safety = step.state === 'finished' ? step.result : null;

	function makeCopy(): void {
		setSaved(false);
		start(async ({ signal, onProgress }) => {
			const outcome = await backUp({
				passphrase,
				signal,
				onProgress: ({ stage, done, total }) => onProgress(stage, done, total),
			});
			const isSaved = outcome.ok && handOut(outcome.backup);
			if (isSaved) setSaved(true);
			return { outcome, isSaved };
		});
	}

	return (
		<Disclosure summary={words.replaceMore}>
			<div className="stack">
				<p>{words.replaceText(itemsHere)}</p>
				{step.state === 'busy' && (
					<Busy
						label={backupWords.make.busy}
						done={step.done}
						total={step.total}
						isBytes={step.stage === 'checking'}
						cancel={backupWords.make.cancel}
						onCancel={cancel}
					/>
				)}
				{safety?.outcome.ok === false && (
					<Notice tone="danger" title={backupWords.make.failedTitle} alert>
						{safety.outcome.code === 'cancelled'
							? backupWords.make.cancelled
							: failureText(safety.outcome.code)}
					</Notice>
				)}
				{safety?.outcome.ok && (
					<HandOver
						backup={safety.outcome.backup}
						title={words.safetyTitle}
						isSaved={safety.isSaved}
						onSaved={() => setSaved(true)}
					/>
				)}
				<div className="buttons">
					{safety?.outcome.ok && hasSaved ? (
						<Button variant="danger" onClick={() => setAsking(true)}>
							{words.replaceNow}
						</Button>
					) : (
						step.state !== 'busy' &&
						!safety?.outcome.ok && (
							<Button variant="quiet" onClick={makeCopy}>
								{words.replaceFirst}
							</Button>
						)
					)}
				</div>
				<ConfirmDialog
					open={isAsking}
					onClose={() => setAsking(false)}
					title={words.replaceAsk}
					confirm={words.replaceNow}
					danger
					onConfirm={() => {
						setAsking(false);
						if (safety?.outcome.ok) onReplace(safety.outcome.backup);
					}}
				>
					{words.replaceAskText(safety?.outcome.ok ? safety.outcome.backup.items : itemsHere)}
				</ConfirmDialog>
			</div>
		</Disclosure>
	);
}
