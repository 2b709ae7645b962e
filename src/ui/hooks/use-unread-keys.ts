import { useEffect, useState, useSyncExternalStore } from 'react';
import { publicKeyOf } from '#device/signing.ts';
import type { Entry } from '#domain/assessment-record.ts';
import { keyName } from '#domain/review-chain.ts';
import { type UnreadKey, unreadKeys } from '#domain/unread-keys.ts';
import { withDatabase } from '#storage/connection.ts';
import { readKeysRead, writeKeysRead } from '#storage/read-keys.ts';
import { knownSigningKey } from '#storage/signing-key.ts';

let read: ReadonlySet<string> | null = null;
const followers = new Set<() => void>();

function follow(listener: () => void): () => void {
	followers.add(listener);
	return () => followers.delete(listener);
}

function current(): ReadonlySet<string> {
	read ??= readKeysRead();
	return read;
}

/** Somebody has read what is said about these keys. */
export function noteKeysRead(keys: readonly string[]): void {
	// Where the browser keeps nothing, it holds for this page.
	read = new Set([...writeKeysRead(keys), ...keys]);
	for (const each of [...followers]) each();
}

/** The signing keys on record that nobody here has read about; the one of this device needs no reading. */
export function useUnreadKeys(entries: readonly Entry[]): readonly UnreadKey[] {
	const known = useSyncExternalStore(follow, current);
	const unread = unreadKeys(entries, known);
	const [own, setOwn] = useState<string | null>(null);
	const isAsked = unread.length > 0;
	useEffect(() => {
		if (!isAsked) return;
		let isCurrent = true;
		void ownKey().then((key) => isCurrent && setOwn(key));
		return () => {
			isCurrent = false;
		};
	}, [isAsked]);
	return own === null ? [] : unreadKeys(entries, new Set([...known, own]));
}

/** "" when nothing was ever signed here. */
async function ownKey(): Promise<string> {
	const outcome = await withDatabase('received', knownSigningKey);
	const key = outcome.ok && outcome.value ? await publicKeyOf(outcome.value) : null;
	return key ? keyName(key) : '';
}
