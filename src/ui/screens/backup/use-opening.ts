import { useState } from 'react';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import type { ArrivedReview } from '#workflows/arrived-review.ts';
import { mayBeReview } from '#workflows/may-be-review.ts';
import type { OpenedBackup, OpenOutcome } from '#workflows/open-backup.ts';
import { openBackup } from '#workflows/open-backup.ts';
import { type Job, type Step, useJob } from './use-job.ts';

/** A file that was chosen: not opened, or opened and compared with the device. */
export type Opening<Compared> =
	| { readonly kind: 'not-opened'; readonly outcome: Extract<OpenOutcome, { ok: false }> }
	| { readonly kind: 'not-compared'; readonly code: StorageFailure }
	/** It is no backup but a review of a portfolio. */
	| ArrivedReview
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
	takes: 'backups' | 'reviews too' = 'backups',
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
			if (!outcome.ok) {
				const review = takes === 'reviews too' ? await reviewIn(files, outcome.code) : null;
				return review ?? { kind: 'not-opened', outcome };
			}
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

/** A review, if the one file that was chosen is one. Its code is loaded with the first file that may be. */
async function reviewIn(
	files: readonly File[],
	code: Extract<OpenOutcome, { ok: false }>['code'],
): Promise<ArrivedReview | null> {
	const [file] = files;
	if (!file || files.length > 1 || !mayBeReview(file, code)) return null;
	const loaded = await import('#workflows/arrived-review.ts').catch(() => null);
	return loaded ? loaded.arrivedReview(file) : null;
}
