import * as z from 'zod/mini';
import type { PortfolioDatabase } from './database.ts';
import { readLocal, writeLocal } from './local.ts';

/*
 * Browsers that run short of space delete a site's databases whole and often leave its localStorage.
 * A note there says that there was a portfolio, so that an emptied database is not taken for a first visit.
 */

const KEY = 'starfolio.sentinel';

const sentinelSchema = z.object({ installId: z.string(), count: z.number() });

export type Sentinel = Readonly<z.infer<typeof sentinelSchema>>;

export function readSentinel(): Sentinel | null {
	const text = readLocal(KEY);
	if (text === null) return null;
	try {
		const parsed = sentinelSchema.safeParse(JSON.parse(text));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}

/** Notes how many items the own portfolio now has. The other databases can be made again. */
export async function noteContents(db: PortfolioDatabase, device: string): Promise<void> {
	if (db.realm !== 'own') return;
	const sentinel: Sentinel = { installId: device, count: await db.evidence.count() };
	writeLocal(KEY, JSON.stringify(sentinel));
}
