import { type FoundFact, factFor, factNames } from './facts.ts';
import type { Line } from './lines.ts';

/** More names than these above each other are no head of a unit. */
const MOST_NAMES = 10;

/**
 * Facts whose names stand above them: the head of a table with its row, or "Level:" on one line and "3" on the next.
 * By line: what it says; a line of names says nothing.
 */
export function factRows(lines: readonly Line[]): ReadonlyMap<number, readonly FoundFact[]> {
	const rows = new Map<number, readonly FoundFact[]>();
	for (let at = 0; at < lines.length; at += 1) {
		const names: ReturnType<typeof namesOf>[number][] = [];
		let next = at;
		for (let line = lines[next]; line && names.length <= MOST_NAMES; line = lines[next]) {
			const found = namesOf(line);
			if (found.length === 0) break;
			names.push(...found);
			next += 1;
		}
		if (names.length === 0 || names.length > MOST_NAMES) continue;
		const inOne = lines[next];
		const said = (inOne && inRow(inOne, names)) ?? inLines(lines.slice(next, next + names.length), names);
		if (!said) continue;
		for (const { number } of lines.slice(at, next)) rows.set(number, []);
		for (const [number, facts] of said) rows.set(number, facts);
		at = next + said.size - 1;
	}
	return rows;
}

function namesOf({ text, cells }: Line) {
	return text.length > 160 ? [] : factNames(cells.map((cell) => cell.text));
}

type Names = ReturnType<typeof namesOf>;
type Said = ReadonlyMap<number, readonly FoundFact[]>;

/** One row with a cell for each name; without columns, only what has no spaces can be told apart. */
function inRow({ number, text, cells }: Line, names: Names): Said | null {
	const parts = cells.length === names.length ? cells.map((cell) => cell.text) : text.split(' ');
	const facts = found(parts, names);
	return facts && new Map([[number, facts]]);
}

function inLines(lines: readonly Line[], names: Names): Said | null {
	const facts = found(
		lines.map(({ text }) => text),
		names,
	);
	return (
		facts &&
		new Map(
			lines.map(({ number }, place): [number, readonly FoundFact[]] => [
				number,
				facts.slice(place, place + 1),
			]),
		)
	);
}

function found(parts: readonly string[], names: Names): readonly FoundFact[] | null {
	if (parts.length !== names.length) return null;
	const facts = parts.flatMap((part, place) => factFor(names[place] ?? 'other', part) ?? []);
	return facts.length === names.length ? facts : null;
}
