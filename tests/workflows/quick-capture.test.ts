import { beforeEach, describe, expect, test } from 'vitest';
import { today } from '#device/identity.ts';
import { withDatabase } from '#storage/connection.ts';
import { readHeads } from '#storage/read-evidence.ts';
import { fileOf, picture, redAndBlue } from '#tests/support/pictures.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { fillOutlooks } from '#workflows/fill-outlooks.ts';
import { revise, saveDraft } from '#workflows/log-evidence.ts';
import { newEvidence, openEvidence } from '#workflows/open-evidence.ts';
import { asCapture, capturePhoto } from '#workflows/quick-capture.ts';
import { attachmentBlob } from '#workflows/show-attachment.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

beforeEach(async () => {
	await emptyDevice();
	okValue(await startPortfolio({ learner: 'Sam', centre: '', qualification: '', assessor: '', units: [] }));
});

const heads = async () => okValue(await withDatabase('own', readHeads));

async function fresh() {
	const item = await newEvidence('daily-log');
	if (!item) throw new Error('There is no daily log');
	return asCapture(item, 'note', new Date('2026-06-09T14:10:00'));
}

describe('a capture', () => {
	test('has a title from its kind and its moment, and happened today', async () => {
		const { content } = await fresh();
		expect(content.title).toBe('Note, Tue 9 Jun, 14:10');
		expect(content.eventDate).toBe(today());
		expect(await heads()).toEqual([]);
	});

	test('a photo is an item with its file in the database before the page goes on', async () => {
		const photo = fileOf(await picture(400, 300, 'image/jpeg', redAndBlue(400, 300)), 'a.jpg', 'image/jpeg');
		const captured = await capturePhoto(photo);
		if (!captured.ok) throw new Error(captured.code);
		const opened = okValue(await openEvidence(captured.id));
		expect(opened?.content.attachments).toEqual([captured.attachment]);
		expect((await attachmentBlob(captured.attachment.sha256))?.type).toBe('image/jpeg');
		expect(await heads()).toMatchObject([
			{
				id: captured.id,
				done: false,
				attachments: 1,
				reference: 'E001',
				outlook: {
					missing: expect.arrayContaining([
						{ part: 'privacy', count: 1 },
						{ part: 'claims', count: 1 },
					]),
				},
			},
		]);
	});

	test('a photo that cannot be kept makes no item', async () => {
		expect(await capturePhoto(fileOf(new Uint8Array(), 'a.jpg', 'image/jpeg'))).toEqual({
			ok: false,
			code: 'empty',
		});
		expect(await heads()).toEqual([]);
	});
});

describe('what an item still waits for', () => {
	test('follows what is typed, and comes back with an earlier text', async () => {
		const { id, content } = await fresh();
		const answers = { 'what-happened': 'A', 'what-i-did': 'B' };
		okValue(await revise(id, { ...content, answers }, 0, 'left'));
		const missing = async () =>
			(await heads())[0]?.outlook?.missing.find(({ part }) => part === 'answers')?.count;
		expect(await missing()).toBe(1);
		okValue(await saveDraft(id, { ...content, answers: {} }, 1));
		expect(await missing()).toBe(3);
		okValue(await revise(id, { ...content, answers }, 1, 'left'));
		expect(await missing()).toBe(1);
	});

	test('is worked out for items of an older app, and changes nothing else of them', async () => {
		const { id, content } = await fresh();
		okValue(await revise(id, content, 0, 'left'));
		const [known] = await heads();
		okValue(
			await withDatabase('own', async (db) => {
				await db.evidence.toCollection().modify((row) => {
					Reflect.deleteProperty(row as object, 'outlook');
				});
			}),
		);
		const without = await heads();
		expect(without[0]?.outlook).toBeUndefined();
		okValue(await fillOutlooks(without));
		expect(await heads()).toEqual([known]);
	});
});
