import { useState } from 'react';
import * as z from 'zod/mini';
import { draftSchema, type SpecificationDraft } from '#domain/specification/draft.ts';
import { readLocal, removeLocal, writeLocal } from '#storage/local.ts';
import { UNIT_FILE } from './use-unit-text-kept.ts';

const keptSchema = z.array(
	z.object({
		/** The file's name. */
		name: z.string(),
		draft: draftSchema,
		/** What was not taken from the file as it stood: why, and which parts. */
		notes: z.array(z.object({ about: z.string(), parts: z.array(z.string()) })),
	}),
);

/** A unit from a file that is being put right. */
export type UnitInHand = {
	readonly name: string;
	readonly draft: SpecificationDraft;
	readonly notes: readonly { readonly about: string; readonly parts: readonly string[] }[];
};

/** Puts a unit from a file among those that are being put right, in front; false when this browser keeps nothing. */
export function takeInHand(unit: UnitInHand): boolean {
	return writeLocal(UNIT_FILE, JSON.stringify([unit, ...readKept()]));
}

/** The units from files that are being put right: kept until they are added or thrown away, over closed tabs. */
export function useUnitsInHand(): {
	readonly units: readonly UnitInHand[];
	readonly setUnits: (units: readonly UnitInHand[]) => void;
	readonly isNotKept: boolean;
} {
	const [units, setShown] = useState<readonly UnitInHand[]>(readKept);
	const [isNotKept, setNotKept] = useState(false);
	return {
		units,
		isNotKept,
		setUnits: (next) => {
			setShown(next);
			// Kept in the event itself: the page may be gone before an effect runs.
			if (next.length === 0) removeLocal(UNIT_FILE);
			else setNotKept(!writeLocal(UNIT_FILE, JSON.stringify(next)));
		},
	};
}

function readKept(): readonly UnitInHand[] {
	try {
		return keptSchema.safeParse(JSON.parse(readLocal(UNIT_FILE) ?? '[]')).data ?? [];
	} catch {
		return [];
	}
}
