import { UNFINISHED } from './goes-on.ts';
import type { Piece } from './pieces.ts';

/**
 * Tells "P45" and "M25" at the beginning of a wrapped line from codes: their number does not count on from another
 * code, and the line before is unfinished, or the criteria have codes of two numbers and no other has such a letter.
 */
export function withoutDoubtfulLetters(pieces: readonly Piece[]): readonly Piece[] {
	const hasPairs = pieces.some(({ form }) => form.kind === 'criterion');
	const known = new Map<string, Set<string>>();
	for (const { form } of pieces) {
		if (form.kind !== 'letter') continue;
		const codes = known.get(form.letters) ?? new Set();
		known.set(form.letters, codes.add(form.code));
	}
	// Knowledge may be counted on from performance.
	const numbers = new Set<number>([0]);
	return pieces.map((piece, place): Piece => {
		const { form } = piece;
		if (form.kind !== 'letter') return piece;
		const number = Number(/\d+$/.exec(form.code)?.[0]);
		const isAlone = hasPairs && known.get(form.letters)?.size === 1;
		const isDoubtful = !numbers.has(number - 1) && (isAlone || isWrapped(piece, pieces[place - 1]));
		if (isDoubtful) return { ...piece, form: { kind: 'text', text: piece.raw } };
		numbers.add(number);
		return piece;
	});
}

/** The piece before says something that is not at its end; a colon introduces codes. */
function isWrapped({ column, line }: Piece, before: Piece | undefined): boolean {
	if (!before || before.column !== column || line.isAfterGap) return false;
	const { form } = before;
	const says = (form.kind === 'text' || form.kind === 'point' || 'code' in form) && form.text !== '';
	const end = before.raw.slice(-20);
	return says && !end.endsWith(':') && UNFINISHED.test(end);
}
