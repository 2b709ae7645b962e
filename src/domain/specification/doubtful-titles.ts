import { codeOfTitle } from './coded-titles.ts';
import type { Piece } from './pieces.ts';

/** Tells titles that begin like a criterion from sentences that speak of such a number: a unit's criteria begin below its title. */
export function withoutDoubtfulTitles(pieces: readonly Piece[]): readonly Piece[] {
	let next = '';
	const told = [...pieces].reverse().map((piece): Piece => {
		const { form, raw } = piece;
		if (form.kind === 'criterion') next = form.code;
		if (form.kind !== 'unit') return piece;
		const isTitle = /^\D*\d+\.1$/.test(next) || codeOfTitle(raw) === null;
		if (isTitle) next = '';
		return isTitle ? piece : { ...piece, form: { kind: 'text', text: raw } };
	});
	return told.reverse();
}
