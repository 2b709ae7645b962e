import { beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '#domain/answer.ts';
import { changeField, emptyField, freshTemplate } from '#domain/own-template.ts';
import type { Template } from '#domain/template.ts';
import { writeTemplate } from '#exchange/write-template.ts';
import { connect } from '#storage/connection.ts';
import { readContents } from '#storage/contents.ts';
import { readBackedUp } from '#storage/last-backup.ts';
import { readOwnTemplates } from '#storage/own-templates.ts';
import { readReceived, readReceivedItem } from '#storage/received.ts';
import { everythingOn, madeBackup, mergeBackup, openedBackup, quiet } from '#tests/support/backup-device.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { noteBackupSaved } from '#workflows/back-up.ts';
import { buildPortfolioPdf } from '#workflows/export-portfolio.ts';
import { newEvidenceId, revise } from '#workflows/log-evidence.ts';
import { newEvidence, openEvidence } from '#workflows/open-evidence.ts';
import { openForAssessing } from '#workflows/open-for-assessing.ts';
import {
	beginOwnTemplate,
	offer,
	openTemplateFile,
	saveAsNewest,
	saveOwnTemplate,
} from '#workflows/own-templates.ts';
import { previewRestore } from '#workflows/restore.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const ID = 'own-note';

function note(label = 'What happened'): Template {
	const fresh = freshTemplate(ID);
	const form = changeField(fresh, 0, 0, { ...emptyField('long-text', 'field-1'), label });
	const sections = form.sections.map((section) => ({ ...section, title: 'The case' }));
	return { ...form, sections, title: 'Escalation note', summary: 'What I passed on' };
}

async function writeWith(answers: Answers): Promise<void> {
	const fresh = await newEvidence(ID);
	if (!fresh) throw new Error('No form');
	okValue(await revise('one', { ...fresh.content, title: 'Passed on', answers, done: true }, 0, 'done'));
}

async function builtPdf(): Promise<File> {
	const built = await buildPortfolioPdf({ scope: { kind: 'whole' }, ...quiet() });
	if (!built.ok) throw new Error(built.code);
	expect(built.findings).toEqual([]);
	return built.files[0].file;
}

async function saved(template: Template): Promise<Template> {
	const outcome = await saveOwnTemplate(template);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome));
	return outcome.template;
}

const own = async () => readOwnTemplates(await connect('own'));

beforeEach(async () => {
	await emptyDevice();
	okValue(await startPortfolio({ learner: 'Sam', centre: '', qualification: '', assessor: '', units: [] }));
});

describe('a kind of evidence of one’s own', () => {
	test('is refused with what is missing, and nothing is kept', async () => {
		const outcome = await saveOwnTemplate(freshTemplate(ID));
		expect(outcome).toMatchObject({ ok: false });
		expect('problems' in outcome && outcome.problems.map(({ field }) => field)).toEqual(
			expect.arrayContaining(['title', 'summary', 'sections.0.title', 'sections.0.fields.0.label']),
		);
		expect(await own()).toEqual([]);
	});

	test('gets a new version when it changes, and an item keeps its own', async () => {
		expect((await saved(note())).version).toBe(1);
		expect((await saved(note())).version).toBe(1);
		const id = newEvidenceId();
		const fresh = await newEvidence(ID);
		if (!fresh) throw new Error('No form');
		const content = { ...fresh.content, title: 'Passed on', answers: { 'field-1': 'It was urgent' } };
		okValue(await revise(id, content, 0, 'left'));
		expect((await saved(note('What was urgent'))).version).toBe(2);
		expect((await own()).map(({ template }) => template.version)).toEqual([2]);
		expect(okValue(await openEvidence(id))?.template).toMatchObject({ id: ID, version: 1 });
		expect((await newEvidence(ID))?.template.version).toBe(2);
		expect((await readContents(await connect('own'))).templates.map(({ version }) => version)).toEqual([1]);
	});

	test('is in a backup with all its versions, and comes back', { timeout: 60_000 }, async () => {
		await saved(note());
		await saved(note('What was urgent'));
		okValue(await offer(ID, false));
		const before = await own();
		const file = await openedBackup((await madeBackup()).files);
		await emptyDevice();
		await mergeBackup(file);
		expect(await own()).toEqual(before);
		expect(before).toMatchObject([{ isOffered: false, template: { version: 2 } }]);
		expect(await (await connect('own')).templates.count()).toBe(2);
	});

	test('and its item are in the PDF, and open from it as one’s own and at the assessor’s', {
		timeout: 60_000,
	}, async () => {
		await saved(note());
		await writeWith({ 'field-1': 'It was urgent' });
		// The item keeps the form it was written with, and that is the one that travels.
		await saved(note('What was urgent'));
		const pdf = await builtPdf();
		await emptyDevice();
		const received = await openForAssessing([pdf], { passphrase: null, ...quiet() });
		if (received.kind !== 'portfolio') throw new Error(received.kind);
		const { portfolio } = received.received;
		const there = await connect('received');
		const revision = (await readReceived(there, portfolio))?.heads[0]?.revision ?? 0;
		const item = await readReceivedItem(there, portfolio, 'one', revision);
		expect(item?.template).toMatchObject({ id: ID, version: 1, title: 'Escalation note' });
		expect(item?.content.answers).toEqual({ 'field-1': 'It was urgent' });
		await emptyDevice();
		await mergeBackup(await openedBackup([pdf]));
		const opened = okValue(await openEvidence('one'));
		expect(opened?.template).toMatchObject(note());
		expect(opened?.content).toMatchObject({ title: 'Passed on', answers: { 'field-1': 'It was urgent' } });
		expect(await own()).toMatchObject([{ isOffered: true, template: { id: ID, version: 1 } }]);
		expect((await newEvidence(ID))?.template.version).toBe(1);
	});

	test('that was made or taken off the list since a backup is in none', async () => {
		okValue(await noteBackupSaved(await madeBackup()));
		const isSafe = async () => !(await readBackedUp(await connect('own'))).hasOther;
		expect(await isSafe()).toBe(true);
		await saved(note());
		expect(await isSafe()).toBe(false);
		okValue(await noteBackupSaved(await madeBackup()));
		expect(await isSafe()).toBe(true);
		okValue(await offer(ID, false));
		expect(await isSafe()).toBe(false);
	});

	test('travels as a file; what is no such file is refused and changes nothing', async () => {
		const text = writeTemplate(note());
		const open = (body: string) => openTemplateFile(new File([body], 'note.md'));
		expect(await open(text)).toMatchObject({ ok: true, template: { id: ID, version: 1 } });
		expect(await open(text)).toMatchObject({ ok: true, template: { id: ID, version: 1 } });
		expect(await open(text.replace('What happened', 'What was urgent'))).toMatchObject({
			ok: true,
			template: { id: ID, version: 2 },
		});
		const before = await own();
		expect(await open('x'.repeat(900_000))).toEqual({ ok: false, refusal: 'too-large' });
		expect(await open(text.replace('long-text', 'script'))).toMatchObject({ ok: false });
		expect(await open('%PDF-1.7')).toMatchObject({ ok: false });
		expect(await own()).toEqual(before);
		// A built-in one is taken as one's own: it must not stand in the built-in one's place.
		const builtIn = await open(text.replaceAll(ID, 'star-account'));
		expect(builtIn.ok && builtIn.template.id).toMatch(/^own-/);
	});

	test('that was changed elsewhere meanwhile is not written over, unless that is asked for', async () => {
		const opened = await saved(note());
		await saved({ ...opened, title: 'Changed elsewhere' });
		const mine = { ...opened, title: 'Changed here' };
		const before = await own();
		expect(await saveOwnTemplate(mine)).toEqual({ ok: false, code: 'conflict' });
		expect(await own()).toEqual(before);
		expect(await saveAsNewest(mine)).toMatchObject({ ok: true, template: { version: 3 } });
		const versions = (await (await connect('own')).templates.toArray()).map((row) => JSON.stringify(row));
		expect(versions.filter((text) => text.includes('Changed elsewhere'))).toHaveLength(1);
		// A file is no editor: it becomes the newest whichever version it was saved as.
		const text = writeTemplate({ ...opened, title: 'From a file' });
		expect(await openTemplateFile(new File([text], 'note.md'))).toMatchObject({
			ok: true,
			template: { version: 4 },
		});
	});

	test('begins as a copy of a built-in kind, under a name of its own', async () => {
		const begun = okValue(await beginOwnTemplate('own-copy', 'star-account', (title) => `${title} (own)`));
		expect(begun).toMatchObject({ id: 'own-copy', version: 1, title: 'STAR account (own)' });
		expect((await saved(begun)).sections.length).toBeGreaterThan(2);
	});

	test('that two devices changed is two kinds where their evidence meets, and merging goes on bringing nothing twice', {
		timeout: 60_000,
	}, async () => {
		await saved(note());
		const begun = await openedBackup((await madeBackup()).files);
		const changedTo = async (label: string, id: string) => {
			await saved({ ...note(label), version: 1 });
			const fresh = await newEvidence(ID);
			if (!fresh) throw new Error('No form');
			okValue(await revise(id, { ...fresh.content, title: label }, 0, 'left'));
			return openedBackup((await madeBackup()).files);
		};
		const phone = await changedTo('On the phone', 'phone');
		await emptyDevice();
		await mergeBackup(begun);
		await changedTo('On the tablet', 'tablet');
		const labels = async () => {
			const { evidence, templates } = await readContents(await connect('own'));
			return evidence.map(({ content: { title, template } }) => [
				title,
				templates.find(({ id, version }) => id === template.id && version === template.version)?.sections[0]
					?.fields[0]?.label,
			]);
		};
		const both = expect.arrayContaining([
			['On the phone', 'On the phone'],
			['On the tablet', 'On the tablet'],
		]);
		await mergeBackup(phone);
		expect(await labels()).toEqual(both);
		expect((await own()).map(({ template }) => template.sections[0]?.fields[0]?.label).sort()).toEqual([
			'On the phone',
			'On the tablet',
		]);
		const merged = await everythingOn(await connect('own'));
		await mergeBackup(phone);
		expect(await everythingOn(await connect('own'))).toEqual(merged);
		// Back on the phone, its own evidence is known as its own.
		const tablet = await openedBackup((await madeBackup()).files);
		await emptyDevice();
		await mergeBackup(phone);
		expect(okValue(await previewRestore(tablet))).toMatchObject({
			counts: { new: 1, same: 1, conflicts: 0 },
		});
		await mergeBackup(tablet);
		expect(await labels()).toEqual(both);
		expect(await own()).toHaveLength(2);
	});
});
