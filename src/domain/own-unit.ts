import { foreignText } from './foreign-text.ts';
import type { UnitId } from './identity.ts';
import { isOwnUnit, OWN_UNIT } from './own-unit-id.ts';
import { shortTitleOf } from './short-title.ts';
import type { Criterion, Guidance, Outcome, Unit } from './unit.ts';
import { UNIT_LIMITS } from './unit-limits.ts';

/*
 * A unit that a learner brings: pasted, read from a file, copied. Whatever it was made from, it goes through
 * here once before it is kept.
 */

export type CriterionDraft = Partial<Criterion> & Pick<Criterion, 'code' | 'text'>;
export type OutcomeDraft = Pick<Outcome, 'code' | 'title'> & { readonly criteria: readonly CriterionDraft[] };

/** A unit before it is kept. Every `Unit` is one too; ids in it are kept where they can be. */
export type UnitDraft = Partial<Omit<Unit, 'title' | 'outcomes'>> & {
	readonly title: string;
	readonly outcomes: readonly OutcomeDraft[];
};

export type UnitProblemCode =
	| 'title-missing'
	| 'no-criteria'
	| 'outcome-empty'
	| 'outcome-code-repeated'
	| 'code-missing'
	| 'code-repeated'
	| 'text-missing'
	| 'too-long'
	| 'too-many';

/** What keeps a unit from being kept, and where it stands: positions count from 0. */
export type UnitProblem = {
	readonly code: UnitProblemCode;
	readonly outcome?: number;
	readonly criterion?: number;
	/** The code or the start of the text that is meant; "" where there is none. */
	readonly at: string;
};

/** What is wrong with a draft, in the order it is read; nothing when it can be kept. */
export function unitProblems(draft: UnitDraft): readonly UnitProblem[] {
	const problems: UnitProblem[] = [];
	if (blank(draft.title)) problems.push({ code: 'title-missing', at: '' });
	else if (draft.title.length > UNIT_LIMITS.title)
		problems.push({ code: 'too-long', at: start(draft.title) });
	const count = draft.outcomes.reduce((sum, { criteria }) => sum + criteria.length, 0);
	if (count === 0) return [...problems, { code: 'no-criteria', at: '' }];
	if (draft.outcomes.length > UNIT_LIMITS.outcomes || count > UNIT_LIMITS.criteria) {
		return [...problems, { code: 'too-many', at: '' }];
	}
	const outcomeCodes = new Set<string>();
	const codes = new Set<string>();
	draft.outcomes.forEach((outcome, position) => {
		const at = outcome.code.trim();
		const say = (code: UnitProblemCode) => problems.push({ code, outcome: position, at });
		if (blank(outcome.code)) say('code-missing');
		else if (outcomeCodes.has(at)) say('outcome-code-repeated');
		if (outcome.criteria.length === 0) say('outcome-empty');
		if (outcome.title.length > UNIT_LIMITS.title || at.length > UNIT_LIMITS.code) say('too-long');
		outcomeCodes.add(at);
		outcome.criteria.forEach((criterion, place) => {
			problems.push(...criterionProblems(criterion, position, place, codes));
			// One that is no longer asked for may have the number of one that came since.
			if (!criterion.withdrawn) codes.add(criterion.code.trim());
		});
	});
	return problems;
}

function criterionProblems(
	{ code, text, withdrawn }: CriterionDraft,
	outcome: number,
	criterion: number,
	known: ReadonlySet<string>,
): readonly UnitProblem[] {
	const name = code.trim();
	const problem = (problemCode: UnitProblemCode, at: string): UnitProblem => ({
		code: problemCode,
		outcome,
		criterion,
		at,
	});
	const problems: UnitProblem[] = [];
	if (name === '') problems.push(problem('code-missing', start(text)));
	else if (known.has(name) && !withdrawn) problems.push(problem('code-repeated', name));
	if (blank(text)) problems.push(problem('text-missing', name));
	// More lines than are kept would be dropped too, and nobody would see it.
	const { isCut } = foreignText(text, UNIT_LIMITS.text, 'several');
	if (isCut || text.length > UNIT_LIMITS.text || name.length > UNIT_LIMITS.code)
		problems.push(problem('too-long', name));
	return problems;
}

export type OwnUnitNames = {
	/** Ids that other units of the portfolio have. */
	readonly taken: ReadonlySet<string>;
	/** Makes a new id unlike any other: letters and digits, the same at every call for one adoption. */
	readonly token: string;
	/** What the unit was made from, where the draft does not say: a sentence. */
	readonly source: string;
	/** What an outcome is called whose title is not known, by its code. */
	readonly untitled: (code: string) => string;
};

/**
 * The unit as it is kept, with ids of its own. A draft without problems only. An id that begins with "own-" and is
 * free stays, so that a unit which two learners were given is the same one on both phones.
 */
export function ownUnit(draft: UnitDraft, { taken, token, source, untitled }: OwnUnitNames): Unit {
	const id = unitId(draft, taken, token);
	const renamed = new Map<string, string>();
	const used = new Set<string>();
	const outcomes = draft.outcomes.map(
		(outcome): Outcome => ({
			code: line(outcome.code, UNIT_LIMITS.code),
			title: line(outcome.title, UNIT_LIMITS.title) || untitled(line(outcome.code, UNIT_LIMITS.code)),
			criteria: outcome.criteria.map((criterion): Criterion => {
				const own = criterionId(id, criterion, used);
				if (criterion.id !== undefined) renamed.set(criterion.id, own);
				return {
					...criterion,
					id: own,
					code: line(criterion.code, UNIT_LIMITS.code),
					text: foreignText(criterion.text, UNIT_LIMITS.text, 'several').text,
					standsForOutcome: criterion.standsForOutcome ?? false,
					needs: criterion.needs ?? 1,
					fits: criterion.fits?.length ? criterion.fits : [...usualFits(criterion.shows)],
				};
			}),
		}),
	);
	const title = line(draft.title, UNIT_LIMITS.title);
	const { version = 1, awardingBody = '', qualification = '', level = '', summary = '' } = draft;
	const { reference = '', credits = '' } = draft;
	const sources = draft.sources ?? [];
	return {
		...(draft.origin && { origin: draft.origin }),
		id,
		version,
		title,
		shortTitle: line(draft.shortTitle ?? '', UNIT_LIMITS.title) || shortTitleOf(title),
		awardingBody: line(awardingBody, UNIT_LIMITS.title),
		qualification: line(qualification, UNIT_LIMITS.title),
		level: line(level, UNIT_LIMITS.title),
		...(reference.trim() !== '' && { reference: line(reference, UNIT_LIMITS.title) }),
		...(credits.trim() !== '' && { credits: line(credits, UNIT_LIMITS.title) }),
		sources: sources.length > 0 ? [...sources] : [source],
		summary,
		outcomes: outcomes.map((outcome) => ({ ...outcome, criteria: outcome.criteria.map(withNames) })),
		guidance: (draft.guidance ?? []).map(
			(entry): Guidance => ({
				...entry,
				criteria: entry.criteria.flatMap((each) => renamed.get(each) ?? []),
			}),
		),
	};

	function withNames(criterion: Criterion): Criterion {
		if (!criterion.replaces) return criterion;
		return { ...criterion, replaces: criterion.replaces.map((each) => renamed.get(each) ?? each) };
	}
}

function unitId(draft: UnitDraft, taken: ReadonlySet<string>, token: string): UnitId {
	const given = draft.id ?? '';
	if (isOwnUnit(given) && /^[a-z0-9-]{5,80}$/.test(given) && !taken.has(given)) return given;
	const named = slug(draft.title, 40).replaceAll('.', '-');
	return [`${OWN_UNIT}${named || 'unit'}`, token].join('-');
}

/** The templates that usually serve a criterion of which nothing more is known. */
const FITS = {
	performance: ['star-account', 'observation-record', 'witness-testimony', 'work-product', 'daily-log'],
	knowledge: ['question-and-answer', 'professional-discussion', 'reflective-account-gibbs'],
} as const;

function usualFits(shows: Criterion['shows']): readonly string[] {
	return shows ? FITS[shows] : [...FITS.performance, ...FITS.knowledge];
}

/** What came after the slash stays, else the code gives it. */
function criterionId(unit: UnitId, { id, code }: CriterionDraft, used: Set<string>): string {
	const kept = id === undefined ? '' : id.slice(id.lastIndexOf('/') + 1);
	const name = /^[a-z0-9.-]{1,40}$/.test(kept) ? kept : slug(code, 20) || 'c';
	let free = name;
	for (let count = 2; used.has(free); count += 1) free = `${name}-${count}`;
	used.add(free);
	return `${unit}/${free}`;
}

/** "AC 1.1" as "ac-1.1". */
function slug(text: string, longest: number): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9.]+/g, '-')
		.slice(0, longest)
		.replace(/^[-.]+|[-.]+$/g, '');
}

function line(text: string, longest: number): string {
	return foreignText(text, longest).text;
}

/** Nothing that could be seen: what is left of it when it is kept would be empty. */
function blank(text: string): boolean {
	return foreignText(text, 200).text === '';
}

function start(text: string): string {
	return line(text, 40);
}
