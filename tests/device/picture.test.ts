import { describe, expect, test, vi } from 'vitest';
import type { PictureOutcome } from '#device/render-picture.ts';
import { renderPicture } from '#device/render-picture.ts';
import { windowCanvas } from '#device/window-canvas.ts';
import {
	CAMERA_CANARY,
	colourAt,
	fileOf,
	heicLike,
	holdsText,
	picture,
	redAndBlue,
	withCameraData,
} from '#tests/support/pictures.ts';
import { normalisePicture } from '#workers/picture-client.ts';

type Render = (file: File) => Promise<PictureOutcome>;

const inWindow: Render = (file) => renderPicture(file, windowCanvas);

async function rendered(render: Render, file: File): Promise<Extract<PictureOutcome, { ok: true }>> {
	const outcome = await render(file);
	if (!outcome.ok) throw new Error(`The picture was ${outcome.reason}`);
	return outcome;
}

function isRed([red = 0, , blue = 0]: readonly number[]): boolean {
	return red > 200 && blue < 60;
}

function isBlue([red = 0, , blue = 0]: readonly number[]): boolean {
	return blue > 200 && red < 60;
}

describe.each([
	['in the worker', normalisePicture],
	['in the window', inWindow],
] as const)('a photo, drawn anew %s', (_where, render) => {
	test('is turned the right way up and has lost what the camera wrote', async () => {
		const jpeg = await picture(400, 300, 'image/jpeg', redAndBlue(400, 300));
		const photo = withCameraData(jpeg, 6);
		expect(holdsText(photo.slice().buffer, CAMERA_CANARY)).toBe(true);
		const { picture: made, thumbnail } = await rendered(render, fileOf(photo, 'IMG_1.jpg', 'image/jpeg'));
		// Orientation 6: held upright, so left becomes top.
		expect([made.width, made.height]).toEqual([300, 400]);
		expect(isRed(await colourAt(made.bytes, 150, 50))).toBe(true);
		expect(isBlue(await colourAt(made.bytes, 150, 350))).toBe(true);
		for (const { bytes } of [made, thumbnail]) {
			expect(holdsText(bytes, CAMERA_CANARY)).toBe(false);
			expect(holdsText(bytes, 'Exif')).toBe(false);
		}
	});

	test('is at most 1920 px on its longest side, with a thumbnail of 320 px', async () => {
		const jpeg = await picture(3000, 1500, 'image/jpeg', redAndBlue(3000, 1500));
		const { picture: made, thumbnail } = await rendered(render, fileOf(jpeg, 'wide.jpg', 'image/jpeg'));
		expect([made.width, made.height, made.mime]).toEqual([1920, 960, 'image/jpeg']);
		expect([thumbnail.width, thumbnail.height]).toEqual([320, 160]);
		expect(isRed(await colourAt(thumbnail.bytes, 20, 80))).toBe(true);
	});

	test('that is small is not blown up', async () => {
		const jpeg = await picture(40, 20, 'image/jpeg', redAndBlue(40, 20));
		const { picture: made, thumbnail } = await rendered(render, fileOf(jpeg, 'small.jpg', 'image/jpeg'));
		expect([made.width, made.height, thumbnail.width, thumbnail.height]).toEqual([40, 20, 40, 20]);
	});

	test('gets white paper where it was transparent', async () => {
		const png = await picture(100, 100, 'image/png', (context) => context.fillRect(0, 0, 10, 10));
		const { picture: made } = await rendered(render, fileOf(png, 'drawing.png', 'image/png'));
		const colour = await colourAt(made.bytes, 80, 80);
		expect(Math.min(...colour)).toBeGreaterThan(250);
	});

	test('that is cut off is noticed', async () => {
		const jpeg = await picture(800, 600, 'image/jpeg', redAndBlue(800, 600));
		const cut = fileOf(jpeg.slice(0, Math.floor(jpeg.length / 2)), 'cut.jpg', 'image/jpeg');
		expect(await render(cut)).toEqual({ ok: false, reason: 'not-decoded' });
		const png = await picture(800, 600, 'image/png', redAndBlue(800, 600));
		const cutPng = fileOf(png.slice(0, png.length - 200), 'cut.png', 'image/png');
		expect(await render(cutPng)).toEqual({ ok: false, reason: 'not-decoded' });
	});

	test('of a kind this browser does not know is said to be so', async () => {
		expect(await render(fileOf(heicLike(), 'IMG_2.HEIC', 'image/heic'))).toEqual({
			ok: false,
			reason: 'not-decoded',
		});
	});
});

describe('where the work is done', () => {
	test('a worker leaves the window alone', async () => {
		const makingCanvas = vi.spyOn(document, 'createElement');
		const jpeg = await picture(40, 20, 'image/jpeg', redAndBlue(40, 20));
		expect(await normalisePicture(fileOf(jpeg, 'a.jpg', 'image/jpeg'))).toMatchObject({ ok: true });
		expect(makingCanvas).not.toHaveBeenCalled();
		makingCanvas.mockRestore();
	});

	test('the window does it where workers have no canvas', async () => {
		const jpeg = await picture(40, 20, 'image/jpeg', redAndBlue(40, 20));
		vi.stubGlobal('OffscreenCanvas', undefined);
		const outcome = await normalisePicture(fileOf(jpeg, 'a.jpg', 'image/jpeg'));
		vi.unstubAllGlobals();
		expect(outcome).toMatchObject({ ok: true, picture: { width: 40, height: 20 } });
	});

	test('several pictures at once do not get mixed up', async () => {
		const sizes = [10, 20, 30, 40, 50];
		const outcomes = await Promise.all(
			sizes.map(async (size) => {
				const jpeg = await picture(size, size, 'image/jpeg', redAndBlue(size, size));
				return normalisePicture(fileOf(jpeg, 'a.jpg', 'image/jpeg'));
			}),
		);
		expect(outcomes.map((outcome) => outcome.ok && outcome.picture.width)).toEqual(sizes);
	});
});
