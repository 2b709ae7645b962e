import type { CoverageItem, UnitCoverage } from '#domain/coverage.ts';

/** Every item that claims a criterion of the unit, once each: drafts without a reference first, then the newest. */
export function itemsOf(coverage: UnitCoverage): readonly CoverageItem[] {
	const items = new Map<string, CoverageItem>();
	for (const { items: covering } of coverage.criteria) {
		for (const { item } of covering) items.set(item.id, item);
	}
	return [...items.values()].sort((a, b) => rank(b.reference) - rank(a.reference));
}

function rank(reference: string): number {
	return reference === '' ? Number.POSITIVE_INFINITY : Number(reference.replace(/\D/g, ''));
}
