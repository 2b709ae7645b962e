import { Joiner } from './join.ts';
import { linesOf } from './lines.ts';
import { outlookOf } from './outlook.ts';
import { pageNoise } from './page-noise.ts';
import { piecesOf } from './pieces.ts';
import { Reader } from './reader.ts';
import type { Reading, UnusedLine } from './reading.ts';

/**
 * Reads the text of a specification, as it was copied from a PDF or a page, into units. Every line that is not
 * empty is in a unit or among those that were not used. Takes as long as the text is.
 */
export function readSpecification(text: string): Reading {
	const lines = linesOf(text);
	if (!lines) return { ok: false, code: 'too-long' };
	const noise = pageNoise(lines);
	const pieces = lines.filter(({ number }) => !noise.has(number)).flatMap(piecesOf);
	const reader = new Reader(new Joiner(lines.map((line) => line.text)), outlookOf(pieces));
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
			// A cell of its table found no place.
			return left?.cell ? [{ number: line.number, text: left.cell, reason: left.reason }] : [];
		}
		const reason = noise.has(line.number) ? 'page' : (left?.reason ?? 'loose');
		return [{ number: line.number, text: line.text, reason }];
	});
	return { ok: true, units, unused };
}
