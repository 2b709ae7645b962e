import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EvidenceContent } from '#domain/evidence.ts';
import { connect } from '#storage/connection.ts';
import { writeJournal } from '#storage/journal.ts';
import { readDrafts, readHeads } from '#storage/read-evidence.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { thisTab } from '#storage/tab.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import {
	journalDraft,
	newEvidenceId,
	restoreFromTrash,
	revise,
	saveDraft,
	trash,
} from '#workflows/log-evidence.ts';
import type { OpenEvidence } from '#workflows/open-evidence.ts';
import { newEvidence, openEvidence } from '#workflows/open-evidence.ts';
import { settleLeftDrafts } from '#workflows/settle-left-drafts.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const start = {
	learner: 'Sam Price',
	centre: '',
	qualification: '',
	assessor: '',
	units: ['icq-l3-monitor-quality'],
};

beforeEach(async () => {
	await emptyDevice();
	okValue(await startPortfolio(start));
});

function star(title: string, changes: Partial<EvidenceContent> = {}): EvidenceContent {
	return contentFixture({ template: { id: 'star-account', version: 1 }, title, ...changes });
}

async function open(id: string): Promise<OpenEvidence> {
	const opened = okValue(await openEvidence(id));
	if (!opened) throw new Error('There is no such item');
	return opened;
}

/** A draft as a page that has gone left it, stored the way that page did. */
async function leftBehind(
	id: string,
	title: string,
	baseRevision: number,
	at: string,
	tab = 'gone',
): Promise<void> {
	const db = await connect('own');
	const [portfolio] = await db.portfolios.toCollection().primaryKeys();
	const row = {
		portfolio,
		evidence: id,
		tab,
		baseRevision,
		changedAt: at,
		device: 'd',
		content: star(title),
	};
	await db.drafts.put(row);
}

/** What a page that went away wrote at the last moment. */
function journalled(id: string, title: string, baseRevision: number, at: string, tab = 'gone'): void {
	writeJournal('own', id, { content: star(title), baseRevision, at });
	const text = localStorage.getItem(`starfolio.journal.own.${id}.${thisTab}`) ?? '';
	localStorage.removeItem(`starfolio.journal.own.${id}.${thisTab}`);
	localStorage.setItem(`starfolio.journal.own.${id}.${tab}`, text);
}

async function titles(): Promise<readonly string[]> {
	return (await readHeads(await connect('own'))).map((head) => head.title).sort();
}

const LATER = '2999-01-01T00:00:00.000Z';
const EARLIER = '2000-01-01T00:00:00.000Z';

describe('an item', () => {
	test('typed, left and opened again is as it was', async () => {
		const id = newEvidenceId();
		const content = star('A call', { answers: { situation: 'A refund was **late**.' } });
		expect(okValue(await saveDraft(id, content, 0)).at).not.toBe('');
		expect(await open(id)).toMatchObject({ revision: 0, content, recovered: false, head: { reference: '' } });
		expect(okValue(await revise(id, content, 0, 'left'))).toEqual({ revision: 1, reference: 'E001' });
		const opened = await open(id);
		expect(opened).toMatchObject({
			revision: 1,
			content,
			draftAt: '',
			head: { excerpt: 'A refund was late.' },
		});
		expect(opened.template.title).toBe('STAR account');
	});

	test('that so far only another open page is typing is shown as typed there', async () => {
		await saveDraft('one', star('Typed elsewhere'), 0);
		const db = await connect('own');
		const [portfolio = ''] = await db.portfolios.toCollection().primaryKeys();
		const holders = async () => (await readDrafts(db, portfolio, 'one')).map(({ tab }) => tab);
		const [draft] = await readDrafts(db, portfolio, 'one');
		await db.drafts.clear();
		await db.drafts.put({ ...draft, tab: 'elsewhere' });
		let close = () => {};
		const typing = new Promise<void>((resolve) => {
			close = resolve;
		});
		void navigator.locks.request('starfolio.tab.elsewhere', () => typing);
		expect(await open('one')).toMatchObject({ content: star('Typed elsewhere'), revision: 0, draftAt: '' });
		expect(await holders()).toEqual(['elsewhere']);
		close();
		expect(await open('one')).toMatchObject({ content: star('Typed elsewhere'), revision: 0 });
		expect(await holders()).toEqual([thisTab]);
	});

	test('of a kind is begun with nothing stored, a criterion ticked', async () => {
		const begun = await newEvidence('star-account', 'icq-l3-monitor-quality/1.1');
		expect(begun).toMatchObject({
			head: null,
			revision: 0,
			content: { template: { id: 'star-account', version: 1 } },
		});
		expect(begun?.content.claims).toEqual([{ criterion: 'icq-l3-monitor-quality/1.1', how: '' }]);
		expect(okValue(await openEvidence(begun?.id ?? ''))).toBeNull();
		expect(await newEvidence('no-such-template')).toBeNull();
	});

	test('that does not exist is null', async () => {
		expect(okValue(await openEvidence('nobody'))).toBeNull();
		expect(okValue(await openEvidence(''))).toBeNull();
	});

	test('goes to the trash and back', async () => {
		await revise('one', star('A call'), 0, 'left');
		expect(await trash('one')).toEqual({ ok: true, value: undefined });
		expect((await readHeads(await connect('own')))[0]?.deletedAt).not.toBe('');
		expect(await restoreFromTrash('one')).toEqual({ ok: true, value: undefined });
		expect((await readHeads(await connect('own')))[0]?.deletedAt).toBe('');
	});

	test('is not saved without a portfolio, and the answer says so', async () => {
		await emptyDevice();
		expect(await saveDraft('one', star('A call'), 0)).toEqual({ ok: false, code: 'unreadable' });
		expect(await revise('one', star('A call'), 0, 'left')).toEqual({ ok: false, code: 'unreadable' });
	});

	test('of a template version nobody has is saved all the same', async () => {
		const content = star('From the future', { template: { id: 'star-account', version: 99 } });
		expect(await revise('one', content, 0, 'left')).toMatchObject({ ok: true });
		expect(await openEvidence('one')).toEqual({ ok: false, code: 'unreadable' });
	});

	test('has a fingerprint for each claim, which follows the answers and not the title', async () => {
		const claims = [{ criterion: 'icq-l3-monitor-quality/1.1', how: '' }];
		const fingerprint = async (): Promise<string | undefined> =>
			(await open('one')).head?.claims[0]?.fingerprint;
		await revise('one', star('A call', { claims }), 0, 'claim');
		const first = await fingerprint();
		expect(first).toMatch(/^[0-9a-f]{64}$/);
		await revise('one', star('Another title', { claims }), 1, 'left');
		expect(await fingerprint()).toBe(first);
		await revise('one', star('Another title', { claims, answers: { situation: 'More' } }), 2, 'left');
		expect(await fingerprint()).not.toBe(first);
	});
});

describe('text journalled by a page that went away', () => {
	test('is there when the item is opened, as a draft, and has left the journal', async () => {
		await revise('one', star('Saved'), 0, 'left');
		journalled('one', 'Typed at the end', 1, LATER);
		expect(await open('one')).toMatchObject({
			recovered: true,
			revision: 1,
			content: { title: 'Typed at the end' },
		});
		expect(Object.keys(localStorage).filter((key) => key.startsWith('starfolio.journal'))).toEqual([]);
		const again = await open('one');
		expect(again).toMatchObject({ content: { title: 'Typed at the end' }, draftAt: LATER });
	});

	test('of an item that was never stored makes that item', async () => {
		journalled('one', 'Only journalled', 0, LATER);
		expect(await open('one')).toMatchObject({
			recovered: true,
			revision: 0,
			content: { title: 'Only journalled' },
		});
	});

	test('that is older than the stored draft changes nothing', async () => {
		await revise('one', star('Saved'), 0, 'left');
		await leftBehind('one', 'Draft', 1, LATER);
		journalled('one', 'Older', 1, EARLIER);
		expect(await open('one')).toMatchObject({ content: { title: 'Draft' } });
	});

	test('that was saved after all leaves no trace', async () => {
		await revise('one', star('Saved'), 0, 'left');
		journalled('one', 'Saved', 0, LATER);
		expect(await open('one')).toMatchObject({ recovered: false, draftAt: '', revision: 1 });
		expect(await titles()).toEqual(['Saved']);
	});

	test('on top of an older revision becomes an item of its own', async () => {
		await revise('one', star('Start'), 0, 'left');
		await revise('one', star('Newer'), 1, 'left');
		journalled('one', 'Typed on the old one', 1, LATER);
		expect(await open('one')).toMatchObject({ revision: 2, content: { title: 'Newer' }, recovered: false });
		expect(await titles()).toEqual(['Newer', 'Typed on the old one (copy from another tab)']);
	});

	test('stays in the journal while it cannot be saved', async () => {
		await revise('one', star('Saved'), 0, 'left');
		journalled('one', 'Typed', 1, LATER);
		const db = await connect('own');
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('', 'QuotaExceededError');
		};
		try {
			expect(await openEvidence('one')).toEqual({ ok: false, code: 'full' });
		} finally {
			IDBObjectStore.prototype.put = put;
		}
		expect(await db.drafts.count()).toBe(0);
		expect(await open('one')).toMatchObject({ recovered: true, content: { title: 'Typed' } });
	});

	test('by this very page is dropped once a later save holds it', async () => {
		await revise('one', star('Saved'), 0, 'left');
		journalDraft('one', star('Typed'), 1);
		await new Promise((resolve) => setTimeout(resolve, 5));
		await saveDraft('one', star('Typed on'), 1);
		expect(Object.keys(localStorage).filter((key) => key.startsWith('starfolio.journal'))).toEqual([]);
	});
});

describe('an item that this page left and opens again', () => {
	/** Types, leaves and opens; and types on, which must be the same item's third saved state. */
	async function goesOn(id: string): Promise<void> {
		const opened = await open(id);
		expect(opened).toMatchObject({ revision: 2, draftAt: '', recovered: false, content: { title: 'One' } });
		expect(okValue(await revise(id, star('One two'), opened.revision, 'done'))).toEqual({
			revision: 3,
			reference: 'E001',
		});
		expect(await titles()).toEqual(['One two']);
		expect(await (await connect('own')).drafts.count()).toBe(0);
	}

	beforeEach(async () => {
		await revise('one', star('Start'), 0, 'left');
	});

	test('stands on what leaving saved, though the draft of it is still there', async () => {
		await revise('one', star('One'), 1, 'left');
		await leftBehind('one', 'One', 1, LATER, thisTab);
		await goesOn('one');
	});

	test('stands on what leaving saved, though the journal still has it', async () => {
		await revise('one', star('One'), 1, 'left');
		journalled('one', 'One', 1, LATER, thisTab);
		await goesOn('one');
	});

	test('is not brought back as a draft where the journal still has what leaving saved', async () => {
		await revise('one', star('One'), 1, 'left');
		journalled('one', 'One', 1, LATER, thisTab);
		expect(okValue(await settleLeftDrafts())).toEqual([]);
		expect(await (await connect('own')).drafts.count()).toBe(0);
		await goesOn('one');
	});

	test('has left the journal when it was journalled and saved within one millisecond', async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01T00:00:00.000Z') });
		try {
			journalDraft('one', star('One'), 1);
			await revise('one', star('One'), 1, 'left');
		} finally {
			vi.useRealTimers();
		}
		expect(Object.keys(localStorage).filter((key) => key.startsWith('starfolio.journal'))).toEqual([]);
		await goesOn('one');
	});

	test('keeps the text that no revision holds, as a copy once another tab was first', async () => {
		await revise('one', star('Theirs'), 1, 'left');
		await leftBehind('one', 'Mine', 1, LATER, thisTab);
		const opened = await open('one');
		expect(opened).toMatchObject({ revision: 1, content: { title: 'Mine' } });
		expect(okValue(await revise('one', star('Mine'), opened.revision, 'left'))).toMatchObject({
			conflictCopy: expect.any(String),
		});
		expect(await titles()).toEqual(['Mine (copy from another tab)', 'Theirs']);
	});
});

describe('a draft that a page left behind', () => {
	test('is judged by what is saved once that page has let go, not by what was before', async () => {
		await revise('one', star('Start'), 0, 'left');
		await leftBehind('one', 'One', 1, LATER, 'other');
		let release = (): void => undefined;
		const held = navigator.locks.request(
			'starfolio.tab.other',
			() => new Promise<void>((resolve) => (release = resolve)),
		);
		const opening = open('one');
		await vi.waitUntil(async () => (await navigator.locks.query()).pending?.length === 1);
		// That page makes its revision, and its draft comes back out of the journal behind it.
		await revise('one', star('One'), 1, 'left');
		release();
		await held;
		const opened = await opening;
		expect(opened).toMatchObject({ revision: 2, content: { title: 'One' }, draftAt: '' });
		expect(await titles()).toEqual(['One']);
		expect(await (await connect('own')).drafts.count()).toBe(0);
	});

	test('is gone on with, and then belongs to this page', async () => {
		await revise('one', star('Saved'), 0, 'left');
		await leftBehind('one', 'Left behind', 1, LATER);
		expect(await open('one')).toMatchObject({
			content: { title: 'Left behind' },
			draftAt: LATER,
			recovered: false,
		});
		expect(
			(await readDrafts(await connect('own'), (await portfolioId()) ?? '')).map((row) => row.tab),
		).toEqual([thisTab]);
		expect(okValue(await revise('one', star('Left behind'), 1, 'left'))).toMatchObject({ revision: 2 });
		expect(await titles()).toEqual(['Left behind']);
	});

	test('beside another one: the newest is gone on with, the other becomes an item', async () => {
		await revise('one', star('Saved'), 0, 'left');
		await leftBehind('one', 'Older', 1, '2998-01-01T00:00:00.000Z', 'gone-1');
		await leftBehind('one', 'Newest', 1, LATER, 'gone-2');
		expect(await open('one')).toMatchObject({ content: { title: 'Newest' }, revision: 1 });
		expect(await titles()).toEqual(['Older (copy from another tab)', 'Saved']);
		expect(okValue(await revise('one', star('Newest'), 1, 'left'))).toEqual({
			revision: 2,
			reference: 'E001',
		});
	});

	test('stays with a page that is still there', async () => {
		await revise('one', star('Saved'), 0, 'left');
		await leftBehind('one', 'Being typed', 1, LATER, 'other');
		let release = (): void => undefined;
		const held = navigator.locks.request(
			'starfolio.tab.other',
			() => new Promise<void>((resolve) => (release = resolve)),
		);
		expect(await open('one')).toMatchObject({ content: { title: 'Saved' }, draftAt: '' });
		await settleLeftDrafts();
		expect(await open('one')).toMatchObject({ revision: 1 });
		release();
		await held;
		expect(await open('one')).toMatchObject({ content: { title: 'Being typed' } });
	});

	test('becomes the revision that leaving should have made, with its reference', async () => {
		await leftBehind('one', 'Left behind', 0, LATER);
		journalled('two', 'Only journalled', 0, LATER);
		await settleLeftDrafts();
		const db = await connect('own');
		const heads = await readHeads(db);
		expect(heads.map(({ reference, revision }) => `${reference} ${revision}`).sort()).toEqual([
			'E001 1',
			'E002 1',
		]);
		expect(await db.drafts.count()).toBe(0);
		expect(Object.keys(localStorage).filter((key) => key.startsWith('starfolio.journal'))).toEqual([]);
	});

	test('of an item that can no longer be read stays where it is, and stops no other', async () => {
		await leftBehind('broken', 'Typed into what cannot be read', 0, LATER);
		const db = await connect('own');
		await db.evidence.put({ portfolio: await portfolioId(), id: 'broken', change: 99, strange: true });
		journalled('one', 'Only journalled', 0, LATER);
		expect(okValue(await settleLeftDrafts())).toMatchObject([{ id: 'one', title: 'Only journalled' }]);
		expect((await readHeads(db)).map(({ reference }) => reference)).toEqual(['E001']);
		expect((await readDrafts(db, (await portfolioId()) ?? '')).map(({ evidence }) => evidence)).toEqual([
			'broken',
		]);
	});

	test('settled by two pages at once makes one revision', async () => {
		await leftBehind('one', 'Left behind', 0, LATER);
		await Promise.all([settleLeftDrafts(), settleLeftDrafts()]);
		const db = await connect('own');
		expect(await db.revisions.count()).toBe(1);
		expect(await db.evidence.count()).toBe(1);
	});
});

async function portfolioId(): Promise<string | undefined> {
	expect(pinnedRealm()).toBe('own');
	return (await (await connect('own')).portfolios.toCollection().primaryKeys())[0];
}
