import { beforeEach, describe, expect, test, vi } from 'vitest';
import { builtInUnits } from '#content/units.ts';
import { changeField, emptyField, freshTemplate } from '#domain/own-template.ts';
import type { UnitDraft } from '#domain/own-unit.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { ReceivedSummary } from '#domain/received.ts';
import type { Template } from '#domain/template.ts';
import { readBackupFolder, writeBackupFolder } from '#storage/backup-folder.ts';
import { connect } from '#storage/connection.ts';
import { readContents } from '#storage/contents.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { readJournal, writeJournal } from '#storage/journal.ts';
import { readLastBackup, rememberedBackup } from '#storage/last-backup.ts';
import { listPortfolios } from '#storage/list-portfolios.ts';
import { chooseNextPortfolio, choosePortfolio, chosenElsewhere } from '#storage/open-portfolio.ts';
import { readHeads, readHeadsOf, readTexts } from '#storage/read-evidence.ts';
import { openPortfolioId, readOpenPortfolio, readPortfolioOf } from '#storage/read-portfolio.ts';
import { readReceived, writeReceived } from '#storage/received.ts';
import { bringCopyUp, secondCopy } from '#storage/second-copy.ts';
import { updateGuard } from '#storage/write-portfolio.ts';
import { keptFixture } from '#tests/fixtures/backup.ts';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';
import { backupOf, everythingOn, madeBackup, openedBackup, quiet } from '#tests/support/backup-device.ts';
import { begunAfresh, PHOTO_HERE } from '#tests/support/begun-afresh.ts';
import { decision } from '#tests/support/review.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { adoptUnit } from '#workflows/adopt-unit.ts';
import { noteBackupSaved } from '#workflows/back-up.ts';
import { openOtherPortfolio } from '#workflows/change-open-portfolio.ts';
import { changeDetails } from '#workflows/change-pdf.ts';
import { copyEvidence, copyTargets } from '#workflows/copy-evidence.ts';
import { keepHouse } from '#workflows/keep-house.ts';
import { keepNames } from '#workflows/leave-finding.ts';
import { newEvidenceId, revise, trash } from '#workflows/log-evidence.ts';
import { saveOwnTemplate } from '#workflows/own-templates.ts';
import { removeFromDevice } from '#workflows/remove-from-device.ts';
import { previewRestore, restoreBackup } from '#workflows/restore.ts';
import { settleLeftDrafts } from '#workflows/settle-left-drafts.ts';
import { startAnotherPortfolio, startPortfolio } from '#workflows/start-portfolio.ts';
import { takeOutEverywhere } from '#workflows/take-out.ts';

const [firstUnit, secondUnit] = builtInUnits;
const start = (learner: string, unit = firstUnit) => ({
	learner,
	centre: '',
	qualification: `NVQ of ${learner}`,
	assessor: '',
	units: [unit?.id ?? ''],
});
const pasted: UnitDraft = {
	title: 'Deal with queries',
	outcomes: [{ code: '1', title: 'Answer queries', criteria: [{ code: '1.1', text: 'Greet the customer' }] }],
	origin: { format: 'pasted' },
};

/** A kind of evidence of one's own, with one field. */
function ownKind(label = 'What happened', id = 'own-note'): Template {
	const form = changeField(freshTemplate(id), 0, 0, { ...emptyField('long-text', 'field-1'), label });
	const sections = form.sections.map((section) => ({ ...section, title: 'The case' }));
	return { ...form, sections, title: 'Escalation note', summary: 'What I passed on' };
}

const receivedSummaryFixture: ReceivedSummary = {
	portfolio: '',
	learner: 'Siân O’Neill',
	centre: '',
	qualification: '',
	items: 0,
	total: 0,
	accepted: 0,
	gaps: 0,
	waiting: 0,
	changed: 0,
	unreturned: 0,
	madeAt: '2026-06-14T09:00:00.000Z',
	exportNumber: 0,
	lastChange: '',
	openedAt: '2026-06-14T09:00:00.000Z',
};

const DAY = 86_400_000;
const SHA = 'a'.repeat(64);

/** A page that was opened after another portfolio was chosen. */
function nextPage(id: string): void {
	choosePortfolio(id);
}

/** Two portfolios with an item each; the page works in the first, the next page in the second. */
async function two(): Promise<{ db: PortfolioDatabase; first: Portfolio; second: Portfolio }> {
	const first = okValue(await startPortfolio(start('Sam')));
	okValue(await revise('of-sam', contentFixture({ title: 'Sam wrote this' }), 0, 'left'));
	const second = okValue(await startAnotherPortfolio(start('Alex', secondUnit)));
	nextPage(second.id);
	okValue(await revise('of-alex', contentFixture({ title: 'Alex wrote that' }), 0, 'left'));
	choosePortfolio(first.id);
	chooseNextPortfolio(second.id);
	return { db: await connect('own'), first, second };
}

/** All rows of one portfolio. */
async function rowsOf(db: PortfolioDatabase, portfolio: string): Promise<unknown> {
	const all = await everythingOn(db);
	return Object.fromEntries(
		Object.entries(all).map(([table, rows]) => [
			table,
			rows.filter((row) => JSON.stringify(row).includes(`"${portfolio}"`)),
		]),
	);
}

beforeEach(emptyDevice);

describe('two portfolios on one device', () => {
	test('hold nothing of each other: lists, search, PDF, numbers, backup', async () => {
		const { db, first, second } = await two();
		await db.setAside.add({
			table: 'evidence',
			key: JSON.stringify([second.id, 'broken']),
			row: { title: 'Alex broke this' },
			reason: '',
			at: '2026-06-14T09:00:00.000Z',
		});
		expect((await readHeads(db)).map(({ id, reference }) => [id, reference])).toEqual([['of-sam', 'E001']]);
		expect([...(await readTexts(db)).keys()]).toEqual(['of-sam']);
		expect(JSON.stringify(await readContents(db))).not.toContain('Alex');
		expect(await readOpenPortfolio(db, 'own')).toMatchObject({
			portfolio: { id: first.id },
			setAside: 0,
			others: 1,
		});
		const { lists } = await openedBackup((await madeBackup()).files);
		expect(JSON.stringify(lists)).not.toContain('Alex');
		expect(lists.evidence.map(({ id }) => id)).toEqual(['of-sam']);
		nextPage(second.id);
		expect((await readHeads(db)).map(({ id, reference }) => [id, reference])).toEqual([['of-alex', 'E001']]);
		const other = await openedBackup((await madeBackup()).files);
		expect(JSON.stringify(other.lists)).not.toContain('Sam');
		expect(other.lists.setAside).toHaveLength(1);
	});

	test('a row set aside that names nobody is in the backup of the only portfolio, and in none of two', async () => {
		const first = okValue(await startPortfolio(start('Sam')));
		const db = await connect('own');
		const row = { table: 'evidence', key: '["somewhere","broken"]', row: {}, reason: '', at: '2026-06-14' };
		await db.setAside.add({ ...row });
		expect((await openedBackup((await madeBackup()).files)).lists.setAside).toEqual([row]);
		// Put in past the app, which would give the row to the first before another comes.
		await db.portfolios.add({ ...first, id: 'second' });
		expect((await openedBackup((await madeBackup()).files)).lists.setAside).toEqual([]);
	});

	test('a page keeps its own while the next one has the other', async () => {
		const { db, first, second } = await two();
		expect(await openPortfolioId(db)).toBe(first.id);
		expect(chosenElsewhere()).toBe(second.id);
		okValue(await revise('late', contentFixture({ title: 'Typed in the old tab' }), 0, 'left'));
		expect((await readHeadsOf(db, first.id)).map(({ id }) => id)).toContain('late');
		expect((await readHeadsOf(db, second.id)).map(({ id }) => id)).toEqual(['of-alex']);
	});

	test('what was chosen and is gone gives way to one that is there, for every page', async () => {
		const { db, first, second } = await two();
		nextPage('gone');
		expect([first.id, second.id]).toContain(await openPortfolioId(db));
		expect(chosenElsewhere()).toBeNull();
	});

	test('what a page left in the journal goes to the portfolio it was typed in', async () => {
		const { db, first, second } = await two();
		writeJournal('own', 'of-sam', {
			content: contentFixture({ title: 'Typed while leaving' }),
			baseRevision: 1,
			at: '2099-06-14T09:00:00.000Z',
		});
		nextPage(second.id);
		expect(okValue(await settleLeftDrafts())).toEqual([]);
		expect(readJournal('own')).toEqual([]);
		expect((await readHeadsOf(db, second.id)).map(({ id }) => id)).toEqual(['of-alex']);
		const drafts = JSON.stringify([await db.drafts.toArray(), await db.revisions.toArray()]);
		expect(drafts).toContain('Typed while leaving');
		expect((await readHeadsOf(db, first.id))[0]?.title).toBe('Typed while leaving');
	});

	test('have backups of their own, told apart by their names', async () => {
		const { db, first, second } = await two();
		await writeBackupFolder(db, first.id, null);
		const made = await madeBackup();
		okValue(await noteBackupSaved(made));
		expect(made.files[0]?.name).toMatch(/^Sam-NVQ-of-Sam-\d/);
		nextPage(second.id);
		expect(await readLastBackup(db)).toBeNull();
		okValue(await noteBackupSaved(await madeBackup()));
		expect(rememberedBackup()?.names).toHaveLength(2);
		expect(
			(await listPortfolios(db)).map(({ portfolio, isOpen, since }) => [portfolio.learner, isOpen, since]),
		).toEqual([
			['Alex', true, 0],
			['Sam', false, 0],
		]);
		expect(await readBackupFolder(db, second.id)).toBeNull();
	});

	test('are called backed up each for itself: what changes in one is in no backup of that one only', async () => {
		const { db, first, second } = await two();
		const states = async () =>
			(await listPortfolios(db)).map(({ portfolio, since, hasOther }) => [
				portfolio.learner,
				since,
				hasOther,
			]);
		okValue(await noteBackupSaved(await madeBackup()));
		nextPage(second.id);
		okValue(await noteBackupSaved(await madeBackup()));
		expect(await states()).toEqual([
			['Alex', 0, false],
			['Sam', 0, false],
		]);
		okValue(await changeDetails({ cv: '# Work' }));
		expect(await states()).toEqual([
			['Alex', 0, true],
			['Sam', 0, false],
		]);
		okValue(await noteBackupSaved(await madeBackup()));
		nextPage(first.id);
		okValue(await revise('of-sam', contentFixture({ title: 'Sam wrote on' }), 1, 'left'));
		expect(await states()).toEqual([
			['Sam', 1, false],
			['Alex', 0, false],
		]);
	});

	test('have their trash emptied whichever is open', async () => {
		const { db, first, second } = await two();
		okValue(await trash('of-sam'));
		nextPage(second.id);
		expect(okValue(await keepHouse(Date.now() + 31 * DAY))).toMatchObject({ items: 1 });
		expect(await readHeadsOf(db, first.id)).toEqual([]);
		expect(await readHeadsOf(db, second.id)).toHaveLength(1);
	});
});

describe('removing a portfolio', () => {
	test('leaves the other byte for byte, in the second copy too, and takes its journal', async () => {
		const { db, first, second } = await two();
		for (const portfolio of [first.id, second.id]) {
			await db.attachments.put({
				portfolio,
				sha256: SHA,
				mime: 'text/plain',
				bytes: new ArrayBuffer(9),
				width: 0,
				height: 0,
			});
		}
		nextPage(second.id);
		writeJournal('own', 'of-alex', {
			content: contentFixture(),
			baseRevision: 1,
			at: '2026-06-14T09:00:00.000Z',
		});
		localStorage.setItem(`starfolio.own-kind.${second.id}.own-1`, '{}');
		choosePortfolio(first.id);
		const before = await rowsOf(db, first.id);
		await bringCopyUp(db, Date.now());
		const listed = (await listPortfolios(db)).find(({ portfolio }) => portfolio.id === second.id);
		expect(listed).toMatchObject({ items: 1, files: 1, since: 1 });
		okValue(await removeFromDevice(second.id, { change: listed?.change ?? 0, notReturned: 0 }));
		expect(await rowsOf(db, first.id)).toEqual(before);
		expect(JSON.stringify(await everythingOn(db))).not.toContain(second.id);
		const copy = await secondCopy();
		expect(JSON.stringify(copy && (await everythingOn(copy)))).not.toContain(second.id);
		expect(copy && (await rowsOf(copy, first.id))).toEqual(before);
		expect(readJournal('own')).toEqual([]);
		expect(Object.keys(localStorage).join()).not.toContain(`own-kind.${second.id}`);
	});

	test('is called blank only while nothing at all was written in it', async () => {
		const row = { evidence: 'e', key: '', table: 'evidence', row: {}, reason: '', at: '' };
		for (const write of [
			async () => undefined,
			() => changeDetails({ cv: '# Work' }),
			() => saveOwnTemplate(ownKind()),
			() => adoptUnit(pasted),
			(db: PortfolioDatabase, portfolio: string) =>
				db.portfolios.update(portfolio, { guard: { names: ['Ann Lee'], people: [], left: [] } }),
			(db: PortfolioDatabase, portfolio: string) =>
				db.units.update([portfolio, firstUnit?.id ?? ''], {
					edited: { from: 1, at: '2026-06-14T09:00:00.000Z' },
				}),
			(db: PortfolioDatabase, portfolio: string) => db.judgements.put({ id: 'one', portfolio }),
			(db: PortfolioDatabase, portfolio: string) => db.setAside.add({ ...row, portfolio }),
		]) {
			await emptyDevice();
			const { id } = okValue(await startPortfolio(start('Kim')));
			const db = await connect('own');
			const isUntouched = (await write(db, id)) === undefined;
			const [listed] = await listPortfolios(db);
			expect(listed?.isBlank, write.toString()).toBe(isUntouched);
		}
	});

	test('is refused while it is open, and once it was changed after it was looked at', async () => {
		const { db, first, second } = await two();
		const before = await everythingOn(db);
		const [open, other] = await listPortfolios(db);
		expect(await removeFromDevice(first.id, { change: open?.change ?? 0, notReturned: 0 })).toEqual({
			ok: false,
			code: 'conflict',
		});
		expect(await removeFromDevice(second.id, { change: (other?.change ?? 0) - 1, notReturned: 0 })).toEqual({
			ok: false,
			code: 'conflict',
		});
		expect(await everythingOn(db)).toEqual(before);
	});

	test('under the form of another tab lets that form save nowhere else', async () => {
		const { db, first, second } = await two();
		expect(await openPortfolioId(db)).toBe(first.id);
		// As another tab does, in which the second is open.
		await db.portfolios.delete(first.id);
		const before = await rowsOf(db, second.id);
		expect(await revise('of-sam', contentFixture({ title: 'Too late' }), 1, 'left')).toEqual({
			ok: false,
			code: 'unreadable',
		});
		expect(await rowsOf(db, second.id)).toEqual(before);
	});
});

describe('a portfolio that was begun before the first one was restored', () => {
	test('goes on in the restored one, which keeps its numbers, records and name for the assessor', {
		timeout: 60_000,
	}, async () => {
		const { db, backup, before, file: whole, begun, mine } = await begunAfresh();
		const [inFile] = whole.lists.portfolio;
		if (!inFile) throw new Error('No portfolio in the backup');
		const file = {
			...whole,
			lists: { ...whole.lists, portfolio: [{ ...inFile, notOffered: ['own-old'] }] },
		};
		await db.portfolios.update(begun.id, { notOffered: ['own-here'] });
		okValue(await noteBackupSaved(await madeBackup(), ['sian.starfolio']));
		expect(okValue(await previewRestore(file))).toMatchObject({
			mayMerge: true,
			mayBeBeside: true,
			isOtherQualification: false,
			counts: { new: 4, same: 0 },
			renumbered: [{ from: 'E001', to: 'E008' }],
		});
		expect(await restoreBackup(file, { mode: 'merge' }, quiet())).toMatchObject({
			ok: true,
			portfolio: backup.portfolio,
		});
		expect(await openPortfolioId(db)).toBe(backup.portfolio);
		const after = await everythingOn(db);
		expect(JSON.stringify(after)).not.toContain(begun.id);
		for (const table of ['revisions', 'drafts', 'judgements', 'attachments', 'thumbnails', 'evidence']) {
			expect(after[table], table).toEqual(expect.arrayContaining([...(before[table] ?? [])]));
		}
		const heads = await readHeadsOf(db, backup.portfolio);
		expect(heads.find(({ id }) => id === 'mine')).toMatchObject({ reference: 'E008', formerly: 'E001' });
		expect(await db.revisions.get([backup.portfolio, 'mine', 1])).toMatchObject({ content: mine });
		expect(await db.attachments.get([backup.portfolio, PHOTO_HERE])).toMatchObject({ mime: 'image/jpeg' });
		expect(await db.portfolios.get(backup.portfolio)).toMatchObject({
			units: [firstUnit?.id, 'unit-a'],
			qualification: 'NVQ 3',
			nextReference: 9,
			notOffered: ['own-here', 'own-old'],
		});
		// The backup of the one that gave way is no portfolio's here any more.
		expect(rememberedBackup()?.names).toEqual(backup.files.map(({ name }) => name));
		expect(JSON.stringify(await db.meta.toArray())).not.toContain(begun.id);
		// The same file once more is of this portfolio now, and changes nothing: not even the count of changes.
		const lastChange = await db.meta.get('change');
		expect(okValue(await previewRestore(file))).toMatchObject({ mayBeBeside: false, hasRest: false });
		expect(await restoreBackup(file, { mode: 'merge' }, quiet())).toMatchObject({ ok: true });
		expect(await everythingOn(db)).toEqual(after);
		expect(await db.meta.get('change')).toEqual(lastChange);
	});

	test('is not mixed with it where an assessor has put something on record in both', async () => {
		const { db, file, begun } = await begunAfresh();
		const seal = {
			portfolio: '',
			number: 1,
			previous: '',
			key: { x: 'x', y: 'y' },
			hash: SHA,
			signature: '',
		};
		const record = { ...decision('sealed'), seal };
		await db.judgements.put({ ...record, portfolio: begun.id });
		const before = await everythingOn(db);
		const judged = { ...file, lists: { ...file.lists, judgements: [{ ...record, id: 'other' }] } };
		expect(okValue(await previewRestore(judged))).toMatchObject({
			mayMerge: false,
			isHeldApart: true,
			mayBeBeside: true,
		});
		expect(await restoreBackup(judged, { mode: 'merge' }, quiet())).toEqual({ ok: false, code: 'not-mixed' });
		expect(await everythingOn(db)).toEqual(before);
		// What is on record here stays with this portfolio: the file's evidence comes to it.
		expect(await restoreBackup(file, { mode: 'merge' }, quiet())).toMatchObject({
			ok: true,
			portfolio: begun.id,
		});
	});

	test.each([0, 1])(
		'goes on for good: what was taken out of it since, its own backup (after %d PDFs) does not bring back',
		{
			timeout: 60_000,
		},
		async (exports) => {
			const { db, file, backup } = await begunAfresh();
			okValue(await revise('mine', contentFixture({ title: 'Mrs Quillfeather rang' }), 1, 'left'));
			const copy = await openedBackup((await madeBackup()).files);
			const [portfolio] = copy.lists.portfolio;
			if (!portfolio) throw new Error('No portfolio in the backup');
			const old = { ...copy, lists: { ...copy.lists, portfolio: [{ ...portfolio, exports }] } };
			expect(await restoreBackup(file, { mode: 'merge' }, quiet())).toMatchObject({ ok: true });
			// The one that goes on is known to no assessor, and all of it can be read.
			await db.portfolios.update(backup.portfolio, { exports });
			await db.judgements.clear();
			await db.setAside.clear();
			okValue(await takeOutEverywhere([{ from: 'Mrs Quillfeather', to: 'Mrs A' }]));
			okValue(await trash('mine'));
			const before = await readHeadsOf(db, backup.portfolio);
			expect(okValue(await previewRestore(old))).toMatchObject({ isRenumberedHere: false });
			expect(await restoreBackup(old, { mode: 'merge' }, quiet())).toMatchObject({
				ok: true,
				portfolio: backup.portfolio,
			});
			expect(JSON.stringify(await everythingOn(db))).not.toContain('Quillfeather');
			expect(await readHeadsOf(db, backup.portfolio)).toEqual(before);
			// On record in the copy, and with the same evidence: neither can go on without the other.
			const seal = {
				portfolio: '',
				number: 1,
				previous: '',
				key: { x: 'x', y: 'y' },
				hash: SHA,
				signature: '',
			};
			const judged = { ...old, lists: { ...old.lists, judgements: [{ ...decision('sealed'), seal }] } };
			expect(okValue(await previewRestore(judged))).toMatchObject({ mayMerge: false, isHeldApart: true });
		},
	);

	test('is held apart from it where PDFs were built of both: an assessor may have either', async () => {
		const { db, file, begun } = await begunAfresh();
		await db.portfolios.update(begun.id, { exports: 1 });
		const before = await everythingOn(db);
		expect(okValue(await previewRestore(file))).toMatchObject({
			mayMerge: false,
			isHeldApart: true,
			mayBeBeside: true,
		});
		expect(await restoreBackup(file, { mode: 'merge' }, quiet())).toEqual({ ok: false, code: 'not-mixed' });
		expect(await everythingOn(db)).toEqual(before);
	});

	test('gives way only when what was typed in this tab and not saved is settled, and there is room for its files', {
		timeout: 60_000,
	}, async () => {
		const { db, file, backup, begun } = await begunAfresh();
		const before = await everythingOn(db);
		const join = () => restoreBackup(file, { mode: 'merge' }, quiet());
		for (const key of [`starfolio.form.details.${begun.id}`, `unit-edits ${begun.id} ${firstUnit?.id}`]) {
			sessionStorage.setItem(key, '{"cv":"# Work"}');
			expect(await join()).toEqual({ ok: false, code: 'unsaved' });
			sessionStorage.removeItem(key);
		}
		const kind = `starfolio.own-kind.${begun.id}.own-1`;
		localStorage.setItem(kind, '{}');
		expect(await join()).toEqual({ ok: false, code: 'unsaved' });
		localStorage.removeItem(kind);
		const used = 1_000_000;
		const inFile = file.lists.attachments.reduce((sum, { size }) => sum + size, 0);
		const estimate = vi.spyOn(navigator.storage, 'estimate');
		// The photo here has nine bytes.
		estimate.mockResolvedValue({ usage: used, quota: used + inFile + 8 });
		expect(await join()).toEqual({ ok: false, code: 'full' });
		expect(await everythingOn(db)).toEqual(before);
		estimate.mockResolvedValue({ usage: used, quota: used + inFile + 9 });
		expect(await join()).toMatchObject({ ok: true, portfolio: backup.portfolio });
		estimate.mockRestore();
	});

	test('hands its backup folder on with its evidence, and never to another learner', {
		timeout: 60_000,
	}, async () => {
		const handle = await navigator.storage.getDirectory();
		const folder = { handle, change: 1, at: '2026-06-14T09:00:00.000Z' };
		const { db, file, backup, begun } = await begunAfresh();
		const withFolder = async (learner: string) => {
			await emptyDevice();
			const { id } = okValue(await startPortfolio({ ...start(learner), qualification: '' }));
			// Of the only portfolio, as an earlier version has kept it.
			const own = await connect('own');
			await own.meta.put({ key: 'backup-folder', value: folder });
			return { id, own };
		};
		await writeBackupFolder(db, begun.id, folder);
		expect(await restoreBackup(file, { mode: 'merge' }, quiet())).toMatchObject({ ok: true });
		expect(await readBackupFolder(db, backup.portfolio)).toMatchObject({ change: null });
		// Nothing was written in it yet, so it just gives way.
		const blank = await withFolder('Somebody');
		expect(await restoreBackup(file, { mode: 'merge' }, quiet())).toMatchObject({ ok: true });
		expect(await readBackupFolder(blank.own, backup.portfolio)).toBeNull();
		expect(await readBackupFolder(blank.own, blank.id)).toBeNull();
		const { own } = await withFolder('Somebody');
		okValue(await revise('theirs', contentFixture({ title: 'Theirs' }), 0, 'left'));
		const safety = await madeBackup();
		expect(await restoreBackup(file, { mode: 'replace', safety }, quiet())).toMatchObject({ ok: true });
		expect(await readBackupFolder(own, backup.portfolio)).toBeNull();
	});

	test('takes the copy that an assessor has here with it when it is replaced, once that was said', async () => {
		const { file, begun } = await begunAfresh();
		const received = await connect('received');
		await writeReceived(received, {
			portfolio: begun,
			units: [],
			templates: [],
			heads: [],
			revisions: [],
			entries: [],
			summary: { ...receivedSummaryFixture, portfolio: begun.id, unreturned: 2 },
			typedIn: null,
			isOlder: false,
		});
		expect(okValue(await previewRestore(file)).replacedCopy).toEqual({ notReturned: 2 });
		const safety = await madeBackup();
		expect(await restoreBackup(file, { mode: 'replace', safety }, quiet())).toEqual({
			ok: false,
			code: 'changed-since',
		});
		expect(await readReceived(received, begun.id)).not.toBeNull();
		expect(await restoreBackup(file, { mode: 'replace', safety, notReturned: 2 }, quiet())).toMatchObject({
			ok: true,
			isCopyLeft: false,
		});
		expect(await readReceived(received, begun.id)).toBeNull();
	});
});

describe('a backup of another portfolio', () => {
	test('never takes the place of one that was just begun, beside another or with something of its own', {
		timeout: 60_000,
	}, async () => {
		const { backup } = await backupOf(keptFixture());
		const file = await openedBackup(backup.files);
		const expectKept = async () => {
			const db = await connect('own');
			const before = await everythingOn(db);
			expect(okValue(await previewRestore(file))).toMatchObject({ isEmptyDevice: false, mayBeBeside: true });
			expect(await restoreBackup(file, { mode: 'merge' }, quiet())).toEqual({ ok: false, code: 'not-mixed' });
			expect(await everythingOn(db)).toEqual(before);
		};
		await emptyDevice();
		const { second } = await two();
		nextPage(okValue(await startAnotherPortfolio(start('Kim'))).id);
		await expectKept();
		expect(await (await connect('own')).portfolios.get(second.id)).toBeDefined();
		for (const write of [
			() => changeDetails({ cv: '# Work' }),
			() => saveOwnTemplate(ownKind()),
			() => adoptUnit(pasted),
		]) {
			await emptyDevice();
			okValue(await startPortfolio(start('Kim')));
			expect(okValue(await previewRestore(file)).isEmptyDevice).toBe(true);
			await write();
			await expectKept();
		}
	});

	test('is kept beside as one of its own, byte for byte, and nothing here changes', {
		timeout: 60_000,
	}, async () => {
		const { backup, before } = await backupOf(keptFixture());
		const file = await openedBackup(backup.files);
		await emptyDevice();
		const mine = okValue(await startPortfolio(start('Alex')));
		okValue(await revise('mine', contentFixture({ title: 'Mine' }), 0, 'left'));
		const db = await connect('own');
		const here = await everythingOn(db);
		expect(okValue(await previewRestore(file))).toMatchObject({ mayBeBeside: true, mayMerge: false });
		const outcome = await restoreBackup(file, { mode: 'beside' }, quiet());
		expect(outcome).toMatchObject({ ok: true, portfolio: backup.portfolio });
		expect(await openPortfolioId(db)).toBe(mine.id);
		const after = await everythingOn(db);
		for (const [table, rows] of Object.entries(here)) {
			expect(after[table]).toHaveLength(rows.length + (before[table]?.length ?? 0));
			expect(after[table]).toEqual(expect.arrayContaining([...rows, ...(before[table] ?? [])]));
		}
		// It is here now: not put into the open one, and not beside itself.
		expect(okValue(await previewRestore(file))).toMatchObject({
			isOfAnotherHere: true,
			mayBeBeside: false,
			mayMerge: false,
			mayReplace: false,
		});
		for (const mode of ['merge', 'beside'] as const) {
			expect(await restoreBackup(file, { mode }, quiet())).toEqual({ ok: false, code: 'not-mixed' });
		}
		expect(await everythingOn(db)).toEqual(after);
		okValue(await openOtherPortfolio(backup.portfolio));
		nextPage(backup.portfolio);
		expect(okValue(await previewRestore(file))).toMatchObject({ mayMerge: true, isOfAnotherHere: false });
	});
});

describe('copying evidence to another portfolio', () => {
	test('takes words, files and answers along, leaves criteria and judgements, and changes nothing here', async () => {
		const { db, first, second } = await two();
		const [criterion = ''] =
			firstUnit?.outcomes.flatMap(({ criteria }) => criteria.map(({ id }) => id)) ?? [];
		const bytes = new TextEncoder().encode('a file').buffer;
		await db.attachments.put({
			portfolio: first.id,
			sha256: SHA,
			mime: 'text/plain',
			bytes,
			width: 0,
			height: 0,
		});
		const privacy = { answer: 'keep-here' } as const;
		const content = contentFixture({
			title: 'Sam wrote this',
			claims: [{ criterion, how: '' }],
			attachments: [attachmentFixture({ sha256: SHA, privacy })],
		});
		okValue(await revise('of-sam', content, 1, 'left'));
		const before = await rowsOf(db, first.id);
		expect(okValue(await copyTargets('of-sam'))).toMatchObject([
			{ portfolio: { id: second.id }, kept: [], left: [criterion] },
		]);
		const id = newEvidenceId();
		expect(okValue(await copyEvidence('of-sam', second.id, id))).toEqual({ reference: 'E002', missing: 0 });
		expect(await rowsOf(db, first.id)).toEqual(before);
		nextPage(second.id);
		const copy = (await readContents(db)).evidence.find((item) => item.id === id);
		expect(copy?.content).toMatchObject({
			title: 'Sam wrote this',
			claims: [],
			attachments: [{ sha256: SHA, privacy }],
			copiedFrom: { reference: 'E001', portfolio: 'NVQ of Sam' },
		});
		expect(await db.attachments.where(':id').equals([second.id, SHA]).count()).toBe(1);
		expect(await db.judgements.count()).toBe(0);
	});

	test('keeps the form it was written with, where the other portfolio knows that version as another', async () => {
		const { db, first, second } = await two();
		await db.templates.bulkAdd([
			{ ...ownKind('What happened'), portfolio: first.id },
			{ ...ownKind('Who complained'), portfolio: second.id },
		]);
		const template = { id: 'own-note', version: 1 };
		const content = contentFixture({ template, answers: { 'field-1': 'The line went dead' } });
		okValue(await revise('noted', content, 0, 'left'));
		for (let time = 0; time < 2; time += 1) {
			okValue(await copyEvidence('noted', second.id, newEvidenceId()));
		}
		nextPage(second.id);
		const { evidence, templates } = await readContents(db);
		const copies = evidence.filter((item) => item.content.copiedFrom);
		expect(copies).toHaveLength(2);
		const shown = templates.filter(({ id }) => id === copies[0]?.content.template.id);
		expect(shown.map(({ sections }) => sections[0]?.fields[0]?.label)).toEqual(['What happened']);
		expect(copies[1]?.content.template).toEqual(copies[0]?.content.template);
		expect(JSON.stringify(await db.templates.get([second.id, 'own-note', 1]))).toContain('Who complained');
	});

	test('takes those names of the guard’s own list along that are in the text, and no others', async () => {
		const { db, first, second } = await two();
		okValue(await revise('of-sam', contentFixture({ title: 'I rang oona quill back' }), 1, 'left'));
		okValue(await keepNames(['Oona Quill', 'Brannigan']));
		await updateGuard(db, second.id, (guard) => ({ ...guard, names: ['Mine'] }));
		okValue(await copyEvidence('of-sam', second.id, newEvidenceId()));
		const kept = async (id: string) => (await readPortfolioOf(db, id))?.guard?.names;
		expect(await kept(second.id)).toEqual(['Mine', 'Oona Quill']);
		expect(await kept(first.id)).toEqual(['Oona Quill', 'Brannigan']);
	});
});
