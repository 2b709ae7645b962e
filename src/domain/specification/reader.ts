import { unreachable } from '#domain/identity.ts';
import { COMMAND, distribute } from './distribute.ts';
import type { Form } from './forms.ts';
import type { Joiner } from './join.ts';
import type { Line } from './lines.ts';
import type { Outlook } from './outlook.ts';
import type { Piece } from './pieces.ts';
import type { ReadUnit, UnusedReason } from './reading.ts';
import { type Said, TitleFinder } from './title-finder.ts';
import { type Growing, type OutcomeBuild, UnitBuilder } from './unit-builder.ts';

type Of<Kind extends Form['kind']> = Extract<Form, { kind: Kind }>;
/** `parts`: what of the line was left; none where all of it was. */
type Left = { readonly reason: UnusedReason; readonly parts: readonly string[] };

/** What belongs to a criterion although it begins like a sentence. */
const GOES_ON =
	/^(?:range|scope|to include|including|includes|must include|this (?:must |should )?includes?|such as|e\.?g\.?)\b/i;
/** A text that ends like this is not at its end. */
const UNFINISHED =
	/(?:[,;:(–-]|\b(?:and|or|of|the|to|a|an|in|for|with|by|on|from|that|which|their|your|how))$/i;
/** More codes than these on one line are no range of criteria. */
const LONGEST_RANGE = 20;

/** Goes through the pieces of a text in their order and builds units from them. */
export class Reader {
	/** Why a line, or a cell of it, found no place. */
	readonly left = new Map<number, Left>();
	readonly #units: UnitBuilder[] = [];
	readonly #joiner: Joiner;
	readonly #outlook: Outlook;
	readonly #titles: TitleFinder;
	#outcome: OutcomeBuild | null = null;
	/** What text without a code goes on with, and the same for each column of a table. */
	#open: Growing | null = null;
	#columns = new Map<number, Growing>();
	/** Codes whose texts have not come yet, and lines that may be these. */
	#bare: Growing[] = [];
	#block: Line[] = [];
	/** Where text goes that has no place. */
	#drain: UnusedReason = 'outside';
	/** A heading over criteria with letters. */
	#group: { readonly text: string; readonly line: number } | null = null;

	constructor(joiner: Joiner, outlook: Outlook) {
		this.#joiner = joiner;
		this.#outlook = outlook;
		this.#titles = new TitleFinder(joiner);
	}

	read(piece: Piece): void {
		const { form, line, raw } = piece;
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
			case 'point':
				this.#point(piece, form);
				return;
			case 'text':
				this.#text(piece, raw);
				return;
			case 'label':
				this.#leave(line, 'label', piece);
				return;
			case 'group':
				this.#settle();
				this.#close('loose');
				this.#outcome = null;
				this.#group = { text: form.text, line: line.number };
				this.#leave(line, 'label', piece);
				return;
			case 'section':
				if (piece.column !== null) {
					this.#text(piece, raw);
					return;
				}
				this.#settle();
				this.#close('outside');
				this.#leave(line, 'outside', piece);
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
		this.#settle();
		for (const unit of this.#units) {
			if (unit.isEmpty)
				for (const line of unit.lines) this.left.set(line, { reason: 'other-unit', parts: [] });
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
		this.#close('outside');
		this.#outcome = null;
		this.#group = null;
		return unit;
	}

	#aboutUnit(piece: Piece, form: Of<'unit'> | Of<'fact'>): void {
		const { line } = piece;
		this.#settle();
		const isNew = this.#titles.startsUnit(this.#unit, form);
		if (isNew) this.#newUnit();
		const place = this.#titles.take(this.#unit, form, { line: line.number, raw: piece.raw });
		if (place !== 'used') this.#leave(line, place, piece);
		// A header that comes again does not end the text it interrupts.
		if (place === 'used') this.#close('outside');
	}

	#criterion(piece: Piece, { code, outcome, text }: Of<'criterion'>): void {
		const unit = this.#unit;
		if (this.#isInText(piece, code, Number(outcome))) {
			this.#text(piece, piece.raw);
			return;
		}
		this.#settle(text === '');
		if (unit.has(code)) {
			this.#repeated(piece);
			return;
		}
		const parent = unit.outcome(outcome) ?? this.#begin(outcome, piece.line.number);
		this.#outcome = parent;
		this.#grow(piece, unit.startCriterion(parent, code, piece.line.number), text);
	}

	/** "1.5 hours" at the beginning of a line is no criterion. */
	#isInText({ form }: Piece, code: string, outcome: number): boolean {
		if (form.kind !== 'criterion' || !/^\p{Ll}/u.test(form.text) || COMMAND.test(form.text)) return false;
		const number = Number(code.slice(code.lastIndexOf('.') + 1));
		const known = this.#unit.outcome(String(outcome))?.criteria.length ?? 0;
		return this.#open !== null && number !== known + 1;
	}

	#range(piece: Piece, { outcome, from, to, text }: Of<'range'>): void {
		const numbers = Array.from({ length: Math.min(to - from, LONGEST_RANGE) + 1 }, (_, step) => from + step);
		const codes = numbers.map((number) => `${outcome}.${number}`);
		this.#settle();
		const isElsewhere = codes.some((code) => this.#outlook.codes.has(code) || this.#unit.has(code));
		if (isElsewhere || text === '' || to - from > LONGEST_RANGE) {
			this.#leave(piece.line, 'range', piece);
			this.#close('range');
			return;
		}
		const parent = this.#unit.outcome(outcome) ?? this.#begin(outcome, piece.line.number);
		this.#outcome = parent;
		for (const code of codes) {
			this.#grow(piece, this.#unit.startCriterion(parent, code, piece.line.number), text);
		}
	}

	#number(piece: Piece, { number, text }: Of<'number'>): void {
		const next = this.#outlook.nextOutcome.get(piece) ?? 0;
		const { hasPairs, hasMarkedOutcomes } = this.#outlook;
		const outcome = this.#outcome;
		if (!hasPairs && hasMarkedOutcomes && outcome && number === outcome.criteria.length + 1) {
			this.#settle(text === '');
			const criterion = this.#unit.startCriterion(
				outcome,
				`${outcome.own.code}.${number}`,
				piece.line.number,
			);
			this.#grow(piece, criterion, text);
			return;
		}
		const known = this.#unit.outcome(String(number));
		if (known?.own.text === '' && text !== '') {
			this.#startOutcome(piece, String(number), text);
			return;
		}
		const begins = text === '' || /^\P{Ll}/u.test(text) || /^the learner/i.test(text) || next === number;
		const isNext = number === this.#unit.outcomes.length + 1;
		const isInCriterion = this.#open !== null && this.#open !== outcome?.own;
		const isAgain = known !== undefined && text !== '' && known.own.text.startsWith(text.slice(0, 12));
		const isOutcome =
			!hasMarkedOutcomes &&
			begins &&
			(known === undefined
				? next === number || (isNext && text !== '' && (!hasPairs || !isInCriterion))
				: isAgain || (next === number && !this.#isClosed && text !== '' && number === 1));
		if (isOutcome) {
			this.#startOutcome(piece, String(number), text);
			return;
		}
		if (text === '' && this.#bare.length === 0) {
			this.#leave(piece.line, 'page', piece);
			return;
		}
		this.#text(piece, piece.raw);
	}

	#startOutcome(piece: Piece, code: string, text: string): void {
		this.#settle(text === '');
		const known = this.#unit.outcome(code);
		if (known) {
			const isSame =
				text === '' || known.own.text.slice(0, 12) === text.slice(0, 12) || known.own.text === '';
			const isOfNextUnit = !isSame && code === '1' && !this.#isClosed && this.#unit.hasCriteria;
			if (!isOfNextUnit) {
				this.#outcome = known;
				if (known.own.text === '' && text !== '') {
					this.#grow(piece, known.own, text);
					return;
				}
				this.#repeated(piece);
				return;
			}
			this.#newUnit();
		}
		const outcome = this.#begin(code, piece.line.number);
		this.#outcome = outcome;
		this.#grow(piece, outcome.own, text);
	}

	#letter(piece: Piece, { letters, code, text }: Of<'letter'>): void {
		this.#settle(text === '');
		if (this.#unit.has(code)) {
			this.#repeated(piece);
			return;
		}
		const { line } = piece;
		if (this.#group) {
			const { text: title, line: heading } = this.#group;
			this.#outcome = this.#begin(letters, heading);
			this.#outcome.own.append(title, heading, this.#joiner);
			this.#outcome.letters = letters;
			this.#group = null;
		} else if (!this.#outcome || (this.#outcome.letters !== '' && this.#outcome.letters !== letters)) {
			this.#outcome = this.#unit.outcome(letters) ?? this.#begin(letters, line.number);
			this.#outcome.letters = letters;
		}
		this.#grow(piece, this.#unit.startCriterion(this.#outcome, code, line.number), text);
	}

	#point(piece: Piece, { mark, text }: Of<'point'>): void {
		const { line } = piece;
		const parts = mark.split('.');
		if (parts.length === 3 && !this.#outlook.hasPairs) {
			const outcome = parts.slice(0, 2).join('.');
			this.#criterion(piece, { kind: 'criterion', code: mark, outcome, text });
			return;
		}
		if (this.#bare.length > 1) {
			this.#block.push({ ...line, text: `${mark} ${text}` });
			return;
		}
		const target = this.#bare[0] ?? this.#targetOf(piece);
		if (!target) {
			this.#leave(line, this.#drain, piece);
			return;
		}
		this.#bare = [];
		target.point(mark, text, line.number);
		this.#open = target;
	}

	#text(piece: Piece, text: string): void {
		const { line, column } = piece;
		if (this.#bare.length > 1) {
			this.#block.push({ ...line, text });
			return;
		}
		const [bare] = this.#bare;
		if (bare) {
			this.#bare = [];
			bare.append(text, line.number, this.#joiner);
			this.#opened(piece, bare);
			return;
		}
		const target = this.#targetOf(piece);
		if (target && GOES_ON.test(text) && target.text !== '' && !UNFINISHED.test(target.text)) {
			target.point(
				text.slice(0, text.indexOf(' ') + 1).trim(),
				text.slice(text.indexOf(' ') + 1),
				line.number,
			);
			return;
		}
		if (target && (column !== null || !this.#isNewSentence(target.text, piece, text))) {
			target.append(text, line.number, this.#joiner);
			return;
		}
		if (target) this.#close('loose');
		if (this.#units.length <= 1 || this.#unit.isEmpty || this.#drain === 'loose') {
			if (this.#titles.offer(this.#unit, text, line.number, this.#isClosed && this.#drain === 'outside'))
				return;
		}
		this.#leave(line, this.#drain, piece);
	}

	/** Text without a code that begins anew, after what was already whole. */
	#isNewSentence(before: string, { line }: Piece, text: string): boolean {
		if (before === '' || /^\P{Lu}/u.test(text) || UNFINISHED.test(before)) return false;
		return line.isAfterGap || /[.!?]["”’)]?$/.test(before);
	}

	#targetOf({ column }: Piece): Growing | null {
		return column === null ? this.#open : (this.#columns.get(column) ?? null);
	}

	#begin(code: string, line: number): OutcomeBuild {
		const unit = this.#unit;
		if (unit.isEmpty) for (const said of this.#titles.settle(unit)) this.#found(said);
		return unit.startOutcome(code, line);
	}

	#grow(piece: Piece, target: Growing, text: string): void {
		if (text === '') this.#bare.push(target);
		else target.append(text, piece.line.number, this.#joiner);
		target.note(piece.line.number);
		this.#opened(piece, target);
	}

	#opened({ column }: Piece, target: Growing): void {
		this.#open = target;
		if (column !== null) this.#columns.set(column, target);
		this.#drain = 'loose';
	}

	#repeated(piece: Piece): void {
		this.#close('repeated');
		this.#leave(piece.line, 'repeated', piece);
	}

	/** Nothing goes on; text without a code is left for this reason. */
	#close(reason: UnusedReason): void {
		this.#open = null;
		this.#columns = new Map();
		this.#drain = reason;
	}

	get #isClosed(): boolean {
		return this.#open === null && (this.#drain === 'outside' || this.#drain === 'range');
	}

	/** Gives collected lines to the codes that wait for them. `isCode`: another such code follows. */
	#settle(isCode = false): void {
		if (isCode && this.#block.length === 0) return;
		const groups = distribute(this.#block, this.#bare.length);
		this.#bare.forEach((target, place) => {
			for (const { text, number } of groups[place] ?? []) {
				const mark = /^(\S{1,4}) (.*)$/.exec(text);
				if (mark && /^(?:•|\([a-z]+\)|[a-z][.)])$/.test(mark[1] ?? '')) {
					target.point(mark[1] ?? '', mark[2] ?? '', number);
				} else target.append(text, number, this.#joiner);
			}
		});
		this.#bare = [];
		this.#block = [];
	}

	#leave({ number, text }: Line, reason: UnusedReason, { raw }: Piece): void {
		const before = this.left.get(number)?.parts ?? [];
		this.left.set(number, { reason, parts: raw === text ? before : [...before, raw] });
	}

	/** Something that was left has found its place after all. */
	#found({ line, raw }: Said): void {
		const left = this.left.get(line);
		const parts = left?.parts.filter((part) => part !== raw) ?? [];
		if (left && parts.length > 0) this.left.set(line, { ...left, parts });
		else this.left.delete(line);
	}
}
