import { useLayoutEffect, useRef, useState } from 'react';
import type { EditProblem } from '#domain/criterion-edits.ts';
import type { Unit } from '#domain/unit.ts';
import type { UnitEdit } from '#domain/unit-edits.ts';
import { editUnit } from '#domain/unit-edits.ts';
import { holdUpdate } from '#offline/update.ts';
import { removeTabText, writeTabText } from '#storage/tab-text.ts';
import { type KeptEdits, keyOfEdits, readKeptEdits } from './kept-unit-edits.ts';

/** Undo goes back so far. */
const MOST_STEPS = 100;

export type UnitEdits = {
	/** The copy that the edits began from. */
	readonly before: Unit;
	readonly draft: Unit;
	readonly count: number;
	/** The edits were made before the page was loaded again. */
	readonly isBroughtBack: boolean;
	/** Makes edits as one step, all or none; what keeps them from being made, null when they were. */
	readonly edit: (...edits: readonly UnitEdit[]) => EditProblem | null;
	readonly undo: () => void;
	/** Goes on from a unit: the stored one to discard, the one just saved. */
	readonly startFrom: (unit: Unit) => void;
};

/**
 * Edits of one unit that are saved with a button. Until then they outlive a reload of this tab, and an update of
 * the app waits.
 */
export function useUnitEdits(portfolio: string, unit: Unit): UnitEdits {
	const key = keyOfEdits(portfolio, unit.id);
	const [opened] = useState(() => readKeptEdits(key));
	const [state, setState] = useState<KeptEdits>(opened ?? { before: unit, drafts: [] });
	// Two presses may come before the next drawing.
	const newest = useRef(state);
	const [isBroughtBack, setBroughtBack] = useState(opened !== null);
	const { before, drafts } = state;
	const isChanged = drafts.length > 0;
	useLayoutEffect(() => {
		if (!isChanged) return;
		// Only the button saves it: nobody else can put half an edit into the database.
		return holdUpdate({ hasUnsaved: () => true, flush: async () => false });
	}, [isChanged]);

	function show(next: KeptEdits): void {
		newest.current = next;
		setState(next);
		// In the event itself: the page may be gone before an effect runs.
		const last = next.drafts.at(-1);
		if (last) writeTabText(key, JSON.stringify({ before: next.before, drafts: [last] }));
		else removeTabText(key);
	}

	return {
		before,
		draft: drafts.at(-1) ?? before,
		count: drafts.length,
		isBroughtBack: isBroughtBack && isChanged,
		edit: (...edits) => {
			const { before: base, drafts: steps } = newest.current;
			let next = steps.at(-1) ?? base;
			for (const each of edits) {
				const after = editUnit(next, each);
				if (!after.ok) return after.code;
				next = after.unit;
			}
			if (edits.length > 0) show({ before: base, drafts: [...steps, next].slice(-MOST_STEPS) });
			return null;
		},
		undo: () => show({ before: newest.current.before, drafts: newest.current.drafts.slice(0, -1) }),
		startFrom: (from) => {
			setBroughtBack(false);
			show({ before: from, drafts: [] });
		},
	};
}
