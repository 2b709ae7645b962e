import type { Evidence } from './evidence.ts';
import type { Handover } from './handover.ts';
import type { Scope } from './handover-data.ts';
import { scopedHandover } from './handover-scope.ts';
import { criterionIds } from './unit.ts';

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
	const unitOf = new Map(
		units.flatMap((unit) => [...criterionIds(unit).keys()].map((id) => [id, unit.id] as const)),
	);
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

/** One of the files that a portfolio is split into. */
export type PlannedFile = {
	readonly scope: Scope;
	/** The sheets of its units; the items, with their photos, are in files after it. */
	readonly isSheets: boolean;
};

/** What a file holds, for those who look for the rest. */
export type FileHolds = {
	readonly isSheets: boolean;
	/** Titles; none where it is a file of items. */
	readonly units: readonly string[];
	/** References, in order. */
	readonly items: readonly string[];
};

/** Of a limit, how much photos and files may fill: pages, fonts and data need the rest. */
const FILLED = 0.8;
/** Bytes that the pages and the data of an item have at least. */
const ITEM_BYTES = 4000;

/** One file for each unit, as splitByUnit has it; also where that is only one. */
export function plannedFiles(whole: Handover): readonly PlannedFile[] {
	const scopes = splitByUnit(whole);
	const units = whole.units.map(({ id }) => id);
	// What serves no unit is in no file of units: it can only be split as items.
	const isOfUnits = units.length > 0 && scopedHandover(whole, { kind: 'units', units }).evidence.length > 0;
	const items = whole.evidence.map(({ id }) => id);
	return scopes.map((scope): PlannedFile => {
		if (scope.kind !== 'whole') return { scope, isSheets: false };
		return { scope: isOfUnits ? { kind: 'units', units } : { kind: 'items', items }, isSheets: false };
	});
}

/**
 * A file that turned out too large, as several: the sheets of its unit, which count all its evidence, then its items.
 * Null where it cannot be split: one item, or sheets alone.
 *
 * @param limit bytes
 */
export function splitByItem(
	whole: Handover,
	{ scope, isSheets }: PlannedFile,
	limit: number,
): readonly PlannedFile[] | null {
	const { evidence } = scopedHandover(whole, scope);
	if (isSheets || evidence.length < 2) return null;
	const groups = grouped(whole, evidence, limit * FILLED);
	// What was thought to fit and does not is halved.
	const half = Math.ceil(evidence.length / 2);
	const pieces =
		groups.length > 1 || scope.kind === 'units' ? groups : [evidence.slice(0, half), evidence.slice(half)];
	const files = pieces.map(
		(items): PlannedFile => ({
			scope: { kind: 'items', items: items.map(({ id }) => id) },
			isSheets: false,
		}),
	);
	return scope.kind === 'units' ? [{ scope, isSheets: true }, ...files] : files;
}

/** Items in their order, as many together as fit; one that is too large by itself stands alone. */
function grouped(
	whole: Handover,
	evidence: readonly Evidence[],
	most: number,
): readonly (readonly Evidence[])[] {
	const groups: Evidence[][] = [];
	for (const item of evidence) {
		const last = groups.at(-1);
		const together = [...(last ?? []), item];
		const bytes = leastBytes({ ...whole, evidence: together }) + together.length * ITEM_BYTES;
		if (last && bytes <= most) last.push(item);
		else groups.push([item]);
	}
	return groups;
}

/** What is in a file, by name. */
export function holdsOf(whole: Handover, { scope, isSheets }: PlannedFile): FileHolds {
	const { units, evidence } = scopedHandover(whole, scope);
	return {
		isSheets,
		units: scope.kind === 'items' ? [] : units.map(({ title }) => title),
		items: evidence.map(({ reference }) => reference),
	};
}
