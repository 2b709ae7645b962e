import type { Handover } from './handover.ts';
import type { Scope } from './handover-data.ts';
import { criteriaOf } from './unit.ts';

/** Bytes of a megabyte, as mail programs and upload pages count them. */
export const MEGABYTE = 1_000_000;

/** Bytes that a PDF of this cannot have fewer of: its photos and files, each once. */
export function leastBytes({ evidence }: Handover): number {
	const sizes = new Map(
		evidence.flatMap(({ content }) => content.attachments.map(({ sha256, size }) => [sha256, size] as const)),
	);
	return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/**
 * A whole portfolio as several files: one for each unit with evidence, the first with the units that have none, and one for the items that serve none.
 * An item that serves two units is in both. Only one, the whole, where it cannot be split by units.
 */
export function splitByUnit({ portfolio, units, evidence }: Handover): readonly Scope[] {
	const unitOf = new Map(units.flatMap((unit) => criteriaOf(unit).map(({ id }) => [id, unit.id] as const)));
	const served = evidence.map(({ content }) =>
		content.claims.flatMap(({ criterion }) => unitOf.get(criterion) ?? []),
	);
	const place = (id: string) => {
		const found = portfolio.units.indexOf(id);
		return found < 0 ? portfolio.units.length : found;
	};
	const withEvidence = units
		.map(({ id }) => id)
		.filter((id) => served.some((each) => each.includes(id)))
		.sort((a, b) => place(a) - place(b));
	const without = units.map(({ id }) => id).filter((id) => !withEvidence.includes(id));
	const others = evidence.filter((_, index) => served[index]?.length === 0).map(({ id }) => id);
	const scopes: readonly Scope[] = [
		// The sheets of units that have no evidence yet are in the first.
		...withEvidence.map(
			(id, place): Scope => ({ kind: 'units', units: place === 0 ? [id, ...without] : [id] }),
		),
		...(others.length > 0 ? [{ kind: 'items' as const, items: others }] : []),
	];
	return scopes.length > 1 ? scopes : [{ kind: 'whole' }];
}
