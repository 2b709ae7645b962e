import { codeOfTitle } from './coded-titles.ts';
import { type CodedForm, codedForm } from './codes.ts';
import { COMMAND } from './distribute.ts';
import { type FoundFact, factsIn } from './facts.ts';
import { type Form, formOf } from './forms.ts';
import type { Cell, Line } from './lines.ts';

/** One thing that a line says. */
export type Piece = {
	readonly line: Line;
	/** Where it stands in a table; null for a line that is none of a table's. */
	readonly column: number | null;
	readonly form: Form;
	/** The piece as it stands there, its code too. */
	readonly raw: string;
};

/** Where something stands: a line, and the words of it. */
export type Said = Pick<Piece, 'line' | 'raw'>;

/** What begins anew where a whole specification stands in one line. */
const HEADINGS_INSIDE =
	/\s(?=(?:(?:Learning [Oo]utcome|LO)\s?\d{1,2}[\s:.]+|(?:Learning (?:[Oo]utcome|[Aa]im)|LO) [A-K]:\s)\p{Lu})/u;

/** Between a code and its text no table has more columns for a tick or a letter. */
const MOST_MARKS = 3;
/** A reference in brackets behind a title, or what else is said there of the unit. */
const IN_BRACKETS = /^(.{3,200}\S)\s*[([]([^()[\]]{4,80})[)\]]$/;
const BEFORE_TITLE = /^([A-Z]\/\d{3}\/\d{3}[\dA-Z])\s*[:–—-]?\s+(?=\p{Lu})/u;

/** Takes a line apart: its facts, the cells of a table, and codes that follow each other on one line. */
export function piecesOf(line: Line): readonly Piece[] {
	const raw = line.cells.map(({ text }) => text).join('\t');
	const facts = factsIn(raw);
	if (facts.length > 1) return factPieces(line, facts);
	const parts = line.cells.length > 1 ? [line.text] : line.text.split(HEADINGS_INSIDE);
	if (parts.length > 1) {
		return parts.flatMap((part) => {
			const said = factsIn(part);
			return said.length > 1 ? factPieces(line, said) : split(line, null, formOf(part), part);
		});
	}
	const code = line.cells.length > 1 ? null : codeOfTitle(line.text);
	if (code !== null)
		return [{ line, column: null, form: { kind: 'unit', number: code, title: line.text }, raw: line.text }];
	const named = titleWithFacts(line);
	if (named) return named;
	const isRow = line.cells.length > 1 || (line.cells[0]?.column ?? 0) > 0;
	// Whole, a row may be a fact: "Level", tab, "3". Or the headings of its columns.
	const whole = formOf(line.text, raw);
	const isWhole =
		whole.kind === 'fact' || whole.kind === 'label' || (whole.kind === 'unit' && !isTitled(line.cells));
	if (isWhole || !isRow) {
		return split(line, null, whole, line.text);
	}
	return joinedCells(line.cells).flatMap(({ column, text, isMark }): readonly Piece[] => {
		if (isMark) return [{ line, column, form: { kind: 'text', text }, raw: text }];
		const said = factsIn(text);
		return said.length > 1 ? factPieces(line, said) : split(line, column, formOf(text), text);
	});
}

/** "Unit 5: Serve customers" with facts in the columns beside it; elsewhere the title may go on there. */
function isTitled([first, ...others]: readonly Cell[]): boolean {
	const form = formOf(first?.text ?? '');
	return form.kind === 'unit' && form.title !== '' && others.some(({ text }) => factsIn(text).length > 0);
}

export function factPieces(line: Line, facts: readonly FoundFact[]): readonly Piece[] {
	return facts.map(({ field, value, raw }): Piece => {
		return { line, column: null, form: { kind: 'fact', field, value }, raw };
	});
}

/** "Unit 12: Serve customers (Level 3, 4 credits)", "K/506/1234 Serve customers"; null for all else. */
function titleWithFacts(line: Line): readonly Piece[] | null {
	if (line.cells.length > 1 || line.text.length > 300) return null;
	const before = BEFORE_TITLE.exec(line.text);
	const [, bare = '', inside = ''] = IN_BRACKETS.exec(line.text) ?? [];
	const text = before ? line.text.slice(before[0].length) : bare;
	const facts = factsIn(before?.[1] ?? inside);
	if (text === '' || facts.length === 0) return null;
	const form = formOf(text);
	const isTitle = form.kind === 'unit' || (form.kind === 'fact' && form.field === 'title');
	// A sentence may end in brackets too: only a reference is never part of one.
	if (!isTitle && !(form.kind === 'text' && facts.some(({ field }) => field === 'reference'))) return null;
	// What stands behind the reference of a unit begins it.
	const title: Form = before && form.kind === 'text' ? { kind: 'fact', field: 'title', value: text } : form;
	return [{ line, column: null, form: title, raw: text }, ...factPieces(line, facts)];
}

/** `isMark`: it stands between a code and its text, as a tick box or the letter of a kind of criteria does. */
type JoinedCell = Cell & { readonly isMark?: true };

/** A code in a column of its own belongs to the text in the next one that has any. */
function joinedCells(cells: readonly Cell[]): readonly JoinedCell[] {
	const joined: JoinedCell[] = [];
	for (let at = 0; at < cells.length; at += 1) {
		const cell = cells[at];
		if (!cell) break;
		const form = codedForm(cell.text);
		const place = form && textOf(form) === '' ? textBehind(cells, at, form.kind) : at;
		const text = place === at ? '' : ` ${cells[place]?.text}`;
		joined.push({ column: cells[place]?.column ?? cell.column, text: cell.text + text });
		for (const mark of cells.slice(at + 1, place)) joined.push({ ...mark, isMark: true });
		at = place;
	}
	return joined;
}

/** Where the text of a code stands that has a cell of its own; at the code itself where there is none. */
function textBehind(cells: readonly Cell[], at: number, kind: CodedForm['kind']): number {
	const isOfTwo = kind === 'criterion' || kind === 'letter' || kind === 'grade';
	for (let place = at + 1; place <= at + 1 + MOST_MARKS; place += 1) {
		const text = cells[place]?.text;
		if (text === undefined || (codedForm(text) && !(isOfTwo && /^\d{1,2}$/.test(text)))) break;
		if (/\p{L}{3}|\p{L}\P{L}+\p{L}/u.test(text)) return place;
	}
	const next = cells[at + 1]?.text;
	return next !== undefined && codedForm(next) === null ? at + 1 : at;
}

export function textOf(form: Form | null): string {
	return form && 'text' in form ? form.text : '';
}

/** A code inside a line, which a capital letter follows. */
const INSIDE = /\s(?:AC\s?)?(\d{1,2})\.(\d{1,2})[.):]?\s+(?=[\p{Lu}"“‘])/gu;
/** The same for grades: "A.M1", "P4". */
const GRADE_INSIDE = /\s(\d?[A-K]{1,4}\.)?([PMD])(\d{1,2})[.):]?\s+(?=\p{L})/gu;
/** After these words a code is only spoken of. */
export const REFERS =
	/(?:\b(?:criteri(?:on|a)|outcomes?|ac|sections?|see|in|and|or|to|with|unit|for|units|version|table|figure|page)|[,&-])$/i;

/** "1.1 Describe … 1.2 Explain …" on one line, or an outcome with its first criterion beside it. */
function split(line: Line, column: number | null, form: Form, text: string): readonly Piece[] {
	if (form.kind === 'grade' || form.kind === 'letter') return splitGrades(line, column, form, text);
	const known =
		form.kind === 'criterion' || form.kind === 'outcome' || form.kind === 'number' || form.kind === 'text';
	const whole: readonly Piece[] = [{ line, column, form, raw: text }];
	if (!known) return whole;
	const next = expectedAfter(form);
	const cuts: number[] = [];
	let expected = next;
	for (const found of text.matchAll(INSIDE)) {
		const outcome = Number(found[1]);
		const number = Number(found[2]);
		if (REFERS.test(text.slice(Math.max(0, found.index - 20), found.index))) continue;
		const isNext =
			expected !== null
				? outcome === expected.outcome && number === expected.number
				: COMMAND.test(text.slice(found.index + found[0].length, found.index + found[0].length + 20));
		if (!isNext) continue;
		cuts.push(found.index + 1);
		expected = { outcome, number: number + 1 };
	}
	return cutAt(line, column, form, text, cuts);
}

/** "P3 Prepare … P4 Make … M2 Adapt …" on one line, as a table of grades is copied. */
function splitGrades(
	line: Line,
	column: number | null,
	form: Extract<Form, { kind: 'grade' | 'letter' }>,
	text: string,
): readonly Piece[] {
	const isGrade = form.kind === 'grade' || /^[PMD]$/.test(form.letters);
	const cuts: number[] = [];
	for (const found of isGrade ? text.matchAll(GRADE_INSIDE) : []) {
		if (REFERS.test(text.slice(Math.max(0, found.index - 20), found.index))) continue;
		const after = found.index + found[0].length;
		const isCode =
			(found[1] !== undefined) === (form.kind === 'grade') &&
			((form.kind === 'grade' && /^\p{Lu}/u.test(text.slice(after, after + 2))) ||
				COMMAND.test(text.slice(after, after + 20)));
		if (isCode) cuts.push(found.index + 1);
	}
	return cutAt(line, column, form, text, cuts);
}

function cutAt(
	line: Line,
	column: number | null,
	form: Form,
	text: string,
	cuts: readonly number[],
): readonly Piece[] {
	if (cuts.length === 0) return [{ line, column, form, raw: text }];
	return [0, ...cuts].flatMap((from, place): readonly Piece[] => {
		const part = text.slice(from, cuts[place]).trim();
		const said = factsIn(part);
		if (said.length > 1) return factPieces(line, said);
		// What stands in a line of several columns goes on in the next one in the same order.
		return [{ line, column: column ?? place, form: formOf(part), raw: part }];
	});
}

function expectedAfter(form: Form): { readonly outcome: number; readonly number: number } | null {
	switch (form.kind) {
		case 'criterion':
			return { outcome: Number(form.outcome), number: Number(/\d+$/.exec(form.code)?.[0]) + 1 };
		case 'outcome':
			return /\d/.test(form.code) ? { outcome: Number(form.code), number: 1 } : null;
		case 'number':
			return { outcome: form.number, number: 1 };
		default:
			return null;
	}
}
