import type { Unit } from './unit.ts';
import { criteriaOf } from './unit.ts';

/** The next number after a criterion's that no other has: "1.4" after "1.1" to "1.3". "" where codes are not counted. */
export function freeCodeAfter(unit: Unit, code: string): string {
	const [, stem, counted] = /^(.*?)(\d{1,6})$/.exec(code) ?? [];
	if (stem === undefined || counted === undefined) return '';
	// Those that are no longer asked for too: brought back, they take theirs again.
	const taken = new Set(criteriaOf(unit).map((criterion) => criterion.code));
	let number = Number(counted) + 1;
	while (taken.has(`${stem}${number}`)) number += 1;
	return `${stem}${number}`;
}
