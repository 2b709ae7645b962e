import { type UnitDraft, unitProblems } from '#domain/own-unit.ts';
import type { Unit } from '#domain/unit.ts';
import { type Standing, standingOf } from '#domain/unit-standing.ts';
import { keptUnderIds, namesInSource } from '#exchange/unit-formats/source-names.ts';
import { unitFileWords } from '#wording/en/unit-file.ts';

export type { Standing } from '#domain/unit-standing.ts';

/** Whether a unit that was pasted or read is one of these in another version. One with a problem is taken as new. */
export function standingAmong(draft: UnitDraft, units: readonly Unit[]): Standing {
	if (units.length === 0 || unitProblems(draft).length > 0) return { kind: 'new' };
	return standingOf(draft, units, {
		namesOf: namesInSource,
		keptUnder: keptUnderIds,
		untitled: unitFileWords.outcome,
	});
}
