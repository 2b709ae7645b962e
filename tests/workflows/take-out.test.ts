import { beforeEach, describe, expect, test } from 'vitest';
import type { Attachment, EvidenceContent } from '#domain/evidence.ts';
import type { TakingOut } from '#domain/taking-out.ts';
import { connect } from '#storage/connection.ts';
import { copiedTables } from '#storage/copy-queue.ts';
import { createPortfolio } from '#storage/create-portfolio.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { headsReader } from '#storage/follow-heads.ts';
import { letGoOfHouse } from '#storage/house-lock.ts';
import { writeJournal } from '#storage/journal.ts';
import { readHeads, readRevision, readTexts } from '#storage/read-evidence.ts';
import { readHeldBack } from '#storage/read-held-back.ts';
import { openPortfolioId, readPortfolio } from '#storage/read-portfolio.ts';
import { bringCopyUp, secondCopy } from '#storage/second-copy.ts';
import { newestChange } from '#storage/store-head.ts';
import { lockName } from '#storage/tab.ts';
import * as notes from '#storage/taking-out-notes.ts';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';
import { madeBackup, openedBackup } from '#tests/support/backup-device.ts';
import { inOtherTab } from '#tests/support/other-tab.ts';
import { picture, redAndBlue } from '#tests/support/pictures.ts';
import { emptyDevice, okValue, portfolioFixture } from '#tests/support/storage.ts';
import { attach } from '#workflows/attach.ts';
import { checkPortfolio } from '#workflows/check-portfolio.ts';
import { copyEvidence } from '#workflows/copy-evidence.ts';
import { itemHistory } from '#workflows/history.ts';
import { leaveAlone } from '#workflows/leave-alone.ts';
import { revise, saveDraft, trash } from '#workflows/log-evidence.ts';
import { noteTakingOut } from '#workflows/note-taking-out.ts';
import { openEvidence } from '#workflows/open-evidence.ts';
import { coverPhoto } from '#workflows/redact-photo.ts';
import { settleLeftDrafts } from '#workflows/settle-left-drafts.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';
import {
	chooseReplacement,
	takeOutEverywhere,
	takeOutOfItem,
	withReplacements,
	wordsOf,
} from '#workflows/take-out.ts';
import { takeOutPhoto } from '#workflows/take-out-photo.ts';
import { reachOf } from '#workflows/taking-out-reach.ts';

const start = { learner: 'Sam Price', centre: '', qualification: '', assessor: '', units: [] };

let db: PortfolioDatabase;

beforeEach(async () => {
	await emptyDevice();
	await letGoOfHouse('own');
	okValue(await startPortfolio(start));
	db = await connect('own');
});

function star(title: string, situation = '', changes: Partial<EvidenceContent> = {}): EvidenceContent {
	return contentFixture({
		template: { id: 'star-account', version: 1 },
		title,
		answers: { situation },
		claims: [{ criterion: 'unit-a/1.1', how: '' }],
		...changes,
	});
}

/** Everything that is kept, as text: rows, journal, and the second copy. */
async function everywhere(): Promise<string> {
	await bringCopyUp(db, Date.now());
	const copy = await secondCopy();
	const rows: unknown[] = [];
	for (const table of db.tables) {
		if (table.name !== 'portfolios') rows.push(await table.toArray());
	}
	for (const name of copiedTables) {
		if (name !== 'portfolios') rows.push(await copy?.table(name).toArray());
	}
	return `${JSON.stringify(rows)}\n${JSON.stringify({ ...localStorage })}`;
}

const NAME = 'Mrs Quillfeather';

describe('a name that is replaced', () => {
	test('has one letter in the whole portfolio, with and without its title', async () => {
		const first = okValue(await chooseReplacement({ kind: 'name', text: NAME }));
		expect(first).toEqual([
			{ from: NAME, to: 'Mrs A', person: 'any-case' },
			{ from: 'Quillfeather', to: 'Person A', afterTitle: 'A', person: 'capitals' },
		]);
		expect(okValue(await chooseReplacement({ kind: 'name', text: 'mr quillfeather' }))[0]?.to).toBe('mr A');
		expect(okValue(await chooseReplacement({ kind: 'name', text: 'Dr Okafor' }))[0]?.to).toBe('Dr B');
	});

	test('gets no letter that somebody was given by hand', async () => {
		await revise('one', star('Mr A and Mrs B called'), 0, 'left');
		expect(okValue(await chooseReplacement({ kind: 'name', text: NAME }))[0]?.to).toBe('Mrs C');
	});

	test('is gone from saved states, drafts, trash, journal, lists and the second copy', async () => {
		await revise(
			'one',
			star(`Call with ${NAME}`, `Quillfeather rang. ${NAME.toLowerCase()} was angry.`),
			0,
			'left',
		);
		await saveDraft('one', star('Draft', `${NAME} in a draft`), 1);
		await revise('binned', star(`${NAME} in the trash`), 0, 'left');
		await trash('binned');
		writeJournal('own', 'one', {
			content: star('', `${NAME} in the journal`),
			baseRevision: 1,
			at: '2026-06-01T09:00:00.000Z',
		});
		localStorage.setItem('starfolio.journal.own.one.broken', `{"content": "${NAME}`);
		await db.setAside.add({ table: 'revisions', key: '["x"]', row: { title: NAME }, reason: '', at: '' });
		await headsReader(0)(db);
		expect((await everywhere()).toLowerCase()).toContain('quillfeather');

		const replacements = okValue(await chooseReplacement({ kind: 'name', text: NAME }));
		const present = withReplacements(star(`Call with ${NAME}`, `${NAME} was angry`), replacements);
		expect(present.answers['situation']).toBe('Mrs A was angry');
		okValue(await revise('one', present, 1, 'redacted'));
		okValue(await takeOutOfItem('one', replacements));

		expect((await everywhere()).toLowerCase()).not.toContain('quillfeather');
		const { states } = okValue(await itemHistory('one'));
		expect(states.map(({ content }) => content.title)).toEqual(['Call with Mrs A', 'Call with Mrs A']);
		expect(states[0]?.redactedAt).toBeUndefined();
		expect(states[1]?.redactedAt).toMatch(/^\d{4}-/);
	});

	test('stays in other items until it is taken out of them, and unsettles what was judged', async () => {
		await revise('one', star('One', `${NAME} rang`), 0, 'left');
		await revise('two', star('Two', `${NAME} rang again`), 0, 'left');
		const before = await db.evidence.toArray();
		const replacements = okValue(await chooseReplacement({ kind: 'name', text: NAME }));
		okValue(await takeOutOfItem('one', replacements));
		expect(await everywhere()).toContain(NAME);
		okValue(await takeOutEverywhere(replacements));
		expect(await everywhere()).not.toContain(NAME);
		const fingerprints = (rows: readonly unknown[]) => JSON.stringify(rows).match(/"fingerprint":"\w+"/g);
		const [then, now] = [fingerprints(before), fingerprints(await db.evidence.toArray())];
		expect(then).toHaveLength(2);
		expect(now).toHaveLength(2);
		for (const [place, fingerprint] of (now ?? []).entries()) expect(fingerprint).not.toBe(then?.[place]);
	});

	test('says before how far it goes, and changes nothing by that', async () => {
		await revise('one', star('One', `${NAME} rang`), 0, 'left');
		await saveDraft('two', star('Two', `${NAME} rang again`), 0);
		await revise('three', star('Three', 'Nobody rang'), 0, 'left');
		await revise('binned', star('Four', `${NAME} rang again`), 0, 'left');
		await trash('binned');
		const [portfolio = ''] = await db.portfolios.toCollection().primaryKeys();
		await db.judgements.bulkPut(
			['one', 'three', 'binned'].map((evidence) => ({
				...{ portfolio, id: evidence, evidence, criterion: 'c', decision: 'accepted', feedback: '' },
				...{ assessor: 'Pat Moss', at: '2026-06-01T09:00:00.000Z', fingerprint: 'f' },
			})),
		);
		const before = await everywhere();
		expect(okValue(await reachOf({ kind: 'name', text: NAME }))).toEqual({
			to: 'Mrs A',
			items: 2,
			accepted: 1,
		});
		expect(await everywhere()).toBe(before);
	});

	test('is gone from the lists too where only what is being typed held it', async () => {
		await revise('saved', star('Saved', 'Nobody is named'), 0, 'left');
		await saveDraft('saved', star(`${NAME} in a title`, `${NAME} rang`), 1);
		await saveDraft('new', star(`${NAME} again`, `${NAME} rang`), 0);
		okValue(await takeOutEverywhere([{ from: NAME, to: 'Mrs A' }]));
		expect((await everywhere()).toLowerCase()).not.toContain('quillfeather');
		const heads = await readHeads(db);
		expect(heads.map(({ id, title, revision }) => [id, title, revision]).sort()).toEqual([
			['new', 'Mrs A again', 0],
			['saved', 'Mrs A in a title', 1],
		]);
		expect((await readTexts(db)).get('saved')).toContain('mrs a rang');
	});

	test('leaves the title that is being typed in the lists', async () => {
		await revise('one', star(`Call with ${NAME}`, `${NAME} rang`), 0, 'left');
		await saveDraft('one', star('A better title', `${NAME} rang`), 1);
		okValue(await takeOutEverywhere([{ from: NAME, to: 'Mrs A' }]));
		expect((await readHeads(db))[0]?.title).toBe('A better title');
	});

	test('is gone from what the learner said of a finding, and stays in what she said of another item', async () => {
		await revise('one', star('One', `${NAME} rang`), 0, 'left');
		const finding = (item: string) => ({ id: `short ${item}`, item });
		for (const item of ['one', 'two']) okValue(await leaveAlone(finding(item), `${NAME} said so`));
		const replacements = [{ from: NAME, to: 'Mrs A' }];
		okValue(await takeOutOfItem('one', replacements));
		const reasons = async () => (await readPortfolio(db))?.leftAlone?.map(({ reason }) => reason);
		expect(await reasons()).toEqual(['Mrs A said so', `${NAME} said so`]);
		okValue(await takeOutEverywhere(replacements));
		expect(await reasons()).toEqual(['Mrs A said so', 'Mrs A said so']);
	});

	test('is gone from a head that can no longer be read', async () => {
		const [portfolio = ''] = await db.portfolios.toCollection().primaryKeys();
		await db.evidence.put({ portfolio, id: 'broken', change: 1, title: NAME });
		okValue(await takeOutEverywhere([{ from: NAME, to: 'Mrs A' }]));
		expect((await everywhere()).toLowerCase()).not.toContain('quillfeather');
	});

	test('counts as a change since the last backup, and what is not there changes nothing', async () => {
		await revise('one', star('One', `${NAME} rang`), 0, 'left');
		await revise('one', star('One', 'Somebody rang'), 1, 'left');
		const [heads, before] = [await db.evidence.toArray(), await newestChange(db)];
		okValue(await takeOutEverywhere([{ from: 'Mrs Nobody', to: 'Mrs A' }]));
		expect(await newestChange(db)).toBe(before);
		okValue(await takeOutEverywhere([{ from: NAME, to: 'Mrs A' }]));
		expect(await newestChange(db)).toBe(before + 1);
		expect(await db.evidence.toArray()).toEqual(heads);
	});

	test('leaves everything else as it was', async () => {
		await revise('one', star('One', `${NAME} rang about order 4471.`), 0, 'left');
		await revise('two', star('Quillfeatherstone House', 'a quillfeather-like thing'), 0, 'left');
		const before = await db.revisions.toArray();
		okValue(await takeOutEverywhere([{ from: NAME, to: 'Mrs A' }]));
		const after = await db.revisions.toArray();
		expect(after[1]).toEqual(before[1]);
		expect(JSON.stringify(after[0])).toContain('Mrs A rang about order 4471.');
	});
});

describe('the check before the PDF', () => {
	test('names what would be in it, and not what stays on this device', async () => {
		const content = star('One', `${NAME} rang`, {
			attachments: [attachmentFixture({ privacy: { answer: 'unanswered' } })],
		});
		const check = async () =>
			okValue(await checkPortfolio({ signal: new AbortController().signal, onProgress: () => undefined }));
		await revise('one', content, 0, 'left');
		expect(await check()).toMatchObject([{ id: 'one', heldBack: [{ reason: 'unanswered' }] }]);
		expect(await readHeldBack(db, '2026-06-30')).toHaveLength(1);
		await revise('one', { ...content, staysHere: true }, 1, 'left');
		expect(await check()).toEqual([]);
		expect(await readHeldBack(db, '2026-06-30')).toEqual([]);
	});
});

async function photo(): Promise<Attachment> {
	const bytes = await picture(400, 300, 'image/jpeg', redAndBlue(400, 300));
	const outcome = await attach(new File([bytes.slice()], 'desk.jpg', { type: 'image/jpeg' }));
	if (!outcome.ok) throw new Error(outcome.code);
	return outcome.attachment;
}

async function pixel(
	sha256: string,
	table: 'attachments' | 'thumbnails',
	x: number,
	y: number,
): Promise<readonly number[]> {
	const row: unknown = (await db.table<unknown>(table).toArray()).find((each) =>
		JSON.stringify(each).includes(sha256),
	);
	const { bytes, mime } = Object(row) as { bytes: ArrayBuffer; mime: string };
	const bitmap = await createImageBitmap(new Blob([bytes], { type: mime }));
	const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
	const context = canvas.getContext('2d');
	context?.drawImage(bitmap, 0, 0);
	return [...(context?.getImageData(x * bitmap.width, y * bitmap.height, 1, 1).data ?? [])].slice(0, 3);
}

describe('a photo that is covered', () => {
	test('has the boxes in its pixels and its thumbnail, and the old one is nowhere any more', async () => {
		const old = await photo();
		await revise('one', star('One', '', { attachments: [old] }), 0, 'attachment');
		await revise('two', star('Two', '', { attachments: [{ ...old, id: 'other' }] }), 0, 'attachment');
		await revise('binned', star('Binned', '', { attachments: [old] }), 0, 'attachment');
		await trash('binned');
		expect(await everywhere()).toContain(old.sha256);

		const covered = await coverPhoto(old, [{ x: 0, y: 0, width: 0.5, height: 0.5 }]);
		if (!covered.ok) throw new Error(covered.code);
		await revise('one', star('One', '', { attachments: [{ ...old, ...covered.facts }] }), 1, 'redacted');
		okValue(await takeOutPhoto(old, covered.facts));

		expect(await everywhere()).not.toContain(old.sha256);
		for (const table of ['attachments', 'thumbnails'] as const) {
			expect(await db.table(table).count()).toBe(1);
			const [red = 255, green = 255, blue = 255] = await pixel(covered.facts.sha256, table, 0.2, 0.2);
			expect(Math.max(red, green, blue)).toBeLessThan(40);
			const [stays = 0] = await pixel(covered.facts.sha256, table, 0.2, 0.8);
			expect(stays).toBeGreaterThan(200);
		}
		const { states } = okValue(await itemHistory('two'));
		expect(states[0]?.content.attachments[0]).toMatchObject({ id: 'other', ...covered.facts });
	});

	test('leaves the original on the device where the learner chose so', async () => {
		const old = await photo();
		await revise('one', star('One', '', { attachments: [old] }), 0, 'attachment');
		const covered = await coverPhoto(old, [{ x: 0, y: 0, width: 0.5, height: 0.5 }]);
		if (!covered.ok) throw new Error(covered.code);
		const original: Attachment = {
			...old,
			id: 'original',
			uncovered: true,
			privacy: { answer: 'keep-here' },
		};
		const content = star('One', '', { attachments: [{ ...old, ...covered.facts }, original] });
		await revise('one', content, 1, 'redacted');
		okValue(await takeOutPhoto(old, covered.facts));
		const { states } = okValue(await itemHistory('one'));
		expect(
			states.map((state) => state.content.attachments.map(({ sha256 }) => sha256 === old.sha256)),
		).toEqual([[false, true], [false]]);
		expect(await db.attachments.count()).toBe(2);
	});
});

describe('a form that was open in another tab', () => {
	const replacements = [{ from: NAME, to: 'Mrs A' }];

	test('does not bring a name back, and loses nothing that was typed in it', async () => {
		const content = star(`Call with ${NAME}`, `${NAME} rang`);
		okValue(await revise('one', content, 0, 'left'));
		okValue(await openEvidence('one'));
		const { value, hear } = await inOtherTab(() => takeOutEverywhere(replacements));
		okValue(value);
		await hear();
		const typed = { ...content, answers: { situation: `${NAME} rang, and I answered` } };
		okValue(await saveDraft('one', typed, 1));
		expect(await everywhere()).not.toContain(NAME);
		expect(okValue(await revise('one', typed, 1, 'left'))).toMatchObject({ revision: 2 });
		expect(await everywhere()).not.toContain(NAME);
		const { states } = okValue(await itemHistory('one'));
		expect(states[0]?.content.answers['situation']).toBe('Mrs A rang, and I answered');
		expect(await readHeads(db)).toHaveLength(1);
	});

	test('is cleared of what it saved before it heard', async () => {
		const content = star('One', `${NAME} rang`);
		okValue(await revise('one', content, 0, 'left'));
		okValue(await openEvidence('one'));
		const { value, hear } = await inOtherTab(() => takeOutEverywhere(replacements));
		okValue(value);
		okValue(await revise('one', { ...content, title: 'Two' }, 1, 'left'));
		expect(await everywhere()).toContain(NAME);
		await hear();
		await expect.poll(everywhere).not.toContain(NAME);
		expect((await readHeads(db))[0]).toMatchObject({ title: 'Two', revision: 2 });
	});

	test('keeps a name in an item that it was not taken out of', async () => {
		const content = star('Two', `${NAME} rang`);
		okValue(await revise('one', star('One', `${NAME} rang`), 0, 'left'));
		okValue(await revise('two', content, 0, 'left'));
		okValue(await openEvidence('two'));
		const { hear } = await inOtherTab(() => takeOutOfItem('one', replacements));
		await hear();
		okValue(await revise('two', { ...content, title: 'Three' }, 1, 'left'));
		const { states } = okValue(await itemHistory('two'));
		expect(states[0]?.content.answers['situation']).toBe(`${NAME} rang`);
	});

	test('names the covered photo in the place of the one that is gone', async () => {
		const old = await photo();
		const content = star('Two', '', { attachments: [{ ...old, id: 'other' }] });
		okValue(await revise('one', star('One', '', { attachments: [old] }), 0, 'attachment'));
		okValue(await revise('two', content, 0, 'attachment'));
		okValue(await openEvidence('two'));
		const covered = await coverPhoto(old, [{ x: 0, y: 0, width: 0.5, height: 0.5 }]);
		if (!covered.ok) throw new Error(covered.code);
		const { facts } = covered;
		okValue(await revise('one', star('One', '', { attachments: [{ ...old, ...facts }] }), 1, 'redacted'));
		const { value, hear } = await inOtherTab(() => takeOutPhoto(old, facts));
		okValue(value);
		await hear();
		okValue(await revise('two', { ...content, title: 'Typed' }, 1, 'left'));
		expect(await everywhere()).not.toContain(old.sha256);
		const { states } = okValue(await itemHistory('two'));
		expect(states[0]?.content).toMatchObject({ title: 'Typed', attachments: [{ id: 'other', ...facts }] });
	});
});

async function coveredFacts(old: Attachment) {
	const covered = await coverPhoto(old, [{ x: 0, y: 0, width: 0.5, height: 0.5 }]);
	if (!covered.ok) throw new Error(covered.code);
	return covered.facts;
}

describe('a photo that was copied to another portfolio', () => {
	test('is covered there too, in its pixels, and the old one is nowhere', async () => {
		const old = await photo();
		okValue(await revise('one', star('One', '', { attachments: [old] }), 0, 'attachment'));
		await createPortfolio(db, portfolioFixture({ id: 'other' }), [], true);
		okValue(await copyEvidence('one', 'other', 'copy'));
		const facts = await coveredFacts(old);
		okValue(await revise('one', star('One', '', { attachments: [{ ...old, ...facts }] }), 1, 'redacted'));
		okValue(await takeOutPhoto(old, facts));
		expect(await everywhere()).not.toContain(old.sha256);
		expect(await readRevision(db, 'other', 'copy', 1)).toMatchObject({ attachments: [facts] });
		for (const table of ['attachments', 'thumbnails'] as const) {
			const keys = await db.table<unknown, string[]>(table).toCollection().primaryKeys();
			expect(keys.filter(([portfolio]) => portfolio === 'other')).toEqual([['other', facts.sha256]]);
		}
	});

	test('brings no covered photo to a portfolio that never had it', async () => {
		const old = await photo();
		okValue(await revise('one', star('One', '', { attachments: [old] }), 0, 'attachment'));
		await createPortfolio(db, portfolioFixture({ id: 'other' }), [], true);
		const facts = await coveredFacts(old);
		okValue(await takeOutPhoto(old, facts));
		expect(await db.attachments.count()).toBe(1);
	});
});

describe('a page that was ended before it had taken out what it noted', () => {
	async function notedBy(tab: string, taking: TakingOut): Promise<void> {
		const stamp = { portfolio: await openPortfolioId(db), at: '', device: '', tab };
		await notes.noteTakingOut(db, stamp, taking);
	}
	const noted = async () => notes.readTakingOutNotes(db, await openPortfolioId(db));

	test('leaves the photo to the next page, which takes it out', async () => {
		const old = await photo();
		okValue(await revise('one', star('One', '', { attachments: [old] }), 0, 'attachment'));
		const facts = await coveredFacts(old);
		await notedBy('gone', { kind: 'photo', old, facts });
		okValue(await revise('one', star('One', '', { attachments: [{ ...old, ...facts }] }), 1, 'redacted'));
		expect(await everywhere()).toContain(old.sha256);
		okValue(await settleLeftDrafts());
		expect(await everywhere()).not.toContain(old.sha256);
		expect(await db.attachments.count()).toBe(1);
	});

	test('leaves the name to the next page, and the note goes with it', async () => {
		okValue(await revise('one', star(`Call with ${NAME}`), 0, 'left'));
		const taking = wordsOf([{ from: NAME, to: 'Mrs A' }], 'one');
		await notedBy('gone', taking);
		okValue(await revise('one', star('Call with Mrs A'), 1, 'redacted'));
		okValue(await settleLeftDrafts());
		expect(await everywhere()).not.toContain(NAME);
		expect(await noted()).toEqual([]);
	});

	test('keeps a photo that it had not yet saved as covered', async () => {
		const old = await photo();
		okValue(await revise('one', star('One', '', { attachments: [old] }), 0, 'attachment'));
		await notedBy('gone', { kind: 'photo', old, facts: await coveredFacts(old) });
		okValue(await settleLeftDrafts());
		expect(await db.attachments.get([await openPortfolioId(db), old.sha256])).toBeDefined();
		expect(await noted()).toEqual([]);
	});

	test('is not taken for ended while it is there', async () => {
		okValue(await revise('one', star(`Call with ${NAME}`), 0, 'left'));
		await notedBy('there', wordsOf([{ from: NAME, to: 'Mrs A' }], 'one'));
		let letGo = (): void => undefined;
		const held = new Promise<void>((resolve) => {
			letGo = resolve;
		});
		const lock = navigator.locks.request(lockName('there'), () => held);
		okValue(await settleLeftDrafts());
		expect(await noted()).toHaveLength(1);
		letGo();
		await lock;
	});

	test('leaves no note when it did, and a backup has none', async () => {
		okValue(await revise('one', star('Nobody is named'), 0, 'left'));
		const replacements = [{ from: NAME, to: 'Mrs A' }];
		okValue(await noteTakingOut(wordsOf(replacements, 'one')));
		const { files } = await madeBackup();
		expect(JSON.stringify((await openedBackup(files)).lists)).not.toContain(NAME);
		expect(await files[0]?.text()).not.toContain(NAME);
		okValue(await takeOutOfItem('one', replacements));
		expect(await noted()).toEqual([]);
		expect(await everywhere()).not.toContain(NAME);
	});
});
