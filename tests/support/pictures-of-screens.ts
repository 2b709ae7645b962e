import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './journey.ts';
import { packPicture } from './pack-picture.ts';
import { projectRoot } from './project-root.ts';

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
		const picture = `${name}-${colorScheme}.png`;
		await expect.soft(page).toHaveScreenshot(picture, TOLERANCE);
		await keepPicture(picture);
	}
}

/** What a browser shows before it installs the app: two of the references. */
const shownBeforeInstalling: Readonly<Record<string, string>> = {
	'phone-home-light.png': 'phone.png',
	'desktop-criteria-light.png': 'wide.png',
};

/** After a picture was taken anew ("--update-snapshots"): in fewer bytes, and to where else it is shown. */
async function keepPicture(picture: string): Promise<void> {
	const info = test.info();
	if (!['all', 'changed'].includes(info.config.updateSnapshots)) return;
	const path = info.snapshotPath(picture, { kind: 'screenshot' });
	const packed = packPicture(await readFile(path));
	await writeFile(path, packed);
	const copy = shownBeforeInstalling[`${info.project.name}-${picture}`];
	if (copy) await writeFile(join(projectRoot, 'public/screenshots', copy), packed);
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
