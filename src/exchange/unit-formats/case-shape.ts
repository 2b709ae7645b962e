import * as z from 'zod/mini';
import type { CriterionId } from '#domain/identity.ts';
import { criterionSchema, type Unit, unitSchema } from '#domain/unit.ts';

/** The key below `extensions` of an item or document, where CASE 1.1 leaves room for what it does not know. */
export const EXTENSION = 'starfolio';

/** What CASE has no field for, or a field that may not be empty. */
export const unitExtensionSchema = z.partial(
	z.pick(unitSchema, {
		id: true,
		version: true,
		shortTitle: true,
		awardingBody: true,
		qualification: true,
		level: true,
		reference: true,
		credits: true,
		sources: true,
		guidance: true,
	}),
);

export const criterionExtensionSchema = z.partial(
	z.pick(criterionSchema, {
		id: true,
		standsForOutcome: true,
		needs: true,
		fits: true,
		shows: true,
		needsKinds: true,
		replaces: true,
		withdrawn: true,
	}),
);

const objectSchema = z.record(z.string(), z.unknown());

/** A CASE package as it came, by what became of its entries, so that all of it can go out again. */
export const keptCaseSchema = z.object({
	case: z.object({
		/** Whether all of it stood inside a `CFPackage`. */
		isWrapped: z.boolean(),
		/** The document itself is the unit, and not an item of it. */
		isDocument: z.boolean(),
		document: objectSchema,
		/** By `UNIT_KEY`, `outcomeKey` and `criterionKey`. */
		items: z.record(z.string(), objectSchema),
		/** The association that put each of these where it stands. */
		places: z.record(z.string(), objectSchema),
		/** All other associations. */
		links: z.array(objectSchema),
		/** Definitions, rubrics and whatever else stood beside them. */
		rest: objectSchema,
	}),
});

export type KeptCase = z.infer<typeof keptCaseSchema>['case'];

/** What was kept of the package that the unit came from; null when it came from none. */
export function keptCase({ origin }: Pick<Unit, 'origin'>): KeptCase | null {
	if (origin?.kept === undefined) return null;
	try {
		const parsed = z.safeParse(keptCaseSchema, JSON.parse(origin.kept));
		return parsed.success ? parsed.data.case : null;
	} catch {
		return null;
	}
}

export const UNIT_KEY = 'unit';

/** What stands after the slash of its id: before it stands the unit's, which is given anew when a unit is kept. */
export function criterionKey(id: CriterionId): string {
	return `criterion ${id.slice(id.indexOf('/') + 1)}`;
}

export function outcomeKey(code: string): string {
	return `outcome ${code}`;
}
