import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestPassphrase } from '#exchange/backup/passphrase.ts';
import { SourceChanged } from '#exchange/backup/write.ts';
import { hashOf, keptArbitrary, keptFixture } from '#tests/fixtures/backup.ts';
import {
	expectedBytes,
	gathered,
	read,
	sealed,
	sorted,
	sourceOf,
	write,
	writeSource,
} from '#tests/support/backup.ts';

const PASSPHRASE = 'river anchor planet copper';

describe('a backup', () => {
	test('comes back as it was, with what it says of itself', async () => {
		const kept = keptFixture();
		const written = await write(kept);
		expect(written.parts).toHaveLength(1);
		expect(written.missing).toEqual([]);
		const { outcome, lists, bytes } = await read(written.parts);
		expect(outcome).toEqual({
			ok: true,
			facts: {
				backup: 'backup-1',
				madeAt: '2026-06-14T10:20:30.000Z',
				appVersion: '0.1.0',
				portfolio: { id: 'p', learner: 'Siân O’Neill' },
				counts: written.counts,
				missing: [],
				isProtected: false,
			},
		});
		expect(written.counts).toMatchObject({
			evidence: 4,
			revisions: 4,
			drafts: 2,
			setAside: 1,
			attachments: 4,
		});
		expect(sorted(lists)).toEqual(sorted(kept.lists));
		expect(bytes).toEqual(expectedBytes(kept));
	});

	test('comes back as it was, whatever is in it', async () => {
		await fc.assert(
			fc.asyncProperty(keptArbitrary, fc.constantFrom(3000, 10_000, 4e9), async (kept, partLimit) => {
				const { parts } = await write(kept, { partLimit });
				const { outcome, lists, bytes } = await read(parts);
				expect(outcome.ok).toBe(true);
				expect(sorted(lists)).toEqual(sorted(kept.lists));
				expect(bytes).toEqual(expectedBytes(kept));
			}),
			{ numRuns: 40 },
		);
	});

	test('has the manifest first and photos as they are', async () => {
		const { parts } = await write(keptFixture());
		const bytes = new Uint8Array((await parts[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
		const text = new TextDecoder('latin1').decode(bytes);
		expect(text.slice(0, 4)).toBe('PK\u0003\u0004');
		expect(text.slice(30, 43)).toBe('manifest.json');
		const [photo] = keptFixture().files.values();
		expect(text).toContain(new TextDecoder('latin1').decode(photo?.whole.bytes));
	});

	test('with a passphrase comes back with that passphrase only', async () => {
		const kept = keptFixture();
		const file = await sealed((await write(kept)).parts[0] ?? new Blob(), PASSPHRASE);
		const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
		expect(text).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 15\n/);
		expect(text).not.toContain('manifest');
		expect((await read([file])).outcome).toEqual({ ok: false, problem: 'passphrase-needed' });
		expect((await read([file], { passphrase: 'another' })).outcome).toEqual({
			ok: false,
			problem: 'wrong-passphrase',
		});
		// Typed on a phone: a space at the end, letters with marks put together another way.
		const { outcome, lists, bytes } = await read([file], {
			passphrase: ` ${PASSPHRASE} `.normalize('NFD'),
		});
		expect(outcome).toMatchObject({ ok: true, facts: { isProtected: true } });
		expect(sorted(lists)).toEqual(sorted(kept.lists));
		expect(bytes).toEqual(expectedBytes(kept));
	});

	test('too large for one file becomes several, which come back in any order', async () => {
		const kept = keptFixture();
		const { parts } = await write(kept, { partLimit: 2000 });
		expect(parts.length).toBeGreaterThan(2);
		const { outcome, lists, bytes } = await read([...parts].reverse());
		expect(outcome.ok).toBe(true);
		expect(sorted(lists)).toEqual(sorted(kept.lists));
		expect(bytes).toEqual(expectedBytes(kept));
	});

	test('in several files is refused when one is missing, twice there, or from another backup', async () => {
		const { parts } = await write(keptFixture(), { partLimit: 2000 });
		const others = await write(keptFixture(), { partLimit: 2000, backup: 'backup-2' });
		const of = parts.length;
		expect((await read(parts.slice(1))).outcome).toEqual({ ok: false, problem: 'part-missing', parts: of });
		expect((await read(parts.slice(0, 1))).outcome).toEqual({
			ok: false,
			problem: 'part-missing',
			parts: of,
		});
		const twice = [...parts.slice(0, -1), ...parts.slice(0, 1)];
		expect((await read(twice)).outcome).toEqual({ ok: false, problem: 'parts-mixed', parts: of });
		const mixed = [...parts.slice(0, -1), ...others.parts.slice(-1)];
		expect((await read(mixed)).outcome).toEqual({ ok: false, problem: 'parts-mixed', parts: of });
		expect((await read([...parts, ...others.parts])).outcome).toEqual({
			ok: false,
			problem: 'parts-mixed',
			parts: of,
		});
	});

	test('leaves out a file that the device can no longer read, and names it', async () => {
		const kept = keptFixture();
		const [photo = '', word = ''] = [...kept.files.keys()];
		const files = new Map(kept.files);
		files.delete(photo);
		const file = files.get(word);
		const changed = new TextEncoder().encode('another file').buffer;
		if (file) files.set(word, { ...file, whole: { ...file.whole, bytes: changed } });
		const written = await write({ ...kept, files });
		expect(written.missing).toEqual([photo, word].sort());
		expect(written.counts.attachments).toBe(2);
		const { outcome, lists } = await read(written.parts);
		expect(outcome).toMatchObject({ ok: true, facts: { missing: written.missing } });
		expect(lists.attachments.map(({ sha256 }) => sha256)).not.toContain(hashOf(new Uint8Array(changed)));
	});

	test('asks for one attachment at a time, and for the next only when the one before is written', async () => {
		const source = sourceOf(keptFixture());
		const steps: string[] = [];
		const readAttachment: typeof source.readAttachment = async (sha256) => {
			steps.push('read');
			return source.readAttachment(sha256);
		};
		const { parts } = await writeSource({ ...source, readAttachment }, {}, async (size, chunks) => {
			const listened = async function* () {
				for await (const chunk of chunks) {
					steps.push('written');
					yield chunk;
				}
			};
			steps.length = 0;
			const file = await gathered(listened());
			expect(file.size).toBe(size);
			return file;
		});
		expect((await read(parts)).outcome.ok).toBe(true);
		expect(steps.filter((step) => step === 'read')).toHaveLength(4);
		expect(steps.join(' ')).not.toContain('read read');
	});

	test.each([
		['deleted', async () => null],
		['changed', undefined],
	])('is not written with a file in it that is %s meanwhile', async (_how, later) => {
		const source = sourceOf(keptFixture());
		let reads = 0;
		const readAttachment: typeof source.readAttachment = async (sha256) => {
			reads += 1;
			const found = await source.readAttachment(sha256);
			if (reads <= 4 || !found) return found;
			return later ? later() : { ...found, whole: { ...found.whole, bytes: new ArrayBuffer(1) } };
		};
		await expect(writeSource({ ...source, readAttachment })).rejects.toThrow(SourceChanged);
	});

	test('stops when it is told to', async () => {
		const stop = new AbortController();
		const writing = write(keptFixture(), { signal: stop.signal, onProgress: () => stop.abort() });
		await expect(writing).rejects.toThrow();
	});
});

test('a suggested passphrase is six words that a person can type, another one every time', () => {
	const suggested = Array.from({ length: 20 }, suggestPassphrase);
	for (const passphrase of suggested) expect(passphrase).toMatch(/^([a-z]{3,8} ){5}[a-z]{3,8}$/);
	expect(new Set(suggested).size).toBe(20);
});
