import type { Form } from './forms.ts';
import type { Joiner } from './join.ts';
import type { Line } from './lines.ts';
import type { Piece } from './pieces.ts';
import type { ReadUnit } from './reading.ts';
import type { TextFlow } from './text-flow.ts';
import { TitleFinder } from './title-finder.ts';
import { type OutcomeBuild, UnitBuilder } from './unit-builder.ts';

/** The units of a text in their order, and the outcome that is being read. */
export class UnitSequence {
	/** What criteria without an outcome of their own belong to. */
	outcome: OutcomeBuild | null = null;
	readonly #units: UnitBuilder[] = [];
	readonly #titles: TitleFinder;
	readonly #flow: TextFlow;

	/** `headers`: what stands on each page. */
	constructor(joiner: Joiner, headers: readonly Line[], flow: TextFlow) {
		this.#titles = new TitleFinder(joiner, headers);
		this.#flow = flow;
	}

	/** The unit that is being read. */
	get unit(): UnitBuilder {
		return this.#units.at(-1) ?? this.startUnit();
	}

	/** The open outcome, where it has a letter of its own: "Learning aim A". */
	get aim(): OutcomeBuild | null {
		const outcome = this.outcome;
		return outcome && outcome.letters === '' && /^[A-K]$/.test(outcome.own.code) ? outcome : null;
	}

	startUnit(): UnitBuilder {
		const unit = new UnitBuilder();
		this.#units.push(unit);
		this.#flow.close('outside');
		this.outcome = null;
		return unit;
	}

	/** Takes what is said of a unit; true where it begins a new one. */
	about(piece: Piece, form: Extract<Form, { kind: 'unit' | 'fact' }>): boolean {
		this.#flow.settle();
		const isNew = this.#titles.startsUnit(this.unit, form);
		if (isNew) this.startUnit();
		const place = this.#titles.take(this.unit, form, piece);
		if (place !== 'used') this.#flow.leave(piece, place);
		// A header that comes again does not end the text it interrupts.
		if (place === 'used') this.#flow.close('outside');
		return isNew;
	}

	/** Text that goes on with nothing: true where it goes on with the title. */
	offerTitle(piece: Piece, text: string): boolean {
		const { drain, isClosed } = this.#flow;
		if (this.#units.length > 1 && !this.unit.isEmpty && drain !== 'loose') return false;
		return this.#titles.offer(this.unit, text, piece, isClosed && drain === 'outside');
	}

	/** Opens the outcome with this code, a new one where the unit has none; the title is known by then. */
	open(code: string, line: number): OutcomeBuild {
		const unit = this.unit;
		this.outcome = unit.outcome(code) ?? this.begin(code, line);
		return this.outcome;
	}

	/** A new outcome, which is not opened. */
	begin(code: string, line: number): OutcomeBuild {
		const unit = this.unit;
		if (unit.isEmpty) for (const said of this.#titles.settle(unit)) this.#flow.found(said);
		return unit.startOutcome(code, line);
	}

	/** A criterion of an outcome, with what stands behind its code. */
	criterion(piece: Piece, outcome: OutcomeBuild, code: string, text: string): void {
		this.outcome = outcome;
		this.#flow.grow(piece, this.unit.startCriterion(outcome, code, piece.line.number), text);
	}

	/** Whether the unit has the code already; then the piece, and what goes on with it, is left. */
	isRepeated(piece: Piece, code: string): boolean {
		if (!this.unit.has(code)) return false;
		this.#flow.repeated(piece);
		return true;
	}

	/** The units that have an outcome; the lines of the others are left. */
	finish(): readonly ReadUnit[] {
		for (const unit of this.#units) {
			if (unit.isEmpty) for (const said of unit.said) this.#flow.leave(said, 'other-unit');
		}
		return this.#units.filter((unit) => !unit.isEmpty).map((unit) => unit.built());
	}
}
