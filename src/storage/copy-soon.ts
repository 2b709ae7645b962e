import { bucketManager } from './buckets.ts';
import type { PortfolioDatabase } from './database.ts';
import type { changeBoth, fallBehind } from './second-copy.ts';

/** How long changes are gathered before they are copied, in milliseconds. */
const GATHER = 250;

let isPage = false;
let timer: ReturnType<typeof setTimeout> | null = null;

/** From now on this page copies what is changed in it, a moment after each change. Workers leave it to the page. */
export function copyFromNowOn(db: PortfolioDatabase): void {
	isPage = true;
	copySoon(db);
}

/** Copies what has changed, if this page is one that copies. */
export function copySoon(db: PortfolioDatabase): void {
	if (!isPage || timer !== null) return;
	timer = setTimeout(() => {
		timer = null;
		void copy(db);
	}, GATHER);
}

/**
 * Does something that must never come back, such as taking a face or a name off the device, and resolves once it
 * is so in the second copy too. Call it outside of transactions. What cannot be copied just now stays in the queue.
 */
export async function inCopyToo<Value>(db: PortfolioDatabase, work: () => Promise<Value>): Promise<Value> {
	const copying = await copyingOf(db);
	return copying ? copying.changeBoth(db, work) : work();
}

/** Says in the second copy that it will not have everything for a while. Never rejects. */
export async function copyFallsBehind(db: PortfolioDatabase): Promise<void> {
	await (await copyingOf(db))?.fallBehind(db);
}

type Copying = { readonly changeBoth: typeof changeBoth; readonly fallBehind: typeof fallBehind };

async function copyingOf(db: PortfolioDatabase): Promise<Copying | null> {
	if (db.realm !== 'own' || !bucketManager()) return null;
	return import('./second-copy.ts').catch(() => null);
}

async function copy(db: PortfolioDatabase): Promise<void> {
	// Out of reach after a new version was put out: the queue keeps what is to be copied.
	const loaded = await import('./second-copy.ts').catch(() => null);
	await loaded?.bringCopyUp(db, Date.now());
}
