import { localKeys, readLocal, removeLocal, writeLocal } from './local.ts';
import { workFolder } from './work-folder.ts';

/*
 * A backup of gigabytes fits neither into memory nor into what a browser keeps of Blobs. So it is put together in
 * a file of the site's own (the origin private file system), which goes again once it has been handed over. It is
 * never the learner's only copy. While a page needs its file it holds a Web Lock of that name, by which other
 * pages know that they must leave it alone.
 */

/** How long a download that nobody can watch may still be reading its file, in milliseconds. */
const DOWNLOAD_TIME = 15 * 60_000;
/** A worker that was just ended lets go of its file a moment later; how often that is looked at, and how long apart. */
const TRIES = 20;
const PAUSE = 100;

const lockName = (name: string): string => `starfolio.work-file.${name}`;
const HANDED_OUT = 'starfolio.handed-out.';

const held = new Map<string, () => void>();

/**
 * A new name for a file, which is this page's until it is discarded; null where the browser has no place for one.
 * Nothing is written yet.
 */
export async function newWorkFile(): Promise<string | null> {
	if (!('locks' in navigator)) return null;
	try {
		await workFolder(true);
	} catch {
		// An older browser, or a private window.
		return null;
	}
	const name = crypto.randomUUID();
	await hold(name);
	return name;
}

/** Resolves once the lock is held; it is given back by `letGo`, or by the browser when the page goes. */
function hold(name: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const whileNeeded = (): Promise<void> =>
			new Promise((letGo) => {
				held.set(name, letGo);
				resolve();
			});
		navigator.locks.request(lockName(name), whileNeeded).catch(reject);
	});
}

function letGo(name: string): void {
	held.get(name)?.();
	held.delete(name);
}

/**
 * Notes that the browser was told to download or send a file: nobody is told when it has read all of it.
 *
 * @param now milliseconds since 1970
 */
export function noteHandedOut(names: readonly string[], now: number): void {
	for (const name of names) writeLocal(HANDED_OUT + name, String(now));
}

/**
 * Removes files of this page that are needed no more. One that the browser may still be reading is left to
 * `clearWorkFiles`. Never rejects.
 */
export async function discardWorkFiles(names: readonly string[], now: number): Promise<void> {
	for (const name of names) {
		letGo(name);
		if (!mayBeRead(name, now)) await remove(name);
	}
}

/** Removes what earlier pages left behind and no page needs any more. Never rejects. */
export async function clearWorkFiles(now: number): Promise<void> {
	if (!('locks' in navigator)) return;
	const names = await existing();
	for (const key of localKeys(HANDED_OUT)) {
		if (!names.includes(key.slice(HANDED_OUT.length))) removeLocal(key);
	}
	for (const name of names.filter((each) => !mayBeRead(each, now))) {
		await navigator.locks.request(lockName(name), { ifAvailable: true }, async (lock) => {
			if (lock) await remove(name);
		});
	}
}

function mayBeRead(name: string, now: number): boolean {
	const at = Number(readLocal(HANDED_OUT + name) ?? 'never');
	// A note from the future was written under a wrong clock.
	return at <= now && now - at < DOWNLOAD_TIME;
}

async function existing(): Promise<readonly string[]> {
	const names: string[] = [];
	try {
		for await (const name of (await workFolder(false)).keys()) names.push(name);
	} catch {
		// There never was one, or this browser has no such place.
	}
	return names;
}

async function remove(name: string): Promise<void> {
	for (let tries = 0; tries < TRIES; tries += 1) {
		try {
			await (await workFolder(false)).removeEntry(name);
			break;
		} catch (error) {
			if (!(error instanceof DOMException) || error.name !== 'NoModificationAllowedError') break;
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		}
	}
	removeLocal(HANDED_OUT + name);
}
