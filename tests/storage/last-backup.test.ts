import { beforeEach, expect, test } from 'vitest';
import type { LastBackup } from '#domain/last-backup.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { readBackedUp, writeLastBackup } from '#storage/last-backup.ts';
import { newestChange } from '#storage/store-head.ts';
import { moveToTrash, takeFromTrash } from '#storage/trash.ts';
import { writeDraft } from '#storage/write-draft.ts';
import { writeRevision } from '#storage/write-revision.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { databaseWithPortfolio, emptyDevice, prepared, stampFixture } from '#tests/support/storage.ts';

beforeEach(emptyDevice);

async function noteBackup(db: PortfolioDatabase, changes: Partial<LastBackup> = {}): Promise<void> {
	await writeLastBackup(db, 'p', {
		// Wrong on purpose: nothing may be reckoned by a clock.
		at: '2099-01-01T00:00:00.000Z',
		items: 1,
		files: 0,
		names: ['a.starfolio'],
		isProtected: false,
		change: await newestChange(db),
		...changes,
	});
}

async function addItem(db: PortfolioDatabase, id: string): Promise<void> {
	await writeRevision(db, stampFixture(), {
		id,
		prepared: await prepared(contentFixture({ title: id })),
		baseRevision: 0,
		reason: 'left',
		copyId: `copy-of-${id}`,
	});
}

test('before the first backup every item is only here', async () => {
	const db = await databaseWithPortfolio();
	await addItem(db, 'one');
	await addItem(db, 'two');
	expect(await readBackedUp(db)).toEqual({ last: null, since: 2 });
});

test('whatever is done with an item counts it once, whatever the clock says', async () => {
	const db = await databaseWithPortfolio();
	for (const id of ['typed', 'deleted', 'taken back', 'untouched']) await addItem(db, id);
	await moveToTrash(db, stampFixture(), 'taken back');
	await noteBackup(db);
	expect((await readBackedUp(db)).since).toBe(0);
	const typed = await prepared(contentFixture({ title: 'Typed on' }));
	await writeDraft(db, stampFixture(), 'typed', typed, 1);
	await writeDraft(db, stampFixture(), 'typed', typed, 1);
	await moveToTrash(db, stampFixture(), 'deleted');
	await takeFromTrash(db, stampFixture(), 'taken back');
	await addItem(db, 'new');
	expect((await readBackedUp(db)).since).toBe(4);
});
