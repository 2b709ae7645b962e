import { useState } from 'react';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import type { OpenedBackup, OpenOutcome } from '#workflows/open-backup.ts';
import { openBackup } from '#workflows/open-backup.ts';
import { type Job, type Step, useJob } from './use-job.ts';

/** A file that was chosen: not opened, or opened and compared with the device. */
export type Opening<Compared> =
	| { readonly kind: 'not-opened'; readonly outcome: Extract<OpenOutcome, { ok: false }> }
	| { readonly kind: 'not-compared'; readonly code: StorageFailure }
	| { readonly kind: 'opened'; readonly backup: OpenedBackup; readonly compared: Compared };

type UseOpening<Compared> = Pick<Job<Opening<Compared>>, 'cancel' | 'reset'> & {
	readonly step: Step<Opening<Compared>>;
	readonly choose: (files: readonly File[]) => void;
	/** The same files once more, with a passphrase. */
	readonly unlock: (passphrase: string) => void;
};

/** Opens chosen files and compares them with the device: for restoring, and for checking. */
export function useOpening<Compared>(
	compare: (backup: OpenedBackup) => Promise<Outcome<Compared>>,
): UseOpening<Compared> {
	const { step, start, cancel, reset } = useJob<Opening<Compared>>('opening');
	const [chosen, setChosen] = useState<readonly File[]>([]);

	function open(files: readonly File[], passphrase: string | null): void {
		start(async ({ signal, onProgress }) => {
			const outcome = await openBackup(files, {
				passphrase,
				signal,
				onProgress: (done, total) => onProgress('opening', done, total),
			});
			if (!outcome.ok) return { kind: 'not-opened', outcome };
			const compared = await compare(outcome.backup);
			return compared.ok
				? { kind: 'opened', backup: outcome.backup, compared: compared.value }
				: { kind: 'not-compared', code: compared.code };
		});
	}

	return {
		step,
		cancel,
		reset,
		choose(files) {
			setChosen(files);
			open(files, null);
		},
		unlock(passphrase) {
			open(chosen, passphrase);
		},
	};
}
