import { COMMAND } from './distribute.ts';
import type { Piece } from './pieces.ts';

/** After these words a code is only spoken of, or is no code. */
const SPOKEN_OF =
	/(?:\b(?:criteri(?:on|a)|outcomes?|sections?|see|in|and|or|of|pages?|between|within|over|than|figure|table)|[,&-])$/i;

/**
 * Tells "(1.5)" and "1-6" that are codes from those in a sentence: "over", next line: "1-6 months". Only what counts
 * on from the code before it and begins like a criterion is one; all else is made text again.
 */
export function withoutDoubtfulCodes(pieces: readonly Piece[]): readonly Piece[] {
	const hasOthers = pieces.some(({ form }) => form.kind === 'criterion' && !form.isDoubtful);
	const kept = new Set<Piece>();
	let last = new Map<string, number>();
	pieces.forEach((piece, place) => {
		const { form } = piece;
		// The next unit counts from 1 again.
		if (form.kind === 'unit') last = new Map();
		if (form.kind === 'range') last.set(form.outcome, form.to);
		if (form.kind !== 'criterion') return;
		const number = Number(/\d+$/.exec(form.code)?.[0]);
		if (form.isDoubtful) {
			const isNext = number === (last.get(form.outcome) ?? 0) + 1;
			// A code by itself, among others that are none of these, is one that is only spoken of.
			const begins = form.text === '' ? !hasOthers : /^\p{Lu}/u.test(form.text) || COMMAND.test(form.text);
			const before = pieces[place - 1];
			const isSpokenOf = before?.column === piece.column && SPOKEN_OF.test(before.raw.slice(-20));
			if (!isNext || !begins || isSpokenOf) return;
			kept.add(piece);
		}
		last.set(form.outcome, number);
	});
	// One alone counts on from nothing, unless outcomes are marked.
	const isCounted = hasOthers || kept.size > 1 || pieces.some(({ form }) => form.kind === 'outcome');
	return pieces.map((piece): Piece => {
		const isCode =
			piece.form.kind !== 'criterion' || !piece.form.isDoubtful || (isCounted && kept.has(piece));
		return isCode ? piece : { ...piece, form: { kind: 'text', text: piece.raw } };
	});
}
