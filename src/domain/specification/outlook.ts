import type { Piece } from './pieces.ts';

/** What stands further on in the text: a number by itself says what it is only with what follows it. */
export type Outlook = {
	/** For each piece, the outcome of the next criterion after it; 0 where none follows. */
	readonly nextOutcome: ReadonlyMap<Piece, number>;
	/** Every code that stands before a text of its own. */
	readonly codes: ReadonlySet<string>;
	/** There are codes of two numbers. */
	readonly hasPairs: boolean;
	/** Outcomes are marked as such. */
	readonly hasMarkedOutcomes: boolean;
};

export function outlookOf(pieces: readonly Piece[]): Outlook {
	const nextOutcome = new Map<Piece, number>();
	const codes = new Set<string>();
	let next = 0;
	let hasMarkedOutcomes = false;
	for (const piece of [...pieces].reverse()) {
		nextOutcome.set(piece, next);
		const { form } = piece;
		if (form.kind === 'criterion') {
			next = Number(form.outcome);
			codes.add(form.code);
		} else if (form.kind === 'outcome') hasMarkedOutcomes = true;
		// What comes before a unit does not speak of the criteria of the next one.
		else if (form.kind === 'unit') next = 0;
	}
	return { nextOutcome, codes, hasPairs: codes.size > 0, hasMarkedOutcomes };
}
