import type { EvidenceContent } from '#domain/evidence.ts';
import type { EvidenceId } from '#domain/identity.ts';
import { followTakenOut } from '#storage/taken-out-channel.ts';
import type { Heard } from './read-taken-out.ts';

/*
 * What another page takes out while this one has an item open. What was read before, and what was typed over it,
 * goes on without it: nothing typed is lost, no copy is made, and nothing that was taken out comes back.
 */

const heard: Heard[] = [];
const listeners = new Set<() => void>();
/** Items that this page has saved into, and the saves that are under way. */
const saved = new Set<EvidenceId>();
const saving = new Set<Promise<unknown>>();
/** The code that takes things out is loaded when it is wanted first; a save waits for it. */
let loading: Promise<unknown> = Promise.resolve();
let isFollowing = false;

/** Hears from now on what other pages take out. Called before an item is read for a form. */
export function hearTakenOut(): void {
	if (isFollowing) return;
	isFollowing = true;
	followTakenOut((message) => {
		loading = Promise.all([loading, take(message)]);
	});
}

/** Calls back when something was heard that a form may still show; returns the way to stop it. */
export function onTakenOut(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** A content without what was taken out of that item; itself where nothing of it is there. */
export function withoutTakenOut(id: EvidenceId, content: EvidenceContent): EvidenceContent {
	return heard.reduce((rest, { without }) => without(id, rest), content);
}

/** Saves an item without what was taken out of it, and remembers that this page did. */
export async function savingWithout<Value>(
	id: EvidenceId,
	content: EvidenceContent,
	save: (content: EvidenceContent) => Promise<Value>,
): Promise<Value> {
	hearTakenOut();
	await loading;
	saved.add(id);
	const run = save(withoutTakenOut(id, content));
	saving.add(run);
	try {
		return await run;
	} finally {
		saving.delete(run);
	}
}

async function take(message: unknown): Promise<void> {
	const taken = (await import('./read-taken-out.ts')).readTakenOut(message);
	if (!taken) return;
	heard.push(taken);
	for (const listener of [...listeners]) listener();
	void clearSaved(taken).catch(() => undefined);
}

/** A save that was made between the taking out and the hearing of it may have put it back. */
async function clearSaved(taken: Heard): Promise<void> {
	await Promise.allSettled([...saving]);
	await taken.clear([...saved]);
}
