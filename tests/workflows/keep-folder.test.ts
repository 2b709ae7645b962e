import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { digest } from '#device/identity.ts';
import { storeAttachment } from '#storage/attachments.ts';
import { connect } from '#storage/connection.ts';
import { readLastBackup } from '#storage/last-backup.ts';
import { openPortfolioId } from '#storage/read-portfolio.ts';
import { chooseRealm } from '#storage/realm.ts';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';
import { everythingOn, madeBackup, mergeBackup, openedBackup } from '#tests/support/backup-device.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { keepFolder, leaveFolder, startFolder } from '#workflows/keep-folder.ts';
import { revise, trash } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const start = {
	learner: 'Sam Price',
	centre: '',
	qualification: '',
	assessor: '',
	units: ['icq-l3-monitor-quality'],
};
const NEWEST = 'Sam-Price.starfolio';
const EARLIER = 'Sam-Price-earlier.starfolio';

/** A real folder, that of the browser itself: it is written into and kept in IndexedDB like one of the computer. */
let folder: FileSystemDirectoryHandle;

beforeEach(async () => {
	await emptyDevice();
	const root = await navigator.storage.getDirectory();
	await root.removeEntry('backups', { recursive: true }).catch(() => undefined);
	folder = await root.getDirectoryHandle('backups', { create: true });
	vi.stubGlobal('showDirectoryPicker', async () => folder);
	okValue(await startPortfolio(start));
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

async function addItems(...ids: readonly string[]): Promise<void> {
	for (const id of ids) okValue(await revise(id, contentFixture({ title: id }), 0, 'left'));
}

async function fileNamed(name: string): Promise<File> {
	return (await folder.getFileHandle(name)).getFile();
}

async function itemsIn(name: string): Promise<readonly string[]> {
	return (await openedBackup([await fileNamed(name)])).lists.evidence.map(({ title }) => title).sort();
}

async function names(): Promise<readonly string[]> {
	const found: string[] = [];
	for await (const name of folder.keys()) found.push(name);
	return found.sort();
}

describe('the chosen folder', () => {
	test('gets a backup at once, is brought up to date when something changes, and restores all of it', async () => {
		await addItems('one');
		expect(await startFolder()).toMatchObject({ state: 'up-to-date', folder: 'backups' });
		expect(await names()).toEqual([NEWEST]);
		const first = await fileNamed(NEWEST);
		expect(await keepFolder()).toMatchObject({ state: 'up-to-date' });
		expect((await fileNamed(NEWEST)).lastModified).toBe(first.lastModified);
		await addItems('two');
		expect(await keepFolder()).toMatchObject({ state: 'up-to-date' });
		expect(await itemsIn(NEWEST)).toEqual(['one', 'two']);
		expect(await readLastBackup(await connect('own'))).toMatchObject({
			names: [`backups/${NEWEST}`],
			items: 2,
		});
		const before = await everythingOn(await connect('own'));
		const file = await fileNamed(NEWEST);
		await emptyDevice();
		await mergeBackup(await openedBackup([file]));
		expect(await everythingOn(await connect('own'))).toEqual(before);
	});

	test('keeps the file of an earlier day as a second generation', async () => {
		await addItems('one');
		const dateOfYesterday = Date.now() - 86_400_000;
		vi.useFakeTimers({ toFake: ['Date'], now: dateOfYesterday });
		await startFolder();
		vi.useRealTimers();
		await addItems('two');
		await keepFolder();
		await addItems('three');
		await keepFolder();
		expect(await itemsIn(NEWEST)).toEqual(['one', 'three', 'two']);
		expect(await itemsIn(EARLIER)).toEqual(['one']);
	});

	test('never loses a full backup to an emptier one without being asked', async () => {
		await addItems('one', 'two', 'three');
		await startFolder();
		await emptyDevice();
		okValue(await startPortfolio(start));
		await addItems('new');
		expect(await startFolder()).toEqual({
			state: 'held-back',
			folder: 'backups',
			there: 3,
			here: 1,
			lostFiles: 0,
		});
		expect(await keepFolder({ ask: true })).toMatchObject({ state: 'held-back' });
		expect(await itemsIn(NEWEST)).toEqual(['one', 'three', 'two']);
		expect(await keepFolder({ ask: true, overrule: true })).toMatchObject({ state: 'up-to-date' });
		expect(await itemsIn(NEWEST)).toEqual(['new']);
		expect(await itemsIn(EARLIER)).toEqual(['one', 'three', 'two']);
	});

	test('never loses photos that this device has lost without being asked', async () => {
		const bytes = new TextEncoder().encode('a photo').buffer;
		const sha256 = await digest(bytes);
		const db = await connect('own');
		const stored = { mime: 'image/jpeg', bytes, width: 4, height: 3 };
		await storeAttachment(db, await openPortfolioId(db), sha256, stored, stored);
		const attachments = [attachmentFixture({ sha256, size: bytes.byteLength })];
		okValue(await revise('one', contentFixture({ title: 'one', attachments }), 0, 'left'));
		await startFolder();
		await db.attachments.clear();
		await addItems('two');
		const heldBack = { state: 'held-back', folder: 'backups', there: 1, here: 2, lostFiles: 1 };
		expect(await keepFolder({ ask: true })).toEqual(heldBack);
		expect(await itemsIn(NEWEST)).toEqual(['one']);
		await keepFolder({ ask: true, overrule: true });
		expect(await itemsIn(NEWEST)).toEqual(['one', 'two']);
		expect((await openedBackup([await fileNamed(EARLIER)])).lists.attachments).toHaveLength(1);
		// What was said once is not asked again.
		await addItems('three');
		expect(await keepFolder()).toMatchObject({ state: 'up-to-date' });
	});

	test('goes on with the portfolio that one is put into, and keeps the file of before as a second generation', async () => {
		await addItems('old one', 'old two');
		const old = await openedBackup((await madeBackup()).files);
		await emptyDevice();
		okValue(await startPortfolio(start));
		await addItems('new');
		await startFolder();
		await mergeBackup(old);
		expect(await openPortfolioId(await connect('own'))).toBe(old.facts.portfolio.id);
		expect(await keepFolder()).toMatchObject({ state: 'up-to-date' });
		expect(await itemsIn(NEWEST)).toEqual(['new', 'old one', 'old two']);
		expect(await itemsIn(EARLIER)).toEqual(['new']);
	});

	test('never overwrites a file it cannot read, but one that is damaged', async () => {
		await addItems('one');
		const sealed = await madeBackup('river anchor planet copper');
		const put = async (content: Blob) => {
			const writable = await (await folder.getFileHandle(NEWEST, { create: true })).createWritable();
			await writable.write(content);
			await writable.close();
		};
		await put(sealed.files[0] ?? new Blob());
		expect(await startFolder()).toMatchObject({ state: 'held-back', there: null });
		expect(await (await fileNamed(NEWEST)).text()).toMatch(/^age-encryption/);
		await put((await madeBackup()).files[0]?.slice(0, -40) ?? new Blob());
		expect(await keepFolder()).toMatchObject({ state: 'up-to-date' });
		expect(await names()).toEqual([NEWEST]);
		expect(await itemsIn(NEWEST)).toEqual(['one']);
	});

	test('a write that fails leaves the older file whole', async () => {
		await addItems('one');
		await startFolder();
		await addItems('two');
		vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockRejectedValue(
			new DOMException('', 'QuotaExceededError'),
		);
		expect(await keepFolder()).toEqual({ state: 'failed', folder: 'backups', code: 'full' });
		vi.restoreAllMocks();
		expect(await itemsIn(NEWEST)).toEqual(['one']);
		expect(await keepFolder()).toMatchObject({ state: 'up-to-date' });
		expect(await itemsIn(NEWEST)).toEqual(['one', 'two']);
	});

	test('says when the browser wants to be asked again, asks in a tap only, and goes on', async () => {
		await addItems('one');
		await startFolder();
		await addItems('two');
		let answer: PermissionState = 'denied';
		const request = vi.fn(async () => answer);
		const handle: object = FileSystemHandle.prototype;
		const real = {
			queryPermission: Reflect.get(handle, 'queryPermission'),
			requestPermission: Reflect.get(handle, 'requestPermission'),
		};
		Object.assign(handle, { queryPermission: async () => 'prompt', requestPermission: request });
		try {
			expect(await keepFolder()).toEqual({ state: 'asks-again', folder: 'backups' });
			expect(request).not.toHaveBeenCalled();
			expect(await keepFolder({ ask: true })).toEqual({ state: 'asks-again', folder: 'backups' });
			expect(await itemsIn(NEWEST)).toEqual(['one']);
			answer = 'granted';
			expect(await keepFolder({ ask: true })).toMatchObject({ state: 'up-to-date' });
		} finally {
			Object.assign(handle, real);
		}
		expect(await itemsIn(NEWEST)).toEqual(['one', 'two']);
	});

	test('that is gone is said to be, and nothing is written into the example’s place', async () => {
		await addItems('one');
		await startFolder();
		chooseRealm('example');
		expect(await keepFolder()).toEqual({ state: 'none' });
		chooseRealm('own');
		okValue(await trash('one'));
		await (await navigator.storage.getDirectory()).removeEntry('backups', { recursive: true });
		expect(await keepFolder()).toEqual({ state: 'failed', folder: 'backups', code: 'gone' });
		okValue(await leaveFolder());
		expect(await keepFolder()).toEqual({ state: 'none' });
	});

	test('that nobody chose changes nothing', async () => {
		vi.stubGlobal('showDirectoryPicker', () => Promise.reject(new DOMException('', 'AbortError')));
		expect(await startFolder()).toBeNull();
		expect(await keepFolder()).toEqual({ state: 'none' });
	});
});
