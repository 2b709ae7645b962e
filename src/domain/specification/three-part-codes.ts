import type { Piece } from './pieces.ts';

/**
 * "8.1 Identify problems" above "8.1.1 Ask about problems": where all pairs begin with the number of the unit and have
 * codes of three numbers below them, the pairs are the outcomes. Elsewhere such codes are points of a criterion.
 */
export function withThreePartCodes(pieces: readonly Piece[]): readonly Piece[] {
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
	const pairs = new Set<string>();
	const parents = new Set<string>();
	for (const { form } of pieces) {
		if (form.kind === 'criterion') pairs.add(form.code);
		const parent = form.kind === 'point' ? parentOf(form.mark) : null;
		if (parent !== null) parents.add(parent);
	}
	const units = new Set([...pairs, ...parents].map((code) => code.slice(0, code.indexOf('.'))));
	const hasOthers = pieces.some(({ form }) => form.kind === 'outcome' || form.kind === 'grade');
	const areOutcomes = parents.size > 1 && units.size === 1 && [...pairs].every((code) => parents.has(code));
	if (hasOthers || pairs.size === 0 || !areOutcomes) return pieces;
	return pieces.map((piece): Piece => {
		const { form } = piece;
		if (form.kind === 'criterion') {
			return { ...piece, form: { kind: 'outcome', code: form.code, text: form.text } };
		}
		const outcome = form.kind === 'point' ? parentOf(form.mark) : null;
		return form.kind === 'point' && outcome !== null
			? { ...piece, form: { kind: 'criterion', code: form.mark, outcome, text: form.text } }
			: piece;
	});
}

/** "8.1" of "8.1.1"; null for all else. */
function parentOf(mark: string): string | null {
	return /^([A-Z]{0,2}\d+\.\d+)\.\d+$/.exec(mark)?.[1] ?? null;
}
