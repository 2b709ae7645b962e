import type { Unit } from '#domain/unit.ts';
import { unitFileWords } from '#wording/en/unit-file.ts';
import {
	buildUnit,
	type FoundCriterion,
	type FoundOutcome,
	readUnits,
	slug,
	tidy,
	tidyLines,
	tidyText,
	withoutSpaces,
} from './build-unit.ts';
import { writeRows } from './csv.ts';
import type { ReadUnits, UnitFileFacts, UnitNote } from './format.ts';
import { DEEPEST, refuse } from './format.ts';
import { textOfHtml } from './html-text.ts';
import { isWhole, splitName } from './long-name.ts';

/** The columns of Moodle's "Import competency framework", in its order; other languages have other heads. */
const COLUMNS = [
	'Parent ID number',
	'ID number',
	'Short name',
	'Description',
	'Description format',
	'Scale values',
	'Scale configuration',
	'Rule type (optional)',
	'Rule outcome (optional)',
	'Rule config (optional)',
	'Cross-referenced competency ID numbers',
	'Exported ID (optional)',
	'Is framework',
	'Taxonomy',
] as const;

const AT = { parent: 0, id: 1, name: 2, description: 3, format: 4, related: 10, isFramework: 12 } as const;
/** Moodle cuts a short name off here. */
const LONGEST_NAME = 100;
/** Moodle's numbers for how a description is written: HTML and plain text. */
const HTML = '1';
const PLAIN = '2';

type Entry = {
	readonly id: string;
	readonly parent: string;
	readonly name: string;
	readonly description: string;
	readonly children: Entry[];
};

/** Whether rows are a competency framework: fourteen columns, one row of which is the framework itself. */
export function isMoodle(rows: readonly (readonly string[])[]): boolean {
	return rows.some((row) => row.length >= COLUMNS.length && isFramework(row));
}

/** Reads a competency framework of Moodle. Its first level is taken for outcomes, all below for criteria. */
export function readMoodle(rows: readonly (readonly string[])[], facts: UnitFileFacts): ReadUnits {
	const at = rows.findIndex(isFramework);
	const framework = rows[at];
	if (!framework) return refuse('wrong-columns');
	const notes: UnitNote[] = [];
	const entries = readEntries(
		rows.filter((_row, place) => place !== at && !(place === 0 && at > 0)),
		notes,
	);
	const roots = placed(entries, notes);
	const isOurs =
		entries.size > 0 && [...entries.keys()].every((id) => id.startsWith(`${cell(framework, AT.id)}/`));
	const isFlat = roots.every(({ children }) => children.length === 0);
	const outcomes = isFlat
		? [{ code: '1', title: '', criteria: roots.map((entry) => criterionOf(entry, isOurs)) }]
		: roots.map((entry): FoundOutcome => {
				const { code, text } = codeAndText(entry, isOurs);
				const below = belowOf(entry);
				for (const sub of below.slice(entry.children.length))
					notes.push({ code: 'sub-point', what: sub.name });
				return { code, title: text, criteria: below.map((each) => criterionOf(each, isOurs)) };
			});
	const name = cell(framework, AT.name);
	const words = descriptionOf(framework);
	// A title that Moodle would cut off stands above the description.
	const [first = '', ...others] = words.split('\n\n');
	const isCut = isWhole(name, first);
	const found = {
		...(isOurs && { id: cell(framework, AT.id) }),
		title: isCut ? first : name,
		summary: isCut ? others.join('\n\n') : words,
		outcomes,
	};
	return readUnits('moodle', [buildUnit(found, 'moodle', facts, notes)], notes);
}

function isFramework(row: readonly string[]): boolean {
	return row.length >= COLUMNS.length && /^(?:1|true|yes)$/i.test(cell(row, AT.isFramework));
}

function readEntries(rows: readonly (readonly string[])[], notes: UnitNote[]): Map<string, Entry> {
	const entries = new Map<string, Entry>();
	for (const [place, row] of rows.entries()) {
		const name = cell(row, AT.name);
		const id = cell(row, AT.id) || `#${place}`;
		if (isFramework(row)) notes.push({ code: 'group', what: name });
		else if (name === '') notes.push({ code: 'without-text', what: cell(row, AT.id) });
		else if (entries.has(id)) notes.push({ code: 'duplicate-id', what: name });
		else {
			const description = tidyText(descriptionOf(row));
			entries.set(id, { id, parent: cell(row, AT.parent), name, description, children: [] });
			if (cell(row, AT.related) !== '')
				notes.push({ code: 'unused-field', what: `${COLUMNS[AT.related]}: ${name}` });
		}
	}
	return entries;
}

/** Those at the top, with the others below them; what has no parent in the file, or itself for one, is at the top. */
function placed(entries: ReadonlyMap<string, Entry>, notes: UnitNote[]): readonly Entry[] {
	const roots: Entry[] = [];
	for (const entry of entries.values()) {
		const parent = entries.get(entry.parent);
		if (parent && !isAbove(entry, parent, entries)) parent.children.push(entry);
		else {
			if (entry.parent !== '') notes.push({ code: parent ? 'cycle' : 'missing-parent', what: entry.name });
			roots.push(entry);
		}
	}
	return roots;
}

/** Whether the way up from `from` comes back to the entry, or is longer than any framework is deep. */
function isAbove(entry: Entry, from: Entry, entries: ReadonlyMap<string, Entry>): boolean {
	let at: Entry | undefined = from;
	for (let steps = 0; at && steps < DEEPEST; steps += 1) {
		if (at === entry) return true;
		at = entries.get(at.parent);
	}
	return at !== undefined;
}

/** The children first, then what is below them, level by level. */
function belowOf(entry: Entry): readonly Entry[] {
	const all: Entry[] = [...entry.children];
	for (let place = 0; place < all.length; place += 1) all.push(...(all[place]?.children ?? []));
	return all;
}

function criterionOf(entry: Entry, isOurs: boolean): FoundCriterion {
	return { ...(isOurs && { id: entry.id }), ...codeAndText(entry, isOurs) };
}

/** "1.1 Set criteria" as code and text. What Starfolio wrote always begins with a code, whatever that looks like. */
function codeAndText(entry: Entry, isOurs: boolean): { readonly code: string; readonly text: string } {
	const whole = isWhole(entry.name, entry.description)
		? entry.description
		: entry.description === '' || entry.description === entry.name
			? entry.name
			: `${entry.name}: ${entry.description}`;
	const code = isOurs ? /^\S+(?= )/ : /^(?:[A-Za-z]{1,4} ?)?\d+(?:\.\d+)*[a-z]?[.):]?(?= )/;
	const [found = ''] = code.exec(whole) ?? [];
	const text = whole.slice(found.length).trim();
	return { code: isOurs ? found : found.replace(/[.):]$/, ''), text };
}

function descriptionOf(row: readonly string[]): string {
	const text = row[AT.description] ?? '';
	return cell(row, AT.format) === PLAIN ? tidyLines(text) : textOfHtml(text);
}

function cell(row: readonly string[], place: number): string {
	return tidy(row[place] ?? '');
}

/** Writes a unit as a competency framework that Moodle can import. */
export function writeMoodle(unit: Unit): string {
	const taken = new Set(unit.outcomes.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
	const rows: (readonly string[])[] = [COLUMNS, frameworkRow(unit)];
	for (const { code, title, criteria } of unit.outcomes) {
		const id = free(`${unit.id}/outcome-${slug(code) || 'x'}`, taken);
		rows.push(competencyRow('', id, code, title));
		for (const criterion of criteria)
			rows.push(competencyRow(id, criterion.id, criterion.code, criterion.text));
	}
	return writeRows(rows);
}

function frameworkRow(unit: Unit): readonly string[] {
	const { name, rest } = splitName(unit.title, LONGEST_NAME);
	const [worst, best] = unitFileWords.scale;
	const scale = JSON.stringify([
		{ scaleid: '1' },
		{ id: 1, scaledefault: 1, proficient: 0 },
		{ id: 2, scaledefault: 0, proficient: 1 },
	]);
	const description = [rest, unit.summary].filter((part) => part !== '').join('\n\n');
	return [
		...['', unit.id, name, description, PLAIN, `${worst},${best}`, scale],
		...['', '', '', '', '', '1', 'outcome,competency,competency,competency'],
	];
}

function competencyRow(parent: string, id: string, code: string, text: string): readonly string[] {
	// The first space ends the code, so it may have none of its own.
	const { name, rest } = splitName(`${withoutSpaces(code)} ${text}`, LONGEST_NAME);
	return [parent, id, name, rest, rest === '' ? HTML : PLAIN, '', '', '', '', 'null', '', '', '0', ''];
}

function free(id: string, taken: Set<string>): string {
	let candidate = id;
	for (let number = 2; taken.has(candidate); number += 1) candidate = `${id}-${number}`;
	taken.add(candidate);
	return candidate;
}
