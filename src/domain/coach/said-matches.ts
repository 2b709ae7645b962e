import * as z from 'zod/mini';
import type { CriterionId } from '#domain/identity.ts';
import type { Unit } from '#domain/unit.ts';
import { askedCriteria } from '#domain/unit.ts';
import type { Match } from './alike.ts';

/*
 * A unit that came as a CASE package keeps the package (origin.kept): each entry under "criterion" and the end of the
 * criterion's id, and the links between entries. "exactMatchOf" says that two criteria are the same.
 */

const nodeSchema = z.object({ identifier: z.string() });
const linkSchema = z.object({
	associationType: z.literal('exactMatchOf'),
	originNodeURI: nodeSchema,
	destinationNodeURI: nodeSchema,
});
const keptSchema = z.object({
	case: z.object({ items: z.record(z.string(), z.unknown()), links: z.array(z.unknown()) }),
});

/** The pairs of criteria that the sources of these units say are the same. What is kept of other kinds says nothing. */
export function saidMatches(units: readonly Unit[]): readonly Match[] {
	const criteria = new Map<string, CriterionId>();
	const links: z.infer<typeof linkSchema>[] = [];
	for (const unit of units) {
		const kept = keptOf(unit);
		if (!kept) continue;
		for (const { id } of askedCriteria(unit)) {
			const entry = nodeSchema.safeParse(kept.items[`criterion ${id.slice(id.indexOf('/') + 1)}`]);
			if (entry.success) criteria.set(entry.data.identifier, id);
		}
		for (const link of kept.links) {
			const parsed = linkSchema.safeParse(link);
			if (parsed.success) links.push(parsed.data);
		}
	}
	return links.flatMap(({ originNodeURI, destinationNodeURI }): readonly Match[] => {
		const [one, other] = [
			criteria.get(originNodeURI.identifier),
			criteria.get(destinationNodeURI.identifier),
		];
		return one !== undefined && other !== undefined ? [[one, other]] : [];
	});
}

function keptOf({ origin }: Unit): z.infer<typeof keptSchema>['case'] | null {
	if (origin?.format !== 'case' || origin.kept === undefined) return null;
	try {
		const parsed = keptSchema.safeParse(JSON.parse(origin.kept));
		return parsed.success ? parsed.data.case : null;
	} catch {
		return null;
	}
}
