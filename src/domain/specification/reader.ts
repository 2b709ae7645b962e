import { unreachable } from '#domain/identity.ts';
import { COMMAND } from './distribute.ts';
import type { Form } from './forms.ts';
import type { Joiner } from './join.ts';
import type { Line } from './lines.ts';
import { ListHeading } from './list-heading.ts';
import type { Outlook } from './outlook.ts';
import type { Piece } from './pieces.ts';
import type { ReadUnit } from './reading.ts';
import { TextFlow, UNFINISHED } from './text-flow.ts';
import { TitleFinder } from './title-finder.ts';
import { type OutcomeBuild, UnitBuilder } from './unit-builder.ts';

type Of<Kind extends Form['kind']> = Extract<Form, { kind: Kind }>;
/** More codes than these on one line are no range of criteria. */
const LONGEST_RANGE = 20;

/** Goes through the pieces of a text in their order and builds units from them. */
export class Reader {
	readonly #units: UnitBuilder[] = [];
	readonly #joiner: Joiner;
	readonly #outlook: Outlook;
	readonly #titles: TitleFinder;
	readonly #flow: TextFlow;
	#outcome: OutcomeBuild | null = null;
	readonly #lists = new ListHeading();

	/** `headers`: what stands on each page. */
	constructor(joiner: Joiner, outlook: Outlook, headers: readonly Line[]) {
		this.#joiner = joiner;
		this.#outlook = outlook;
		this.#titles = new TitleFinder(joiner, headers);
		this.#flow = new TextFlow(joiner);
	}

	/** Why a line, or a cell of it, found no place. */
	get left(): TextFlow['left'] {
		return this.#flow.left;
	}

	read(piece: Piece): void {
		const { form, raw } = piece;
		switch (form.kind) {
			case 'criterion':
				this.#criterion(piece, form);
				return;
			case 'range':
				this.#range(piece, form);
				return;
			case 'outcome':
				this.#startOutcome(piece, form.code, form.text);
				return;
			case 'number':
				this.#number(piece, form);
				return;
			case 'letter':
				this.#letter(piece, form);
				return;
			case 'grade':
				this.#grade(piece, form);
				return;
			case 'point':
				this.#point(piece, form);
				return;
			case 'text':
				this.#text(piece, raw);
				return;
			case 'label':
				this.#flow.leave(piece, 'label');
				return;
			case 'group':
				this.#group(piece, form);
				return;
			case 'section':
				if (piece.column !== null) {
					this.#text(piece, raw);
					return;
				}
				this.#flow.settle();
				this.#flow.close('outside');
				this.#lists.end();
				this.#flow.leave(piece, 'outside');
				return;
			case 'unit':
			case 'fact':
				this.#aboutUnit(piece, form);
				return;
			default:
				unreachable(form);
		}
	}

	/** The units that have an outcome; the lines of the others are left. */
	finish(): readonly ReadUnit[] {
		this.#flow.settle();
		for (const unit of this.#units) {
			if (unit.isEmpty)
				for (const line of unit.lines) this.#flow.left.set(line, { reason: 'other-unit', parts: [] });
		}
		return this.#units.filter((unit) => !unit.isEmpty).map((unit) => unit.built());
	}

	get #unit(): UnitBuilder {
		const last = this.#units.at(-1);
		if (last) return last;
		return this.#newUnit();
	}

	#newUnit(): UnitBuilder {
		const unit = new UnitBuilder();
		this.#units.push(unit);
		this.#flow.close('outside');
		this.#outcome = null;
		this.#lists.reset();
		return unit;
	}

	#aboutUnit(piece: Piece, form: Of<'unit'> | Of<'fact'>): void {
		const { line } = piece;
		this.#flow.settle();
		const isNew = this.#titles.startsUnit(this.#unit, form);
		if (isNew) this.#newUnit();
		const place = this.#titles.take(this.#unit, form, { line: line.number, raw: piece.raw });
		if (place !== 'used') this.#flow.leave(piece, place);
		// A header that comes again does not end the text it interrupts.
		if (place === 'used') this.#flow.close('outside');
	}

	#criterion(piece: Piece, { code, outcome, text }: Of<'criterion'>): void {
		const unit = this.#unit;
		if (this.#isInText(piece, code, Number(outcome))) {
			this.#text(piece, piece.raw);
			return;
		}
		this.#flow.settle(text === '');
		if (unit.has(code)) {
			this.#repeated(piece);
			return;
		}
		// Where outcomes have letters, the first number of a code is not theirs.
		const parent = unit.outcome(outcome) ?? this.#aim ?? this.#begin(outcome, piece.line.number);
		this.#outcome = parent;
		this.#lists.end();
		this.#flow.grow(piece, unit.startCriterion(parent, code, piece.line.number), text);
	}

	/** "1.5 hours" at the beginning of a line is no criterion. */
	#isInText({ form }: Piece, code: string, outcome: number): boolean {
		if (form.kind !== 'criterion' || !/^\p{Ll}/u.test(form.text) || COMMAND.test(form.text)) return false;
		const number = Number(code.slice(code.lastIndexOf('.') + 1));
		const known = this.#unit.outcome(String(outcome))?.criteria.length ?? 0;
		return this.#flow.open !== null && number !== known + 1;
	}

	#range(piece: Piece, { outcome, from, to, text }: Of<'range'>): void {
		const numbers = Array.from({ length: Math.min(to - from, LONGEST_RANGE) + 1 }, (_, step) => from + step);
		const codes = numbers.map((number) => `${outcome}.${number}`);
		this.#flow.settle();
		const isElsewhere = codes.some((code) => this.#outlook.codes.has(code) || this.#unit.has(code));
		if (isElsewhere || text === '' || to - from > LONGEST_RANGE) {
			this.#flow.leave(piece, 'range');
			this.#flow.close('range');
			return;
		}
		const parent = this.#unit.outcome(outcome) ?? this.#begin(outcome, piece.line.number);
		this.#outcome = parent;
		for (const code of codes) {
			this.#flow.grow(piece, this.#unit.startCriterion(parent, code, piece.line.number), text);
		}
	}

	#number(piece: Piece, form: Of<'number'>): void {
		const { number, text } = form;
		const next = this.#outlook.nextOutcome.get(piece) ?? 0;
		const letter = next === 0 ? this.#lists.letterFor(form) : null;
		if (letter !== null) {
			this.#listed(piece, letter, `${letter}${number}`, text);
			return;
		}
		const { hasPairs, hasMarkedOutcomes } = this.#outlook;
		const outcome = this.#outcome;
		if (!hasPairs && hasMarkedOutcomes && outcome && number === outcome.criteria.length + 1) {
			this.#flow.settle(text === '');
			const criterion = this.#unit.startCriterion(
				outcome,
				`${outcome.own.code}.${number}`,
				piece.line.number,
			);
			this.#flow.grow(piece, criterion, text);
			return;
		}
		const known = this.#unit.outcome(String(number));
		if (known?.own.text === '' && text !== '') {
			this.#startOutcome(piece, String(number), text);
			return;
		}
		const begins = text === '' || /^\P{Ll}/u.test(text) || /^the learner/i.test(text) || next === number;
		const isNext = number === this.#unit.outcomes.length + 1;
		const isInCriterion = this.#flow.open !== null && this.#flow.open !== outcome?.own;
		const isAgain = known !== undefined && text !== '' && known.own.text.startsWith(text.slice(0, 12));
		const isOutcome =
			!hasMarkedOutcomes &&
			begins &&
			(known === undefined
				? next === number || (isNext && text !== '' && (!hasPairs || !isInCriterion))
				: isAgain || (next === number && !this.#flow.isClosed && text !== '' && number === 1));
		if (isOutcome) {
			this.#startOutcome(piece, String(number), text);
			return;
		}
		if (text === '' && !this.#flow.isWaiting) {
			this.#flow.leave(piece, 'page');
			return;
		}
		this.#text(piece, piece.raw);
	}

	#startOutcome(piece: Piece, code: string, text: string): void {
		this.#flow.settle(text === '');
		this.#lists.end();
		const known = this.#unit.outcome(code);
		if (known) {
			const isSame =
				text === '' || known.own.text.slice(0, 12) === text.slice(0, 12) || known.own.text === '';
			const isOfNextUnit = !isSame && code === '1' && !this.#flow.isClosed && this.#unit.hasCriteria;
			if (!isOfNextUnit) {
				this.#outcome = known;
				if (known.own.text === '' && text !== '') {
					this.#flow.grow(piece, known.own, text);
					return;
				}
				this.#repeated(piece);
				return;
			}
			this.#newUnit();
		}
		const outcome = this.#begin(code, piece.line.number);
		this.#outcome = outcome;
		this.#flow.grow(piece, outcome.own, text);
	}

	#letter(piece: Piece, { letters, code, text }: Of<'letter'>): void {
		const aim = this.#aim;
		// "B1 Openings and endings" is what learning aim B teaches; "D1" may be a distinction.
		const isTopic = aim?.own.code === letters && (letters !== 'D' || aim.criteria.length === 0);
		if (isTopic || (this.#outlook.hasGrades && aim?.own.code === letters)) {
			this.#topic(piece);
			return;
		}
		const isMarked = this.#outcome !== null && this.#outcome.letters === '';
		const prefix = this.#outlook.lettersRestart && isMarked ? `${this.#outcome?.own.code}.` : '';
		this.#listed(piece, letters, prefix + code, text);
	}

	/** A criterion of a list: under the heading of this, or under the outcome that is open. */
	#listed(piece: Piece, letters: string, code: string, text: string): void {
		this.#flow.settle(text === '');
		if (this.#unit.has(code)) {
			this.#repeated(piece);
			return;
		}
		const { line } = piece;
		const heading = this.#lists.take();
		if (heading) {
			const [first = line.number] = heading.lines;
			this.#outcome = this.#unit.outcome(letters) ?? this.#begin(letters, first);
			const { own } = this.#outcome;
			if (own.text === '') own.append(heading.text, first, this.#joiner);
			for (const number of heading.lines) own.note(number);
			this.#outcome.letters = letters;
		} else if (!this.#outcome || (this.#outcome.letters !== '' && this.#outcome.letters !== letters)) {
			this.#outcome = this.#unit.outcome(letters) ?? this.#begin(letters, line.number);
			this.#outcome.letters = letters;
		}
		this.#flow.grow(piece, this.#unit.startCriterion(this.#outcome, code, line.number), text);
	}

	/** A criterion that names its learning aims; one of several stands under that which is open. */
	#grade(piece: Piece, { aims, code, text }: Of<'grade'>): void {
		this.#flow.settle(text === '');
		if (this.#unit.has(code)) {
			this.#repeated(piece);
			return;
		}
		const { line } = piece;
		const open = this.#aim;
		const [first = aims] = aims.replace(/^\d/, '');
		this.#outcome =
			open && aims.includes(open.own.code)
				? open
				: (this.#unit.outcome(first) ?? this.#begin(first, line.number));
		this.#flow.grow(piece, this.#unit.startCriterion(this.#outcome, code, line.number), text);
	}

	/** The outcome that is open, where it has a letter of its own: "Learning aim A". */
	get #aim(): OutcomeBuild | null {
		const outcome = this.#outcome;
		return outcome && outcome.letters === '' && /^[A-K]$/.test(outcome.own.code) ? outcome : null;
	}

	#topic(piece: Piece): void {
		this.#flow.settle();
		this.#flow.close('outside');
		this.#flow.leave(piece, 'outside');
	}

	#group(piece: Piece, form: Of<'group'>): void {
		if (piece.column !== null) {
			// The head of a table: its rows say what they are.
			this.#flow.leave(piece, 'label');
			return;
		}
		this.#flow.settle();
		this.#flow.close('loose');
		this.#flow.leave(piece, 'label');
		const outcome = this.#outcome;
		if (outcome && this.#isBelow(outcome, form)) {
			if (form.list === 'P') this.#flow.closeButPoints(outcome.own);
			return;
		}
		this.#outcome = null;
		this.#lists.begin(form, piece.line.number);
	}

	/** "Performance criteria" or "Pass" under one outcome of several, each of which has its own. */
	#isBelow({ letters }: OutcomeBuild, { list }: Of<'group'>): boolean {
		const { hasMarkedOutcomes, lettersByOutcome, pointsByOutcome } = this.#outlook;
		if (letters !== '' || !hasMarkedOutcomes) return false;
		return list === 'grade' ? lettersByOutcome : list === 'P' && (lettersByOutcome || pointsByOutcome);
	}

	#point(piece: Piece, { mark, text }: Of<'point'>): void {
		const parts = mark.split('.');
		if (parts.length === 3 && !this.#outlook.hasPairs) {
			const outcome = parts.slice(0, 2).join('.');
			this.#criterion(piece, { kind: 'criterion', code: mark, outcome, text });
			return;
		}
		this.#flow.point(piece, mark, text);
	}

	#text(piece: Piece, text: string): void {
		if (this.#lists.goesOn(text, piece.line.number) || this.#isSubheading(piece, text)) {
			this.#flow.leave(piece, 'label');
			return;
		}
		const topic = /^([A-K])\d{1,2}\s/.exec(text)?.[1];
		if (topic !== undefined && topic === this.#aim?.own.code) {
			this.#topic(piece);
			return;
		}
		if (this.#flow.goesOn(piece, text)) return;
		const { drain, isClosed } = this.#flow;
		if (this.#units.length <= 1 || this.#unit.isEmpty || drain === 'loose') {
			if (this.#titles.offer(this.#unit, text, piece.line.number, isClosed && drain === 'outside')) return;
		}
		this.#flow.leave(piece, drain);
	}

	/** Standards part their lists: "Settle with the customer" between two criteria that begin with small letters. */
	#isSubheading(piece: Piece, text: string): boolean {
		if (!this.#outlook.beforeCodes.has(piece) || piece.column !== null || this.#flow.isWaiting) return false;
		if (text.length > 80 || !/^\p{Lu}/u.test(text) || /[.;,:]$/.test(text)) return false;
		if (this.#lists.isWaiting) return true;
		const before = this.#outcome?.letters ? (this.#flow.open?.text ?? '') : '';
		return /^\p{Ll}/u.test(before) && !UNFINISHED.test(before);
	}

	#begin(code: string, line: number): OutcomeBuild {
		const unit = this.#unit;
		if (unit.isEmpty) for (const said of this.#titles.settle(unit)) this.#flow.found(said);
		return unit.startOutcome(code, line);
	}

	#repeated(piece: Piece): void {
		this.#flow.close('repeated');
		this.#flow.leave(piece, 'repeated');
	}
}
