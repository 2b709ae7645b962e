import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { refusalOf, SHARED_FILE_LIMIT, sharedText } from '#domain/inbox-entry.ts';
import { receiveShare } from '#offline/service-worker-share.ts';
import { withDatabase } from '#storage/connection.ts';
import { INBOX_NAME, readSharedBytes } from '#storage/inbox.ts';
import { readHeads } from '#storage/read-evidence.ts';
import { readShared } from '#storage/read-shared.ts';
import { fileOf, picture, redAndBlue } from '#tests/support/pictures.ts';
import { deleteDatabase, emptyDevice, okValue } from '#tests/support/storage.ts';
import { revise } from '#workflows/log-evidence.ts';
import { newEvidence, openEvidence } from '#workflows/open-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';
import { takeShared } from '#workflows/take-shared.ts';

beforeEach(async () => {
	await emptyDevice();
	await deleteDatabase(INBOX_NAME);
	okValue(await startPortfolio({ learner: 'Sam', centre: '', qualification: '', assessor: '', units: [] }));
});
afterEach(() => {
	vi.restoreAllMocks();
});

const page = new URL('/share/', location.href);

async function share(files: readonly File[], texts: Readonly<Record<string, string>> = {}): Promise<URL> {
	const form = new FormData();
	for (const [name, text] of Object.entries(texts)) form.append(name, text);
	for (const file of files) form.append('files', file);
	const answer = await receiveShare(new Request(page, { method: 'POST', body: form }), page);
	expect(answer.status).toBe(303);
	return new URL(answer.headers.get('location') ?? '');
}

const photo = async (name: string) =>
	fileOf(await picture(60, 40, 'image/jpeg', redAndBlue(60, 40)), name, 'image/jpeg');
const heads = async () => okValue(await withDatabase('own', readHeads));

describe('what another app shares', () => {
	test('is in the inbox, bytes and words, when the answer is given', async () => {
		const file = await photo('a.jpg');
		const answer = await share([file], {
			title: 'Rota',
			text: 'See the rota https://rota.example/week',
			url: 'https://rota.example/week',
		});
		expect(answer.hash).toBe('');
		const entries = await readShared();
		expect(entries.map(({ kind, name, size, refused }) => [kind, name, size, refused]).sort()).toEqual([
			['file', 'a.jpg', file.size, null],
			['text', '', expect.any(Number), null],
		]);
		expect(entries.find(({ kind }) => kind === 'text')?.text).toBe(
			'Rota\nSee the rota https://rota.example/week',
		);
		const id = entries.find(({ kind }) => kind === 'file')?.id ?? '';
		expect((await readSharedBytes(id))?.byteLength).toBe(file.size);
	});

	test('of several files, one that cannot be kept does not take the others with it', async () => {
		const torn = fileOf(new Uint8Array([1]), 'torn.pdf', 'application/pdf');
		const gone = vi
			.spyOn(Blob.prototype, 'arrayBuffer')
			.mockImplementationOnce(() => Promise.reject(new Error('gone')));
		await share([
			torn,
			fileOf(new Uint8Array(), 'empty.txt', 'text/plain'),
			fileOf(new Uint8Array([2]), 'b.pdf', 'application/pdf'),
		]);
		gone.mockRestore();
		const told = (await readShared()).map(({ name, refused }) => `${name} ${refused}`).sort();
		expect(told).toEqual(['b.pdf null', 'empty.txt empty', 'torn.pdf unreadable']);
	});

	test('on a full device is refused by name; and where not even the name can be noted, the page is told', async () => {
		const put = IDBObjectStore.prototype.put;
		const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			value,
			key,
		) {
			if (this.name === 'bytes') throw new DOMException('', 'QuotaExceededError');
			return put.call(this, value, key);
		});
		expect((await share([await photo('a.jpg')])).hash).toBe('');
		expect(await readShared()).toMatchObject([{ name: 'a.jpg', refused: 'full' }]);
		failing.mockImplementation(() => {
			throw new DOMException('', 'QuotaExceededError');
		});
		expect((await share([await photo('b.jpg')])).hash).toBe('#not-kept');
	});

	test('is judged by its size and by how much waits already', () => {
		const none = { count: 0, bytes: 0 };
		expect(refusalOf(SHARED_FILE_LIMIT, none)).toBeNull();
		expect(refusalOf(SHARED_FILE_LIMIT + 1, none)).toBe('too-large');
		expect(refusalOf(0, none)).toBe('empty');
		expect(refusalOf(1, { count: 200, bytes: 0 })).toBe('too-many');
		expect(refusalOf(1, { count: 1, bytes: 1024 ** 3 })).toBe('too-many');
	});

	test('as text, says each part once', () => {
		expect(sharedText(['', ' A ', 'A', 'B'])).toBe('A\nB');
		expect(sharedText(['Look', 'Look here', 'here'])).toBe('Look here');
	});
});

describe('putting it into an item', () => {
	test('a new one holds files and words, and nothing waits any more', async () => {
		await share(
			[await photo('a.jpg'), fileOf(new TextEncoder().encode('<script>1</script>'), 'x.html', 'text/html')],
			{
				text: 'Thanks from Mr A',
			},
		);
		const taken = await takeShared(await readShared(), null);
		if (!taken.ok) throw new Error(taken.code);
		expect(taken.value.left).toEqual([]);
		const item = okValue(await openEvidence(taken.value.id));
		expect(item?.content.attachments.map(({ name, mime }) => [name, mime]).sort()).toEqual([
			['a.jpg', 'image/jpeg'],
			// Nothing that came from outside is ever a page.
			['x.html', 'application/octet-stream'],
		]);
		expect(item?.content.answers['what-happened']).toBe('Thanks from Mr A');
		expect(item?.content.title).toMatch(/^Shared, /);
		expect(await readShared()).toEqual([]);
	});

	test('an existing one keeps its words and gets the others below', async () => {
		const fresh = await newEvidence('daily-log');
		if (!fresh) throw new Error('There is no daily log');
		const answers = { 'what-happened': 'Before.' };
		okValue(await revise(fresh.id, { ...fresh.content, title: 'Mine', answers }, 0, 'left'));
		await share([await photo('a.jpg')], { text: 'After.' });
		expect(await takeShared(await readShared(), fresh.id)).toMatchObject({
			ok: true,
			value: { id: fresh.id },
		});
		const item = okValue(await openEvidence(fresh.id));
		expect(item?.content).toMatchObject({ title: 'Mine', answers: { 'what-happened': 'Before.\n\nAfter.' } });
		expect(item?.revision).toBe(2);
		expect(item?.content.attachments).toHaveLength(1);
	});

	test('what cannot be put there goes on waiting, and the rest is put there', async () => {
		await share([
			await photo('a.jpg'),
			fileOf(new TextEncoder().encode('\xff\xd8 torn'), 'torn.jpg', 'image/jpeg'),
		]);
		const entries = await readShared();
		const torn = entries.find(({ name }) => name === 'torn.jpg');
		expect(await takeShared(entries, null)).toMatchObject({
			ok: true,
			value: { left: [{ id: torn?.id, code: 'unreadable' }] },
		});
		expect((await readShared()).map(({ name }) => name)).toEqual(['torn.jpg']);
		expect(await takeShared(await readShared(), null)).toEqual({ ok: false, code: 'unreadable' });
		expect(await readShared()).toHaveLength(1);
		expect(await heads()).toHaveLength(1);
	});

	test('a save that fails leaves everything waiting', async () => {
		await share([await photo('a.jpg')], { text: 'Words' });
		vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
			throw new DOMException('', 'QuotaExceededError');
		});
		expect(await takeShared(await readShared(), null)).toEqual({ ok: false, code: 'full' });
		vi.restoreAllMocks();
		expect(await readShared()).toHaveLength(2);
		expect(await heads()).toEqual([]);
	});
});
