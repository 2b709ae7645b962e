/*
 * Every page has a name, and holds a Web Lock of that name while it may have unsaved text. So another
 * page can tell a draft that is being typed elsewhere from one that was left behind.
 */

/** The name of this page. A new one with every page load. */
export const thisTab: string = crypto.randomUUID();

/** How long to wait for a page that is just going away to let go, in milliseconds: a slow phone takes a second. */
const LETTING_GO = 1500;

export const lockName = (tab: string): string => `starfolio.tab.${tab}`;

let release: (() => void) | null = null;

/** Says that this page is typing. Let go on `pagehide`, so that the next page can take up the text at once. */
export function holdTab(): void {
	if (release !== null || !('locks' in navigator)) return;
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	void navigator.locks.request(lockName(thisTab), () => held).catch(() => undefined);
	addEventListener('pagehide', letGo, { once: true });
}

function letGo(): void {
	release?.();
	release = null;
}

/**
 * Does something with what a page left behind, if that page has gone; no other page does the same
 * meanwhile. Gives null when the page is still there.
 */
export async function afterTab<Value>(tab: string, work: () => Promise<Value>): Promise<Value | null> {
	if (tab === thisTab) return null;
	// Without locks nobody can be asked. The revision check still keeps two writers apart.
	if (!('locks' in navigator)) return work();
	const waiting = new AbortController();
	const timer = setTimeout(() => waiting.abort(), LETTING_GO);
	let hasStarted = false;
	try {
		return await navigator.locks.request(lockName(tab), { signal: waiting.signal }, async () => {
			hasStarted = true;
			return work();
		});
	} catch (error) {
		if (!hasStarted && error instanceof DOMException && error.name === 'AbortError') return null;
		throw error;
	} finally {
		clearTimeout(timer);
	}
}
