import * as z from 'zod/mini';
import { unitSchema } from '#domain/unit.ts';
import { readTabText } from '#storage/tab-text.ts';

/** Edits of a unit as they outlive a reload of the tab: the copy they began from, and how far they are. */
const keptSchema = z.object({ before: unitSchema, drafts: z.array(unitSchema) });

export type KeptEdits = z.infer<typeof keptSchema>;

export function keyOfEdits(portfolio: string, unit: string): string {
	return `unit-edits ${portfolio} ${unit}`;
}

/** null when none are kept, or what is there is none. */
export function readKeptEdits(key: string): KeptEdits | null {
	try {
		const kept = keptSchema.safeParse(JSON.parse(readTabText(key) ?? 'null'));
		return kept.success && kept.data.drafts.length > 0 ? kept.data : null;
	} catch {
		return null;
	}
}

/** Whether edits of a unit wait in this tab: then its editor opens by itself. */
export function hasUnitEdits(portfolio: string, unit: string): boolean {
	return readKeptEdits(keyOfEdits(portfolio, unit)) !== null;
}
