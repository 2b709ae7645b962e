import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { chromium, type Page } from 'playwright';
import { buildSite } from './build-site.ts';
import { chromiumLaunchOptions, ensureChromium } from './chromium.ts';
import { servePreview } from './preview-server.ts';
import { distFolder, siteBase } from './project.ts';

export type MadePdf = { readonly pages: number; readonly bytes: number; readonly ms: number };

/**
 * A portfolio PDF through the app itself, in a real browser: `fill` makes a portfolio as a person would, then
 * "Build PDF" and "Save PDF" are pressed and the file is kept at `path`. null when the site cannot be built.
 *
 * @param fill gets a page of the site and the site's address, which ends with a slash
 */
export async function pdfThroughApp(
	path: string,
	fill: (page: Page, address: string) => Promise<void>,
): Promise<MadePdf | null> {
	if (!existsSync(join(distFolder, 'sw.js')) && !(await buildSite())) return null;
	process.env['CHROMIUM_PATH'] = await ensureChromium();
	const site = await servePreview({ dist: distFolder, base: siteBase(), port: 0 });
	const browser = await chromium.launch(chromiumLaunchOptions());
	try {
		const page = await browser.newPage();
		const address = site.address.replace(/\/?$/, '/');
		await fill(page, address);
		await page.goto(`${address}portfolio/`);
		const build = page.getByRole('button', { name: 'Build PDF', exact: true });
		await build.waitFor();
		const started = performance.now();
		await build.click();
		const save = page.getByRole('button', { name: 'Save PDF' });
		await save.waitFor({ timeout: 120_000 });
		const ms = Math.round(performance.now() - started);
		const downloading = page.waitForEvent('download');
		await save.click();
		await (await downloading).saveAs(path);
		const bytes = await readFile(path);
		const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
		return { pages, bytes: bytes.byteLength, ms };
	} finally {
		await browser.close();
		await site.close();
	}
}
