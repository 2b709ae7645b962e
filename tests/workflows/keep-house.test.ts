import { beforeEach, describe, expect, test } from 'vitest';
import type { EvidenceContent } from '#domain/evidence.ts';
import { connect } from '#storage/connection.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { headsReader } from '#storage/follow-heads.ts';
import { holdHouse, letGoOfHouse } from '#storage/house-lock.ts';
import { writeJournal } from '#storage/journal.ts';
import { readHeads } from '#storage/read-evidence.ts';
import { bringCopyUp, secondCopy } from '#storage/second-copy.ts';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { attach } from '#workflows/attach.ts';
import { emptyTrash, keepHouse } from '#workflows/keep-house.ts';
import { restoreFromTrash, revise, saveDraft, trash } from '#workflows/log-evidence.ts';
import { settleLeftDrafts } from '#workflows/settle-left-drafts.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const DAY = 86_400_000;
const start = { learner: 'Sam Price', centre: '', qualification: '', assessor: '', units: [] };
const hash = (letter: string) => letter.repeat(64);

let db: PortfolioDatabase;
let portfolio: string;

beforeEach(async () => {
	await emptyDevice();
	await letGoOfHouse('own');
	portfolio = okValue(await startPortfolio(start)).id;
	db = await connect('own');
});

function star(title: string, ...files: readonly string[]): EvidenceContent {
	const attachments = files.map((letter) => attachmentFixture({ id: letter, sha256: hash(letter) }));
	return contentFixture({ template: { id: 'star-account', version: 1 }, title, attachments });
}

const store = (...letters: readonly string[]): Promise<void> => storeIn(portfolio, letters);

async function storeIn(portfolio: string, letters: readonly string[]): Promise<void> {
	for (const letter of letters) {
		const row = {
			portfolio,
			sha256: hash(letter),
			mime: 'image/jpeg',
			bytes: new ArrayBuffer(8),
			width: 1,
			height: 1,
		};
		await db.attachments.put(row);
		await db.thumbnails.put(row);
	}
}

async function kept(): Promise<string> {
	const keys = await db.attachments.toCollection().primaryKeys();
	expect((await db.thumbnails.toCollection().primaryKeys()).join()).toBe(keys.join());
	return keys.map(([, sha256]) => sha256[0]).join('');
}

test('an item that was removed for good does not begin anew from what a page had left of it', async () => {
	okValue(await revise('one', star('One'), 0, 'left'));
	const entry = { content: star('One, typed on'), baseRevision: 1, at: '2026-06-01T09:00:00.000Z' };
	writeJournal('own', 'one', entry);
	writeJournal('own', 'two', { ...entry, baseRevision: 0 });
	okValue(await trash('one'));
	okValue(await emptyTrash(['one'], []));
	okValue(await settleLeftDrafts());
	expect((await readHeads(db)).map(({ id }) => id)).toEqual(['two']);
});

/** Every row of every table, to be compared with later. */
async function everything(): Promise<unknown> {
	return Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
}

const later = (days: number) => Date.now() + days * DAY;
const keep = async (days: number) => okValue(await keepHouse(later(days)));

describe('the trash', () => {
	test('is emptied after 30 days of what was in it, and of nothing else', async () => {
		await store('a', 'b', 'c', 'd', 'e', 'f');
		await revise('gone', star('Gone, first', 'a'), 0, 'left');
		await revise('gone', star('Gone', 'b', 'c'), 1, 'left');
		await saveDraft('gone', star('Gone and typed on', 'f'), 2);
		await revise('kept', star('Kept, first', 'c'), 0, 'left');
		await revise('kept', star('Kept', 'd'), 1, 'left');
		await revise('binned', star('In the trash', 'e'), 0, 'left');
		await trash('gone');
		await new Promise((resolve) => setTimeout(resolve, 5));
		const before = await db.revisions
			.where(':id')
			.between([portfolio, 'kept', 0], [portfolio, 'kept', 9])
			.toArray();

		expect(await keep(29.9)).toEqual({ items: 0, files: 0 });
		expect(await kept()).toBe('abcdef');
		await trash('binned');
		expect(await keep(31)).toEqual({ items: 2, files: 4 });

		expect((await readHeads(db)).map(({ id }) => id)).toEqual(['kept']);
		expect(await db.revisions.toArray()).toEqual(before);
		expect(await db.drafts.count()).toBe(0);
		expect((await db.texts.toCollection().primaryKeys()).map(([, id]) => id)).toEqual(['kept']);
		// "c" is still in an earlier revision of the item that stays.
		expect(await kept()).toBe('cd');
	});

	test('gives back what is taken out in time', async () => {
		await revise('one', star('Taken back'), 0, 'left');
		await trash('one');
		await restoreFromTrash('one');
		const before = await everything();
		expect(await keep(400)).toEqual({ items: 0, files: 0 });
		expect(await everything()).toEqual(before);
	});

	test('never lets go what was typed in after it was deleted, or deleted under a wrong clock', async () => {
		await revise('typed', star('Typed'), 0, 'left');
		await trash('typed');
		await new Promise((resolve) => setTimeout(resolve, 5));
		await saveDraft('typed', star('Typed on in another tab'), 1);
		await revise('clock', star('Clock'), 0, 'left');
		await trash('clock');
		const row = await db.evidence.get([portfolio, 'clock']);
		await db.evidence.put({ ...Object(row), deletedAt: '1970-01-01T00:00:10.000Z' });
		expect((await keep(31)).items).toBe(0);
		const heads = await readHeads(db);
		expect(heads.every(({ deletedAt }) => Date.parse(deletedAt) > later(30))).toBe(true);
		expect(await db.drafts.count()).toBe(1);
		expect((await keep(62.5)).items).toBe(2);
	});

	test('is looked through once a day, and by one page at a time', async () => {
		await revise('one', star('One'), 0, 'left');
		await trash('one');
		await keep(20);
		await trash('one');
		const both = await Promise.all([keepHouse(later(31)), keepHouse(later(31))]);
		expect(both.map(okValue).reduce((sum, { items }) => sum + items, 0)).toBe(1);
		await revise('two', star('Two'), 0, 'left');
		await trash('two');
		const row = await db.evidence.get([portfolio, 'two']);
		await db.evidence.put({ ...Object(row), createdAt: '2020', changedAt: '2020', deletedAt: '2021' });
		expect(await keep(31.5)).toEqual({ items: 0, files: 0 });
		expect((await keep(32.1)).items).toBe(1);
	});

	test('of an item that is gone does not come back with the next list', async () => {
		await revise('one', star('One'), 0, 'left');
		await revise('two', star('Two'), 0, 'left');
		await trash('one');
		const read = headsReader();
		expect(await read(db)).toHaveLength(2);
		await keep(31);
		expect((await read(db)).map(({ id }) => id)).toEqual(['two']);
		expect((await headsReader()(db)).map(({ id }) => id)).toEqual(['two']);
	});
});

describe('files that nothing names', () => {
	test('are cleared away, but not while a page may be about to name them', async () => {
		await store('a', 'b');
		await revise('one', star('One', 'b'), 0, 'left');
		let release = (): void => undefined;
		const held = navigator.locks.request(
			'starfolio.house.own',
			{ mode: 'shared' },
			() => new Promise<void>((resolve) => (release = resolve)),
		);
		expect(await keep(1)).toEqual({ items: 0, files: 0 });
		expect(await kept()).toBe('ab');
		release();
		await held;
		expect(await keep(1)).toEqual({ items: 0, files: 1 });
		expect(await kept()).toBe('b');
	});

	test('stay while only a draft, a journal, or a row that no longer parses names them', async () => {
		await store('a', 'b', 'c', 'd');
		await saveDraft('one', star('One', 'a'), 0);
		writeJournal('own', 'two', {
			content: star('Two', 'b'),
			baseRevision: 0,
			at: '2026-06-14T09:00:00.000Z',
		});
		await db.revisions.add({ portfolio, evidence: 'odd', revision: 1, content: { photo: hash('c') } });
		expect((await keep(1)).files).toBe(1);
		expect(await kept()).toBe('abc');
	});
});

describe('files of a portfolio that is not here', () => {
	test('go, but not while a restore brings them, nor where anything else of it is here', async () => {
		await store('a');
		await revise('one', star('One', 'a'), 0, 'left');
		await storeIn('never-came', ['b']);
		// One that no longer parses is no missing one, and neither is one whose row alone is gone.
		await storeIn('odd', ['c']);
		await db.portfolios.add({ id: 'odd', learner: 7 });
		await db.revisions.add({ portfolio: 'odd', evidence: 'x', revision: 1, content: hash('c') });
		await storeIn('row-gone', ['d']);
		await db.drafts.add({ portfolio: 'row-gone', evidence: 'x', tab: 't' });
		await storeIn('set-aside', ['e']);
		await db.setAside.add({ table: 'portfolios', key: '["set-aside"]', row: {}, reason: '', at: '' });
		await storeIn('typed-in', ['f']);
		localStorage.setItem('starfolio.journal.own.x.t', JSON.stringify({ portfolio: 'typed-in' }));
		await holdHouse('own');
		expect((await keep(1)).files).toBe(0);
		await letGoOfHouse('own');
		await bringCopyUp(db, Date.now());
		expect((await keep(1)).files).toBe(1);
		const left = ['odd c', 'row-gone d', 'set-aside e', 'typed-in f', `${portfolio} a`].sort();
		for (const each of [db, await secondCopy()]) {
			const keys = (await each?.attachments.toCollection().primaryKeys()) ?? [];
			expect(keys.map(([id, sha256]) => `${id} ${sha256[0]}`).sort()).toEqual(left);
		}
		expect(await db.thumbnails.count()).toBe(5);
	});
});

describe('emptying the trash at once', () => {
	test('removes what was named, with the files that only it had and the form on the page does not use', async () => {
		await store('a', 'b', 'c', 'd');
		await revise('one', star('One', 'a', 'b', 'c'), 0, 'left');
		await revise('two', star('Two', 'b'), 0, 'left');
		await trash('one');
		expect(okValue(await emptyTrash(['one', 'two'], [hash('c')]))).toEqual({ items: 1, files: 1 });
		expect((await readHeads(db)).map(({ id }) => id)).toEqual(['two']);
		// "d" is no file of theirs, so it is not looked at.
		expect(await kept()).toBe('bcd');
	});

	test('makes room on the very page that has just added a file', async () => {
		await store('a');
		await revise('one', star('One', 'a'), 0, 'left');
		await trash('one');
		const added = await attach(new File(['Not named by any text yet'], 'new.txt'));
		expect(added.ok).toBe(true);
		expect(okValue(await emptyTrash(['one'], []))).toEqual({ items: 1, files: 1 });
		expect(await db.attachments.count()).toBe(1);
	});
});
