import type { Piece } from './pieces.ts';

/**
 * Tells codes of two numbers from those that only stand in a standard with plain numbers: "2.1 in person" below a
 * point of its list, "4.2 of the handbook", "1.1" in a glossary. They are made points or text again where the lists
 * stand first and are longer than they are many; decided for each unit by itself.
 */
export function withoutStrayPairs(pieces: readonly Piece[]): readonly Piece[] {
	const told: Piece[] = [];
	let from = 0;
	pieces.forEach(({ form }, place) => {
		if (form.kind !== 'unit' || place === from) return;
		for (const piece of toldIn(pieces.slice(from, place))) told.push(piece);
		from = place;
	});
	for (const piece of toldIn(pieces.slice(from))) told.push(piece);
	return told;
}

function toldIn(pieces: readonly Piece[]): readonly Piece[] {
	const listed = listedIn(pieces);
	const pairs = pieces.filter(isPair).length;
	const first = pieces.findIndex(isPair);
	const isStandard = pairs > 0 && listed.length > pairs && (listed[0] ?? first) < first;
	if (!isStandard) return pieces;
	let isBelowPoint = false;
	return pieces.map((piece, place): Piece => {
		const { form, raw } = piece;
		const before = pieces[place - 1];
		isBelowPoint = isPair(piece) && (isBelowPoint || /:$/.test(before?.raw.slice(-1) ?? ''));
		if (form.kind !== 'criterion' || !isPair(piece)) return piece;
		return isBelowPoint
			? { ...piece, form: { kind: 'point', mark: form.code, text: form.text } }
			: { ...piece, form: { kind: 'text', text: raw } };
	});
}

/** The places of the plain numbers that count on below "Performance criteria" or "Knowledge". */
function listedIn(pieces: readonly Piece[]): readonly number[] {
	const listed: number[] = [];
	let isBelow = false;
	let last = 0;
	pieces.forEach(({ form }, place) => {
		if (form.kind === 'group') isBelow = form.list === 'P' || form.list === 'K';
		else if (form.kind === 'section' || form.kind === 'outcome') isBelow = false;
		else if (form.kind === 'number' && isBelow && (form.number === 1 || form.number === last + 1)) {
			last = form.number;
			listed.push(place);
		}
	});
	return listed;
}

function isPair({ form }: Piece): boolean {
	return form.kind === 'criterion' && /^\d+\.\d+$/.test(form.code);
}
