import * as z from 'zod/mini';

/**
 * What a piece of guidance is for. The learner meets it on the unit's page and, when it names a
 * criterion or a field, beside the form as well.
 */
export const guidanceKind = z.enum([
	'key-concept',
	'tip',
	'common-mistake',
	'misconception',
	'assessor-looks-for',
	'prior-knowledge',
]);

export const guidanceSchema = z.object({
	id: z.string(),
	kind: guidanceKind,
	text: z.string(),
	/** Only for a misconception: what is true instead. */
	correction: z.optional(z.string()),
	/** Criterion ids this concerns; empty = the whole unit. */
	criteria: z.array(z.string()),
	/** "template-id" or "template-id.field-id" beside which it is shown. */
	besides: z.array(z.string()),
});

export const criterionSchema = z.object({
	id: z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9.-]+$/)),
	/** As printed: "1.1". */
	code: z.string().check(z.minLength(1)),
	text: z.string().check(z.minLength(1)),
	/** The documents give this outcome no criterion of its own: the outcome itself is what must be covered. */
	standsForOutcome: z.boolean(),
	/** How many accepted pieces of evidence the criterion needs. */
	needs: z.number().check(z.int(), z.minimum(1)),
	/** Templates that usually serve it, best first. */
	fits: z.array(z.string()),
	/** What the criterion asks the learner to show; left out where the source does not say. */
	shows: z.optional(z.enum(['knowledge', 'performance'])),
	/** Evidence codes (WP, O, WT …) of which at least one accepted piece each is asked for. */
	needsKinds: z.optional(z.array(z.string())),
	/** Ids of criteria that were merged into this one: what was claimed for them counts here. */
	replaces: z.optional(z.array(z.string())),
	/** No longer asked for. It stays, so that its evidence is listed and never stranded. */
	withdrawn: z.optional(z.object({ on: z.iso.date(), reason: z.string() })),
	/**
	 * The wordings it had in this copy before, oldest first, each with the moment it gave way. With an id: the
	 * wording of a criterion that was merged into it.
	 */
	earlier: z.optional(z.array(z.object({ until: z.string(), text: z.string(), id: z.optional(z.string()) }))),
});

export const outcomeSchema = z.object({
	code: z.string().check(z.minLength(1)),
	title: z.string().check(z.minLength(1)),
	criteria: z.array(criterionSchema).check(z.minLength(1)),
});

export const unitSchema = z.object({
	id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
	version: z.number().check(z.int(), z.minimum(1)),
	title: z.string().check(z.minLength(1)),
	/** Short enough for a card on a phone: "Monitor quality". */
	shortTitle: z.string().check(z.minLength(1)),
	/** "" where the source does not name one. */
	awardingBody: z.string(),
	qualification: z.string(),
	/** "Level 3"; "" where unknown. */
	level: z.string(),
	/** The number under which it is registered: "K/506/1234". Left out where unknown, as the credits are. */
	reference: z.optional(z.string()),
	/** "4". */
	credits: z.optional(z.string()),
	/** The documents the unit was written from, for the learner to check against. */
	sources: z.array(z.string()).check(z.minLength(1)),
	summary: z.string(),
	outcomes: z.array(outcomeSchema).check(z.minLength(1)),
	guidance: z.array(guidanceSchema),
	/** Only for a unit that the learner brought: where it came from. */
	origin: z.optional(
		z.object({
			format: z.enum(['pasted', 'case', 'matrix', 'moodle', 'table', 'unit-file', 'copied']),
			/** What the file held beyond a unit, as JSON text, so that it goes out again as it came in. */
			kept: z.optional(z.string()),
		}),
	),
	/** Only for a copy that was changed in a portfolio: the published version it goes back to, and when it was changed. */
	edited: z.optional(z.object({ from: z.number().check(z.int(), z.minimum(1)), at: z.string() })),
});

export type GuidanceKind = z.infer<typeof guidanceKind>;
export type Guidance = Readonly<z.infer<typeof guidanceSchema>>;
export type Criterion = Readonly<z.infer<typeof criterionSchema>>;
export type Outcome = Readonly<z.infer<typeof outcomeSchema>>;
export type Unit = Readonly<z.infer<typeof unitSchema>>;

/** What forms and lists need of a unit; its criteria only counted. Small enough to load with every page. */
export type UnitSummary = Pick<
	Unit,
	'id' | 'title' | 'shortTitle' | 'awardingBody' | 'qualification' | 'level'
> & { readonly criteria: number };

/** All criteria of a unit in the order of its outcomes, those too that are no longer asked for. */
export function criteriaOf(unit: Unit): readonly Criterion[] {
	return unit.outcomes.flatMap((outcome) => outcome.criteria);
}

/** The criteria that are asked for, in the order of their outcomes. */
export function askedCriteria(unit: Unit): readonly Criterion[] {
	return criteriaOf(unit).filter(({ withdrawn }) => withdrawn === undefined);
}

/**
 * Every id under which something may have been claimed, with the one criterion that it counts for: its own, else the
 * one that it was merged into, over any number of mergers. A withdrawn one stands for itself unless it was merged.
 */
export function criterionIds(unit: Unit): ReadonlyMap<string, Criterion> {
	const all = criteriaOf(unit);
	const byId = new Map(all.map((criterion) => [criterion.id, criterion]));
	const into = new Map<string, Criterion>();
	for (const criterion of all) {
		for (const id of criterion.replaces ?? []) if (!into.has(id)) into.set(id, criterion);
	}
	const counts = new Map<string, Criterion>();
	for (const id of [...byId.keys(), ...into.keys()]) {
		const seen = new Set<string>();
		let at = id;
		let found = byId.get(id);
		// A file may say that two criteria replace each other: each is looked at once.
		while (found === undefined || found.withdrawn) {
			seen.add(at);
			const next = into.get(at);
			if (!next || seen.has(next.id)) break;
			at = next.id;
			found = next;
		}
		if (found) counts.set(id, found);
	}
	return counts;
}
