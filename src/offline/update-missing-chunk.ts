const guardKey = 'starfolio.reloaded-at';
/** A second failure this soon after a reload is not an old page: reloading again would go on for ever. */
const guardTime = 60_000;

/**
 * A page from before a deployment asks for scripts that the host no longer has. Then, once: `keep` writes
 * the typed text, and the page reloads into the new version. The failed import itself still rejects, so the
 * screen shows its error until the reload, and goes on showing it when the text could not be kept.
 */
export function reloadAfterMissingChunk(keep: () => Promise<boolean>): void {
	const recover = () => void keepAndReload(keep);
	// Vite's own event for an `import()` that failed, and Astro's for an island that could not start.
	window.addEventListener('vite:preloadError', recover);
	window.addEventListener('astro:hydration-error', recover);
}

async function keepAndReload(keep: () => Promise<boolean>): Promise<void> {
	// Without a network a reload brings the same page, at best.
	if (!navigator.onLine || !mayReload()) return;
	if (await keep()) location.reload();
}

function mayReload(): boolean {
	try {
		const last = Number(sessionStorage.getItem(guardKey) ?? 0);
		if (Date.now() - last < guardTime) return false;
		sessionStorage.setItem(guardKey, String(Date.now()));
		return true;
	} catch {
		return false;
	}
}
