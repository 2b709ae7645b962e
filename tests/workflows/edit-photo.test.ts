import { beforeEach, expect, test } from 'vitest';
import { digest } from '#device/identity.ts';
import type { Attachment } from '#domain/evidence.ts';
import {
	CAMERA_CANARY,
	colourAt,
	fileOf,
	holdsText,
	picture,
	redAndBlue,
	withCameraData,
} from '#tests/support/pictures.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { attach } from '#workflows/attach.ts';
import { editPhoto } from '#workflows/edit-photo.ts';
import { attachmentBlob, thumbnailBlob } from '#workflows/show-attachment.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

beforeEach(async () => {
	await emptyDevice();
	const start = { learner: 'Sam', centre: '', qualification: '', assessor: '', units: [] };
	okValue(await startPortfolio(start));
});

async function photo(
	keepsOriginal = false,
): Promise<{ readonly file: File; readonly attachment: Attachment }> {
	const jpeg = await picture(400, 300, 'image/jpeg', redAndBlue(400, 300));
	const file = fileOf(withCameraData(jpeg, 1), 'board.jpg', 'image/jpeg');
	const outcome = await attach(file, { keepsOriginal });
	if (!outcome.ok) throw new Error(outcome.code);
	return { file, attachment: outcome.attachment };
}

const bytesOf = async (blob: Promise<Blob | null>) =>
	(await (await blob)?.arrayBuffer()) ?? new ArrayBuffer();
const isRed = ([red = 0, , blue = 0]: readonly number[]) => red > 150 && blue < 100;

test('what is cut off is in no pixel, of the thumbnail neither; the picture before stays for the history', async () => {
	const { attachment } = await photo();
	const crop = { x: 0, y: 0, width: 0.45, height: 1 };
	const outcome = await editPhoto(attachment.sha256, { turns: 0, crop });
	if (!outcome.ok) throw new Error(outcome.code);
	expect(outcome.photo).toMatchObject({ width: 180, height: 300 });
	const bytes = await bytesOf(attachmentBlob(outcome.photo.sha256));
	expect(await digest(bytes)).toBe(outcome.photo.sha256);
	for (const x of [2, 90, 177]) expect(isRed(await colourAt(bytes, x, 150))).toBe(true);
	const small = await bytesOf(thumbnailBlob(outcome.photo.sha256));
	expect(isRed(await colourAt(small, 177, 150))).toBe(true);
	expect((await bytesOf(attachmentBlob(attachment.sha256))).byteLength).toBe(attachment.size);
});

test('turning it turns the pixels, and the crop is of the turned picture', async () => {
	const { attachment } = await photo();
	const whole = { x: 0, y: 0, width: 1, height: 1 };
	const once = await editPhoto(attachment.sha256, { turns: 1, crop: whole });
	if (!once.ok) throw new Error(once.code);
	expect(once.photo).toMatchObject({ width: 300, height: 400 });
	// Red was at the left: a quarter to the right brings it up.
	const bytes = await bytesOf(attachmentBlob(once.photo.sha256));
	expect(isRed(await colourAt(bytes, 150, 20))).toBe(true);
	expect(isRed(await colourAt(bytes, 150, 380))).toBe(false);
	const lower = await editPhoto(attachment.sha256, {
		turns: 3,
		crop: { x: 0, y: 0.55, width: 1, height: 0.45 },
	});
	if (!lower.ok) throw new Error(lower.code);
	expect(lower.photo).toMatchObject({ width: 300, height: 180 });
	expect(isRed(await colourAt(await bytesOf(attachmentBlob(lower.photo.sha256)), 150, 5))).toBe(true);
});

test('a photo that is not there any more is told, and nothing is stored', async () => {
	const whole = { x: 0, y: 0, width: 1, height: 1 };
	expect(await editPhoto('0'.repeat(64), { turns: 1, crop: whole })).toEqual({
		ok: false,
		code: 'unreadable',
	});
});

test('the original is kept only when asked, as it came, and the picture itself is cleaned all the same', async () => {
	expect((await photo()).attachment.original).toBeUndefined();
	const { file, attachment } = await photo(true);
	expect(attachment.original).toMatchObject({ mime: 'image/jpeg', size: file.size });
	const original = await bytesOf(attachmentBlob(attachment.original?.sha256 ?? ''));
	expect(holdsText(original, CAMERA_CANARY)).toBe(true);
	expect(holdsText(await bytesOf(attachmentBlob(attachment.sha256)), CAMERA_CANARY)).toBe(false);
});
