import { withoutDoubtfulCodes } from './doubtful-codes.ts';
import { withoutDoubtfulLetters } from './doubtful-letters.ts';
import { withoutDoubtfulTitles } from './doubtful-titles.ts';
import { factRows } from './fact-rows.ts';
import { Joiner } from './join.ts';
import { linesOf } from './lines.ts';
import { outlookOf } from './outlook.ts';
import { pageNoise } from './page-noise.ts';
import { factPieces, type Piece, piecesOf } from './pieces.ts';
import { Reader } from './reader.ts';
import type { Reading, UnusedLine } from './reading.ts';
import { withoutStrayPairs } from './stray-pairs.ts';
import { withThreePartCodes } from './three-part-codes.ts';
import { withNumberedOutcomes } from './unnumbered-outcomes.ts';

/** A header that is the title stands among the first lines. */
const HEAD = 6;

/**
 * Reads the text of a specification, as it was copied from a PDF or a page, into units. Every line that is not
 * empty is in a unit or among those that were not used. Takes as long as the text is.
 */
export function readSpecification(text: string): Reading {
	const lines = linesOf(text);
	if (!lines) return { ok: false, code: 'too-long' };
	const noise = pageNoise(lines);
	const seen = lines.filter(({ number }) => !noise.has(number));
	const rows = factRows(seen);
	const found = seen.flatMap((line): readonly Piece[] => {
		const facts = rows.get(line.number);
		if (!facts) return piecesOf(line);
		return facts.length > 0
			? factPieces(line, facts)
			: [{ line, column: null, form: { kind: 'label' }, raw: line.text }];
	});
	const pieces = withNumberedOutcomes(
		withThreePartCodes(
			withoutStrayPairs(withoutDoubtfulLetters(withoutDoubtfulCodes(withoutDoubtfulTitles(found)))),
		),
	);
	const headers = lines.slice(0, HEAD).filter(({ number }) => noise.has(number));
	const reader = new Reader(new Joiner(lines.map((line) => line.text)), outlookOf(pieces), headers);
	for (const piece of pieces) reader.read(piece);
	const units = reader.finish();
	const used = new Set(
		units.flatMap((unit) => [
			...unit.lines,
			...unit.outcomes.flatMap((outcome) => [
				...outcome.lines,
				...outcome.criteria.flatMap((criterion) => criterion.lines),
			]),
		]),
	);
	const unused = lines.flatMap((line): UnusedLine[] => {
		const left = reader.left.get(line.number);
		if (used.has(line.number)) {
			// A cell of its table found no place, or one of several facts.
			return left && left.parts.length > 0
				? [{ number: line.number, text: left.parts.join(' '), reason: left.reason, isPart: true }]
				: [];
		}
		const reason = noise.has(line.number) ? 'page' : (left?.reason ?? 'loose');
		return [{ number: line.number, text: line.text, reason }];
	});
	return { ok: true, units, unused };
}
