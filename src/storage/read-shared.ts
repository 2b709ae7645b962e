import * as z from 'zod/mini';
import type { SharedEntry } from '#domain/inbox-entry.ts';
import { INBOX_NAME, readSharedRows } from './inbox.ts';
import { installedVersion } from './probe.ts';

const entrySchema = z.object({
	id: z.string(),
	at: z.string(),
	kind: z.enum(['file', 'text']),
	name: z.string(),
	mime: z.string(),
	size: z.number(),
	text: z.string(),
	refused: z.nullable(z.enum(['too-large', 'empty', 'unreadable', 'full', 'too-many'])),
});

/** Everything that other apps have shared and that is in no item yet, oldest first. */
export async function readShared(): Promise<readonly SharedEntry[]> {
	// Most phones never share anything: then no database is made only to find it empty.
	if ((await installedVersion(INBOX_NAME)) === null) return [];
	const rows = (await readSharedRows()).flatMap((row) => {
		const parsed = entrySchema.safeParse(row);
		return parsed.success ? [parsed.data] : [];
	});
	return rows.sort((a, b) => (a.at < b.at ? -1 : 1));
}
