import type { Piece } from './pieces.ts';

/** Numbers "Learning outcome: …" as the criteria below it say, else as the next one. */
export function withNumberedOutcomes(pieces: readonly Piece[]): readonly Piece[] {
	if (!pieces.some(isUnnumbered)) return pieces;
	const below = outcomesBelow(pieces);
	let last = 0;
	return pieces.map((piece): Piece => {
		const { form } = piece;
		if (form.kind === 'unit') last = 0;
		if (form.kind !== 'outcome') return piece;
		last = Number(form.code) || below.get(piece) || last + 1;
		return isUnnumbered(piece) ? { ...piece, form: { ...form, code: String(last) } } : piece;
	});
}

/** For each outcome, the number that the first criterion below it has; none where another outcome comes first. */
function outcomesBelow(pieces: readonly Piece[]): ReadonlyMap<Piece, number> {
	const below = new Map<Piece, number>();
	let next: number | null = null;
	for (const piece of [...pieces].reverse()) {
		const { form } = piece;
		if (form.kind === 'criterion') next = Number(form.outcome);
		if (form.kind === 'unit') next = null;
		if (form.kind !== 'outcome') continue;
		if (next !== null) below.set(piece, next);
		next = null;
	}
	return below;
}

function isUnnumbered({ form }: Piece): boolean {
	return form.kind === 'outcome' && form.code === '';
}
