import type { Page } from 'playwright/test';
import { expect } from './journey.ts';

/** What the pictures are taken on: the example has been at work until the end of June 2026. */
export const PICTURE_DAY = new Date('2026-07-06T09:30:00+01:00');

/**
 * So much of a picture may differ before it counts as changed: the edges of letters are drawn a little differently by
 * another version of the browser. A shift of the text by some pixels is several times as much.
 */
const TOLERANCE = { maxDiffPixelRatio: 0.015, threshold: 0.25 };

/**
 * Compares the screen with its reference picture, in light and in dark. The text is set in the font of the PDF, which the
 * site brings along: each machine's own would be another picture.
 */
export async function comparePictures(page: Page, name: string): Promise<void> {
	await page.evaluate(setInOwnFont);
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await expect.soft(page).toHaveScreenshot(`${name}-${colorScheme}.png`, TOLERANCE);
	}
}

/** Runs in the page. */
async function setInOwnFont(): Promise<void> {
	const weights = { regular: '100 500', bold: '501 900' };
	for (const [file, weight] of Object.entries(weights)) {
		const response = await fetch(new URL(`/fonts/noto-sans-${file}.ttf`, location.href));
		const face = new FontFace('Of the PDF', await response.arrayBuffer(), { weight });
		document.fonts.add(await face.load());
	}
	document.documentElement.style.setProperty('--font', '"Of the PDF"');
	scrollTo(0, 0);
	if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
