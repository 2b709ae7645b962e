import { beforeEach, describe, expect, test } from 'vitest';
import type { PortfolioDatabase } from '#storage/database.ts';
import { readDrafts, readHead, readHeadsOf, readRevision, readTexts } from '#storage/read-evidence.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import type { Stamp } from '#storage/stamp.ts';
import { moveToTrash, takeFromTrash } from '#storage/trash.ts';
import { writeDraft } from '#storage/write-draft.ts';
import type { Revised } from '#storage/write-revision.ts';
import { writeRevision } from '#storage/write-revision.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { databaseWithPortfolio, emptyDevice, prepared, stampFixture } from '#tests/support/storage.ts';

let db: PortfolioDatabase;

beforeEach(async () => {
	await emptyDevice();
	db = await databaseWithPortfolio();
});

async function draft(id: string, title: string, base: number, stamp: Stamp = stampFixture()): Promise<void> {
	await writeDraft(db, stamp, id, await prepared(contentFixture({ title })), base);
}

async function revision(
	id: string,
	title: string,
	base: number,
	stamp: Stamp = stampFixture(),
): Promise<Revised> {
	return writeRevision(db, stamp, {
		id,
		prepared: await prepared(contentFixture({ title, claims: [{ criterion: 'unit-a/1.1', how: '' }] })),
		baseRevision: base,
		reason: 'left',
		copyId: `copy-${id}-${stamp.at}`,
	});
}

describe('a draft', () => {
	test('puts a new item into the lists, without a reference', async () => {
		await draft('one', 'A difficult call', 0);
		expect(await readHead(db, 'p', 'one')).toMatchObject({
			revision: 0,
			reference: '',
			title: 'A difficult call',
		});
	});

	test('shows its title in the lists and leaves coverage to the revision', async () => {
		await revision('one', 'First title', 0);
		await draft('one', 'Second title', 1);
		const head = await readHead(db, 'p', 'one');
		expect(head).toMatchObject({ title: 'Second title', revision: 1, reference: 'E001' });
		expect(head?.claims.map((claim) => claim.criterion)).toEqual(['unit-a/1.1']);
	});

	test('is removed by the revision made from it', async () => {
		await draft('one', 'Typed', 0);
		await revision('one', 'Typed', 0);
		expect(await readDrafts(db, 'p', 'one')).toEqual([]);
		expect((await readRevision(db, 'p', 'one', 1))?.title).toBe('Typed');
	});

	test('of one tab is not touched by another tab', async () => {
		await revision('one', 'Start', 0);
		await draft('one', 'Typed in a', 1, stampFixture('tab-a'));
		await draft('one', 'Typed in b', 1, stampFixture('tab-b'));
		await revision('one', 'Typed in a', 1, stampFixture('tab-a'));
		const left = await readDrafts(db, 'p', 'one');
		expect(left.map((row) => row.content.title)).toEqual(['Typed in b']);
	});

	test('that is older than the one stored changes nothing', async () => {
		const early = stampFixture();
		const late = stampFixture();
		await draft('one', 'Late', 0, late);
		await draft('one', 'Early', 0, early);
		expect((await readDrafts(db, 'p', 'one'))[0]?.content.title).toBe('Late');
	});

	test('keeps a copy of the template with its first use', async () => {
		await draft('one', 'Typed', 0);
		expect(await db.templates.get(['p', 'every-kind', 1])).toMatchObject({ title: 'Every kind' });
	});
});

describe('a revision', () => {
	test('gets the next number and keeps the ones before', async () => {
		expect(await revision('one', 'First', 0)).toEqual({ revision: 1, reference: 'E001' });
		expect(await revision('one', 'Second', 1)).toEqual({ revision: 2, reference: 'E001' });
		expect((await readRevision(db, 'p', 'one', 1))?.title).toBe('First');
		expect((await readRevision(db, 'p', 'one', 2))?.title).toBe('Second');
	});

	test('equal to the newest one is not made again, and the list keeps its order', async () => {
		await revision('one', 'Same', 0);
		const before = await readHead(db, 'p', 'one');
		expect(await revision('one', 'Same', 1)).toEqual({ revision: 1, reference: 'E001' });
		expect(await db.revisions.count()).toBe(1);
		expect(await readHead(db, 'p', 'one')).toEqual(before);
	});

	test('equal to the newest one still removes the draft and takes its title back', async () => {
		await revision('one', 'Same', 0);
		await draft('one', 'Changed my mind', 1);
		await revision('one', 'Same', 1);
		expect(await readDrafts(db, 'p', 'one')).toEqual([]);
		expect((await readHead(db, 'p', 'one'))?.title).toBe('Same');
	});

	test('can be found by its words', async () => {
		await revision('one', 'Angry CUSTOMER', 0);
		expect((await readTexts(db)).get('one')).toContain('angry customer');
	});
});

describe('references', () => {
	test('are given in turn and never again', async () => {
		await revision('one', 'First', 0);
		await revision('two', 'Second', 0);
		await moveToTrash(db, stampFixture(), 'two');
		expect((await revision('three', 'Third', 0)).reference).toBe('E003');
		expect((await readPortfolio(db))?.nextReference).toBe(4);
	});

	test('are not used up by a revision that fails', async () => {
		await db.revisions.add({ portfolio: 'p', evidence: 'one', revision: 1 });
		await expect(revision('one', 'In the way', 0)).rejects.toThrow();
		expect((await readPortfolio(db))?.nextReference).toBe(1);
		expect(await readHead(db, 'p', 'one')).toBeNull();
	});
});

describe('two tabs', () => {
	test('the second one with an older copy makes an item of its own', async () => {
		await revision('one', 'Start', 0);
		await revision('one', 'From tab a', 1, stampFixture('tab-a'));
		const second = await revision('one', 'From tab b', 1, stampFixture('tab-b'));
		expect(second).toMatchObject({ revision: 1, reference: 'E002' });
		const copy = await readHead(db, 'p', second.conflictCopy ?? '');
		expect(copy?.title).toBe('From tab b (copy from another tab)');
		expect((await readRevision(db, 'p', 'one', 2))?.title).toBe('From tab a');
		expect(await readHead(db, 'p', 'one')).toMatchObject({ revision: 2, title: 'From tab a' });
	});

	test('a copy is made once, even when the action is repeated after a broken connection', async () => {
		await revision('one', 'Start', 0);
		await revision('one', 'From tab a', 1, stampFixture('tab-a'));
		const stamp = stampFixture('tab-b');
		const first = await revision('one', 'From tab b', 1, stamp);
		expect(await revision('one', 'From tab b', 1, stamp)).toEqual(first);
		expect((await readHeadsOf(db, 'p')).length).toBe(2);
	});

	test('an older copy in which nothing was typed makes no item', async () => {
		await revision('one', 'Start', 0);
		await revision('one', 'From tab a', 1, stampFixture('tab-a'));
		// The base stays 1: the form still shows the older text, so typing on must end in a copy.
		expect(await revision('one', 'Start', 1, stampFixture('tab-b'))).toEqual({
			revision: 1,
			reference: 'E001',
		});
		expect((await readHeadsOf(db, 'p')).length).toBe(1);
	});

	test('with connections of their own and at the same moment, lose nothing', async () => {
		await revision('one', 'Start', 0);
		const { PortfolioDatabase: Database } = await import('#storage/database.ts');
		const other = new Database('own');
		await other.open();
		const inOther = async (): Promise<Revised> =>
			writeRevision(other, stampFixture('tab-b'), {
				id: 'one',
				prepared: await prepared(contentFixture({ title: 'From tab b' })),
				baseRevision: 1,
				reason: 'left',
				copyId: 'copy',
			});
		await Promise.all([revision('one', 'From tab a', 1, stampFixture('tab-a')), inOther()]);
		other.close();
		const titles = (await readHeadsOf(db, 'p')).map((head) => head.title).sort();
		expect(titles).toHaveLength(2);
		expect(titles.join(' ')).toMatch(/From tab a/);
		expect(titles.join(' ')).toMatch(/From tab b/);
		expect(titles.filter((title) => title.includes('copy from another tab'))).toHaveLength(1);
	});
});

describe('the trash', () => {
	test('takes an item out of use and gives it back whole', async () => {
		await revision('one', 'Kept', 0);
		await draft('one', 'Kept and typed on', 1);
		const before = await readHead(db, 'p', 'one');
		await moveToTrash(db, stampFixture(), 'one');
		expect((await readHead(db, 'p', 'one'))?.deletedAt).not.toBe('');
		await takeFromTrash(db, stampFixture(), 'one');
		expect(await readHead(db, 'p', 'one')).toEqual(before);
		expect(await readDrafts(db, 'p', 'one')).toHaveLength(1);
	});

	test('refuses an item that is not there', async () => {
		await expect(moveToTrash(db, stampFixture(), 'nobody')).rejects.toMatchObject({ code: 'unreadable' });
	});
});
