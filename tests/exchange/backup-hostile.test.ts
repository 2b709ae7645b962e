import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { READ_LIMITS } from '#exchange/backup/format.ts';
import type { BackupProblem } from '#exchange/backup/problem.ts';
import { hashOf, keptFixture } from '#tests/fixtures/backup.ts';
import { attachmentFixture, contentFixture, headFixture } from '#tests/fixtures/domain.ts';
import { read, sealed, write } from '#tests/support/backup.ts';
import type { Forged } from '#tests/support/forged-backup.ts';
import { counting, encoded, forge, samsPortfolio, table } from '#tests/support/forged-backup.ts';

const portfolio = table('portfolio', samsPortfolio);

async function problemOf(file: Blob | Promise<Blob>, limits = READ_LIMITS): Promise<BackupProblem | 'none'> {
	const { outcome } = await read([await file], { limits });
	return outcome.ok ? 'none' : outcome.problem;
}

const head = (id: string, revision: number) => ({ ...headFixture(id, { revision }), device: 'phone' });
const revision = (evidence: string, number: number, changes = {}) => ({
	evidence,
	revision: number,
	at: '',
	device: '',
	reason: 'left',
	content: contentFixture(changes),
});
const photo = encoded('a photo');
const photoRecord = {
	sha256: hashOf(photo),
	mime: 'image/jpeg',
	size: photo.byteLength,
	width: 1,
	height: 1,
	thumbnail: null,
};

test('a forged file is taken while nothing is wrong with it', async () => {
	expect(await problemOf(forge([portfolio]))).toBe('none');
	const whole = [
		portfolio,
		table('evidence', head('a', 2)),
		table(
			'revisions',
			revision('a', 1),
			revision('a', 2, { attachments: [attachmentFixture({ sha256: hashOf(photo) })] }),
		),
		table('attachments', photoRecord),
		{ name: `blobs/${hashOf(photo)}`, bytes: photo, isPacked: false },
	];
	expect(await problemOf(forge(whole, counting({ evidence: 1, revisions: 2, attachments: 1 })))).toBe('none');
});

describe('a file that is no backup', () => {
	test.each<[BackupProblem, string, BlobPart]>([
		['empty', 'nothing', ''],
		['not-a-backup', 'text', 'Dear Sam, here are my notes.'],
		['not-a-backup', 'a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
		['truncated', 'four bytes of a ZIP', 'PK\u0003\u0004'],
		['pdf', 'a PDF', '%PDF-1.7\n'],
		['truncated', 'the beginning of a protected file', 'age-encryption.org/v1\n-> scr'],
		[
			'damaged',
			'a protected file for somebody with a key',
			`age-encryption.org/v1\n-> X25519 ${'a'.repeat(200)}\n`,
		],
		[
			'too-large',
			'a passphrase that would need four gigabytes of memory to try',
			`age-encryption.org/v1\n-> scrypt ${'a'.repeat(22)} 22\n${'a'.repeat(43)}\n--- ${'a'.repeat(43)}\n${'a'.repeat(99)}`,
		],
	])('is "%s": %s', async (problem, _what, bytes) => {
		expect(await problemOf(new Blob([bytes]))).toBe(problem);
	});

	test('is another ZIP', async () => {
		expect(await problemOf(forge([portfolio], {}, ([, ...rest]) => rest))).toBe('not-a-backup');
	});

	test.each<[BackupProblem, string, object]>([
		['not-a-backup', 'of another program', { format: 'other-app' }],
		['wrong-kind', 'a review', { kind: 'review' }],
		['wrong-kind', 'another Starfolio file', { format: 'starfolio-unit' }],
		['newer-format', 'of a newer version', { formatVersion: 2, portfolio: 'who knows' }],
		['damaged', 'without a portfolio', { portfolio: null }],
		['inconsistent', 'part 3 of 2', { part: { number: 3, of: 2 } }],
		['inconsistent', 'of another learner than it says', { portfolio: { id: 'p', learner: 'Alex' } }],
		['inconsistent', 'of another portfolio than it says', { portfolio: { id: 'q', learner: 'Sam' } }],
		['inconsistent', 'with fewer records than it says', counting({ units: 1 })],
	])('is "%s": a ZIP %s', async (problem, _what, changes) => {
		expect(await problemOf(forge([portfolio], { ...changes }))).toBe(problem);
	});
});

describe('names', () => {
	test.each([
		'../../etc/passwd',
		'data/../../x.ndjson',
		'/data/units.ndjson',
		'C:\\data\\units.ndjson',
		'data/units.ndjson/',
		'data/other.ndjson',
		'data/__proto__.ndjson',
		`blobs/${'A'.repeat(64)}`,
		`blobs/${'a'.repeat(63)}`,
		`blobs/${'a'.repeat(64)}.exe`,
		'index.html',
		'',
	])('"%s" is refused, listed or not', async (name) => {
		const bytes = encoded('x');
		expect(await problemOf(forge([portfolio, { name, bytes }]))).toBe('unsafe-name');
		expect(await problemOf(forge([portfolio, { name, bytes, isUnlisted: true }]))).toBe('unsafe-name');
	});

	test('a name may stand once only, in the manifest and in the file', async () => {
		expect(await problemOf(forge([portfolio, portfolio]))).toBe('duplicate');
		expect(await problemOf(forge([portfolio, { ...portfolio, isUnlisted: true }]))).toBe('duplicate');
	});

	test('an entry that is not listed, or listed and not there, is refused', async () => {
		const units = table('units');
		expect(await problemOf(forge([portfolio, { ...units, isUnlisted: true }]))).toBe('inconsistent');
		expect(await problemOf(forge([portfolio, units], {}, (all) => all.slice(0, 2)))).toBe('truncated');
	});
});

describe('sizes', () => {
	const bomb = (unpacked: number, says: Forged['says']): Forged => ({
		name: 'data/revisions.ndjson',
		bytes: encoded(''),
		packed: new Uint8Array(deflateRawSync(new Uint8Array(unpacked))),
		...(says ? { says } : {}),
	});

	test('a bomb is stopped where it passes what it said of itself', async () => {
		const file = await forge([portfolio, bomb(500_000_000, { size: 1000 })]);
		expect(file.size).toBeLessThan(600_000);
		const before = process.memoryUsage().rss;
		expect(await problemOf(file)).toBe('damaged');
		// 17 MB can come out of one slice before anybody counts; 500 MB must not.
		expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
	});

	test('a bomb that says what it is, is refused before it is unpacked', async () => {
		const limits = { ...READ_LIMITS, records: 1_000_000 };
		expect(await problemOf(forge([portfolio, bomb(1_000_001, { size: 1_000_001 })]), limits)).toBe(
			'too-large',
		);
	});

	test('a manifest that is a bomb is stopped too', async () => {
		const limits = { ...READ_LIMITS, manifest: 10_000 };
		expect(await problemOf(forge([portfolio], { padding: 'x'.repeat(20_000) }), limits)).toBe('too-large');
	});

	test.each([
		['an attachment', `blobs/${hashOf(photo)}`, { ...READ_LIMITS, attachment: 3 }],
		['a thumbnail', `thumbs/${hashOf(photo)}`, { ...READ_LIMITS, thumbnail: 3 }],
		['the whole', `blobs/${hashOf(photo)}`, { ...READ_LIMITS, total: 100 }],
	])('%s beyond its limit is refused', async (_what, name, limits) => {
		expect(await problemOf(forge([portfolio, { name, bytes: photo }]), limits)).toBe('too-large');
	});

	test('more entries or a longer line than any portfolio has are refused', async () => {
		expect(await problemOf(forge([portfolio, table('units')]), { ...READ_LIMITS, entries: 1 })).toBe(
			'too-large',
		);
		expect(await problemOf(forge([portfolio]), { ...READ_LIMITS, line: 50 })).toBe('too-large');
	});

	test('an attachment that is shorter or longer than it says is refused', async () => {
		const record = table('attachments', { ...photoRecord, size: 6 });
		const file = { name: `blobs/${hashOf(photo)}`, bytes: photo, says: { size: 6 } };
		expect(await problemOf(forge([portfolio, record, file], counting({ attachments: 1 })))).toBe('damaged');
	});
});

describe('content', () => {
	const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
	const setAside = (row: unknown) => ({ table: 't', key: 'k', row, reason: '', at: '' });

	test.each<[BackupProblem, string, readonly Forged[], object]>([
		['inconsistent', 'no portfolio', [table('units')], counting({ portfolio: 0 })],
		[
			'duplicate',
			'two portfolios',
			[table('portfolio', samsPortfolio, samsPortfolio)],
			counting({ portfolio: 2 }),
		],
		[
			'inconsistent',
			'a record of another shape',
			[portfolio, table('units', { id: 'unit' })],
			counting({ units: 1 }),
		],
		[
			'inconsistent',
			'a line that is no JSON',
			[portfolio, { ...table('units'), bytes: encoded('{"id":\n') }],
			{},
		],
		[
			'inconsistent',
			'a line that is no text',
			[portfolio, { ...table('units'), bytes: new Uint8Array([0xff, 10]) }],
			{},
		],
		[
			'inconsistent',
			'a last line without an end',
			[{ ...portfolio, bytes: portfolio.bytes.slice(0, -1) }],
			{},
		],
		[
			'inconsistent',
			'very deep nesting',
			[
				portfolio,
				{
					...table('set-aside'),
					bytes: encoded(`${JSON.stringify(setAside(0)).replace('"row":0', `"row":${deep}`)}\n`),
				},
			],
			counting({ setAside: 1 }),
		],
		[
			'duplicate',
			'an item twice',
			[portfolio, table('evidence', head('a', 0), head('a', 0))],
			counting({ evidence: 2 }),
		],
		[
			'inconsistent',
			'a revision of nothing',
			[portfolio, table('revisions', revision('a', 1))],
			counting({ revisions: 1 }),
		],
		[
			'inconsistent',
			'an item without its revision',
			[portfolio, table('evidence', head('a', 1))],
			counting({ evidence: 1 }),
		],
		[
			'inconsistent',
			'a revision that the item does not count',
			[portfolio, table('evidence', head('a', 1)), table('revisions', revision('a', 2))],
			counting({ evidence: 1, revisions: 1 }),
		],
		[
			'inconsistent',
			'an item with a file that is not there',
			[
				portfolio,
				table('evidence', head('a', 1)),
				table('revisions', revision('a', 1, { attachments: [attachmentFixture()] })),
			],
			counting({ evidence: 1, revisions: 1 }),
		],
		[
			'inconsistent',
			'a photo that is listed and whose bytes are nowhere',
			[
				portfolio,
				table('evidence', head('a', 1)),
				table('revisions', revision('a', 1, { attachments: [attachmentFixture({ sha256: hashOf(photo) })] })),
				table('attachments', photoRecord),
			],
			counting({ evidence: 1, revisions: 1, attachments: 1 }),
		],
		[
			'inconsistent',
			'a photo whose small copy is described and is nowhere',
			[
				portfolio,
				table('attachments', {
					...photoRecord,
					thumbnail: { sha256: hashOf(photo), mime: 'image/jpeg', size: 7, width: 1, height: 1 },
				}),
				{ name: `blobs/${hashOf(photo)}`, bytes: photo, isPacked: false },
			],
			counting({ attachments: 1 }),
		],
		[
			'inconsistent',
			'a file that no record describes',
			[portfolio, { name: `blobs/${hashOf(photo)}`, bytes: photo }],
			{},
		],
		[
			'inconsistent',
			'a file under the hash of another',
			[
				portfolio,
				table('attachments', photoRecord),
				{ name: `blobs/${hashOf(photo)}`, bytes: encoded('another') },
			],
			counting({ attachments: 1 }),
		],
		[
			'damaged',
			'a file that is not what its hash says',
			[
				portfolio,
				table('attachments', photoRecord),
				{ name: `blobs/${hashOf(photo)}`, bytes: encoded('a phoTo'), says: { sha256: hashOf(photo) } },
			],
			counting({ attachments: 1 }),
		],
		[
			'damaged',
			'a table that is not what its hash says',
			[{ ...portfolio, says: { sha256: 'a'.repeat(64) } }],
			{},
		],
	])('is "%s": %s', async (problem, _what, entries, changes) => {
		expect(await problemOf(forge(entries, { ...changes }))).toBe(problem);
	});

	test('an item that came back from a portfolio PDF has its newest revision only', async () => {
		const entries = [portfolio, table('evidence', head('a', 7)), table('revisions', revision('a', 7))];
		expect(await problemOf(forge(entries, counting({ evidence: 1, revisions: 1 })))).toBe('none');
		const older = [portfolio, table('evidence', head('a', 7)), table('revisions', revision('a', 6))];
		expect(await problemOf(forge(older, counting({ evidence: 1, revisions: 1 })))).toBe('inconsistent');
	});

	test('a revision that was set aside may be missing', async () => {
		const entries = [
			portfolio,
			table('evidence', head('a', 1)),
			table('set-aside', { ...setAside({}), table: 'revisions' }),
		];
		expect(await problemOf(forge(entries, counting({ evidence: 1, setAside: 1 })))).toBe('none');
	});

	test('a name that means something to JavaScript stays a name', async () => {
		const content = '{"__proto__":"polluted","constructor":"c"}';
		const line = JSON.stringify(revision('a', 1)).replace('"answers":{}', `"answers":${content}`);
		const revisions = { name: 'data/revisions.ndjson', bytes: encoded(`${line}\n`) };
		const entries = [portfolio, table('evidence', head('a', 1)), revisions];
		expect(await problemOf(forge(entries, counting({ evidence: 1, revisions: 1 })))).toBe('none');
		expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
		expect(Object.getPrototypeOf({})).toBe(Object.prototype);
	});
});

describe('a file cut short', () => {
	test('is never taken, wherever it ends', async () => {
		const [whole = new Blob()] = (await write(keptFixture())).parts;
		for (let size = 1; size < whole.size; size += 37) {
			const problem = await problemOf(whole.slice(0, size));
			expect(['truncated', 'not-a-backup'], `${size} bytes`).toContain(problem);
		}
		expect(await problemOf(whole.slice(0, whole.size - 1))).toBe('truncated');
	});

	test('is never taken when it is protected', async () => {
		const [whole = new Blob()] = (await write(keptFixture())).parts;
		const file = await sealed(whole, 'a passphrase');
		for (const size of [10, 149, 190, file.size - 17, file.size - 1]) {
			const { outcome } = await read([file.slice(0, size)], { passphrase: 'a passphrase' });
			expect(outcome.ok, `${size} bytes`).toBe(false);
		}
	});

	test('or with something behind it is refused', async () => {
		const [whole = new Blob()] = (await write(keptFixture())).parts;
		expect(await problemOf(new Blob([whole, 'x']))).toBe('truncated');
		expect(await problemOf(new Blob([whole, whole]))).toBe('duplicate');
	});
});
