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

/**
 * The signing keys on record that nobody here has read about; the one of this device needs no reading.
 *
 * @param handed keys of the learner's own devices
 */
export function useUnreadKeys(
	entries: readonly Entry[],
	handed: readonly string[] = [],
): readonly UnreadKey[] {
	const known = useSyncExternalStore(follow, current);
	const learners = new Set(handed);
	const asked = unreadKeys(entries, known, learners)
		.map(({ key }) => key)
		.join(' ');
	const [answered, setAnswered] = useState({ own: '', asked: '' });
	useEffect(() => {
		if (asked === '') return;
		let isCurrent = true;
		// For each key that comes: this device has none before it signs for the first time.
		void ownKey().then((own) => isCurrent && setAnswered({ own, asked }));
		return () => {
			isCurrent = false;
		};
	}, [asked]);
	const told = new Set(answered.asked.split(' '));
	// What came since then waits for the answer: it may be this device's own.
	return unreadKeys(entries, new Set([...known, answered.own]), learners).filter(({ key }) => told.has(key));
}

/** "" when nothing was ever signed here. */
async function ownKey(): Promise<string> {
	const outcome = await withDatabase('received', knownSigningKey);
	const key = outcome.ok && outcome.value ? await publicKeyOf(outcome.value) : null;
	return key ? keyName(key) : '';
}
