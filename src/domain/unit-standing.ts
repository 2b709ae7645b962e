import type { CriterionId } from './identity.ts';
import { ownUnit, type UnitDraft } from './own-unit.ts';
import type { Criterion, Unit } from './unit.ts';
import { criteriaOf, criterionIds } from './unit.ts';
import { compareUnits } from './unit-compare.ts';
import { factDifferences, outcomeDifferences } from './unit-differences.ts';
import { publishedVersion } from './unit-versions.ts';

/*
 * A unit that was pasted or read from a file, beside the units of a portfolio: whether it is one of them in another
 * version. Then it is shown beside the copy criterion by criterion, and never put over it unseen.
 */

/** The names that a source gives to a unit and its criteria, the same in every version of it (CASE's identifiers). */
export type SourceNames = {
	readonly unit: string;
	/** By what stands after the slash of the criterion's id. */
	readonly criteria: ReadonlyMap<string, string>;
};

/** Stands for where a draft comes from that does not say; never kept. */
const UNSAID = '\0';

/** What only the format that a unit came in can tell of it. */
export type UnitSource = {
	/** null where it gives no names. */
	readonly namesOf: (unit: Pick<Unit, 'origin'>) => SourceNames | null;
	/** What was kept of the source, for criteria that have other ids now: what stands after the slash, before and after. */
	readonly keptUnder: (
		origin: NonNullable<Unit['origin']>,
		renamed: ReadonlyMap<string, string>,
	) => NonNullable<Unit['origin']>;
	/** What an outcome is called whose title is not known, by its code. */
	readonly untitled: (code: string) => string;
};

export type Standing =
	| { readonly kind: 'new' }
	/** One of the portfolio asks for exactly this. */
	| { readonly kind: 'same'; readonly own: Unit }
	/** `other`: its format has no versions, or it has the number of the copy and says something else. */
	| { readonly kind: 'newer' | 'older' | 'other'; readonly own: Unit; readonly version: Unit };

/** What a draft without problems is to the units of a portfolio. */
export function standingOf(draft: UnitDraft, units: readonly Unit[], source: UnitSource): Standing {
	const whole = ownUnit(draft, { taken: new Set(), token: 'x', source: UNSAID, untitled: source.untitled });
	const { origin = { format: 'pasted' } } = draft;
	const names = source.namesOf({ origin });
	// The others make an id of the title.
	const id = ['unit-file', 'case', 'moodle'].includes(origin.format) ? draft.id : undefined;
	const own =
		units.find((unit) => unit.id === id) ??
		units.find((unit) => names !== null && source.namesOf(unit)?.unit === names.unit) ??
		units.find((unit) => isNamedAlike(unit, whole));
	if (!own) return { kind: 'new' };
	const published = publishedVersion(own);
	const isNumbered = id === own.id && origin.format !== 'moodle';
	const number = isNumbered ? whole.version : published + 1;
	const pairs = pairsOf(own, whole, id, names, source.namesOf(own));
	const untitled = new Set(draft.outcomes.flatMap(({ code, title }) => (plain(title) === '' ? [code] : [])));
	const version = asVersion(own, titledAs(own, whole, untitled), number, pairs, source);
	const isSame =
		compareUnits(own, version).every((each) => each.kind === 'same' && !each.asksOtherwise) &&
		outcomeDifferences(own, version).length === 0 &&
		factDifferences(own, version).every(({ field }) => field === 'summary');
	if (isNumbered && number > published) return { kind: 'newer', own, version };
	if (isSame) return { kind: 'same', own };
	return { kind: isNumbered && number < published ? 'older' : 'other', own, version };
}

/** A text may have criteria without their outcome: then its title is the one that the copy has. */
function titledAs(own: Unit, whole: Unit, untitled: ReadonlySet<string>): Unit {
	const titles = new Map(own.outcomes.map(({ code, title }) => [code, title]));
	return {
		...whole,
		outcomes: whole.outcomes.map((outcome) => {
			const title = untitled.has(outcome.code) ? titles.get(outcome.code) : undefined;
			return title === undefined ? outcome : { ...outcome, title };
		}),
	};
}

/** The same title, and nothing that speaks against it. Formats that say less than Starfolio's leave fields empty. */
function isNamedAlike(one: Unit, other: Unit): boolean {
	const agree = (field: 'awardingBody' | 'level') =>
		one[field] === '' || other[field] === '' || plain(one[field]) === plain(other[field]);
	return plain(one.title) === plain(other.title) && agree('awardingBody') && agree('level');
}

type Pairs = ReadonlyMap<CriterionId, CriterionId>;

/**
 * Which criterion of the copy each one of the draft is: by its name where both have one, else by its wording. A code
 * alone proves nothing: where a criterion was put in before it, the same code asks for something else.
 */
function pairsOf(
	own: Unit,
	whole: Unit,
	id: string | undefined,
	names: SourceNames | null,
	ownNames: SourceNames | null,
): Pairs {
	const pairs = new Map<CriterionId, CriterionId>();
	const taken = new Set<CriterionId>();
	const pair = (criterion: Criterion, known: CriterionId | undefined) => {
		if (known === undefined || taken.has(known) || pairs.has(criterion.id)) return;
		pairs.set(criterion.id, known);
		taken.add(known);
	};
	const criteria = criteriaOf(whole);
	const known = criteriaOf(own);
	if (id === own.id) {
		const ids = new Set(criterionIds(own).keys());
		for (const criterion of criteria) {
			const same = `${own.id}/${afterSlash(criterion.id)}`;
			if (ids.has(same)) pair(criterion, same);
		}
		return pairs;
	}
	if (names && ownNames && names.unit === ownNames.unit) {
		const byName = new Map([...ownNames.criteria].map(([suffix, name]) => [name, `${own.id}/${suffix}`]));
		const ids = new Set(known.map((each) => each.id));
		for (const criterion of criteria) {
			const found = byName.get(names.criteria.get(afterSlash(criterion.id)) ?? '');
			if (found !== undefined && ids.has(found)) pair(criterion, found);
		}
		return pairs;
	}
	// Those that are asked for first: a withdrawn one may have had the same words.
	const candidates = [...known].sort((a, b) => Number(!!a.withdrawn) - Number(!!b.withdrawn));
	const free = (fits: (each: Criterion) => boolean) =>
		candidates.find((each) => !taken.has(each.id) && fits(each))?.id;
	for (const criterion of criteria) {
		pair(
			criterion,
			free((each) => each.code === criterion.code && plain(each.text) === plain(criterion.text)),
		);
	}
	for (const criterion of criteria) {
		pair(
			criterion,
			free((each) => plain(each.text) === plain(criterion.text)),
		);
	}
	for (const criterion of criteria) {
		pair(
			criterion,
			free((each) => each.code === criterion.code && isWordedAlike(each.text, criterion.text)),
		);
	}
	return pairs;
}

/** What a unit is registered under and counts for, where the draft does not say. */
function kept(own: Unit, whole: Unit): Pick<Unit, 'reference' | 'credits'> {
	const reference = whole.reference || own.reference;
	const credits = whole.credits || own.credits;
	return { ...(reference && { reference }), ...(credits && { credits }) };
}

/** The draft under the ids of the copy. What its format has no place for stays as the copy has it. */
function asVersion(own: Unit, whole: Unit, version: number, pairs: Pairs, source: UnitSource): Unit {
	const { origin } = whole;
	const isWhole = origin?.format === 'unit-file';
	const known = new Map(criteriaOf(own).map((criterion) => [criterion.id, criterion]));
	const used = new Set([...criterionIds(own).keys(), ...pairs.values()]);
	const renamed = new Map(
		criteriaOf(whole).map(({ id }): [CriterionId, CriterionId] => [id, pairs.get(id) ?? freeId(id)]),
	);
	const rename = (id: CriterionId): CriterionId => renamed.get(id) ?? `${own.id}/${afterSlash(id)}`;
	const suffixes = new Map([...renamed].map(([before, after]) => [afterSlash(before), afterSlash(after)]));
	return {
		...whole,
		...(origin && { origin: source.keptUnder(origin, suffixes) }),
		id: own.id,
		version,
		sources: whole.sources.includes(UNSAID) ? own.sources : whole.sources,
		...(!isWhole && {
			shortTitle: own.shortTitle,
			awardingBody: whole.awardingBody || own.awardingBody,
			qualification: whole.qualification || own.qualification,
			level: whole.level || own.level,
			...kept(own, whole),
			summary: whole.summary || own.summary,
		}),
		outcomes: whole.outcomes.map((outcome) => ({
			...outcome,
			criteria: outcome.criteria.map((criterion): Criterion => {
				const id = rename(criterion.id);
				const before = known.get(id);
				return {
					...criterion,
					...(before && !isWhole && asked(before, criterion)),
					id,
					...(criterion.replaces && { replaces: criterion.replaces.map(rename) }),
				};
			}),
		})),
		guidance:
			whole.guidance.length > 0 || isWhole
				? whole.guidance.map((entry) => ({ ...entry, criteria: entry.criteria.map(rename) }))
				: own.guidance,
	};

	function freeId(id: CriterionId): CriterionId {
		const wanted = `${own.id}/${afterSlash(id)}`;
		let free = wanted;
		for (let count = 2; used.has(free); count += 1) free = `${wanted}-${count}`;
		used.add(free);
		return free;
	}
}

/** What the copy asks of a criterion, where the file says nothing of it. */
function asked(before: Criterion, after: Criterion): Partial<Criterion> {
	const isSilent = after.needs === 1 && after.needsKinds === undefined;
	return {
		standsForOutcome: before.standsForOutcome,
		...(isSilent && {
			needs: before.needs,
			fits: before.fits,
			...(before.needsKinds && { needsKinds: before.needsKinds }),
		}),
		...(after.shows === undefined && before.shows && { shows: before.shows }),
	};
}

function afterSlash(id: CriterionId): string {
	return id.slice(id.lastIndexOf('/') + 1);
}

/** Letters and digits only: a comma or a capital is no other criterion. */
function plain(text: string): string {
	return wordsOf(text).join(' ');
}

/** More than half of the words of both together stand in both. */
function isWordedAlike(one: string, other: string): boolean {
	const words = new Set(wordsOf(one));
	const others = new Set(wordsOf(other));
	const shared = [...words].filter((word) => others.has(word)).length;
	return shared > 0 && (2 * shared) / (words.size + others.size) > 0.5;
}

function wordsOf(text: string): readonly string[] {
	return (
		text
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}
