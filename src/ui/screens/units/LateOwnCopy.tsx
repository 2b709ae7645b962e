import { useEffect } from 'react';
import type { UnitCoverage } from '#domain/coverage.ts';
import type { Unit } from '#domain/unit.ts';
import { Notice } from '#ui/kit/Notice.tsx';
import { useLate } from '#ui/use-late.ts';
import { unitsWords } from '#wording/en/units.ts';

const importCopy = () => import('#ui/screens/unit-edit/OwnCopy.tsx');

type LateOwnCopyProps = {
	readonly portfolio: string;
	readonly unit: Unit;
	readonly coverage: UnitCoverage | undefined;
};

/** The copy of a unit that is in the portfolio, and its editor: loaded for those who have adopted it. */
export function LateOwnCopy(props: LateOwnCopyProps) {
	const { value: part, state, load } = useLate(importCopy);
	useEffect(load, [load]);
	if (state === 'failed') return <Notice tone="warning">{unitsWords.copyNotLoaded}</Notice>;
	return part ? <part.OwnCopy {...props} /> : null;
}
