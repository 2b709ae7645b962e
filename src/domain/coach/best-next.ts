import type { CoachFinding } from './coach.ts';

/** What the coach says of one item. */
export type SaidOf = {
	readonly reference: string;
	readonly title: string;
	readonly findings: readonly CoachFinding[];
};

/**
 * The few findings that are worth most to somebody who only has a moment: of each item the first that an assessor would
 * send back, items with the fewest of them first, because those are nearly done.
 */
export function worthMost<Item extends SaidOf>(
	items: readonly Item[],
	most: number,
): readonly { readonly item: Item; readonly finding: CoachFinding; readonly others: number }[] {
	return items
		.map((item) => ({ item, toFix: item.findings.filter(({ level }) => level === 'fix') }))
		.flatMap(({ item, toFix }) => {
			const [finding] = toFix;
			return finding ? [{ item, finding, others: toFix.length - 1 }] : [];
		})
		.sort((a, b) => a.others - b.others)
		.slice(0, most);
}
