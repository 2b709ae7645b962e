import type { CodedForm } from './codes.ts';
import { UNFINISHED } from './goes-on.ts';
import type { HeadingForm } from './headings.ts';
import type { Joiner } from './join.ts';
import { ListHeading } from './list-heading.ts';
import type { Outlook } from './outlook.ts';
import type { Piece } from './pieces.ts';
import type { TextFlow } from './text-flow.ts';
import type { OutcomeBuild } from './unit-builder.ts';
import type { UnitSequence } from './unit-sequence.ts';

type Of<Kind extends CodedForm['kind']> = Extract<CodedForm, { kind: Kind }>;
type Group = Extract<HeadingForm, { kind: 'group' }>;

/**
 * Criteria whose codes do not name an outcome by its number: those of standards ("Performance criteria", "P1" or
 * plainly "1") and those of learning aims ("A.P1").
 */
export class ListedCriteria {
	readonly #units: UnitSequence;
	readonly #flow: TextFlow;
	readonly #outlook: Outlook;
	readonly #joiner: Joiner;
	readonly #heading = new ListHeading();

	constructor(units: UnitSequence, flow: TextFlow, outlook: Outlook, joiner: Joiner) {
		this.#units = units;
		this.#flow = flow;
		this.#outlook = outlook;
		this.#joiner = joiner;
	}

	/** What follows stands below no heading of these. */
	end(): void {
		this.#heading.end();
	}

	/** Another unit begins, which counts from 1 again. */
	reset(): void {
		this.#heading.reset();
	}

	/** "Performance criteria", "Pass". */
	group(piece: Piece, form: Group): void {
		this.#flow.leave(piece, 'label');
		// In the head of a table: its rows say what they are.
		if (piece.column !== null) return;
		this.#flow.settle();
		this.#flow.close('loose');
		const { outcome } = this.#units;
		if (outcome && this.#isBelow(outcome, form)) {
			if (form.list === 'P') this.#flow.closeButPoints(outcome.own);
			return;
		}
		this.#units.outcome = null;
		this.#heading.begin(form, piece.line.number);
	}

	/** "P1". */
	letter(piece: Piece, { letters, code, text }: Of<'letter'>): void {
		const { outcome } = this.#units;
		const { aims, hasGrades, lettersRestart } = this.#outlook;
		// "B1 Openings and endings" is what learning aim B teaches; "D1" may be a distinction.
		const isGrade = letters === 'D' && !hasGrades && outcome !== null && outcome.criteria.length > 0;
		if (aims.has(letters) && !isGrade) {
			this.#topic(piece);
			return;
		}
		const prefix = lettersRestart && outcome?.letters === '' ? `${outcome.own.code}.` : '';
		this.#listed(piece, letters, prefix + code, text);
	}

	/** "A.P1"; one with several aims stands under that which is open. */
	grade(piece: Piece, { aims, code, text }: Of<'grade'>): void {
		this.#flow.settle(text === '');
		if (this.#units.isRepeated(piece, code)) return;
		const { aim } = this.#units;
		const [first = aims] = aims.replace(/^\d/, '');
		const outcome = aim && aims.includes(aim.own.code) ? aim : this.#units.open(first, piece.line.number);
		this.#units.criterion(piece, outcome, code, text);
	}

	/** A plain number of a list; false where it is none of one. */
	number(piece: Piece, form: Of<'number'>): boolean {
		if (this.#outlook.hasPairs && !this.#isOfStandard) return false;
		// Directly above another code, a number by itself is that of a page.
		const letter = this.#heading.letterFor(form, this.#outlook.beforeCodes.has(piece));
		if (letter === null) return false;
		this.#listed(piece, letter, `${letter}${form.number}`, form.text);
		return true;
	}

	/** The first point below a heading, where points are all that stands there: the list takes those after it too. */
	point(piece: Piece, mark: string): void {
		const letter = this.#outlook.hasPairs || this.#flow.isWaiting ? null : this.#heading.letterForPoint();
		if (letter === null || !this.#isOfStandard || mark.includes('.')) return;
		const outcome = this.#openBelowHeading(letter, piece.line.number);
		if (outcome.criteria.length === 0) this.#flow.closeButPoints(outcome.own);
	}

	/** Text that is a heading inside a list, or what a learning aim teaches; false for all else. */
	text(piece: Piece, text: string): boolean {
		if (this.#heading.goesOn(text, piece.line.number) || this.#isSubheading(piece, text)) {
			this.#flow.leave(piece, 'label');
			return true;
		}
		const topic = /^([A-K])\d{1,2}\s/.exec(text)?.[1];
		if (topic === undefined || topic !== this.#units.aim?.own.code) return false;
		this.#topic(piece);
		return true;
	}

	/** A criterion under its heading, or under the outcome that is open. */
	#listed(piece: Piece, letters: string, code: string, text: string): void {
		this.#flow.settle(text === '');
		const { unit } = this.#units;
		// Performance begins anew after knowledge: another standard.
		const isAnew = code === 'P1' && unit.has(code) && unit.outcome('K') !== undefined;
		if (isAnew && this.#heading.isWaiting) this.#units.startUnit();
		if (this.#units.isRepeated(piece, code)) return;
		const { outcome } = this.#units;
		const isOther = !outcome || (outcome.letters !== '' && outcome.letters !== letters);
		const parent =
			this.#heading.isWaiting || isOther ? this.#openBelowHeading(letters, piece.line.number) : outcome;
		this.#units.criterion(piece, parent, code, text);
	}

	/** The outcome of a list, called as the heading above it. */
	#openBelowHeading(letters: string, line: number): OutcomeBuild {
		const heading = this.#heading.take(letters);
		const [first = line] = heading?.lines ?? [];
		const outcome = this.#units.open(letters, first);
		if (heading && outcome.own.isEmpty) {
			outcome.own.append(heading.text, first, this.#joiner);
			for (const number of heading.lines) outcome.own.note(number);
		}
		outcome.letters = letters;
		return outcome;
	}

	/** Nothing but lists so far; below numbered outcomes, "Knowledge" is rather a heading of the guidance. */
	get #isOfStandard(): boolean {
		return this.#units.unit.outcomes.every(({ letters }) => letters !== '');
	}

	#topic(piece: Piece): void {
		this.#flow.settle();
		this.#flow.close('outside');
		this.#flow.leave(piece, 'outside');
	}

	/** "Performance criteria" or "Pass" under one outcome of several, each of which has its own. */
	#isBelow({ letters }: OutcomeBuild, { list }: Group): boolean {
		const { lettersByOutcome, pointsByOutcome } = this.#outlook;
		if (letters !== '') return false;
		return list === 'grade' ? lettersByOutcome : list === 'P' && (lettersByOutcome || pointsByOutcome);
	}

	/** Standards part their lists: "Settle with the customer" between two criteria that begin with small letters. */
	#isSubheading(piece: Piece, text: string): boolean {
		if (!this.#outlook.beforeCodes.has(piece) || piece.column !== null || this.#flow.isWaiting) return false;
		if (text.length > 80 || !/^\p{Lu}/u.test(text) || /[.;,:]$/.test(text)) return false;
		if (this.#heading.isWaiting) return true;
		const before = this.#units.outcome?.letters ? this.#flow.open : null;
		return before !== null && /^\p{Ll}/u.test(before.head) && !UNFINISHED.test(before.tail);
	}
}
