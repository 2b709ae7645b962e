import { afterEach, describe, expect, test } from 'vitest';
import { sha256Of } from '#exchange/backup/hash.ts';
import { unseal } from '#exchange/backup/seal.ts';
import { discardWorkFiles, newWorkFile } from '#storage/work-files.ts';
import { writeInWorker } from '#workers/backup-client.ts';

/** Around the megabyte that goes over at a time, and nothing at all. */
const SIZES = [30, 3_500_000, 0, 1_048_576, 7, 1_048_577];
const NOW = Date.parse('2026-03-01T09:00:00Z');

let made: string[] = [];
afterEach(() => discardWorkFiles(made.splice(0), NOW));

function chunks(): Uint8Array<ArrayBuffer>[] {
	let next = 1;
	return SIZES.map((size) =>
		Uint8Array.from({ length: size }, () => {
			next = (next * 48_271) % 2_147_483_647;
			return next;
		}),
	);
}

async function* each(all: readonly Uint8Array<ArrayBuffer>[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	yield* all;
}

const hashOf = async (blob: Blob) => sha256Of(new Uint8Array(await blob.arrayBuffer()));
const wanted = () => hashOf(new Blob(chunks()));
const quiet = () => new AbortController().signal;

describe('what a worker writes piece by piece, all of them in the same memory,', () => {
	test('is what was given, on the disk', async () => {
		const name = await newWorkFile();
		if (name) made = [name];
		expect(name).not.toBeNull();
		const file = await writeInWorker(each(chunks()), { name, passphrase: null }, quiet());
		expect(await hashOf(file)).toBe(await wanted());
	});

	test('is what was given, in memory', async () => {
		const file = await writeInWorker(each(chunks()), { name: null, passphrase: null }, quiet());
		expect(await hashOf(file)).toBe(await wanted());
	});

	test('is what was given, under a passphrase', async () => {
		const file = await writeInWorker(each(chunks()), { name: null, passphrase: 'five tea cups' }, quiet());
		const opened: Uint8Array<ArrayBuffer>[] = [];
		for await (const piece of unseal(file, 'five tea cups')) opened.push(new Uint8Array(piece));
		expect(await hashOf(new Blob(opened))).toBe(await wanted());
	});
});
