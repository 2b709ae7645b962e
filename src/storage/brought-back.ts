import * as z from 'zod/mini';
import { readLocal, removeLocal, writeLocal } from './local.ts';

/*
 * That the browser emptied the database and the second copy filled it again is told until somebody has read it,
 * whatever page that is on.
 */

const KEY = 'starfolio.brought-back';

const noteSchema = z.object({ items: z.number(), missingFiles: z.number(), isWhole: z.boolean() });

export type BroughtBackNote = Readonly<z.infer<typeof noteSchema>>;

export function noteBroughtBack(note: BroughtBackNote): void {
	writeLocal(KEY, JSON.stringify(note));
}

/** What came back and has not been told yet; null when there is nothing to tell. */
export function readBroughtBack(): BroughtBackNote | null {
	try {
		const parsed = noteSchema.safeParse(JSON.parse(readLocal(KEY) ?? 'null'));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}

export function forgetBroughtBack(): void {
	removeLocal(KEY);
}
