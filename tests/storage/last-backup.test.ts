import { beforeEach, describe, expect, test } from 'vitest';
import type { Judgement } from '#domain/assessment.ts';
import type { LastBackup } from '#domain/last-backup.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { readBackedUp, writeLastBackup } from '#storage/last-backup.ts';
import { newestChange } from '#storage/store-head.ts';
import { moveToTrash, takeFromTrash } from '#storage/trash.ts';
import { writeDraft } from '#storage/write-draft.ts';
import { addEntries } from '#storage/write-entries.ts';
import {
	countExport,
	updateDetails,
	updateGuard,
	updateLeftAlone,
	updatePortfolio,
} from '#storage/write-portfolio.ts';
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
	expect(await readBackedUp(db)).toEqual({ last: null, since: 2, hasOther: false });
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

describe('what is no item counts too, once a backup is there', () => {
	const judgement: Judgement = {
		id: 'judgement',
		evidence: 'one',
		criterion: 'unit-a/1.1',
		decision: 'accepted',
		feedback: '',
		assessor: 'Tom Reed',
		at: '2026-06-15T09:00:00.000Z',
		fingerprint: 'f',
	};
	const left = { finding: 'f', item: 'one', reason: 'It is so', at: '2026-06-15T09:00:00.000Z' };
	const changes: readonly (readonly [string, (db: PortfolioDatabase) => Promise<unknown>])[] = [
		['a decision', (db) => addEntries(db, 'p', [judgement])],
		['a name that is remembered', (db) => updateGuard(db, 'p', (guard) => ({ ...guard, names: ['Okafor'] }))],
		['what was left as it is', (db) => updateLeftAlone(db, 'p', () => [left])],
		['the centre', (db) => updatePortfolio(db, 'p', { centre: 'South Centre' })],
		['details', (db) => updateDetails(db, 'p', { employer: 'Northgate' })],
		['a PDF that was made', (db) => countExport(db, 'p')],
		[
			'text typed on an older state',
			async (db) => {
				await writeDraft(db, stampFixture(), 'one', await prepared(contentFixture({ title: 'Old' })), 0);
			},
		],
	];

	test.each(changes)('%s', async (_what, change) => {
		const db = await databaseWithPortfolio();
		await addItem(db, 'one');
		await noteBackup(db);
		expect(await readBackedUp(db)).toMatchObject({ since: 0, hasOther: false });
		await change(db);
		expect(await readBackedUp(db)).toMatchObject({ since: 0, hasOther: true });
		await noteBackup(db);
		expect(await readBackedUp(db)).toMatchObject({ since: 0, hasOther: false });
	});

	test('what changes nothing does not', async () => {
		const db = await databaseWithPortfolio();
		await noteBackup(db);
		await addEntries(db, 'p', []);
		expect((await readBackedUp(db)).hasOther).toBe(false);
	});
});
