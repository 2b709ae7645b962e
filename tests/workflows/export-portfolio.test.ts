import { beforeEach, describe, expect, test } from 'vitest';
import type { EvidenceContent, Privacy } from '#domain/evidence.ts';
import { USUAL_CHOICE } from '#domain/pdf-choice.ts';
import { readAttachment } from '#storage/attachments.ts';
import { connect } from '#storage/connection.ts';
import { readContents } from '#storage/contents.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { mergeBackup, openedBackup } from '#tests/support/backup-device.ts';
import { cmykJpeg, heic } from '#tests/support/odd-pictures.ts';
import { fileOf, picture, redAndBlue } from '#tests/support/pictures.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { attach } from '#workflows/attach.ts';
import { changeDetails, choosePdf } from '#workflows/change-pdf.ts';
import type { ExportOutcome, ExportProgress } from '#workflows/export-portfolio.ts';
import { buildPortfolioPdf } from '#workflows/export-portfolio.ts';
import { revise, saveDraft, trash } from '#workflows/log-evidence.ts';
import { openPortfolioPdf } from '#workflows/open-portfolio-pdf.ts';
import { changePortfolio, startPortfolio } from '#workflows/start-portfolio.ts';

beforeEach(async () => {
	await emptyDevice();
	const units = ['icq-l3-monitor-quality'];
	okValue(
		await startPortfolio({ learner: 'Siân Price', centre: '', qualification: '', assessor: '', units }),
	);
});

function star(title: string, changes: Partial<EvidenceContent> = {}): EvidenceContent {
	return contentFixture({ template: { id: 'star-account', version: 1 }, title, done: true, ...changes });
}

async function withPhoto(title: string, privacy: Privacy): Promise<EvidenceContent> {
	const jpeg = await picture(60, 40, 'image/jpeg', redAndBlue(60, 40));
	const outcome = await attach(fileOf(jpeg, `${title}.jpg`, 'image/jpeg'));
	if (!outcome.ok) throw new Error(outcome.code);
	return star(title, { attachments: [{ ...outcome.attachment, caption: title, privacy }] });
}

function build(
	signal = new AbortController().signal,
	onProgress = (_now: ExportProgress): void => undefined,
) {
	return buildPortfolioPdf({ scope: { kind: 'whole' }, signal, onProgress });
}

function built(outcome: ExportOutcome): Extract<ExportOutcome, { ok: true }> {
	if (!outcome.ok) throw new Error(`${outcome.code} ${outcome.detail ?? ''}`);
	return outcome;
}

async function exports(): Promise<number | undefined> {
	return (await readPortfolio(await connect('own')))?.exports;
}

describe('the PDF', () => {
	test('is a file named after the learner and counted, and each is a new number', async () => {
		okValue(await revise('one', star('A call'), 0, 'done'));
		const stages = new Set<string>();
		const first = built(await build(undefined, ({ stage }) => stages.add(stage)));
		expect(first.files[0].file.name).toBe('Sian-Price-portfolio-1.pdf');
		expect(first.files[0].file.type).toBe('application/pdf');
		expect(await first.files[0].file.slice(0, 5).text()).toBe('%PDF-');
		expect(first.files[0].pages).toBeGreaterThan(0);
		expect([...stages]).toEqual(['reading', 'composing', 'drawing', 'saving', 'checking']);
		expect(first.findings).toEqual([]);
		expect(await exports()).toBe(1);
		expect(built(await build()).files[0].file.name).toBe('Sian-Price-portfolio-2.pdf');
	});

	test('tells which attachments stayed here and why', async () => {
		okValue(await revise('one', await withPhoto('may leave', { answer: 'nobody' }), 0, 'done'));
		okValue(await revise('two', await withPhoto('stays', { answer: 'keep-here' }), 0, 'done'));
		okValue(await revise('three', await withPhoto('undecided', { answer: 'unanswered' }), 0, 'done'));
		const { heldBack, unreadable } = built(await build());
		expect(heldBack.map(({ reference, reason }) => `${reference} ${reason}`)).toEqual([
			'E002 keep-here',
			'E003 unanswered',
		]);
		expect(unreadable).toEqual([]);
	});

	test('names a photo that the browser has lost, and is made all the same', async () => {
		okValue(await revise('one', await withPhoto('lost', { answer: 'nobody' }), 0, 'done'));
		await (await connect('own')).attachments.clear();
		expect(built(await build()).unreadable).toEqual([{ reference: 'E001', name: 'lost.jpg' }]);
	});
});

describe('pictures of every kind', () => {
	test('large and transparent, for a press, cut off, or unknown to this browser: the file is whole or the picture is named', async () => {
		const large = await picture(4000, 3000, 'image/png', (context) => {
			context.fillStyle = 'rgb(0 80 160 / 50%)';
			context.fillRect(500, 500, 3000, 2000);
		});
		const whole = await picture(800, 600, 'image/jpeg', redAndBlue(800, 600));
		const given = [
			fileOf(large, 'screen.png', 'image/png'),
			fileOf(cmykJpeg(), 'press.jpg', 'image/jpeg'),
			fileOf(heic(), 'IMG_2.HEIC', 'image/heic'),
		];
		expect(await attach(fileOf(whole.slice(0, 2000), 'cut.jpg', 'image/jpeg'))).toEqual({
			ok: false,
			code: 'unreadable',
		});
		for (const [index, file] of given.entries()) {
			const outcome = await attach(file);
			if (!outcome.ok) throw new Error(`${file.name}: ${outcome.code}`);
			const attachments = [{ ...outcome.attachment, privacy: { answer: 'nobody' } as const }];
			okValue(await revise(`item-${index}`, star(file.name, { attachments }), 0, 'done'));
		}
		const { findings, unreadable, heldBack, files } = built(await build());
		expect([findings, unreadable]).toEqual([[], []]);
		expect(heldBack.map(({ reference, reason }) => `${reference} ${reason}`)).toEqual(['E003 not-cleaned']);
		// Two pictures of its own drawing are in it.
		const text = new TextDecoder('latin1').decode(await files[0].file.arrayBuffer());
		expect(text.match(/\/Subtype ?\/Image/g)).toHaveLength(2);
	});
});

describe('a size limit', () => {
	const [first, second] = ['icq-l3-monitor-quality', 'icq-l3-maintain-support'] as const;
	const claiming = (unit: string) => ({ claims: [{ criterion: `${unit}/1.1`, how: '' }] });

	/** @param limit megabytes; the photo alone has more than a ten-thousandth */
	async function twoUnits(limit: number): Promise<void> {
		okValue(await changePortfolio({ units: [first, second] }));
		okValue(await changeDetails({ cv: 'Two years at the phones' }));
		okValue(await choosePdf({ ...USUAL_CHOICE, limit }));
		const photo = await withPhoto('A call', { answer: 'nobody' });
		okValue(await revise('one', { ...photo, ...claiming(first) }, 0, 'done'));
		okValue(await revise('two', star('A complaint', claiming(second)), 0, 'done'));
	}

	test('that the whole is larger than makes a file for each unit, of one number, each saying what it is', async () => {
		await twoUnits(0.0001);
		const { files, findings } = built(await build());
		expect(findings).toEqual([]);
		expect(files.map(({ file }) => file.name)).toEqual([
			'Sian-Price-portfolio-1-part-1-of-2.pdf',
			'Sian-Price-portfolio-1-part-2-of-2.pdf',
		]);
		expect(files.map(({ isTooLarge }) => isTooLarge)).toEqual([true, true]);
		expect(await exports()).toBe(1);
		const opened = await Promise.all(files.map(({ file }) => openPortfolioPdf(file)));
		const inside = opened.map((each) => (each.ok ? each.pdf.data : null));
		expect(inside.map((data) => data?.scope)).toEqual(files.map(({ scope }) => scope));
		expect(inside.map((data) => data?.handover.evidence.map(({ id }) => id))).toEqual([['one'], ['two']]);
		// What is about the whole stands in the first of them.
		expect(inside.map((data) => data?.handover.portfolio.details?.cv)).toEqual([
			'Two years at the phones',
			undefined,
		]);

		okValue(await choosePdf({ ...USUAL_CHOICE, limit: 50 }));
		const [whole, ...others] = built(await build()).files;
		expect(whole).toMatchObject({ isTooLarge: false, scope: { kind: 'whole' } });
		expect(whole.file.name).toBe('Sian-Price-portfolio-2.pdf');
		expect(others).toEqual([]);
	});

	test('that one unit is larger than makes a file of its sheets and files of its items; opened, they are the same portfolio', async () => {
		okValue(await choosePdf({ ...USUAL_CHOICE, limit: 0.0001 }));
		const photo = await withPhoto('A call', { answer: 'nobody' });
		okValue(await revise('one', { ...photo, ...claiming(first) }, 0, 'done'));
		okValue(await revise('two', star('A complaint', claiming(first)), 0, 'done'));
		const { files, findings } = built(await build());
		expect(findings).toEqual([]);
		expect(files.map(({ file }) => file.name.replace(/.*part/, 'part'))).toEqual([
			'part-1-of-3.pdf',
			'part-2-of-3.pdf',
			'part-3-of-3.pdf',
		]);
		expect(files.map(({ holds }) => [holds?.isSheets, holds?.items])).toEqual([
			[true, ['E001', 'E002']],
			[false, ['E001']],
			[false, ['E002']],
		]);
		// The limit is less than any PDF: each item is named with its file.
		expect(files.map(({ tooLargeItem }) => tooLargeItem?.title)).toEqual([
			undefined,
			'A call',
			'A complaint',
		]);
		const before = (await readContents(await connect('own'))).evidence;
		const [sha256 = ''] = photo.attachments.map((each) => each.sha256);
		for (const order of [files, [...files].reverse()]) {
			await emptyDevice();
			for (const { file } of order) await mergeBackup(await openedBackup([file]));
			const db = await connect('own');
			expect((await readContents(db)).evidence).toEqual(before);
			const [portfolio] = await db.portfolios.toCollection().primaryKeys();
			expect(await readAttachment(db, portfolio ?? '', sha256)).not.toBeNull();
		}
	});

	test('splits no file that was asked for as a part, and says when it is larger', async () => {
		await twoUnits(0.0001);
		const scope = { kind: 'items' as const, items: ['one', 'two'] };
		const outcome = built(
			await buildPortfolioPdf({ scope, signal: new AbortController().signal, onProgress: () => undefined }),
		);
		expect(outcome.files.map((each) => [each.scope, each.isTooLarge])).toEqual([[scope, true]]);
	});

	test('cancelled in its second file makes none and counts none', async () => {
		await twoUnits(0.0001);
		const cancel = new AbortController();
		const outcome = await build(cancel.signal, ({ file }) => {
			if (file?.number === 2) cancel.abort();
		});
		expect(outcome).toEqual({ ok: false, code: 'cancelled' });
		expect(await exports()).toBe(0);
	});
});

test('an item that no longer parses is told, not left out in silence', async () => {
	okValue(await revise('one', star('A call'), 0, 'done'));
	okValue(await revise('two', star('Broken later'), 0, 'done'));
	const db = await connect('own');
	await db.revisions.toCollection().modify((row: { evidence: string; content: unknown }) => {
		if (row.evidence === 'two') row.content = 'damaged';
	});
	expect(built(await build()).unreadable).toEqual([{ reference: 'E002', name: 'Broken later' }]);
});

test('a draft left of an item that no longer parses does not keep the others from it', async () => {
	okValue(await revise('one', star('A call'), 0, 'done'));
	const db = await connect('own');
	const [portfolio] = await db.portfolios.toCollection().primaryKeys();
	await db.evidence.put({ portfolio, id: 'broken', change: 99, strange: true });
	await db.drafts.put({
		portfolio,
		evidence: 'broken',
		tab: 'gone',
		baseRevision: 0,
		changedAt: '2026-06-14T09:00:00.000Z',
		device: 'd',
		content: star('Typed into it'),
	});
	expect(built(await build()).files[0].pages).toBeGreaterThan(0);
});

describe('cancelling', () => {
	test('before it begins or on the way leaves no number behind', async () => {
		okValue(await revise('one', star('A call'), 0, 'done'));
		expect(await build(AbortSignal.abort())).toEqual({ ok: false, code: 'cancelled' });
		const cancel = new AbortController();
		const outcome = build(cancel.signal, ({ stage }) => {
			if (stage === 'composing') cancel.abort();
		});
		expect(await outcome).toEqual({ ok: false, code: 'cancelled' });
		expect(await exports()).toBe(0);
	});
});

describe('what goes into it', () => {
	test('is the newest revision of each item, in the order of references, without the trash', async () => {
		okValue(await revise('one', star('First'), 0, 'left'));
		okValue(await revise('two', star('Thrown away'), 0, 'left'));
		okValue(await revise('three', star('Third'), 0, 'left'));
		okValue(await revise('one', star('First, changed'), 1, 'left'));
		okValue(await trash('two'));
		okValue(await saveDraft('three', star('Third, being typed'), 1));
		const { evidence, templates, units } = await readContents(await connect('own'));
		expect(evidence.map(({ reference, content }) => `${reference} ${content.title}`)).toEqual([
			'E001 First, changed',
			'E003 Third',
		]);
		expect(templates.map((template) => template.id)).toEqual(['star-account']);
		expect(units[0]).not.toHaveProperty('portfolio');
		expect(templates[0]).not.toHaveProperty('portfolio');
	});

	test('sorts E1000 behind E999', async () => {
		const db = await connect('own');
		await db.portfolios.toCollection().modify({ nextReference: 999 });
		okValue(await revise('one', star('Nine hundred and ninety-nine'), 0, 'left'));
		okValue(await revise('two', star('A thousand'), 0, 'left'));
		expect((await readContents(db)).evidence.map(({ reference }) => reference)).toEqual(['E999', 'E1000']);
	});

	test('holds what an earlier page left as a draft', async () => {
		const db = await connect('own');
		const [portfolio] = await db.portfolios.toCollection().primaryKeys();
		const changedAt = '2026-06-14T09:00:00.000Z';
		const left = {
			portfolio,
			evidence: 'one',
			tab: 'gone',
			baseRevision: 0,
			changedAt,
			device: 'd',
			content: star('Left'),
		};
		await db.drafts.put(left);
		built(await build());
		expect((await readContents(db)).evidence.map(({ content }) => content.title)).toEqual(['Left']);
	});

	test('without a portfolio there is none', async () => {
		await emptyDevice();
		expect(await build()).toEqual({ ok: false, code: 'unreadable' });
	});
});
