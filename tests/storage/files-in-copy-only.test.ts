import { afterEach, beforeEach, expect, test } from 'vitest';
import { digest } from '#device/identity.ts';
import { storeAttachment } from '#storage/attachments.ts';
import { connect, drop, withDatabase } from '#storage/connection.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { removeForGood, sweepAttachments } from '#storage/purge.ts';
import { databaseName } from '#storage/realm.ts';
import { bringCopyUp, secondCopy } from '#storage/second-copy.ts';
import { storageStatus } from '#storage/status.ts';
import { moveToTrash } from '#storage/trash.ts';
import { writeRevision } from '#storage/write-revision.ts';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';
import {
	databaseWithPortfolio,
	deleteDatabase,
	emptyDevice,
	prepared,
	stampFixture,
} from '#tests/support/storage.ts';

/* A database that was lost and filled again, with no room for its photos: the second copy is their only place. */

const NOW = Date.parse('2026-06-20T09:00:00Z');
const DAY = 86_400_000;
const { put } = IDBObjectStore.prototype;

beforeEach(emptyDevice);
afterEach(() => {
	IDBObjectStore.prototype.put = put;
});

function noRoomForFiles(): void {
	IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
		if (this.name === 'attachments') throw new DOMException('', 'QuotaExceededError');
		return put.apply(this, given);
	};
}

async function copy(): Promise<PortfolioDatabase> {
	const db = await secondCopy();
	if (!db) throw new Error('This Chromium has no storage buckets');
	return db;
}

/** The hash of a photo that the item "one" names, which is in the copy only. */
async function photoInCopyOnly(): Promise<{ readonly db: PortfolioDatabase; readonly sha256: string }> {
	const db = await databaseWithPortfolio();
	const bytes = new TextEncoder().encode('a photo').buffer;
	const sha256 = await digest(bytes);
	const stored = { mime: 'image/jpeg', bytes, width: 4, height: 3 };
	await storeAttachment(db, 'p', sha256, stored, stored);
	const attachments = [attachmentFixture({ sha256, size: bytes.byteLength })];
	await writeRevision(db, stampFixture(), {
		id: 'one',
		prepared: await prepared(contentFixture({ title: 'One', attachments })),
		baseRevision: 0,
		reason: 'left',
		copyId: 'copy-of-one',
	});
	await bringCopyUp(db, NOW);
	drop(db);
	await deleteDatabase(databaseName('own'));
	noRoomForFiles();
	const again = await connect('own');
	IDBObjectStore.prototype.put = put;
	expect(storageStatus()).toMatchObject({ trouble: 'brought-back', missingFiles: 1 });
	expect(await again.attachments.count()).toBe(0);
	return { db: again, sha256 };
}

test('stays in the copy while there is no room, and is brought back by the next page when there is', async () => {
	const { db } = await photoInCopyOnly();
	noRoomForFiles();
	await bringCopyUp(db, NOW + DAY);
	expect(await (await copy()).attachments.count()).toBe(1);
	expect(await db.attachments.count()).toBe(0);
	IDBObjectStore.prototype.put = put;
	drop(db);
	const next = await connect('own');
	await bringCopyUp(next, NOW + DAY + 1);
	expect(await next.attachments.count()).toBe(1);
	expect(await (await copy()).attachments.count()).toBe(1);
});

test('is brought back at once, not a day later, where there is room', async () => {
	const { db, sha256 } = await photoInCopyOnly();
	await bringCopyUp(db, NOW + 1);
	const row = await db.attachments.get(['p', sha256]);
	expect(row).toBeDefined();
	expect(row).toEqual(await (await copy()).attachments.get(['p', sha256]));
});

test('is not given up for something new', async () => {
	const { db } = await photoInCopyOnly();
	const attempt = await withDatabase('own', async () => {
		throw new DOMException('', 'QuotaExceededError');
	});
	expect(attempt).toEqual({ ok: false, code: 'full' });
	expect(await (await copy()).attachments.count()).toBe(1);
	expect(await db.attachments.count()).toBe(0);
});

test('goes with its item that is removed for good', async () => {
	const { db, sha256 } = await photoInCopyOnly();
	await moveToTrash(db, stampFixture(), 'one');
	await removeForGood(db, 'p', 'one');
	await sweepAttachments(db, 'p', new Set([sha256]));
	expect(await (await copy()).attachments.count()).toBe(0);
	expect(await (await copy()).thumbnails.count()).toBe(0);
});

test('goes at the next check when nothing names it any more', async () => {
	const { db } = await photoInCopyOnly();
	await moveToTrash(db, stampFixture(), 'one');
	await removeForGood(db, 'p', 'one');
	await bringCopyUp(db, NOW + 1);
	expect(await (await copy()).attachments.count()).toBe(0);
	expect(await db.attachments.count()).toBe(0);
});

test('that was taken out while the copy could not be reached does not come back, even where a row names it again', async () => {
	const { db, sha256 } = await photoInCopyOnly();
	// As a sweep notes it that found it unnamed, before a page that was still open named it again.
	await db.copyQueue.add({ table: 'attachments', keys: [['p', sha256]] });
	await bringCopyUp(db, NOW + 1);
	expect(await db.attachments.count()).toBe(0);
	expect(await (await copy()).attachments.count()).toBe(0);
});
