import * as z from 'zod/mini';
import { readLocal, writeLocal } from './local.ts';
import type { Realm } from './realm.ts';

/** When the house was last kept; milliseconds since 1970. A convenience: nothing is wrong when it is lost. */
const notesSchema = z.object({ keptAt: z.number(), sweptAt: z.number() });

export type HouseNotes = Readonly<z.infer<typeof notesSchema>>;

const keyOf = (realm: Realm): string => `starfolio.house.${realm}`;

export function readHouseNotes(realm: Realm): HouseNotes {
	try {
		const parsed = notesSchema.safeParse(JSON.parse(readLocal(keyOf(realm)) ?? 'null'));
		if (parsed.success) return parsed.data;
	} catch {
		// What another program has put there is no note of ours.
	}
	return { keptAt: 0, sweptAt: 0 };
}

export function writeHouseNotes(realm: Realm, notes: HouseNotes): void {
	writeLocal(keyOf(realm), JSON.stringify(notes));
}
