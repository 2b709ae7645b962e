import type { SpecificationDraft } from './draft.ts';
import type { ReadUnit, UnusedLine } from './reading.ts';

type Read = { readonly units: readonly ReadUnit[]; readonly unused: readonly UnusedLine[] };

/**
 * What no row has now: lines that were not read, what was left of those that were, and the lines of rows that were
 * taken out since. `brought`: the lines of units that were added already.
 */
export function unusedNow(
	{ units, unused }: Read,
	drafts: readonly Pick<SpecificationDraft, 'rows'>[],
	textOf: (line: number) => string,
	brought: readonly number[] = [],
): readonly UnusedLine[] {
	const rows = drafts.flatMap((draft) => draft.rows);
	const used = new Set([...brought, ...rows.flatMap(({ lines }) => lines)]);
	const placed = new Set(rows.flatMap(({ parts = [] }) => parts.map(nameOf)));
	const read = new Set(
		units.flatMap(({ outcomes }) =>
			outcomes.flatMap(({ lines, criteria }) => [...lines, ...criteria.flatMap((each) => each.lines)]),
		),
	);
	const dropped = [...read]
		.filter((number) => !used.has(number))
		.map((number): UnusedLine => ({ number, text: textOf(number), reason: 'dropped' }));
	const left = unused.filter(({ number, text, isPart }) => {
		if (!isPart) return !used.has(number);
		// A line that was taken out is listed whole.
		const isListed = read.has(number) && !used.has(number);
		return !isListed && !placed.has(nameOf({ line: number, text }));
	});
	return [...left, ...dropped].sort((a, b) => a.number - b.number);
}

function nameOf({ line, text }: { readonly line: number; readonly text: string }): string {
	return `${line} ${text}`;
}
