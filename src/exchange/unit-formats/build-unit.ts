import { shortTitleOf } from '#domain/short-title.ts';
import type { Criterion, Unit } from '#domain/unit.ts';
import { unitFileWords } from '#wording/en/unit-file.ts';
import type { ReadUnits, UnitFileFacts, UnitFormat, UnitNote } from './format.ts';
import { refuse } from './format.ts';

type Perhaps<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | undefined };

/** An outcome or criterion as a file gives it: "" where the file does not say. */
export type FoundCriterion = Perhaps<Omit<Criterion, 'code' | 'text'>> & Pick<Criterion, 'code' | 'text'>;
export type FoundOutcome = {
	readonly code: string;
	readonly title: string;
	readonly criteria: readonly FoundCriterion[];
};
export type FoundUnit = Perhaps<Omit<Unit, 'title' | 'outcomes'>> & {
	readonly title: string;
	readonly outcomes: readonly FoundOutcome[];
};

/** Long enough to tell units apart, short enough for an address. */
const LONGEST_ID = 60;

/** One line without stray white space. Text from elsewhere may hold characters that no form can show. */
export function tidy(text: string): string {
	return text
		.replace(/[\p{Cc}\p{Cs}]/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** The same with its lines kept: a criterion may have points below it. */
export function tidyText(text: string): string {
	return text
		.split(/\r\n?|\n/)
		.map(tidy)
		.filter((line) => line !== '')
		.join('\n');
}

/** The same with its paragraphs kept. */
export function tidyLines(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.split(/\n(?:[^\S\n]*\n)+/)
		.map((paragraph) => paragraph.split('\n').map(tidy).join('\n').trim())
		.filter((paragraph) => paragraph !== '')
		.join('\n\n');
}

/** "AC 1.1" -> "AC1.1", for where a space ends the code. */
export function withoutSpaces(code: string): string {
	return code.replace(/\s+/gu, '');
}

/** "Monitor quality" -> "monitor-quality"; "" where nothing of it can stand in an address. */
export function slug(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, LONGEST_ID)
		.replace(/-+$/, '');
}

/** The name of a file without its folder and ending. */
export function stemOf({ name }: UnitFileFacts): string {
	return tidy(name.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,8}$/, ''));
}

export function sourceOf({ name }: UnitFileFacts): string {
	return tidy(name) || unitFileWords.unnamedFile;
}

/** Ids that are the same whenever the same file is read: by the unit's title and the codes. */
export function idOfUnit(title: string): string {
	return slug(title) || 'unit';
}

function criterionIds(unit: string, outcomes: readonly FoundOutcome[]): ReadonlyMap<FoundCriterion, string> {
	const taken = new Set<string>();
	const all = outcomes.flatMap(({ criteria }) => criteria);
	const ids = new Map<FoundCriterion, string>();
	const isUsable = (id: string | undefined): id is string =>
		id?.startsWith(`${unit}/`) === true && /^[a-z0-9-]+\/[a-z0-9.-]+$/.test(id) && !taken.has(id);
	for (const each of all) {
		if (!isUsable(each.id)) continue;
		taken.add(each.id);
		ids.set(each, each.id);
	}
	for (const each of all) {
		if (ids.has(each)) continue;
		const stem = codeSlug(each.code) || 'c';
		let id = `${unit}/${stem}`;
		for (let number = 2; taken.has(id); number += 1) id = `${unit}/${stem}-${number}`;
		taken.add(id);
		ids.set(each, id);
	}
	return ids;
}

/** "AC 1.1" -> "ac-1.1": the full stops stay. */
function codeSlug(code: string): string {
	return code
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9.]+/g, '-')
		.replace(/^[-.]+|[-.]+$/g, '')
		.slice(0, 30)
		.replace(/[-.]+$/, '');
}

/**
 * A whole unit of what was found, with what every unit must have. An outcome without a criterion is covered by
 * itself; a number that stands twice is told apart.
 */
export function buildUnit(
	found: FoundUnit,
	format: UnitFormat,
	facts: UnitFileFacts,
	notes: UnitNote[],
): Unit | null {
	const title = tidy(found.title) || stemOf(facts) || unitFileWords.untitled;
	const id = found.id !== undefined && /^[a-z0-9-]+$/.test(found.id) ? found.id : idOfUnit(title);
	const codes = new Set<string>();
	const outcomes = found.outcomes.map((outcome): FoundOutcome => {
		const code = unused(outcome.code || String(codes.size + 1), codes);
		if (outcome.code !== '' && code !== outcome.code)
			notes.push({ code: 'repeated-code', what: outcome.code });
		const heading = tidy(outcome.title) || unitFileWords.outcome(code);
		if (outcome.criteria.length > 0) return { code, title: heading, criteria: outcome.criteria };
		notes.push({ code: 'empty-outcome', what: `${code} ${heading}` });
		return { code, title: heading, criteria: [{ code, text: heading, standsForOutcome: true }] };
	});
	if (outcomes.length === 0) return null;
	const ids = criterionIds(id, outcomes);
	return {
		id,
		version: found.version ?? 1,
		title,
		shortTitle: found.shortTitle || shortTitleOf(title),
		awardingBody: found.awardingBody ?? '',
		qualification: found.qualification ?? '',
		level: found.level ?? '',
		...(found.reference !== undefined && { reference: found.reference }),
		...(found.credits !== undefined && { credits: found.credits }),
		sources: found.sources && found.sources.length > 0 ? found.sources : [sourceOf(facts)],
		summary: found.summary ?? '',
		outcomes: outcomes.map(({ code, title: heading, criteria }) => ({
			code,
			title: heading,
			criteria: criteria.map((each, index) => criterionOf(each, ids.get(each) ?? id, index)),
		})),
		guidance: found.guidance ?? [],
		origin: found.origin ?? { format },
	};
}

function criterionOf(found: FoundCriterion, id: string, index: number): Criterion {
	const { code, text, standsForOutcome, needs, fits, shows, needsKinds, replaces, withdrawn } = found;
	return {
		id,
		code: code || String(index + 1),
		text,
		standsForOutcome: standsForOutcome ?? false,
		needs: needs ?? 1,
		fits: fits ?? [],
		...(shows && { shows }),
		...(needsKinds && { needsKinds }),
		...(replaces && { replaces }),
		...(withdrawn && { withdrawn }),
	};
}

function unused(code: string, taken: Set<string>): string {
	let free = code;
	for (let number = 2; taken.has(free); number += 1) free = `${code} (${number})`;
	taken.add(free);
	return free;
}

/** What a reader hands back: refused where no unit came of it. */
export function readUnits(
	format: UnitFormat,
	units: readonly (Unit | null)[],
	notes: readonly UnitNote[],
): ReadUnits {
	const [first, ...others] = units.filter((unit) => unit !== null);
	return first ? { ok: true, format, units: [first, ...others], notes } : refuse('no-criteria');
}
