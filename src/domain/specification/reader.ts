import { unreachable } from '#domain/identity.ts';
import { IN_BRACKETS } from './codes.ts';
import { COMMAND } from './distribute.ts';
import type { Form } from './forms.ts';
import { UNFINISHED } from './goes-on.ts';
import type { Growing } from './growing.ts';
import type { Joiner } from './join.ts';
import type { Line } from './lines.ts';
import { ListedCriteria } from './listed-criteria.ts';
import type { Outlook } from './outlook.ts';
import type { Piece } from './pieces.ts';
import type { ReadUnit, UnusedReason } from './reading.ts';
import { TextFlow } from './text-flow.ts';
import { UnitSequence } from './unit-sequence.ts';

type Of<Kind extends Form['kind']> = Extract<Form, { kind: Kind }>;
/** More codes than these on one line are no range of criteria. */
const LONGEST_RANGE = 20;
/** What applies to all criteria of an outcome stands below this, unless it follows on one of them. */
const RANGE_ALONE = /^(?:range|scope)[\s:]*$/i;

/** Goes through the pieces of a text in their order and builds units from them. */
export class Reader {
	readonly #outlook: Outlook;
	readonly #flow: TextFlow;
	readonly #units: UnitSequence;
	readonly #lists: ListedCriteria;
	/** The last of the numbered steps below a criterion. */
	#last: { readonly of: Growing; readonly number: number; readonly mark: string } | null = null;

	/** `headers`: what stands on each page. */
	constructor(joiner: Joiner, outlook: Outlook, headers: readonly Line[]) {
		this.#outlook = outlook;
		this.#flow = new TextFlow(joiner);
		this.#units = new UnitSequence(joiner, headers, this.#flow);
		this.#lists = new ListedCriteria(this.#units, this.#flow, outlook, joiner);
	}

	/** Why a line, or a cell of it, found no place. */
	get left(): TextFlow['left'] {
		return this.#flow.left;
	}

	/** Takes the next piece of the text. */
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
				this.#lists.letter(piece, form);
				return;
			case 'grade':
				this.#lists.grade(piece, form);
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
				this.#lists.group(piece, form);
				return;
			case 'section':
			case 'field':
				if (piece.column !== null) {
					this.#text(piece, raw);
					return;
				}
				this.#outside(piece, form.kind === 'field' ? 'field' : 'outside');
				return;
			case 'unit':
			case 'fact':
				if (this.#units.about(piece, form)) this.#lists.reset();
				return;
			default:
				unreachable(form);
		}
	}

	/** The units that have an outcome; the lines of the others are left. */
	finish(): readonly ReadUnit[] {
		this.#flow.settle();
		return this.#units.finish();
	}

	#criterion(piece: Piece, { code, outcome, text }: Of<'criterion'>): void {
		const { unit, aim } = this.#units;
		if (this.#isInText(piece, code, Number(outcome))) {
			this.#text(piece, piece.raw);
			return;
		}
		this.#flow.settle(text === '');
		// Where outcomes have letters, the first number of a code is not theirs, and may be the same for all.
		const full = aim && this.#outlook.pairsRestart ? `${aim.own.code}${code}` : code;
		if (this.#units.isRepeated(piece, full)) return;
		const parent = unit.outcome(outcome) ?? aim ?? this.#units.begin(outcome, piece.line.number);
		this.#lists.end();
		this.#units.criterion(piece, parent, full, text);
	}

	/** "1.5 hours" at the beginning of a line is no criterion. */
	#isInText({ form }: Piece, code: string, outcome: number): boolean {
		if (form.kind !== 'criterion' || !/^\p{Ll}/u.test(form.text) || COMMAND.test(form.text)) return false;
		const number = Number(code.slice(code.lastIndexOf('.') + 1));
		const known = this.#units.unit.outcome(String(outcome))?.criteria.length ?? 0;
		return this.#flow.open !== null && number !== known + 1;
	}

	#range(piece: Piece, { outcome, from, to, text }: Of<'range'>): void {
		const numbers = Array.from({ length: Math.min(to - from, LONGEST_RANGE) + 1 }, (_, step) => from + step);
		const codes = numbers.map((number) => `${outcome}.${number}`);
		this.#flow.settle();
		const isElsewhere = codes.some((code) => this.#outlook.codes.has(code) || this.#units.unit.has(code));
		if (isElsewhere || text === '' || to - from > LONGEST_RANGE) {
			this.#flow.leave(piece, 'range');
			this.#flow.close('range');
			return;
		}
		const parent = this.#units.open(outcome, piece.line.number);
		for (const code of codes) this.#units.criterion(piece, parent, code, text);
	}

	#number(piece: Piece, form: Of<'number'>): void {
		const { number, mark, text } = form;
		const next = this.#outlook.nextOutcome.get(piece) ?? 0;
		if (next === 0 && this.#lists.number(piece, form)) return;
		if (this.#step(piece, form)) return;
		const { hasPairs, hasMarkedOutcomes, marked } = this.#outlook;
		const { unit, outcome } = this.#units;
		if (!hasPairs && hasMarkedOutcomes && outcome && number === outcome.criteria.length + 1) {
			const code = `${outcome.own.code}.${number}`;
			this.#flow.settle(text === '');
			if (!this.#units.isRepeated(piece, code)) this.#units.criterion(piece, outcome, code, text);
			return;
		}
		// No outcome has its number in brackets.
		if (mark === IN_BRACKETS) {
			if (/^\p{Lu}/u.test(text) || COMMAND.test(text)) this.#flow.point(piece, `(${number})`, text);
			else this.#text(piece, piece.raw);
			return;
		}
		const known = unit.outcome(String(number));
		if (known?.own.isEmpty && text !== '') {
			this.#startOutcome(piece, String(number), text);
			return;
		}
		const begins = text === '' || /^\P{Ll}/u.test(text) || /^the learner/i.test(text) || next === number;
		const isNext = number === unit.outcomes.length + 1;
		const isInCriterion = this.#flow.open !== null && this.#flow.open !== outcome?.own;
		const isAgain = known !== undefined && text !== '' && known.own.beginsLike(text);
		// Of several ways to print outcomes, one may be the plain number.
		const isUnmarked = next === number && !marked.has(String(number));
		const isOutcome =
			(!hasMarkedOutcomes || isUnmarked) &&
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

	/** "1. ring", "2. answer" below a criterion that asks for steps, and not the outcomes with these numbers. */
	#step(piece: Piece, { number, mark, text }: Of<'number'>): boolean {
		const { open, isWaiting } = this.#flow;
		const { unit, outcome } = this.#units;
		if (!this.#outlook.hasPairs || !outcome || !open || open === outcome.own || isWaiting) return false;
		const known = unit.outcome(String(number));
		if (text === '' || mark === IN_BRACKETS || known?.own.beginsLike(text)) return false;
		const next = this.#outlook.nextOutcome.get(piece) ?? 0;
		const code = this.#outlook.nextCode.get(piece) ?? '';
		const staysHere = String(next) === outcome.own.code && !unit.has(code);
		// The number of an outcome stands in front of the first of its criteria, where outcomes are not marked.
		const mayBeOutcome = !this.#outlook.hasMarkedOutcomes && !this.#outlook.comesAgain.has(piece);
		if (mayBeOutcome && next === number && !staysHere) return false;
		const isFirst = number === 1 && (open.tail.endsWith(':') || (mark !== '' && staysHere));
		const last = this.#last;
		const countsOn = last?.of === open && last.number + 1 === number && last.mark === mark;
		if (!isFirst && !countsOn) return false;
		this.#last = { of: open, number, mark };
		this.#flow.point(piece, `${number}${mark}`, text);
		return true;
	}

	#startOutcome(piece: Piece, code: string, text: string): void {
		this.#flow.settle(text === '');
		this.#lists.end();
		const known = this.#units.unit.outcome(code);
		if (known) {
			const isSame = text === '' || known.own.beginsLike(text) || known.own.isEmpty;
			const isOfNextUnit = !isSame && code === '1' && !this.#flow.isClosed && this.#units.unit.hasCriteria;
			if (!isOfNextUnit) {
				this.#units.outcome = known;
				if (known.own.isEmpty && text !== '') {
					this.#flow.grow(piece, known.own, text);
					return;
				}
				this.#flow.repeated(piece);
				return;
			}
			this.#units.startUnit();
			this.#lists.reset();
		}
		const outcome = this.#units.open(code, piece.line.number);
		this.#flow.grow(piece, outcome.own, text);
	}

	#point(piece: Piece, { mark, text }: Of<'point'>): void {
		const parts = mark.split('.');
		if (parts.length === 3 && !this.#outlook.hasPairs) {
			const outcome = parts.slice(0, 2).join('.');
			this.#criterion(piece, { kind: 'criterion', code: mark, outcome, text });
			return;
		}
		this.#lists.point(piece, mark);
		this.#flow.point(piece, mark, text);
	}

	/** A heading below which no criteria stand. */
	#outside(piece: Piece, reason: UnusedReason): void {
		this.#flow.settle();
		this.#flow.close('outside');
		this.#lists.end();
		this.#flow.leave(piece, reason);
	}

	#text(piece: Piece, text: string): void {
		if (this.#lists.text(piece, text)) return;
		const own = this.#units.outcome?.own;
		if (
			RANGE_ALONE.test(text) &&
			!this.#flow.isWaiting &&
			(piece.line.isAfterGap || this.#flow.open === own)
		) {
			this.#outside(piece, 'outside');
			return;
		}
		// A whole sentence below the title of an outcome tells about it; a title that goes on rarely is one.
		const isAbout =
			own !== undefined && !own.isEmpty && /^\p{Lu}.{30,}\.$/u.test(text) && !UNFINISHED.test(own.tail);
		if (isAbout && piece.column === null && this.#flow.open === own && !this.#flow.isWaiting)
			this.#flow.close('loose');
		if (this.#flow.goesOn(piece, text)) return;
		const { drain } = this.#flow;
		if (!this.#units.offerTitle(piece, text)) this.#flow.leave(piece, drain);
	}
}
