import type { Piece } from './pieces.ts';

/** What stands further on in the text: a number by itself says what it is only with what follows it. */
export type Outlook = {
	/** For each piece, the outcome of the next criterion after it; 0 where none follows. */
	readonly nextOutcome: ReadonlyMap<Piece, number>;
	/** And its code; "" where none follows. */
	readonly nextCode: ReadonlyMap<Piece, string>;
	/** Plain numbers that come again before the next criterion: the first of them is a step of a list. */
	readonly comesAgain: ReadonlySet<Piece>;
	/** Every code that stands before a text of its own. */
	readonly codes: ReadonlySet<string>;
	/** There are codes of two numbers. */
	readonly hasPairs: boolean;
	/** The letters of outcomes that are marked as such: "Learning aim A". */
	readonly aims: ReadonlySet<string>;
	/** There are codes with their learning aims: "A.P1". */
	readonly hasGrades: boolean;
	/** The codes of outcomes that are marked as such. */
	readonly marked: ReadonlySet<string>;
	/** Outcomes are marked as such. */
	readonly hasMarkedOutcomes: boolean;
	/** What stands directly before a number, a letter or the heading of these, and may be a heading over it. */
	readonly beforeCodes: ReadonlySet<Piece>;
	/** Criteria with letters stand below their marked outcomes, not all below the last of these. */
	readonly lettersByOutcome: boolean;
	/** The same for points and plain numbers. */
	readonly pointsByOutcome: boolean;
	/** Letters count from 1 again below each outcome, and the same for codes of two numbers. */
	readonly lettersRestart: boolean;
	readonly pairsRestart: boolean;
};

/** Looks through a whole text before it is read. */
export function outlookOf(pieces: readonly Piece[]): Outlook {
	const nextOutcome = new Map<Piece, number>();
	const nextCode = new Map<Piece, string>();
	const codes = new Set<string>();
	const beforeCodes = new Set<Piece>();
	const comesAgain = new Set<Piece>();
	const numbers = new Set<number>();
	let next = 0;
	let code = '';
	let follower: Piece | null = null;
	for (const piece of [...pieces].reverse()) {
		nextOutcome.set(piece, next);
		nextCode.set(piece, code);
		if (/^(?:number|letter|group)$/.test(follower?.form.kind ?? '')) beforeCodes.add(piece);
		follower = piece;
		const { form } = piece;
		if (form.kind === 'criterion' || form.kind === 'unit') numbers.clear();
		if (form.kind === 'number' && form.text !== '') {
			if (numbers.has(form.number)) comesAgain.add(piece);
			numbers.add(form.number);
		}
		if (form.kind === 'criterion') {
			next = Number(form.outcome);
			code = form.code;
			codes.add(form.code);
		}
		// What comes before a unit does not speak of the criteria of the next one.
		else if (form.kind === 'unit') {
			next = 0;
			code = '';
		}
	}
	return {
		nextOutcome,
		nextCode,
		codes,
		hasPairs: codes.size > 0,
		aims: new Set(
			pieces.flatMap(({ form }) => (form.kind === 'outcome' && /^[A-K]$/.test(form.code) ? form.code : [])),
		),
		marked: new Set(pieces.flatMap(({ form }) => (form.kind === 'outcome' ? form.code : []))),
		hasGrades: pieces.some(({ form }) => form.kind === 'grade'),
		beforeCodes,
		comesAgain,
		...belowOutcomes(pieces, codes.size > 0),
	};
}

/** What stands below outcomes that are marked as such, or have a plain number where no pairs stand. */
function belowOutcomes(
	pieces: readonly Piece[],
	hasPairs: boolean,
): Pick<
	Outlook,
	'hasMarkedOutcomes' | 'lettersByOutcome' | 'pointsByOutcome' | 'lettersRestart' | 'pairsRestart'
> {
	const hasMarkedOutcomes = pieces.some(({ form }) => form.kind === 'outcome');
	const outcomes = new Set<string>();
	const points = new Set<string>();
	/** By outcome, the first of its letters, "P1", and of its pairs. */
	const letters = new Map<string, string>();
	const pairs = new Map<string, string>();
	let outcome = '';
	for (const { form } of pieces) {
		const isPlain =
			form.kind === 'number' && form.number === outcomes.size + 1 && form.text !== '' && !hasPairs;
		if (form.kind === 'outcome' || (!hasMarkedOutcomes && isPlain)) {
			outcome = form.kind === 'outcome' ? form.code : String(form.number);
			outcomes.add(outcome);
		} else if (outcome === '') continue;
		else if (form.kind === 'letter' && !letters.has(outcome)) letters.set(outcome, form.code);
		else if (form.kind === 'criterion' && !pairs.has(outcome)) pairs.set(outcome, form.code);
		else if (form.kind === 'number' || form.kind === 'point') points.add(outcome);
	}
	const isOne = hasMarkedOutcomes && outcomes.size === 1;
	return {
		hasMarkedOutcomes,
		lettersByOutcome: letters.size > 1 || isOne,
		pointsByOutcome: hasMarkedOutcomes && (points.size > 1 || isOne),
		lettersRestart: letters.size > 1 && [...letters.values()].every((code) => code === 'P1'),
		pairsRestart: pairs.size > 1 && new Set(pairs.values()).size === 1,
	};
}
