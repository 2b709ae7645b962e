import * as z from 'zod/mini';
import type { CriterionDraft, OutcomeDraft, UnitDraft, UnitProblem } from '#domain/own-unit.ts';
import { criteriaOf, type Unit, unitSchema } from '#domain/unit.ts';
import type { UnitFact } from '#domain/unit-facts.ts';
import { codeBehind, ownCode } from './draft-codes.ts';
import type { ReadUnit, UnusedLine } from './reading.ts';

/*
 * A unit that is being put right. Outcomes and criteria stand in one list, as on paper: what stands below an outcome
 * is its own, so that joining, splitting and taking out are the same for both.
 */

/** What was put into a row of lines that others use too. */
export const partSchema = z.object({ line: z.number(), text: z.string() });

const rowSchema = z.object({
	/** Names the row while it is on the screen. */
	id: z.string(),
	kind: z.enum(['outcome', 'criterion']),
	code: z.string(),
	text: z.string(),
	/** The lines of the text it came from; none for one that was typed. */
	lines: z.array(z.number()),
	/** What was put here of lines that others use too; of a line by itself, `lines` says it. */
	parts: z.exactOptional(z.array(partSchema)),
	shows: z.exactOptional(z.enum(['knowledge', 'performance'])),
	standsForOutcome: z.exactOptional(z.boolean()),
	/** The id of the criterion that it was in the file; none for one that was pasted or typed. */
	criterion: z.exactOptional(z.string()),
});

export const draftSchema = z.object({
	title: z.string(),
	level: z.string(),
	reference: z.exactOptional(z.string()),
	credits: z.exactOptional(z.string()),
	awardingBody: z.string(),
	qualification: z.string(),
	rows: z.array(rowSchema),
	/** What was taken out of lines that other rows still hold. */
	out: z.exactOptional(z.array(partSchema)),
	/** Counts rows up, so that no id comes twice. */
	next: z.number(),
	/** The unit as a file gave it: what no field here shows goes along unchanged. */
	file: z.exactOptional(unitSchema),
});

export type DraftRow = Readonly<z.infer<typeof rowSchema>>;
export type SpecificationDraft = Readonly<z.infer<typeof draftSchema>>;

export const EMPTY_DRAFT: SpecificationDraft = {
	title: '',
	level: '',
	awardingBody: '',
	qualification: '',
	rows: [],
	next: 1,
};

/** What was read, ready to be put right. */
export function draftOf({
	title,
	level,
	reference,
	credits,
	awardingBody,
	qualification,
	outcomes,
}: ReadUnit): SpecificationDraft {
	let next = 1;
	const row = (kind: DraftRow['kind'], code: string, text: string, lines: readonly number[]): DraftRow => ({
		id: `row-${next++}`,
		kind,
		code,
		text,
		lines: [...lines],
	});
	const rows = outcomes.flatMap((outcome) => [
		row('outcome', outcome.code, outcome.title, outcome.lines),
		...outcome.criteria.map(({ code, text, lines, shows, standsForOutcome }) => ({
			...row('criterion', code, text, lines),
			...(shows && { shows }),
			...(standsForOutcome && { standsForOutcome }),
		})),
	]);
	return { title, level, reference, credits, awardingBody, qualification, rows, next };
}

/** A unit that was read from a file, ready to be put right in the same way. */
export function draftOfUnit(unit: Unit): SpecificationDraft {
	let next = 1;
	const rows = unit.outcomes.flatMap(({ code, title, criteria }): readonly DraftRow[] => [
		{ id: `row-${next++}`, kind: 'outcome', code, text: title, lines: [] },
		...criteria.map(
			(criterion): DraftRow => ({
				id: `row-${next++}`,
				kind: 'criterion',
				code: criterion.code,
				text: criterion.text,
				lines: [],
				criterion: criterion.id,
			}),
		),
	]);
	const { title, level, reference = '', credits = '', awardingBody, qualification } = unit;
	return { title, level, reference, credits, awardingBody, qualification, rows, next, file: unit };
}

/** The draft as a unit to be adopted. Criteria above the first outcome get one without a title. */
export function unitOf(draft: SpecificationDraft): UnitDraft {
	const { title, level, reference = '', credits = '', awardingBody, qualification, rows, file } = draft;
	const read = new Map(file ? criteriaOf(file).map((criterion) => [criterion.id, criterion]) : []);
	const outcomes: (Omit<OutcomeDraft, 'criteria'> & { readonly criteria: CriterionDraft[] })[] = [];
	for (const { kind, code, text, shows, standsForOutcome, criterion } of rows) {
		if (kind === 'outcome') outcomes.push({ code, title: text, criteria: [] });
		else {
			if (outcomes.length === 0) outcomes.push({ code: '', title: '', criteria: [] });
			outcomes.at(-1)?.criteria.push({
				...(criterion !== undefined && read.get(criterion)),
				code,
				text,
				...(shows && { shows }),
				...(standsForOutcome && { standsForOutcome }),
			});
		}
	}
	const facts = {
		title,
		level,
		awardingBody,
		qualification,
		...(reference !== '' && { reference }),
		...(credits !== '' && { credits }),
	};
	if (!file) return { ...facts, outcomes, origin: { format: 'pasted' } };
	const { shortTitle, reference: _registered, credits: _counted, ...rest } = file;
	// The short title belongs to the title that the file had.
	return { ...rest, ...(title === file.title && { shortTitle }), ...facts, outcomes };
}

/** The outcomes without a title. */
export function untitledOutcomes({ rows }: SpecificationDraft): readonly DraftRow[] {
	return rows.filter(({ kind, text }) => kind === 'outcome' && text.trim() === '');
}

/** The row that a problem of `unitOf` is about; null where it is the unit itself. */
export function rowOfProblem(
	draft: SpecificationDraft,
	{ outcome, criterion }: UnitProblem,
): DraftRow | null {
	if (outcome === undefined) return null;
	let at = draft.rows[0]?.kind === 'criterion' ? 0 : -1;
	let place = -1;
	for (const row of draft.rows) {
		if (row.kind === 'outcome') {
			at += 1;
			place = -1;
			if (at === outcome && criterion === undefined) return row;
		} else {
			place += 1;
			if (at === outcome && (criterion === undefined || place === criterion)) return row;
		}
	}
	return null;
}

export function changeFact(draft: SpecificationDraft, fact: UnitFact, value: string): SpecificationDraft {
	return { ...draft, [fact]: value };
}

export function changeRow(
	draft: SpecificationDraft,
	id: string,
	changes: Partial<Pick<DraftRow, 'code' | 'text'>>,
): SpecificationDraft {
	return { ...draft, rows: draft.rows.map((row) => (row.id === id ? { ...row, ...changes } : row)) };
}

export function removeRow(draft: SpecificationDraft, id: string): SpecificationDraft {
	const row = draft.rows.find((each) => each.id === id);
	const rows = draft.rows.filter((each) => each !== row);
	const [line] = row?.lines ?? [];
	const isShared = line !== undefined && rows.some(({ lines }) => lines.includes(line));
	if (!row || !isShared || row.text.trim() === '' || row.parts) return { ...draft, rows };
	return { ...draft, rows, out: [...(draft.out ?? []), { line, text: `${row.code} ${row.text}`.trim() }] };
}

/** Puts a row's text behind that of the one above, which keeps its code. */
export function joinUp(draft: SpecificationDraft, id: string): SpecificationDraft {
	const place = draft.rows.findIndex((row) => row.id === id);
	const row = draft.rows[place];
	const above = draft.rows[place - 1];
	if (!row || !above) return draft;
	return { ...draft, rows: replaced(draft.rows, place - 1, 2, joined(above, row, ' ')) };
}

/** Makes two of a row, the second from this place in its text; the same draft where one would be empty. */
export function splitRow(draft: SpecificationDraft, id: string, at: number): SpecificationDraft {
	const place = draft.rows.findIndex((row) => row.id === id);
	const row = draft.rows[place];
	const [first, second] = [row?.text.slice(0, at).trim() ?? '', row?.text.slice(at).trim() ?? ''];
	if (!row || first === '' || second === '') return draft;
	const begun = { ...draft, rows: replaced(draft.rows, place, 1, { ...row, text: first }) };
	return insertAfter(begun, place, 'criterion', { text: second, lines: row.lines });
}

/** A new row at the end of the outcome that a row belongs to, or a new outcome at the end of all. */
export function addRow(
	draft: SpecificationDraft,
	kind: DraftRow['kind'],
	below?: string,
): SpecificationDraft {
	if (kind === 'outcome' || below === undefined)
		return insertAfter(draft, draft.rows.length - 1, kind, NOTHING);
	const place = draft.rows.findIndex((row) => row.id === below);
	const next = draft.rows.findIndex((row, at) => at > place && row.kind === 'outcome');
	return insertAfter(draft, next === -1 ? draft.rows.length - 1 : next - 1, 'criterion', NOTHING);
}

/** Puts an unused line where it stood in the text: as a criterion with its own code where that is free, or behind what stood before it. */
export function placeLine(
	draft: SpecificationDraft,
	{ number, text, isPart }: UnusedLine,
	as: 'criterion' | 'outcome' | 'continuation',
): SpecificationDraft {
	const before = draft.rows.findLastIndex((row) =>
		row.lines.some((line) => line < number || (isPart && line === number)),
	);
	const place = before === -1 && draft.rows.length > 0 ? (as === 'outcome' ? -1 : 0) : before;
	const row = draft.rows[place];
	const put = { text, lines: [number], ...(isPart && { parts: [{ line: number, text }] }) };
	if (as === 'continuation' && row) {
		return { ...draft, rows: replaced(draft.rows, place, 1, joined(row, put, ' ')) };
	}
	if (as === 'outcome') return insertAfter(draft, place, 'outcome', put);
	const own = ownCode(draft.rows, text);
	return insertAfter(draft, place, 'criterion', { ...put, text: own?.text ?? text }, own?.code);
}

type Content = Pick<DraftRow, 'text' | 'lines' | 'parts'>;
const NOTHING: Content = { text: '', lines: [] };

function joined(row: DraftRow, { text, lines, parts = [] }: Content, by: string): DraftRow {
	const both = [...(row.parts ?? []), ...parts];
	return {
		...row,
		text: [row.text, text].filter((part) => part !== '').join(by),
		lines: [...new Set([...row.lines, ...lines])],
		...(both.length > 0 && { parts: both }),
	};
}

function insertAfter(
	draft: SpecificationDraft,
	place: number,
	kind: DraftRow['kind'],
	content: Content,
	code = codeBehind(draft.rows, place, kind),
): SpecificationDraft {
	const row: DraftRow = {
		id: `row-${draft.next}`,
		kind,
		code,
		...content,
	};
	return { ...draft, rows: replaced(draft.rows, place + 1, 0, row), next: draft.next + 1 };
}

/** As `toSpliced`, which browsers know only since 2022. */
function replaced(rows: readonly DraftRow[], from: number, count: number, row: DraftRow): DraftRow[] {
	return [...rows.slice(0, from), row, ...rows.slice(from + count)];
}
