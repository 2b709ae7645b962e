import { useState } from 'react';
import type { Unit } from '#domain/unit.ts';
import { unitSchema } from '#domain/unit.ts';
import { readTabText, removeTabText, writeTabText } from '#storage/tab-text.ts';

const keyOf = (unit: string): string => `unit-version ${unit}`;

/**
 * Offers another version of an adopted unit, one that came in a file, say: the unit's page then shows the two side by
 * side. Nothing is changed by it. false when this browser keeps nothing for the tab.
 */
export function offerVersion(other: Unit): boolean {
	return writeTabText(keyOf(other.id), JSON.stringify(other));
}

/** The version that was offered in this tab, until it is put away. */
export function useOfferedVersion(unit: string): {
	readonly offered: Unit | null;
	readonly putAway: () => void;
} {
	const [offered, setOffered] = useState(() => readOffered(unit));
	return {
		offered,
		putAway: () => {
			removeTabText(keyOf(unit));
			setOffered(null);
		},
	};
}

function readOffered(unit: string): Unit | null {
	try {
		const parsed = unitSchema.safeParse(JSON.parse(readTabText(keyOf(unit)) ?? 'null'));
		return parsed.success && parsed.data.id === unit ? parsed.data : null;
	} catch {
		return null;
	}
}
