import type { CodedForm } from './codes.ts';
import type { GroupList, HeadingForm } from './headings.ts';

/** A heading that was cut into more lines than these is none. */
const MOST_LINES = 4;

type Heading = Extract<HeadingForm, { kind: 'group' }>;
type Numbered = Extract<CodedForm, { kind: 'number' }>;
/** `mark`: what stands behind each number; `isBare`: each number has a line of its own. */
type Running = { readonly letter: string; readonly mark: string; readonly isBare: boolean };
/** A heading that no criterion has followed yet. */
export type WaitingHeading = {
	readonly list: GroupList;
	readonly text: string;
	readonly lines: readonly number[];
};

/**
 * A heading over criteria with letters, "Performance criteria", and the numbers of a list below it. Standards print
 * these as "P1" or plainly as "1", and number knowledge on or from 1 again: plain ones get the letter too.
 */
export class ListHeading {
	#waiting: WaitingHeading | null = null;
	#running: Running | null = null;
	/** Headings over grades by the letter of theirs: all of them may stand above the first criterion. */
	#grades = new Map<string, WaitingHeading>();
	/** The number of the list before; knowledge may be counted on from it. */
	#last = 0;

	/** No criterion has followed the heading yet. */
	get isWaiting(): boolean {
		return this.#waiting !== null;
	}

	begin({ list, text }: Heading, line: number): void {
		this.#waiting = { list, text, lines: [line] };
		if (list === 'grade') this.#grades.set(gradeOf(text), this.#waiting);
		else this.#grades = new Map();
		this.#running = null;
	}

	/** A heading that was cut in two: "You need to know and", "understand:". */
	goesOn(text: string, line: number): boolean {
		const heading = this.#waiting;
		if (!heading || heading.lines.length >= MOST_LINES) return false;
		if (line !== (heading.lines.at(-1) ?? 0) + 1) return false;
		if (!/\b(?:and|or|to|be|a)$/i.test(heading.text) || !/^\p{Ll}/u.test(text) || text.length > 60)
			return false;
		this.#waiting = {
			...heading,
			text: `${heading.text} ${text.replace(/[\s:….]+$/, '')}`,
			lines: [...heading.lines, line],
		};
		return true;
	}

	/** The heading, for the first criterion below it; one over a grade belongs to the letter of this. */
	take(letters: string): WaitingHeading | null {
		const heading = this.#waiting;
		this.#waiting = null;
		const own = this.#grades.get(letters);
		this.#grades.delete(letters);
		return own ?? (heading?.list === 'grade' && /^[PMD]$/.test(letters) ? null : heading);
	}

	/**
	 * The letter for a plain number of the list; null for a number that is none of it. `isAboveCode`: another code
	 * stands directly below.
	 */
	letterFor({ number, mark, text }: Numbered, isAboveCode: boolean): string | null {
		const list = this.#waiting?.list;
		if (list === 'P' || list === 'K') {
			const isFirst = number === 1 || number === this.#last + 1;
			if (!isFirst || (text === '' && mark === '' && isAboveCode)) return null;
			this.#running = { letter: list, mark, isBare: text === '' };
		} else {
			const running = this.#running;
			// "2 working days" at the beginning of a line has no mark.
			if (!running || number !== this.#last + 1 || mark !== running.mark) return null;
			if ((text === '') !== running.isBare) return null;
		}
		this.#last = number;
		return this.#running?.letter ?? null;
	}

	/** The letter for points directly below the heading; null where other things stand there. */
	letterForPoint(): string | null {
		const list = this.#waiting?.list;
		return list === 'P' || list === 'K' ? list : null;
	}

	/** What follows is none of the list. */
	end(): void {
		this.#waiting = null;
		this.#running = null;
		this.#grades = new Map();
	}

	/** A new unit begins. */
	reset(): void {
		this.end();
		this.#last = 0;
	}
}

/** The grade that a heading names first: one for a distinction speaks of the others too. */
function gradeOf(text: string): string {
	const [name = ''] = /pass|pasio|merit|teilyngdod|distinction|rhagoriaeth/i.exec(text) ?? [];
	if (/^pas/i.test(name)) return 'P';
	return /^[mt]/i.test(name) ? 'M' : 'D';
}
