/**
 * Bytes, as the browser estimates them; browsers round on purpose.
 *
 * @property free null where the browser does not say, or makes it up
 */
export type StorageSpace = { readonly used: number; readonly free: number | null };

/**
 * Chrome, since 138, names no real room: what is used and a whole number of these, ten at most, whatever the disk has
 * (chromestatus.com/feature/4977371751645184; seen with 156: 10 GiB on a disk that was full).
 */
const MADE_UP_STEP = 2 ** 30;

/** How much of its share of the disk this site uses; null where the browser does not say. */
export async function storageSpace(): Promise<StorageSpace | null> {
	try {
		const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
		if (usage === undefined || quota === undefined) return null;
		const free = Math.max(quota - usage, 0);
		return { used: usage, free: free > 0 && free % MADE_UP_STEP === 0 ? null : free };
	} catch {
		return null;
	}
}
