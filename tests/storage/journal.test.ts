import { beforeEach, describe, expect, test } from 'vitest';
import { readJournal, removeJournalEntry, removeOwnJournal, writeJournal } from '#storage/journal.ts';
import { afterTab, holdTab, thisTab } from '#storage/tab.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { emptyDevice } from '#tests/support/storage.ts';

const entry = {
	content: contentFixture({ title: 'Typed' }),
	baseRevision: 2,
	at: '2026-06-14T09:00:00.000Z',
};

beforeEach(emptyDevice);

describe('the journal', () => {
	test('is written when the call returns, under the realm, the item and the page', () => {
		writeJournal('own', 'one', entry);
		expect(localStorage.getItem(`starfolio.journal.own.one.${thisTab}`)).toContain('Typed');
		expect(readJournal('own')).toMatchObject([{ ...entry, evidence: 'one', tab: thisTab }]);
		expect(readJournal('example')).toEqual([]);
		expect(readJournal('own', 'two')).toEqual([]);
	});

	test('keeps an entry that was written again while the older text was being committed', () => {
		writeJournal('own', 'one', entry);
		const [found] = readJournal('own');
		writeJournal('own', 'one', { ...entry, content: contentFixture({ title: 'Typed on' }) });
		if (found) removeJournalEntry(found);
		expect(readJournal('own')[0]?.content.title).toBe('Typed on');
	});

	test('loses only what is older than the commit', () => {
		const content = contentFixture({ title: 'Committed' });
		writeJournal('own', 'one', entry);
		removeOwnJournal('own', 'one', { at: entry.at, content });
		expect(readJournal('own')).toHaveLength(1);
		removeOwnJournal('own', 'one', { at: '2026-06-14T09:00:00.001Z', content });
		expect(readJournal('own')).toEqual([]);
	});

	test('loses the very text of a commit of the same millisecond', () => {
		writeJournal('own', 'one', entry);
		removeOwnJournal('own', 'one', entry);
		expect(readJournal('own')).toEqual([]);
	});

	test('leaves an entry that it cannot read where it is', () => {
		localStorage.setItem('starfolio.journal.own.one.tab', '{"content":');
		expect(readJournal('own')).toEqual([]);
		expect(localStorage.getItem('starfolio.journal.own.one.tab')).toBe('{"content":');
	});

	test('says so when the browser keeps nothing', () => {
		localStorage.setItem('filler', 'x'.repeat(5_000_000));
		const huge = contentFixture({ title: 'y'.repeat(1_000_000) });
		expect(writeJournal('own', 'one', { ...entry, content: huge })).toBe(false);
	});
});

describe('a page that is still there', () => {
	test('keeps its drafts to itself, and lets go when it goes', async () => {
		let release = (): void => undefined;
		const held = navigator.locks.request(
			'starfolio.tab.other',
			() => new Promise<void>((resolve) => (release = resolve)),
		);
		expect(await afterTab('other', async () => 'taken')).toBeNull();
		release();
		await held;
		expect(await afterTab('other', async () => 'taken')).toBe('taken');
	});

	test('is never taken for gone by itself', async () => {
		holdTab();
		expect(await afterTab(thisTab, async () => 'taken')).toBeNull();
	});

	test('passes on what goes wrong with its text', async () => {
		await expect(afterTab('gone', () => Promise.reject(new Error('full')))).rejects.toThrow('full');
	});
});
