/*
 * The codes that outcomes and criteria begin with. Each pattern is anchored and looks at one piece once, so that
 * reading takes no longer than the text is long.
 */

export type CodedForm =
	/** "1.1", "1.1.", "AC1.1", "K1.1": `outcome` is the number before the point. */
	| {
			readonly kind: 'criterion';
			readonly code: string;
			readonly outcome: string;
			readonly text: string;
			/** "(1.5)", "1-6": these stand in sentences too, and only their neighbours tell. */
			readonly isDoubtful?: true;
	  }
	/** "1.1–1.3". */
	| {
			readonly kind: 'range';
			readonly outcome: string;
			readonly from: number;
			readonly to: number;
			readonly text: string;
	  }
	/** "LO1", "Learning outcome 1", "Learning aim A"; without a code, "Learning outcome: …", it is the next one. */
	| { readonly kind: 'outcome'; readonly code: string; readonly text: string }
	/** "1.", "1": an outcome, a criterion inside one, or a page. `mark` is what stands behind the number. */
	| { readonly kind: 'number'; readonly number: number; readonly mark: string; readonly text: string }
	/** "P1", "K12": a criterion that stands under a heading. */
	| { readonly kind: 'letter'; readonly letters: string; readonly code: string; readonly text: string }
	/** "A.P1", "AB.D2", "2A.M1": a criterion with its learning aims and its grade. */
	| { readonly kind: 'grade'; readonly aims: string; readonly code: string; readonly text: string }
	/** "(a)", "ii)", a bullet. */
	| { readonly kind: 'point'; readonly mark: string; readonly text: string };

const RANGE =
	/^(?:AC\s?)?(\d{1,2})\.(\d{1,2})\s?(?:[-–—]|to)\s?(?:AC\s?)?(\d{1,2})\.(\d{1,2})(?![.\d])[.):]?(?:\s+|$)/i;
const CRITERION =
	/^(?:A\.?C\.?\s?|MPA?\s?|(?:[Aa]ssessment [Cc]riteri(?:on|a)|[Cc]riterion|(?:[Mm](?:aen|eini) )?[Pp]rawf(?: [Aa]sesu)?)\s)?([A-Z]{0,2})(\d{1,3})\.(\d{1,3})(\.\d{1,3})?(?!\d)\*{0,2}[.):]?\*{0,2}(?:\s*[-–—:]\s+|\s+|$|(?=\p{Lu}\p{Ll}))/u;
const PAIR_IN_BRACKETS = /^\((?:AC\s?)?(\d{1,2})\.(\d{1,2})\)[.:]?(?:\s+|$)/;
const WITH_DASH = /^(?:AC\s?)?(\d{1,2})[-–](\d{1,2})[.):]?(?:\s+|$)/;
const OUTCOME =
	/^(?:L\.?O\.?|DD|learning outcome|learning aim|(?:performance )?outcome|element|(?:deilliant|canlyniad) dysgu|deilliant)(?::|(?: no\.?| number):?)?\s?(\d{1,2})(?![.\d]\d)[.:)]?(?:\s*[-–—:]\s+|\s+|$)/i;
/** "Outcome Two: …". */
const IN_WORDS =
	/^(?:learning |performance )?outcome (one|two|three|four|five|six|seven|eight|nine|ten)(?:\s?[-–—:.]\s*|$)/i;
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** "Learning outcome: Know service": the next one, whichever that is. */
const UNNUMBERED = /^(?:learning outcome|(?:deilliant|canlyniad) dysgu):\s+(?=\p{Lu}.{3})(?![^a-z]*$)/iu;
/** A sentence about an outcome: "Learning outcome 1 will be assessed". */
const TELLS_OF =
	/^(?:learning (?:outcome|aim)|outcome|element|L\.?O\.?)\s?\w{1,2}\s(?:is|are|was|were|will|may|can|should|must|has|have|covers?|requires?)\s/i;
/** "A" begins a sentence as well: only behind these words is it a code. Several aims may share one heading. */
const AIM =
	/^(?:L\.?O\.?|LA|learning (?:outcome|aim)s?|(?:deilliant|canlyniad|nod) dysgu)\s?([A-K])(?:(?:,\s?|\s?&\s?|\s?\/\s?|\sand\s)[A-K](?=[\s:,]))*[.:)]?(?:\s*[-–—:]\s+|\s+|$)/i;
/** The mark of "(1)". */
export const IN_BRACKETS = '()';
const NUMBER_IN_BRACKETS = /^\((\d{1,2})\)\s+(?=\p{L})/u;
const NUMBER = /^(\d{1,2})([.):]?)(?:\s+|$|(?=\p{Lu}\p{Ll}))/u;
const LETTER = /^(PC|KU|KC|KS|P|M|D|K|S|B)\s?(\d{1,3})\*{0,2}[.):]?\*{0,2}(?:\s*[-–—:]\s+|\s+|$)/;
/** "1A.1" is what level 1 asks for, in a specification of two levels. */
const GRADE =
	/^(\d?[A-K]{1,4}(?=\.[PMD])|\d[A-K])\.([PMD]?\d{1,2})\*{0,2}[.):]?\*{0,2}(?:\s*[-–—:]\s+|\s+|$)/;

/** What begins with a code; null for all else. */
export function codedForm(text: string): CodedForm | null {
	return (
		rangeForm(text) ?? criterionForm(text) ?? doubtfulForm(text) ?? outcomeForm(text) ?? listedForm(text)
	);
}

function rangeForm(text: string): CodedForm | null {
	const [whole = '', outcome = '', from, last, to] = RANGE.exec(text) ?? [];
	if (whole === '' || outcome !== last || Number(to) <= Number(from)) return null;
	return { kind: 'range', outcome, from: Number(from), to: Number(to), text: text.slice(whole.length) };
}

function criterionForm(text: string): CodedForm | null {
	const [whole = '', letters = '', outcome = '', number = '', third = ''] = CRITERION.exec(text) ?? [];
	// 1.0 is a version, and no criterion is the 0th.
	if (whole === '' || Number(number) === 0 || Number(outcome) === 0) return null;
	const rest = text.slice(whole.length);
	const prefix = letters === 'AC' || letters === 'LO' ? '' : letters;
	const code = `${prefix}${outcome}.${number}`;
	if (third !== '') return { kind: 'point', mark: code + third, text: rest };
	return { kind: 'criterion', code, outcome: String(Number(outcome)), text: rest };
}

function doubtfulForm(text: string): CodedForm | null {
	const brackets = PAIR_IN_BRACKETS.exec(text);
	const [whole = '', outcome = '', number = ''] = brackets ?? WITH_DASH.exec(text) ?? [];
	if (whole === '' || Number(number) === 0 || Number(outcome) === 0) return null;
	return {
		kind: 'criterion',
		code: `${outcome}${brackets ? '.' : '-'}${number}`,
		outcome: String(Number(outcome)),
		text: text.slice(whole.length),
		isDoubtful: true,
	};
}

function outcomeForm(text: string): CodedForm | null {
	if (TELLS_OF.test(text)) return null;
	const numbered = OUTCOME.exec(text);
	if (numbered) {
		return { kind: 'outcome', code: String(Number(numbered[1])), text: text.slice(numbered[0].length) };
	}
	const [word, digit] = IN_WORDS.exec(text) ?? [];
	if (word !== undefined && digit !== undefined) {
		const code = String(WORDS.indexOf(digit.toLowerCase()) + 1);
		return { kind: 'outcome', code, text: text.slice(word.length) };
	}
	const [next] = UNNUMBERED.exec(text) ?? [];
	if (next !== undefined) return { kind: 'outcome', code: '', text: text.slice(next.length) };
	const aim = AIM.exec(text);
	const code = aim?.[1] ?? '';
	return aim && /[A-K]/.test(code) ? { kind: 'outcome', code, text: text.slice(aim[0].length) } : null;
}

function listedForm(text: string): CodedForm | null {
	const grade = GRADE.exec(text);
	if (grade) {
		const [whole, aims = '', number = ''] = grade;
		return { kind: 'grade', aims, code: `${aims}.${number}`, text: text.slice(whole.length) };
	}
	const letter = LETTER.exec(text);
	if (letter) {
		const [whole, letters = '', number = ''] = letter;
		return { kind: 'letter', letters, code: `${letters}${number}`, text: text.slice(whole.length) };
	}
	const brackets = NUMBER_IN_BRACKETS.exec(text);
	const [whole = '', number = '', mark = IN_BRACKETS] = brackets ?? NUMBER.exec(text) ?? [];
	if (Number(number) === 0) return null;
	return { kind: 'number', number: Number(number), mark, text: text.slice(whole.length) };
}
