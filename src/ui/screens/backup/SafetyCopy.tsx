import { useState } from 'react';
import type { PortfolioId } from '#domain/identity.ts';
import { Notice } from '#ui/kit/Notice.tsx';
import { backupWords } from '#wording/en/backup.ts';
import type { BackUpOutcome, MadeBackup } from '#workflows/back-up.ts';
import { backUp, discardBackup } from '#workflows/back-up.ts';
import { Busy } from './Busy.tsx';
import { HandOver } from './HandOver.tsx';
import { handOut } from './hand-out.ts';
import { failureText } from './MakeBackup.tsx';
import { type Step, useJob } from './use-job.ts';

type Copy = { readonly outcome: BackUpOutcome; readonly isSaved: boolean };

export type SafetyCopy = {
	readonly step: Step<Copy>;
	/** The copy, once it is made and has left the page. */
	readonly saved: MadeBackup | null;
	readonly make: () => void;
	readonly cancel: () => void;
	readonly noteSaved: () => void;
};

/**
 * The backup of what is here that comes before a restore.
 *
 * @param passphrase it is protected as the backup is that will be restored
 * @param onSaved called once it has left the page
 * @param portfolio one that is not open
 */
export function useSafetyCopy(
	passphrase: string | null,
	onSaved?: () => void,
	portfolio?: PortfolioId,
): SafetyCopy {
	const { step, start, cancel } = useJob<Copy>('reading');
	const [isSaved, setSaved] = useState(false);
	const outcome = step.state === 'finished' ? step.result.outcome : null;

	function noteSaved(): void {
		setSaved(true);
		onSaved?.();
	}

	return {
		step,
		cancel,
		noteSaved,
		saved: isSaved && outcome?.ok ? outcome.backup : null,
		make() {
			setSaved(false);
			if (outcome?.ok) void discardBackup(outcome.backup);
			start(async ({ signal, onProgress }) => {
				const made = await backUp({
					passphrase,
					portfolio,
					signal,
					onProgress: ({ stage, done, total }) => onProgress(stage, done, total),
				});
				const isHandedOut = made.ok && handOut(made.backup);
				if (isHandedOut) noteSaved();
				return { outcome: made, isSaved: isHandedOut };
			});
		},
	};
}

type SafetyCopyStateProps = { readonly copy: SafetyCopy; readonly title?: string };

/** How far the copy is: being made, failed, or ready to save or share. */
export function SafetyCopyState({ copy, title }: SafetyCopyStateProps) {
	const { step, cancel, noteSaved } = copy;
	if (step.state === 'idle') return null;
	if (step.state === 'busy') {
		return (
			<Busy
				label={backupWords.make.busy}
				done={step.done}
				total={step.total}
				isBytes={step.stage !== 'reading'}
				cancel={backupWords.make.cancel}
				onCancel={cancel}
			/>
		);
	}
	const { outcome, isSaved } = step.result;
	if (!outcome.ok) {
		return (
			<Notice tone="danger" title={backupWords.make.failedTitle} alert>
				{outcome.code === 'cancelled' ? backupWords.make.cancelled : failureText(outcome.code)}
			</Notice>
		);
	}
	return (
		<HandOver
			backup={outcome.backup}
			title={title ?? backupWords.restore.safetyTitle}
			isSaved={isSaved}
			onSaved={noteSaved}
		/>
	);
}
