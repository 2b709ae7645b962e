import { useCallback, useEffect, useState } from 'react';
import type { SharedEntry } from '#domain/inbox-entry.ts';
import { classifyFailure } from '#storage/failure.ts';
import { readSharedBytes, removeShared } from '#storage/inbox.ts';
import { readShared } from '#storage/read-shared.ts';
import type { Live } from './live.ts';

export type SharedInbox = {
	readonly live: Live<readonly SharedEntry[]>;
	/** Looks again. */
	readonly reload: () => void;
};

/** What other apps have shared and is in no item yet; looked at again whenever the page comes to the front. */
export function useShared(): SharedInbox {
	const [live, setLive] = useState<SharedInbox['live']>({ state: 'loading' });
	const reload = useCallback(() => {
		readShared().then(
			(value) => setLive({ state: 'ready', value }),
			(error: unknown) => setLive({ state: 'failed', code: classifyFailure(error) }),
		);
	}, []);
	useEffect(() => {
		const look = () => document.visibilityState === 'visible' && reload();
		reload();
		document.addEventListener('visibilitychange', look);
		return () => document.removeEventListener('visibilitychange', look);
	}, [reload]);
	return { live, reload };
}

/** Above this a picture is not decoded only to be looked at: a cheap phone has no memory for it. Bytes. */
const MOST_PREVIEWED = 15_000_000;
const PREVIEWED = /^image\/(jpeg|png|webp|gif)$/;

/** An object URL of a shared picture; null for anything else and while it loads. */
export function useSharedPreview({ id, mime, size }: SharedEntry): string | null {
	const [url, setUrl] = useState<string | null>(null);
	const isShown = PREVIEWED.test(mime) && size <= MOST_PREVIEWED;
	useEffect(() => {
		if (!isShown) return;
		let made = '';
		let isCurrent = true;
		readSharedBytes(id).then(
			(bytes) => {
				if (!bytes || !isCurrent) return;
				made = URL.createObjectURL(new Blob([bytes], { type: mime }));
				setUrl(made);
			},
			// Without its picture the entry still has its name.
			() => undefined,
		);
		return () => {
			isCurrent = false;
			if (made !== '') URL.revokeObjectURL(made);
		};
	}, [id, mime, isShown]);
	return url;
}

/** Removes what waits; false when it could not be removed. */
export async function deleteShared(ids: readonly string[]): Promise<boolean> {
	try {
		await removeShared(ids);
		return true;
	} catch {
		return false;
	}
}

/** The bytes of something that waits; null when they cannot be read. */
export function sharedBytes(id: string): Promise<ArrayBuffer | null> {
	return readSharedBytes(id).catch(() => null);
}
