import { useSyncExternalStore } from 'react';
import type { StorageStatus } from '#storage/status.ts';
import { storageStatus, subscribeStorageStatus } from '#storage/status.ts';

export type { StorageStatus } from '#storage/status.ts';

/** What is the matter with this device's storage, for the banner above every screen. */
export function useStorageStatus(): StorageStatus {
	return useSyncExternalStore(subscribeStorageStatus, storageStatus);
}
