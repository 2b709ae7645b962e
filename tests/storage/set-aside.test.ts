import { beforeEach, expect, test, vi } from 'vitest';
import type { PortfolioDatabase } from '#storage/database.ts';
import { readHeads } from '#storage/read-evidence.ts';
import { readOpenPortfolio } from '#storage/read-portfolio.ts';
import { writeDraft } from '#storage/write-draft.ts';
import { writeRevision } from '#storage/write-revision.ts';
import { contentFixture, headFixture } from '#tests/fixtures/domain.ts';
import { databaseWithPortfolio, emptyDevice, prepared, stampFixture } from '#tests/support/storage.ts';

let db: PortfolioDatabase;
const broken = { portfolio: 'p', id: 'broken', changedAt: '2026-06-14T09:00:00.000Z', title: 42 };

beforeEach(async () => {
	await emptyDevice();
	db = await databaseWithPortfolio();
	await db.evidence.add({ ...headFixture('1'), portfolio: 'p', device: 'device' });
	await db.evidence.add(broken);
});

test('a row that no longer parses is left out, reported, and still there', async () => {
	expect((await readHeads(db)).map((head) => head.id)).toEqual(['1']);
	await vi.waitFor(async () => expect((await readOpenPortfolio(db, 'own'))?.setAside).toBe(1));
	expect(await db.evidence.get(['p', 'broken'])).toEqual(broken);
	const [copy] = await db.setAside.toArray();
	expect(copy).toMatchObject({ table: 'evidence', key: '["p","broken"]', row: broken });
	expect(copy).toHaveProperty('reason', expect.stringContaining('title: invalid_type'));
});

test('however often it is read, it is copied once', async () => {
	for (let reading = 0; reading < 5; reading += 1) await readHeads(db);
	await vi.waitFor(async () => expect(await db.setAside.count()).toBe(1));
	await readHeads(db);
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(await db.setAside.count()).toBe(1);
});

test('it is never written over: typing is kept as a draft, a revision is refused', async () => {
	const typed = await prepared(contentFixture({ title: 'Typed' }));
	await writeDraft(db, stampFixture(), 'broken', typed, 0);
	const saving = writeRevision(db, stampFixture(), {
		id: 'broken',
		prepared: typed,
		baseRevision: 0,
		reason: 'left',
		copyId: 'copy',
	});
	await expect(saving).rejects.toMatchObject({ code: 'unreadable' });
	expect(await db.evidence.get(['p', 'broken'])).toEqual(broken);
	expect(await db.drafts.count()).toBe(1);
});

test('a portfolio that does not parse is no first visit', async () => {
	await db.portfolios.update('p', { nextReference: 'none' });
	await expect(readOpenPortfolio(db, 'own')).rejects.toMatchObject({ code: 'unreadable' });
});
