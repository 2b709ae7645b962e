import { COMMAND } from './distribute.ts';
import type { FactField } from './facts.ts';
import type { Form } from './forms.ts';
import { UNFINISHED } from './goes-on.ts';
import type { Joiner } from './join.ts';
import type { Line } from './lines.ts';
import type { Said } from './pieces.ts';
import type { UnusedReason } from './reading.ts';
import type { UnitBuilder } from './unit-builder.ts';

type AboutUnit = Extract<Form, { kind: 'unit' | 'fact' }>;
type Candidate = Said & { readonly text: string };
type Field = Exclude<FactField, 'title' | 'other'>;

/** No title goes on when it is as long as this. */
const LONG_TITLE = 400;
const TITLE_BEGINS =
	/^(?:understand|know|be able|principles|introduction|using|working|managing|dealing|handling)\b/i;

/** Finds what a unit is called, and keeps the other facts that are said of it. */
export class TitleFinder {
	readonly #joiner: Joiner;
	readonly #header: Line | null;
	#candidates: Candidate[] = [];
	/** The line that a title may go on after. */
	#last = 0;
	/** Facts that stand before the title of the unit they belong to. */
	#carried: (Said & { readonly field: Field; readonly value: string })[] = [];

	/** `headers`: what stands on each page, for a unit that is called nothing else. */
	constructor(joiner: Joiner, headers: readonly Line[]) {
		this.#joiner = joiner;
		this.#header = headers.find(({ text }) => isLikeTitle(text)) ?? null;
	}

	/** Whether a new unit begins here. */
	startsUnit(unit: UnitBuilder, form: AboutUnit): boolean {
		if (form.kind === 'fact') {
			return form.field === 'title' && unit.title !== '' && unit.title !== form.value && !unit.isEmpty;
		}
		if (unit.number === '') return !unit.isEmpty && form.title !== unit.title;
		return unit.number !== form.number;
	}

	/** Keeps what is said of the unit; where it cannot, why. */
	take(unit: UnitBuilder, form: AboutUnit, said: Said): UnusedReason | 'used' {
		const { line } = said;
		if (form.kind === 'unit') {
			const isKnown = unit.number === form.number && unit.said.length > 0;
			if (isKnown && (form.title === '' || unit.title !== '')) return 'page';
			// It is called something else already.
			if (form.title !== '' && unit.title !== '' && unit.title !== form.title) return 'fact';
			unit.number = form.number;
			if (form.title !== '' && unit.title === '') this.#name(unit, form.title, line.number);
			else this.#candidates = [];
			this.#last = line.number;
		} else if (form.field === 'other') return 'fact';
		else if (form.field === 'title') {
			if (unit.title === form.value) return 'page';
			if (unit.title !== '') return 'fact';
			this.#name(unit, form.value, line.number);
		} else if (unit.hasCriteria) {
			this.#carried.push({ field: form.field, value: form.value, line, raw: said.raw });
			return 'fact';
		} else if (unit[form.field] !== '' && unit[form.field] !== form.value) return 'fact';
		else unit[form.field] = form.value;
		unit.said.push(said);
		return 'used';
	}

	/** Text before the first outcome: the title, if nothing says so more clearly. True when it went on with one. */
	offer(unit: UnitBuilder, text: string, said: Said, isUnderHeading: boolean): boolean {
		const line = said.line.number;
		if (
			unit.isEmpty &&
			unit.title !== '' &&
			unit.title.length < LONG_TITLE &&
			line === this.#last + 1 &&
			(/^\p{Ll}/u.test(text) || (UNFINISHED.test(unit.title) && /^\p{Lu}\p{Ll}/u.test(text))) &&
			text.length < 120
		) {
			unit.title = this.#joiner.join(unit.title, text);
			unit.said.push(said);
			this.#last = line;
			return true;
		}
		if (unit.isEmpty && unit.title === '' && unit.number !== '' && line <= this.#last + 2) {
			this.#name(unit, text, line);
			unit.said.push(said);
			return true;
		}
		const isLike = isLikeTitle(text);
		if (isLike && (!isUnderHeading || this.#candidates.length === 0)) {
			this.#candidates.push({ ...said, text });
		}
		return false;
	}

	/** The first outcome begins: by now the unit has a name, if it has one. What turned out to be said of it. */
	settle(unit: UnitBuilder): readonly Said[] {
		const settled: Said[] = [];
		for (const said of this.#carried) {
			if (unit[said.field] !== '' && unit[said.field] !== said.value) continue;
			unit[said.field] = said.value;
			settled.push(said);
		}
		this.#carried = [];
		const best =
			this.#candidates.find(({ text }) => COMMAND.test(text) || TITLE_BEGINS.test(text)) ??
			this.#candidates[0];
		this.#candidates = [];
		if (unit.title === '' && best) {
			unit.title = best.text;
			settled.push(best);
		} else if (unit.title === '' && this.#header) {
			unit.title = this.#header.text;
			unit.said.push({ line: this.#header, raw: this.#header.text });
		}
		for (const said of settled) unit.said.push(said);
		return settled;
	}

	#name(unit: UnitBuilder, title: string, line: number): void {
		unit.title = title;
		this.#last = line;
		this.#candidates = [];
	}
}

/** Whether a line could be what a unit is called; "CSX014" alone is only its number. */
function isLikeTitle(text: string): boolean {
	const isNumber = text.split(' ').every((word) => /\d/.test(word)) || /^(?:version|issue) \d/i.test(text);
	return (
		!isNumber && text.length >= 5 && text.length <= 160 && !/[.!?:]$/.test(text) && /^\p{Lu}/u.test(text)
	);
}
