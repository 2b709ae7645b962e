import * as z from 'zod/mini';

/** The last time the learner saved a backup file. */
export const lastBackupSchema = z.object({
	/** The moment the file shows: what changed later is not in it. */
	at: z.string(),
	/** Pieces of evidence and attachments in it. */
	items: z.number(),
	files: z.number(),
	names: z.array(z.string()),
	isProtected: z.boolean(),
	/** The newest change to any item when the making began, as this device counts them. Clocks may be wrong; this is not. */
	change: z.optional(z.number()),
});

/** So many items without any backup, or since the last one, are worth being stopped for. */
const FIRST_ITEMS = 3;
const ITEMS_SINCE = 5;
/** Days after which even one item is. */
const DAYS_SINCE = 14;

/**
 * Whether the reminder should stand out: by what would be lost, and by the days only where there is something.
 *
 * @param since items that changed since the last backup, or all where there is none
 * @param days since the last backup; null where there is none
 */
export function isBackupDue(since: number, days: number | null): boolean {
	if (since === 0) return false;
	if (days === null) return since >= FIRST_ITEMS;
	return since >= ITEMS_SINCE || days >= DAYS_SINCE;
}

export type LastBackup = Readonly<z.infer<typeof lastBackupSchema>>;
