import { useState } from 'react';
import type { Entry, Working } from '#domain/assessment-record.ts';
import type { ReceivedPortfolio } from '#ui/hooks/use-received.ts';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { keepWorking } from '#workflows/judge.ts';
import { everythingKept } from './use-kept-row.ts';

/** Adds or takes away rows with a tap, and knows that the last one did not come to the disk. */
export function useTappedRow(open: ReceivedPortfolio) {
	const [isFailed, setFailed] = useState(false);
	const announce = useAnnounce();

	async function write(put: readonly (Working | Entry)[], remove: readonly string[] = []): Promise<boolean> {
		const { ok } = await keepWorking(open, put, remove);
		setFailed(!ok);
		return ok;
	}

	/** With a way back, as for the learner's own: a slip must not cost what was observed. The focus stays near `from`. */
	async function remove(row: Working | Entry, from: HTMLElement): Promise<void> {
		const near = from.closest('details')?.querySelector('summary');
		await everythingKept();
		const { ok, ...outcome } = await keepWorking(open, [], [row.id], [{ id: row.id, states: [row] }]);
		// What another tab has changed shows here in a moment: it is not taken away unseen.
		if ('code' in outcome && outcome.code === 'conflict') return announce(assessWords.changedElsewhere);
		setFailed(!ok);
		if (!ok) return;
		near?.focus();
		announce(assessWords.removed, { label: assessWords.putBack, onAction: () => void write([row]) });
	}

	return { isFailed, write, remove };
}
