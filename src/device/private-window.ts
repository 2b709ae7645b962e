/**
 * Whether this looks like a private window. "likely" where the browser has private file storage and refuses
 * it, as Firefox and Safari do in private windows only; Chrome gives nothing away, so anything else is
 * "unknown" and never "no". Quotas and promises to keep data say nothing reliable, so they are not asked.
 */
export async function privateWindow(): Promise<'likely' | 'unknown'> {
	try {
		if (typeof navigator.storage?.getDirectory !== 'function') return 'unknown';
	} catch {
		return 'unknown';
	}
	try {
		await navigator.storage.getDirectory();
		return 'unknown';
	} catch {
		return 'likely';
	}
}
