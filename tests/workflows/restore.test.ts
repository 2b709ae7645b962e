import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Attachment } from '#domain/evidence.ts';
import { EXAMPLE_PORTFOLIO } from '#domain/portfolio.ts';
import { connect } from '#storage/connection.ts';
import { letGoOfHouse } from '#storage/house-lock.ts';
import { removeLocal } from '#storage/local.ts';
import { readHead, readHeads } from '#storage/read-evidence.ts';
import { openPortfolioId } from '#storage/read-portfolio.ts';
import { chooseRealm } from '#storage/realm.ts';
import { hashOf, keptFixture } from '#tests/fixtures/backup.ts';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';
import {
	backupOf,
	everythingOn,
	madeBackup,
	mergeBackup,
	openedBackup,
	putOnDevice,
	quiet,
} from '#tests/support/backup-device.ts';
import { picture, redAndBlue } from '#tests/support/pictures.ts';
import { emptyDevice, okValue, portfolioFixture } from '#tests/support/storage.ts';
import { attach } from '#workflows/attach.ts';
import type { MadeBackup } from '#workflows/back-up.ts';
import { checkBackup } from '#workflows/check-backup.ts';
import { keepHouse } from '#workflows/keep-house.ts';
import { revise, saveDraft, trash } from '#workflows/log-evidence.ts';
import { coverPhoto } from '#workflows/redact-photo.ts';
import { previewRestore, restoreBackup } from '#workflows/restore.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';
import { takeOutPhoto } from '#workflows/take-out-photo.ts';

beforeEach(emptyDevice);
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

/** No text that was being typed comes back. */
const none = { takenUp: 0, copies: 0 };
const start = { learner: 'Sam', centre: '', qualification: '', assessor: '', units: [] };

/** An item of the open portfolio. */
async function theHead(id: string) {
	const db = await connect('own');
	return readHead(db, await openPortfolioId(db), id);
}

describe('restoring', () => {
	test('twice changes nothing the second time', async () => {
		const { backup } = await backupOf(keptFixture());
		await emptyDevice();
		const file = await openedBackup(backup.files);
		await mergeBackup(file);
		const db = await connect('own');
		const before = await everythingOn(db);
		expect(okValue(await previewRestore(file))).toMatchObject({
			counts: { new: 0, newer: 0, older: 0, conflicts: 0 },
			drafts: none,
			newAttachments: 0,
		});
		await mergeBackup(file);
		expect(await everythingOn(db)).toEqual(before);
	});

	test('brings what is new, leaves what is newer here, and keeps both of what was changed twice', async () => {
		await putOnDevice(keptFixture());
		okValue(await revise('call', contentFixture({ title: 'On the tablet' }), 2, 'left'));
		okValue(await revise('tablet-only', contentFixture({ title: 'Tablet only' }), 0, 'left'));
		const tablet = await openedBackup((await madeBackup()).files);
		await emptyDevice();
		await putOnDevice(keptFixture());
		okValue(await revise('call', contentFixture({ title: 'On the phone' }), 2, 'left'));
		okValue(await revise('phone-only', contentFixture({ title: 'Phone only' }), 0, 'left'));
		expect(okValue(await previewRestore(tablet))).toMatchObject({
			// What was being typed on the tablet has become revisions there.
			counts: { new: 1, newer: 2, same: 1, conflicts: 1 },
			renumbered: [{ from: 'E007', to: 'E010' }],
			mayMerge: true,
			isEmptyDevice: false,
		});
		await mergeBackup(tablet);
		const heads = await readHeads(await connect('own'));
		expect(heads.map(({ title }) => title).sort()).toEqual([
			'Binned',
			'Hardly begun',
			'On the phone',
			'On the tablet (copy from another device)',
			'Phone only',
			'Tablet only',
			'Typing more',
		]);
		expect(heads.find(({ id }) => id === 'tablet-only')).toMatchObject({
			reference: 'E010',
			formerly: 'E007',
		});
		expect(heads.find(({ copyOf }) => copyOf === 'call')).toMatchObject({ revision: 4, deletedAt: '' });
		const references = heads.map(({ reference }) => reference).filter((reference) => reference !== '');
		expect(new Set(references).size).toBe(references.length);
		const once = await everythingOn(await connect('own'));
		const counts = { new: 0, newer: 0, conflicts: 0 };
		expect(okValue(await previewRestore(tablet))).toMatchObject({ counts });
		expect(await restoreBackup(tablet, { mode: 'merge' }, quiet())).toMatchObject({ ok: true, counts });
		expect(await everythingOn(await connect('own'))).toEqual(once);
	});

	test('leaves in the trash what is there here, and says how many of the file’s items that are', async () => {
		await putOnDevice(keptFixture());
		const file = await openedBackup((await madeBackup()).files);
		okValue(await trash('call'));
		const before = await everythingOn(await connect('own'));
		// What was in the trash when the backup was made is no more than that.
		const counts = { same: 3, trashed: 1, new: 0, newer: 0, older: 0, conflicts: 0 };
		expect(okValue(await previewRestore(file))).toMatchObject({ counts });
		expect(await restoreBackup(file, { mode: 'merge' }, quiet())).toMatchObject({ ok: true, counts });
		expect(await everythingOn(await connect('own'))).toEqual(before);
	});

	test('what was written last stays, and the device’s own becomes the copy', async () => {
		await putOnDevice(keptFixture());
		okValue(await revise('call', contentFixture({ title: 'Here first' }), 2, 'left'));
		const here = await everythingOn(await connect('own'));
		await emptyDevice();
		await putOnDevice(keptFixture());
		okValue(await revise('call', contentFixture({ title: 'There last' }), 2, 'left'));
		const file = await openedBackup((await madeBackup()).files);
		await emptyDevice();
		const db = await connect('own');
		for (const [name, rows] of Object.entries(here)) {
			const bytes = (row: unknown) =>
				typeof row === 'object' && row !== null && 'bytes' in row && Array.isArray(row.bytes)
					? { ...row, bytes: new Uint8Array(row.bytes).buffer }
					: row;
			if (name !== 'setAside') await db.table(name).bulkPut(rows.map(bytes));
		}
		await mergeBackup(file);
		const heads = await readHeads(db);
		expect(heads.find(({ id }) => id === 'call')).toMatchObject({ title: 'There last', reference: 'E001' });
		expect(heads.find(({ copyOf }) => copyOf === 'call')?.title).toBe(
			'Here first (copy from another device)',
		);
	});

	test('into a portfolio that was just started takes the backup’s place, number and name', async () => {
		const { backup, before } = await backupOf(keptFixture());
		await emptyDevice();
		okValue(
			await startPortfolio({
				learner: 'Somebody',
				centre: '',
				qualification: '',
				assessor: '',
				units: ['icq-l3-monitor-quality'],
			}),
		);
		await mergeBackup(await openedBackup(backup.files));
		expect(await everythingOn(await connect('own'))).toEqual(before);
	});

	test('another learner’s backup is not mixed in', async () => {
		const { backup } = await backupOf(keptFixture());
		await emptyDevice();
		okValue(
			await startPortfolio({ learner: 'Alex', centre: '', qualification: '', assessor: '', units: [] }),
		);
		okValue(await revise('mine', contentFixture({ title: 'Mine' }), 0, 'left'));
		const before = await everythingOn(await connect('own'));
		const file = await openedBackup(backup.files);
		expect(okValue(await previewRestore(file))).toMatchObject({
			mayMerge: false,
			mayReplace: true,
			itemsHere: 1,
		});
		expect(await restoreBackup(file, { mode: 'merge' }, quiet())).toEqual({ ok: false, code: 'not-mixed' });
		expect(await everythingOn(await connect('own'))).toEqual(before);
		const safety = await madeBackup();
		expect(await restoreBackup(file, { mode: 'replace', safety }, quiet())).toMatchObject({ ok: true });
		expect((await readHeads(await connect('own'))).map(({ id }) => id).sort()).toEqual([
			'binned',
			'call',
			'only-draft',
			'typing',
		]);
		// And back again, from the copy that had to be made first.
		const back = await restoreBackup(
			await openedBackup(safety.files),
			{ mode: 'replace', safety: await madeBackup() },
			quiet(),
		);
		expect(back).toMatchObject({ ok: true });
		expect(await everythingOn(await connect('own'))).toEqual(before);
	});

	test('what came after the backup of what is here is not replaced with it', async () => {
		const { backup } = await backupOf(keptFixture());
		await emptyDevice();
		okValue(
			await startPortfolio({ learner: 'Alex', centre: '', qualification: '', assessor: '', units: [] }),
		);
		okValue(await revise('mine', contentFixture({ title: 'Mine' }), 0, 'left'));
		const file = await openedBackup(backup.files);
		const replace = (safety: MadeBackup) => restoreBackup(file, { mode: 'replace', safety }, quiet());
		let safety = await madeBackup();
		okValue(await revise('later', contentFixture({ title: 'In another tab' }), 0, 'left'));
		const added = await everythingOn(await connect('own'));
		expect(await replace(safety)).toEqual({ ok: false, code: 'changed-since' });
		expect(await everythingOn(await connect('own'))).toEqual(added);
		safety = await madeBackup();
		okValue(await saveDraft('later', contentFixture({ title: 'Half a sentence' }), 1));
		const typed = await everythingOn(await connect('own'));
		expect(await replace(safety)).toEqual({ ok: false, code: 'changed-since' });
		expect(await everythingOn(await connect('own'))).toEqual(typed);
		expect(await replace(await madeBackup())).toMatchObject({ ok: true });
	});

	test('an empty backup never takes the place of something', async () => {
		okValue(
			await startPortfolio({
				learner: 'Siân O’Neill',
				centre: '',
				qualification: '',
				assessor: '',
				units: [],
			}),
		);
		const empty = await madeBackup();
		await emptyDevice();
		await putOnDevice(keptFixture());
		const before = await everythingOn(await connect('own'));
		const file = await openedBackup(empty.files);
		expect(okValue(await previewRestore(file)).mayReplace).toBe(false);
		const outcome = await restoreBackup(file, { mode: 'replace', safety: empty }, quiet());
		expect(outcome).toEqual({ ok: false, code: 'would-empty' });
		expect(await everythingOn(await connect('own'))).toEqual(before);
	});

	test('into the example takes only a backup of the example', async () => {
		const { backup } = await backupOf(keptFixture());
		chooseRealm('example');
		await putOnDevice(
			{
				...keptFixture(),
				lists: { ...keptFixture().lists, portfolio: [portfolioFixture({ id: EXAMPLE_PORTFOLIO })] },
			},
			'example',
		);
		const before = await everythingOn(await connect('example'));
		const file = await openedBackup(backup.files);
		expect(okValue(await previewRestore(file))).toMatchObject({
			mayMerge: false,
			mayReplace: false,
			isExample: true,
		});
		expect(await restoreBackup(file, { mode: 'merge' }, quiet())).toEqual({ ok: false, code: 'not-mixed' });
		expect(await restoreBackup(file, { mode: 'replace', safety: backup }, quiet())).toEqual({
			ok: false,
			code: 'not-mixed',
		});
		expect(await everythingOn(await connect('example'))).toEqual(before);
		await mergeBackup(await openedBackup((await madeBackup()).files));
	});

	test('of the example is no portfolio of one’s own, and nobody’s own goes into an example that was emptied', async () => {
		const example = {
			...keptFixture(),
			lists: { ...keptFixture().lists, portfolio: [portfolioFixture({ id: EXAMPLE_PORTFOLIO })] },
		};
		const own = await openedBackup((await backupOf(keptFixture())).backup.files);
		const before = await everythingOn(await connect('own'));
		chooseRealm('example');
		expect(okValue(await previewRestore(own))).toMatchObject({ isEmptyDevice: true, mayMerge: false });
		expect(await restoreBackup(own, { mode: 'merge' }, quiet())).toEqual({ ok: false, code: 'not-mixed' });
		await putOnDevice(example, 'example');
		const safety = await madeBackup();
		expect(safety.files[0]?.name).toMatch(/^Starfolio-example-/);
		const ofExample = await openedBackup(safety.files);
		chooseRealm('own');
		expect(okValue(await previewRestore(ofExample))).toMatchObject({
			isOfExample: true,
			mayMerge: false,
			mayReplace: false,
		});
		for (const how of [{ mode: 'merge' }, { mode: 'replace', safety }] as const) {
			expect(await restoreBackup(ofExample, how, quiet())).toEqual({ ok: false, code: 'not-mixed' });
		}
		expect(await everythingOn(await connect('own'))).toEqual(before);
	});

	test('text that is being typed while the backup is made is in it, and goes on being a draft', async () => {
		await putOnDevice(keptFixture());
		okValue(await saveDraft('call', contentFixture({ title: 'Half a sentence' }), 2));
		const file = await openedBackup((await madeBackup()).files);
		expect(file.lists.drafts.map(({ content }) => content.title)).toEqual(['Half a sentence']);
		const before = await everythingOn(await connect('own'));
		await emptyDevice();
		await mergeBackup(file);
		expect(await everythingOn(await connect('own'))).toEqual(before);
		await mergeBackup(file);
		expect(await everythingOn(await connect('own'))).toEqual(before);
	});

	test('text that was being typed comes back beside an item that is here, and it is said', async () => {
		okValue(await startPortfolio(start));
		okValue(await revise('one', contentFixture({ title: 'One' }), 0, 'left'));
		const before = await openedBackup((await madeBackup()).files);
		okValue(await saveDraft('one', contentFixture({ title: 'Half a sentence' }), 1));
		const file = await openedBackup((await madeBackup()).files);
		await emptyDevice();
		await mergeBackup(before);
		expect(okValue(await previewRestore(file)).drafts).toEqual({ takenUp: 1, copies: 0 });
		const { counts, mended } = await mergeBackup(file);
		expect([counts.new, counts.newer, counts.conflicts]).toEqual([0, 0, 0]);
		expect(mended).toEqual({ drafts: { takenUp: 1, copies: 0 }, files: 0 });
		expect((await mergeBackup(file)).mended).toEqual({ drafts: none, files: 0 });
	});

	test('text beside which another one is being typed becomes an item of its own, and it is said', async () => {
		okValue(await startPortfolio(start));
		okValue(await revise('one', contentFixture({ title: 'One' }), 0, 'left'));
		const before = await openedBackup((await madeBackup()).files);
		okValue(await saveDraft('one', contentFixture({ title: 'There' }), 1));
		const own = await openedBackup((await madeBackup()).files);
		const drafts = own.lists.drafts.map((draft) => ({ ...draft, device: 'tablet', tab: 'on the tablet' }));
		const file = { ...own, lists: { ...own.lists, drafts } };
		await emptyDevice();
		await mergeBackup(before);
		okValue(await saveDraft('one', contentFixture({ title: 'Here' }), 1));
		expect(okValue(await previewRestore(file)).drafts).toEqual({ takenUp: 0, copies: 1 });
		expect((await mergeBackup(file)).mended.drafts).toEqual({ takenUp: 0, copies: 1 });
		expect((await theHead('one'))?.title).toBe('Here');
		expect(await (await connect('own')).evidence.count()).toBe(2);
	});

	test('a thumbnail that another browser made is nothing that was lost', async () => {
		const { backup } = await backupOf(keptFixture());
		const db = await connect('own');
		const [thumbnail] = await db.thumbnails.toArray();
		if (!thumbnail) throw new Error('There is no thumbnail');
		await db.thumbnails.put({ ...thumbnail, bytes: new Uint8Array(7).buffer });
		expect((await mergeBackup(await openedBackup(backup.files))).mended.files).toBe(0);
	});

	test('a damaged attachment on the device is healed from the file', async () => {
		const { backup, before } = await backupOf(keptFixture());
		const db = await connect('own');
		const [photo = ''] = keptFixture().files.keys();
		await db.attachments.put({ portfolio: 'p', sha256: photo, mime: 'image/jpeg', width: 40, height: 39 });
		const file = await openedBackup(backup.files);
		expect(okValue(await checkBackup(file)).attachments).toBe(4);
		expect((await mergeBackup(file)).mended).toEqual({ drafts: none, files: 1 });
		const after = await everythingOn(db);
		expect(after['attachments']).toEqual(before['attachments']);
	});

	test('a row that no longer parses goes along, and stops nothing', async () => {
		const db = await putOnDevice(keptFixture());
		await db.revisions.put({ portfolio: 'p', evidence: 'call', revision: 1, strange: true });
		await db.evidence.put({ portfolio: 'p', id: 'typing', change: 99, strange: true });
		const file = await openedBackup((await madeBackup()).files);
		const keys = file.lists.setAside.map(({ table, key }) => `${table} ${key}`);
		expect(keys).toEqual(expect.arrayContaining(['revisions ["p","call",1]', 'evidence ["p","typing"]']));
		// What was being typed into it belongs to nothing that can be read, and is no less its learner's.
		const typed = file.lists.setAside.filter(({ table }) => table === 'drafts');
		expect(JSON.stringify(typed)).toContain('Typing more');
		// Under another id: what else is there of it here, nobody can see.
		await emptyDevice();
		await putOnDevice(keptFixture());
		const whole = await openedBackup((await madeBackup()).files);
		await (await connect('own')).evidence.put({ portfolio: 'p', id: 'call', change: 99, strange: true });
		await mergeBackup(whole);
		expect((await readHeads(await connect('own'))).map(({ id }) => id)).toContain('call-restored');
		expect(await (await connect('own')).revisions.get(['p', 'call', 2])).toBeDefined();
	});

	test('a row set aside whose key means nothing stops no later restore', async () => {
		await putOnDevice(keptFixture());
		const good = await openedBackup((await madeBackup()).files);
		for (const key of ['not json', '{"p":1}', '["p",1]', '']) {
			const setAside = [{ table: 'evidence', key, row: {}, reason: '', at: '' }];
			await mergeBackup({ ...good, lists: { ...good.lists, setAside } });
		}
		expect((await previewRestore(good)).ok).toBe(true);
		expect((await checkBackup(good)).ok).toBe(true);
		await mergeBackup(good);
		// Nor any backup of what is here now.
		await mergeBackup(await openedBackup((await madeBackup()).files));
	});

	describe('takes of a file’s photos', () => {
		const photo = async (): Promise<Attachment> => {
			const bytes = await picture(400, 300, 'image/jpeg', redAndBlue(400, 300));
			const added = await attach(new File([bytes.slice()], 'x.jpg', { type: 'image/jpeg' }));
			if (!added.ok) throw new Error(added.code);
			return added.attachment;
		};
		const isHere = async ({ sha256 }: Attachment): Promise<boolean> => {
			const db = await connect('own');
			const key: [string, string] = [await openPortfolioId(db), sha256];
			return (await db.attachments.get(key)) !== undefined || (await db.thumbnails.get(key)) !== undefined;
		};
		/** One item with a photo that is then covered, and the backup from before. */
		const covered = async () => {
			okValue(await startPortfolio(start));
			const old = await photo();
			okValue(await revise('one', contentFixture({ title: 'One', attachments: [old] }), 0, 'attachment'));
			const before = await openedBackup((await madeBackup()).files);
			const done = await coverPhoto(old, [{ x: 0, y: 0, width: 0.5, height: 0.5 }]);
			if (!done.ok) throw new Error(done.code);
			const attachments = [{ ...old, ...done.facts }];
			okValue(await revise('one', contentFixture({ title: 'One', attachments }), 1, 'redacted'));
			okValue(await takeOutPhoto(old, done.facts));
			return { old, before };
		};

		test('none that was covered here since', async () => {
			const { old, before } = await covered();
			expect(await isHere(old)).toBe(false);
			expect(okValue(await previewRestore(before)).newAttachments).toBe(0);
			await mergeBackup(before);
			expect(await isHere(old)).toBe(false);
			const next = await openedBackup((await madeBackup()).files);
			expect(next.lists.attachments.map(({ sha256 }) => sha256)).not.toContain(old.sha256);
		});

		test('nor needs room for it', async () => {
			const { before } = await covered();
			const full = { usage: 1000, quota: 1000 };
			vi.spyOn(navigator.storage, 'estimate').mockResolvedValue(full);
			await mergeBackup(before);
		});

		test('all that an item names which comes with it, and that of an item here whose own is gone', async () => {
			okValue(await startPortfolio(start));
			const gone = await photo();
			okValue(await revise('one', contentFixture({ title: 'One', attachments: [gone] }), 0, 'attachment'));
			const one = await openedBackup((await madeBackup()).files);
			const second = attachmentFixture({ sha256: hashOf(new TextEncoder().encode('a second')) });
			const stored = { mime: 'image/jpeg', bytes: new TextEncoder().encode('a second').buffer };
			const db = await connect('own');
			await db.attachments.put({
				portfolio: await openPortfolioId(db),
				sha256: second.sha256,
				...stored,
				width: 4,
				height: 3,
			});
			okValue(await revise('two', contentFixture({ title: 'Two', attachments: [second] }), 0, 'attachment'));
			const both = await openedBackup((await madeBackup()).files);
			await emptyDevice();
			await mergeBackup(one);
			const here = await connect('own');
			await here.attachments.clear();
			await here.thumbnails.clear();
			expect(okValue(await previewRestore(both))).toMatchObject({ counts: { new: 1 }, newAttachments: 2 });
			// The file of the item that is new mends nothing.
			expect(await mergeBackup(both)).toMatchObject({
				counts: { new: 1 },
				mended: { drafts: none, files: 1 },
			});
			expect([await isHere(gone), await isHere(second)]).toEqual([true, true]);
			expect(await here.attachments.count()).toBe(2);
		});

		test('that of an item which goes for good while the file is being read', async () => {
			okValue(await startPortfolio(start));
			const old = await photo();
			okValue(await revise('one', contentFixture({ title: 'One', attachments: [old] }), 0, 'attachment'));
			okValue(await revise('two', contentFixture({ title: 'Two' }), 0, 'left'));
			const file = await openedBackup((await madeBackup()).files);
			// Nothing here names it any more.
			okValue(await revise('one', contentFixture({ title: 'One' }), 1, 'left'));
			const db = await connect('own');
			const portfolio = await openPortfolioId(db);
			await db.revisions.delete([portfolio, 'one', 1]);
			await db.attachments.clear();
			await db.thumbnails.clear();
			let isFirst = true;
			const onProgress = (): void => {
				if (!isFirst) return;
				isFirst = false;
				// Another tab; done before the restore looks at the device again.
				void db.evidence.delete([portfolio, 'one']);
				void db.revisions.delete([portfolio, 'one', 2]);
			};
			const outcome = await restoreBackup(file, { mode: 'merge' }, { ...quiet(), onProgress });
			expect(outcome).toMatchObject({ ok: true });
			expect(await theHead('one')).toMatchObject({ revision: 1 });
			expect(await isHere(old)).toBe(true);
		});
	});

	describe('what another device has put in the trash', () => {
		const DAY = 86_400_000;
		const present = Date.now();
		const daysAgo = (days: number): string => new Date(present - days * DAY).toISOString();
		const onDay = (days: number): void => {
			vi.useFakeTimers({ toFake: ['Date'], now: present - days * DAY });
		};
		const keptHouse = async (days: number): Promise<number> => {
			await letGoOfHouse('own');
			removeLocal('starfolio.house.own');
			return okValue(await keepHouse(present - days * DAY)).items;
		};
		/** Sixty days ago; on both devices. */
		const begun = async () => {
			onDay(60);
			okValue(await startPortfolio(start));
			okValue(await revise('one', contentFixture({ title: 'One' }), 0, 'left'));
			return openedBackup((await madeBackup()).files);
		};

		test.each([
			['goes on there', 'One', 2],
			['was changed on both', 'One, otherwise', 3],
		])('and is in use here stays in use, though it %s', async (_how, title, revision) => {
			const both = await begun();
			onDay(40);
			okValue(await revise('one', contentFixture({ title: 'One, more' }), 1, 'left'));
			okValue(await trash('one'));
			const there = await openedBackup((await madeBackup()).files);
			await emptyDevice();
			await mergeBackup(both);
			onDay(50);
			if (title !== 'One') okValue(await revise('one', contentFixture({ title }), 1, 'left'));
			onDay(0);
			await mergeBackup(there);
			expect(await theHead('one')).toMatchObject({ title: 'One, more', deletedAt: '' });
			expect(await keptHouse(0)).toBe(0);
			expect(await theHead('one')).toMatchObject({ revision: 2 });
			const heads = await readHeads(await connect('own'));
			expect(heads.map((head) => head.revision).sort()).toEqual(revision === 2 ? [2] : [2, 3]);
		});

		test('and is in the trash here too stays for 30 days after the later of the two', async () => {
			const both = await begun();
			onDay(40);
			okValue(await revise('one', contentFixture({ title: 'One, more' }), 1, 'left'));
			okValue(await trash('one'));
			const there = await openedBackup((await madeBackup()).files);
			await emptyDevice();
			await mergeBackup(both);
			onDay(5);
			okValue(await trash('one'));
			onDay(0);
			await mergeBackup(there);
			expect(await theHead('one')).toMatchObject({ revision: 2, deletedAt: daysAgo(5) });
			expect(await keptHouse(0)).toBe(0);
		});

		test.each([
			['with 20 of its 30 days left keeps its date', 10, daysAgo(10)],
			['longer ago has its 30 days from now on', 40, daysAgo(0)],
		])('and was never here: %s', async (_what, days, deletedAt) => {
			const both = await begun();
			okValue(await revise('two', contentFixture({ title: 'Two' }), 0, 'left'));
			onDay(days);
			okValue(await trash('two'));
			const there = await openedBackup((await madeBackup()).files);
			await emptyDevice();
			await mergeBackup(both);
			onDay(0);
			await mergeBackup(there);
			expect(await theHead('two')).toMatchObject({ title: 'Two', deletedAt });
			const once = await everythingOn(await connect('own'));
			onDay(-1);
			await mergeBackup(there);
			expect(await everythingOn(await connect('own'))).toEqual(once);
			expect(await keptHouse(-1)).toBe(0);
			expect(await keptHouse(-31)).toBe(1);
			expect(await theHead('one')).not.toBeNull();
		});
	});
});
