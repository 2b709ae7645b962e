import { useSyncExternalStore } from 'react';
import { canChooseFolder } from '#device/backup-folder.ts';
import type { FolderState } from '#workflows/keep-folder.ts';

let known: FolderState | null = null;
const listeners = new Set<() => void>();

/** Tells every part of this page that shows it. */
export function tellFolderState(next: FolderState): void {
	known = next;
	for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** What is known of the folder of automatic backups; null until somebody has looked. */
export function useFolderState(): readonly [FolderState | null, (next: FolderState) => void] {
	return [useSyncExternalStore(subscribe, () => known), tellFolderState];
}

/** Whether this browser can write backups into a folder by itself. */
export function useCanChooseFolder(): boolean {
	return canChooseFolder();
}
