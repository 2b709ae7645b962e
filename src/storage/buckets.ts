/*
 * Storage buckets: places for data beside the site's ordinary one. Chromium has them since 122, and keeps the
 * databases of each in files of their own. TypeScript does not know them yet.
 * https://developer.mozilla.org/docs/Web/API/Storage_API#storage_buckets
 */

export type Bucket = { readonly indexedDB: IDBFactory };

type BucketManager = {
	open(name: string, options: { readonly persisted: boolean }): Promise<Bucket>;
	keys(): Promise<readonly string[]>;
	delete(name: string): Promise<void>;
};

/** The browser's buckets; null where it has none. */
export function bucketManager(): BucketManager | null {
	const manager = 'storageBuckets' in navigator ? navigator.storageBuckets : null;
	return isBucketManager(manager) ? manager : null;
}

function isBucketManager(value: unknown): value is BucketManager {
	return typeof value === 'object' && value !== null && 'open' in value && 'keys' in value;
}
