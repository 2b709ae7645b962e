import type { DraftRow, SpecificationDraft } from './draft.ts';
import type { ReadUnit, UnusedLine } from './reading.ts';

/** What rows hold of a text: whole lines, and parts of some. */
export type Held = { readonly lines: readonly number[]; readonly parts: readonly Part[] };
type Part = NonNullable<DraftRow['parts']>[number];

/** What the rows of a unit hold, with what others held before. */
export function heldBy({ rows }: Pick<SpecificationDraft, 'rows'>, before: Held = NOTHING): Held {
	return {
		lines: [...before.lines, ...rows.flatMap(({ lines }) => lines)],
		parts: [...before.parts, ...rows.flatMap(({ parts = [] }) => parts)],
	};
}

const NOTHING: Held = { lines: [], parts: [] };

type Read = { readonly units: readonly ReadUnit[]; readonly unused: readonly UnusedLine[] };

/**
 * What no row has now: lines that were not read, what was left of those that were, and the lines of rows that were
 * taken out since. `brought`: what the units that were added already hold.
 */
export function unusedNow(
	{ units, unused }: Read,
	drafts: readonly Pick<SpecificationDraft, 'rows' | 'out'>[],
	textOf: (line: number) => string,
	brought?: Held,
): readonly UnusedLine[] {
	const held = heldBy({ rows: drafts.flatMap((draft) => draft.rows) }, brought);
	const used = new Set(held.lines);
	const placed = new Set(held.parts.map(nameOf));
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
	const out = drafts
		.flatMap((draft) => draft.out ?? [])
		// A line that no row holds any more is listed whole.
		.filter((part) => used.has(part.line) && !placed.has(nameOf(part)))
		.map(({ line, text }): UnusedLine => ({ number: line, text, reason: 'dropped', isPart: true }));
	return [...left, ...dropped, ...out].sort((a, b) => a.number - b.number);
}

function nameOf({ line, text }: { readonly line: number; readonly text: string }): string {
	return `${line} ${text}`;
}
