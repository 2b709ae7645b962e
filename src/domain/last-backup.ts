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
});

export type LastBackup = Readonly<z.infer<typeof lastBackupSchema>>;
