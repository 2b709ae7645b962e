import type { FoundCriterion, FoundOutcome } from './build-unit.ts';

/** "A.P1", "AB.D2", "2A.M1", "1A.1": which aims it is about, and its grade. */
const GRADED = /^\d?([A-K]{1,4})\.[PMD]\d{1,2}$|^\d([A-K])\.\d{1,2}$/;
/** "A", "LO A", "Learning aim A". */
const AIM = /^(?:L\.?O\.? ?|learning (?:aim|outcome) )?([A-K])$/i;
/** "1(a)" and "1-2": what is below the outcome "1". */
const BELOW_NUMBER = /^\D{0,3}(\d{1,3})(?:\(([a-z]{1,4})\)|[-–](\d{1,2}))$/;

/** "AB" of "2AB.D1": the learning aims that a graded criterion is about; "" for all others. */
export function aimsOf(code: string): string {
	const [, aims, aim] = GRADED.exec(code) ?? [];
	return aims ?? aim ?? '';
}

/** "A" of "Learning aim A"; "" for all others. */
export function aimOf(code: string): string {
	return AIM.exec(code)?.[1]?.toUpperCase() ?? '';
}

/** "1.2" of "AC 1.2.", "1" of "LO1", "1.a" of "1(a)", "A.D1" of "AB.D1"; "" where a code has no number. */
export function numberOf(code: string): string {
	const aims = aimsOf(code);
	if (aims !== '') return `${aims.charAt(0)}.${code.slice(code.indexOf('.') + 1)}`;
	const [, outcome = '', letter, number] = BELOW_NUMBER.exec(code) ?? [];
	return outcome === '' ? (/\d+(?:\.\d+)*/.exec(code)?.[0] ?? '') : `${outcome}.${letter ?? number}`;
}

/** Whether a code says that it stands below another: "1.1" below "1", "AB.D2" below "A" and below "B". */
export function isBelow(code: string, above: string): boolean {
	const aims = aimsOf(code);
	if (aims !== '') return aimOf(above) !== '' && aims.includes(aimOf(above));
	const number = numberOf(above);
	return number !== '' && numberOf(code).startsWith(`${number}.`);
}

/**
 * Criteria that came without outcomes, put below outcomes by their numbers: "1.1" and "1.2" below "1". Without such
 * numbers all of them are one outcome.
 *
 * @param title of that one outcome
 */
export function groupByCode(criteria: readonly FoundCriterion[], title: string): readonly FoundOutcome[] {
	const prefixOf = ({ code }: FoundCriterion) => {
		const number = numberOf(code);
		return number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : '';
	};
	if (criteria.some((each) => prefixOf(each) === '')) return [{ code: '1', title, criteria }];
	const groups = new Map<string, FoundCriterion[]>();
	for (const each of criteria) {
		const prefix = prefixOf(each);
		const group = groups.get(prefix);
		if (group) group.push(each);
		else groups.set(prefix, [each]);
	}
	return [...groups].map(([code, group]) => ({ code, title: '', criteria: group }));
}

/** 1.2 before 1.10: by numbers where there are numbers. */
export function byNaturalOrder(a: string, b: string): number {
	const [left, right] = [a, b].map((each) => each.match(/\d+|\D+/g) ?? []);
	for (let place = 0; left && right && place < Math.max(left.length, right.length); place += 1) {
		const [one = '', other = ''] = [left[place], right[place]];
		const difference = Number(one) - Number(other);
		if (!Number.isNaN(difference) && one !== '' && other !== '') {
			if (difference !== 0) return difference;
		} else if (one !== other) return one < other ? -1 : 1;
	}
	return 0;
}
