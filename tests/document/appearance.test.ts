import { readFileSync, writeFileSync } from 'node:fs';
import { decode, encode } from 'fast-png';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from './support/built.ts';
import { exampleHandover, readExamplePhoto } from './support/example.ts';
import { openPdf, pageTexts } from './support/open-pdf.ts';
import { drawnByPdfium, type GreyPage } from './support/pdfium.ts';

/*
 * Pages of the example as Chrome's PDF reader draws them, beside pictures of them that a person has looked at.
 * The reader comes from npm and draws the same on every machine, so little may differ: at most one pixel in a
 * thousand by more than an eighth of the way from white to black. After a change that is meant, look at
 * tests/.output/appearance, and run this file once with UPDATE_PICTURES=1.
 */

const LARGEST_SHARE = 0.001;
const NOTICEABLE = 32;
const folder = new URL('../fixtures/appearance/', import.meta.url);
const pages: readonly (readonly [name: string, opening: string])[] = [
	['cover', 'Portfolio of evidence'],
	['location-sheet', 'Evidence location sheet'],
	['item-with-photo', 'Photos'],
	['checklist', 'Starfolio fills in the second column'],
	['sign-off', 'Name, typed'],
];

let pdf: Blob;
let texts: readonly string[];

beforeAll(async () => {
	({ pdf } = await build(exampleHandover(), readExamplePhoto));
	const document = await openPdf(pdf);
	texts = await pageTexts(document);
	await document.destroy();
});

/** Whether we are asked to keep what is drawn now. */
const keepsNew = process.env['UPDATE_PICTURES'] === '1';

describe('pages of the example, drawn', () => {
	test.each(pages)('%s', async (name, opening) => {
		const number = texts.findIndex((text, index) => index !== 2 && text.includes(opening));
		const drawn = await drawnByPdfium(pdf, number);
		const file = new URL(`${name}.png`, folder);
		if (keepsNew) writeFileSync(file, pngOf(drawn));
		const known = decode(readFileSync(file));
		expect([drawn.width, drawn.height]).toEqual([known.width, known.height]);
		let different = 0;
		for (const [at, grey] of drawn.pixels.entries()) {
			if (Math.abs(grey - (known.data[at] ?? 0)) > NOTICEABLE) different += 1;
		}
		expect(different / drawn.pixels.length).toBeLessThan(LARGEST_SHARE);
	});

	test('a page with one line missing would be noticed', async () => {
		const drawn = await drawnByPdfium(pdf, 0);
		const inked = drawn.pixels.filter((grey) => grey < 255 - NOTICEABLE).length;
		expect(inked / drawn.pixels.length).toBeGreaterThan(LARGEST_SHARE * 5);
	});
});

function pngOf({ width, height, pixels }: GreyPage): Uint8Array {
	return encode({ width, height, data: pixels, channels: 1, depth: 8 }, { zlib: { level: 9 } });
}
