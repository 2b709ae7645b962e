import type { PortfolioDatabase } from './database.ts';

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

async function copy(db: PortfolioDatabase): Promise<void> {
	// Out of reach after a new version was put out: the queue keeps what is to be copied.
	const loaded = await import('./second-copy.ts').catch(() => null);
	await loaded?.bringCopyUp(db, Date.now());
}
