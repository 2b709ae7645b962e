/** Bytes, as the browser estimates them; browsers round on purpose. */
export type StorageSpace = { readonly used: number; readonly free: number };

/** How much of its share of the disk this site uses; null where the browser does not say. */
export async function storageSpace(): Promise<StorageSpace | null> {
	try {
		const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
		if (usage === undefined || quota === undefined) return null;
		return { used: usage, free: Math.max(quota - usage, 0) };
	} catch {
		return null;
	}
}
