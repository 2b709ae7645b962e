import type { Unit } from '#domain/unit.ts';
import { criterionIds } from '#domain/unit.ts';
import { evidenceListWords } from '#wording/en/evidence-list.ts';

/** What lists call a criterion: its unit's short name and its code, by criterion id. */
export type CriterionNames = ReadonlyMap<string, { readonly unit: string; readonly code: string }>;

/** Short names of the units, with the level where two units would read the same. */
export function unitNames(units: readonly Unit[]): ReadonlyMap<string, string> {
	return new Map(
		units.map(({ id, shortTitle, level }): [string, string] => {
			const isShared = units.some((other) => other.id !== id && other.shortTitle === shortTitle);
			return [id, isShared && level !== '' ? evidenceListWords.unitWithLevel(shortTitle, level) : shortTitle];
		}),
	);
}

export function criterionNames(units: readonly Unit[]): CriterionNames {
	const names = unitNames(units);
	return new Map(
		units.flatMap((unit) =>
			[...criterionIds(unit)].map(([id, { code }]): [string, { unit: string; code: string }] => [
				id,
				{ unit: names.get(unit.id) ?? unit.shortTitle, code },
			]),
		),
	);
}

/** "Monitor quality 1.1, 2.1 · Improve support 4.1"; a criterion of a unit that was left is shown by its id. */
export function claimedText(
	names: CriterionNames,
	claims: readonly { readonly criterion: string }[],
): string {
	const byUnit = new Map<string, string[]>();
	for (const { criterion } of claims) {
		const { unit, code } = names.get(criterion) ?? { unit: '', code: criterion };
		byUnit.set(unit, [...(byUnit.get(unit) ?? []), code]);
	}
	return [...byUnit].map(([unit, codes]) => `${unit} ${codes.sort().join(', ')}`.trim()).join(' · ');
}
