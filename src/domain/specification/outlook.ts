import type { Piece } from './pieces.ts';

/** What stands further on in the text: a number by itself says what it is only with what follows it. */
export type Outlook = {
	/** For each piece, the outcome of the next criterion after it; 0 where none follows. */
	readonly nextOutcome: ReadonlyMap<Piece, number>;
	/** Every code that stands before a text of its own. */
	readonly codes: ReadonlySet<string>;
	/** There are codes of two numbers. */
	readonly hasPairs: boolean;
	/** There are codes with their learning aims: "A.P1". */
	readonly hasGrades: boolean;
	/** Outcomes are marked as such. */
	readonly hasMarkedOutcomes: boolean;
	/** What stands directly before a number or a letter, and may be a heading over it. */
	readonly beforeCodes: ReadonlySet<Piece>;
	/** Criteria with letters stand below their marked outcomes, not all below the last of these. */
	readonly lettersByOutcome: boolean;
	/** The same for points and plain numbers. */
	readonly pointsByOutcome: boolean;
	/** Letters count from 1 again below each outcome. */
	readonly lettersRestart: boolean;
};

/** Looks through a whole text before it is read. */
export function outlookOf(pieces: readonly Piece[]): Outlook {
	const nextOutcome = new Map<Piece, number>();
	const codes = new Set<string>();
	const beforeCodes = new Set<Piece>();
	let next = 0;
	let follower: Piece | null = null;
	for (const piece of [...pieces].reverse()) {
		nextOutcome.set(piece, next);
		if (follower?.form.kind === 'number' || follower?.form.kind === 'letter') beforeCodes.add(piece);
		follower = piece;
		const { form } = piece;
		if (form.kind === 'criterion') {
			next = Number(form.outcome);
			codes.add(form.code);
		}
		// What comes before a unit does not speak of the criteria of the next one.
		else if (form.kind === 'unit') next = 0;
	}
	return {
		nextOutcome,
		codes,
		hasPairs: codes.size > 0,
		hasGrades: pieces.some(({ form }) => form.kind === 'grade'),
		beforeCodes,
		...belowOutcomes(pieces),
	};
}

/** What stands below outcomes that are marked as such. */
function belowOutcomes(
	pieces: readonly Piece[],
): Pick<Outlook, 'hasMarkedOutcomes' | 'lettersByOutcome' | 'pointsByOutcome' | 'lettersRestart'> {
	const marked = new Set<string>();
	const points = new Set<string>();
	/** By outcome, the first of its letters: "P1". */
	const letters = new Map<string, string>();
	let outcome = '';
	for (const { form } of pieces) {
		if (form.kind === 'outcome') {
			outcome = form.code;
			marked.add(outcome);
		}
		if (outcome === '') continue;
		if (form.kind === 'letter' && !letters.has(outcome)) letters.set(outcome, form.code);
		if (form.kind === 'number' || form.kind === 'point') points.add(outcome);
	}
	const firsts = [...letters.values()];
	return {
		hasMarkedOutcomes: marked.size > 0,
		lettersByOutcome: letters.size > 1 || marked.size === 1,
		pointsByOutcome: points.size > 1 || marked.size === 1,
		lettersRestart: firsts.length > 1 && firsts.every((code) => code === 'P1'),
	};
}
