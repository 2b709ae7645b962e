import type { Unit } from '#domain/unit.ts';
import { unitSchema } from '#domain/unit.ts';
import { readLocal, removeLocal, writeLocal } from './local.ts';

/*
 * Units that were brought before there was a portfolio to put them in. There is no database row that they could
 * belong to; the start form offers them, and they leave this place once they are in a portfolio.
 */

const KEY = 'starfolio.waiting-units';

/** Oldest first. */
export function readWaitingUnits(): readonly Unit[] {
	return readKept().flatMap((kept) => {
		const parsed = unitSchema.safeParse(kept);
		return parsed.success ? [parsed.data] : [];
	});
}

/** Keeps one more; false when this browser keeps nothing, or has no room. */
export function keepWaitingUnit(unit: Unit): boolean {
	return writeLocal(KEY, JSON.stringify([...readKept(), unit]));
}

/** Takes out those that are in a portfolio now, or that nobody wants. What cannot be read stays. */
export function forgetWaitingUnits(ids: readonly string[]): void {
	const left = readKept().filter((kept) => {
		const parsed = unitSchema.safeParse(kept);
		return !parsed.success || !ids.includes(parsed.data.id);
	});
	if (left.length === 0) removeLocal(KEY);
	else writeLocal(KEY, JSON.stringify(left));
}

function readKept(): readonly unknown[] {
	try {
		const kept: unknown = JSON.parse(readLocal(KEY) ?? '[]');
		return Array.isArray(kept) ? kept : [];
	} catch {
		return [];
	}
}
