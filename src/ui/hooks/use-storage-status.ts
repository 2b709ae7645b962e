import { useSyncExternalStore } from 'react';
import { forgetBroughtBack } from '#storage/brought-back.ts';
import type { StorageStatus } from '#storage/status.ts';
import { clearTrouble, storageStatus, subscribeStorageStatus } from '#storage/status.ts';

export type { StorageStatus } from '#storage/status.ts';

/** What is the matter with this device's storage, for the banner above every screen. */
export function useStorageStatus(): StorageStatus {
	return useSyncExternalStore(subscribeStorageStatus, storageStatus);
}

/** That everything came back is told once: somebody has read it. */
export function broughtBackIsRead(): void {
	forgetBroughtBack();
	clearTrouble('brought-back');
}
