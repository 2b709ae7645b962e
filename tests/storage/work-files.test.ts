import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clearWorkFiles, discardWorkFiles, newWorkFile, noteHandedOut } from '#storage/work-files.ts';
import { WORK_FOLDER } from '#storage/work-folder.ts';
import { writeWorkFile } from '#storage/write-work-file.ts';
import { workFilesThere } from '#tests/support/storage.ts';

const NOW = Date.parse('2026-06-20T09:00:00Z');
const MINUTE = 60_000;

beforeEach(async () => {
	localStorage.clear();
	const root = await navigator.storage.getDirectory();
	await root.removeEntry(WORK_FOLDER, { recursive: true }).catch(() => undefined);
});
afterEach(() => {
	vi.restoreAllMocks();
	Reflect.deleteProperty(FileSystemFileHandle.prototype, 'createSyncAccessHandle');
});

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	for (const text of texts) yield new TextEncoder().encode(text).slice();
}

async function written(...texts: readonly string[]): Promise<{ name: string; file: Blob }> {
	const name = await newWorkFile();
	if (name === null) throw new Error('This Chromium has no private file system');
	return { name, file: await writeWorkFile(name, pieces(...texts)) };
}

/** As in a worker. The real one is kept from the window. */
function giveHandles(write: (bytes: Uint8Array, at: number) => number, onClose = () => undefined): void {
	const handle = {
		write: (bytes: Uint8Array, { at }: { at: number }) => write(bytes, at),
		flush: () => undefined,
		close: onClose,
	};
	Object.assign(FileSystemFileHandle.prototype, { createSyncAccessHandle: async () => handle });
}

describe('a file that is put together', () => {
	test('lies on the disk, can be read, and is removed when it is needed no more', async () => {
		const { name, file } = await written('one ', 'two');
		expect(await file.text()).toBe('one two');
		expect(await workFilesThere()).toEqual([name]);
		await discardWorkFiles([name], NOW);
		expect(await workFilesThere()).toEqual([]);
	});

	test('is gathered in memory where there is no such place', async () => {
		vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('', 'SecurityError'));
		expect(await newWorkFile()).toBeNull();
		expect(await (await writeWorkFile(null, pieces('one ', 'two'))).text()).toBe('one two');
		expect(await (await writeWorkFile('refused', pieces('three'))).text()).toBe('three');
	});

	test('is written whole by a handle that takes only some of it at a time', async () => {
		const taken: string[] = [];
		giveHandles((bytes, at) => {
			const some = bytes.subarray(0, 3);
			taken.push(`${at} ${new TextDecoder().decode(some)}`);
			return some.byteLength;
		});
		await written('abcdefg', 'hi');
		expect(taken).toEqual(['0 abc', '3 def', '6 g', '7 hi']);
	});

	test.each([
		['by writing nothing', () => 0],
		[
			'by an exception',
			() => {
				throw new DOMException('', 'QuotaExceededError');
			},
		],
	])('is removed when the browser says %s that the disk is full', async (_how, write) => {
		let isClosed = false;
		giveHandles(write, () => {
			isClosed = true;
		});
		await expect(written('one')).rejects.toThrow();
		expect(isClosed).toBe(true);
		expect(await workFilesThere()).toEqual([]);
	});

	test('is removed when what is written into it fails', async () => {
		const failing = async function* () {
			yield* pieces('one');
			throw new Error('Gone');
		};
		const name = await newWorkFile();
		await expect(writeWorkFile(name, failing())).rejects.toThrow('Gone');
		expect(await workFilesThere()).toEqual([]);
	});
});

describe('what earlier pages left', () => {
	/** As a page that goes: the browser takes its lock. */
	async function leftBehind(name: string): Promise<void> {
		await writeWorkFile(name, pieces('left'));
	}

	test('is removed, and what a page still needs is not', async () => {
		const { name, file } = await written('mine');
		await leftBehind('left');
		await clearWorkFiles(NOW);
		expect(await workFilesThere()).toEqual([name]);
		expect(await file.text()).toBe('mine');
		await discardWorkFiles([name], NOW);
	});

	test('stays while a download may still be reading it', async () => {
		await leftBehind('handed over');
		noteHandedOut(['handed over'], NOW);
		await clearWorkFiles(NOW + 14 * MINUTE);
		expect(await workFilesThere()).toEqual(['handed over']);
		await clearWorkFiles(NOW + 15 * MINUTE);
		expect(await workFilesThere()).toEqual([]);
		expect(Object.keys(localStorage)).toEqual([]);
	});

	test('is removed in spite of a note from a wrong clock', async () => {
		await leftBehind('handed over');
		noteHandedOut(['handed over'], NOW + MINUTE);
		await clearWorkFiles(NOW);
		expect(await workFilesThere()).toEqual([]);
	});

	test('is removed by the next one when its own page could not: it was handed over', async () => {
		const { name } = await written('handed over');
		noteHandedOut([name], NOW);
		await discardWorkFiles([name], NOW + MINUTE);
		expect(await workFilesThere()).toEqual([name]);
		await clearWorkFiles(NOW + 20 * MINUTE);
		expect(await workFilesThere()).toEqual([]);
	});
});
