import type { FoundCriterion, FoundOutcome } from './build-unit.ts';

/** "1.2" of "AC 1.2." and "1" of "LO1"; "" where a code has no number. */
export function numberOf(code: string): string {
	return /\d+(?:\.\d+)*/.exec(code)?.[0] ?? '';
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
