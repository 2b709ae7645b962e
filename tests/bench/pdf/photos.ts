import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from '#commands/chromium.ts';
import { photoSize } from './content.ts';

/** So many are drawn; the others are the same with another comment inside, which makes them other files. */
const DRAWN = 20;

/** Photos of 1600 by 1200 pixels and about 300 kB, as a phone's are after they were taken in, named by their hash. */
export async function writePhotos(folder: string, count: number): Promise<void> {
	const drawn = await drawPhotos();
	for (let index = 0; index < count; index += 1) {
		const photo = drawn[index % drawn.length];
		if (!photo) throw new Error('No photo was drawn.');
		const bytes = withComment(photo, `photo ${index}`);
		const name = createHash('sha256').update(bytes).digest('hex');
		await writeFile(join(folder, `${name}.jpg`), bytes);
	}
}

async function drawPhotos(): Promise<readonly Uint8Array[]> {
	const browser = await chromium.launch(chromiumLaunchOptions());
	try {
		const page = await browser.newPage();
		const photos: Uint8Array[] = [];
		for (let seed = 1; seed <= DRAWN; seed += 1) {
			photos.push(Buffer.from(await page.evaluate(drawPhoto, { ...photoSize, seed }), 'base64'));
		}
		return photos;
	} finally {
		await browser.close();
	}
}

/** Runs in a page: soft colours with the grain of a small sensor, as base64. */
export async function drawPhoto({
	width,
	height,
	seed,
}: {
	readonly width: number;
	readonly height: number;
	readonly seed: number;
}): Promise<string> {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('No 2d context');
	for (let n = 0; n < 60; n += 1) {
		context.fillStyle = `hsl(${(seed * 37 + n * 53) % 360} 45% ${30 + ((n * 17) % 50)}%)`;
		context.fillRect((n * 197 + seed * 31) % width, (n * 131 + seed * 57) % height, 240, 180);
	}
	const image = context.getImageData(0, 0, width, height);
	let state = seed * 7919 + 1;
	for (let at = 0; at < image.data.length; at += 4) {
		state = (state * 48271) % 2147483647;
		const grain = (state % 21) - 10;
		for (let channel = 0; channel < 3; channel += 1) {
			image.data[at + channel] = (image.data[at + channel] ?? 0) + grain;
		}
	}
	context.putImageData(image, 0, 0);
	const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
	const bytes = new Uint8Array(await blob.arrayBuffer());
	let binary = '';
	for (let at = 0; at < bytes.length; at += 8192) {
		binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
	}
	return btoa(binary);
}

/** A JPEG with a comment behind its first marker. */
function withComment(jpeg: Uint8Array, comment: string): Uint8Array {
	const text = new TextEncoder().encode(comment);
	const segment = [0xff, 0xfe, 0, text.length + 2, ...text];
	return Uint8Array.from([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)]);
}
