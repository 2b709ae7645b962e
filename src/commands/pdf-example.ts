import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { chromium } from 'playwright';
import { buildSite } from './build-site.ts';
import { chromiumLaunchOptions, ensureChromium } from './chromium.ts';
import { servePreview } from './preview-server.ts';
import { distFolder, siteBase } from './project.ts';

// The example portfolio through the app itself: what a person presses, in a real browser.

const [target] = process.argv.slice(2);
if (target === undefined) {
	console.error('Say where the PDF goes: npm run pdf:example -- OUT.pdf');
	process.exit(1);
}
if (!existsSync(join(distFolder, 'sw.js')) && !(await buildSite())) process.exit(1);
process.env['CHROMIUM_PATH'] = await ensureChromium();

const site = await servePreview({ dist: distFolder, base: siteBase(), port: 0 });
const browser = await chromium.launch(chromiumLaunchOptions());
try {
	const page = await browser.newPage();
	await page.goto(site.address);
	await page.getByRole('button', { name: 'Try the example' }).click();
	await page.getByRole('heading', { name: 'Your units' }).waitFor();
	await page.goto(`${site.address.replace(/\/$/, '')}/portfolio/`);
	const build = page.getByRole('button', { name: 'Build PDF', exact: true });
	await build.waitFor();
	const started = performance.now();
	await build.click();
	const save = page.getByRole('button', { name: 'Save PDF' });
	await save.waitFor({ timeout: 120_000 });
	const ms = Math.round(performance.now() - started);
	// npm changes to the project's folder first; the person stands elsewhere.
	const path = resolve(process.env['INIT_CWD'] ?? '.', target);
	const downloading = page.waitForEvent('download');
	await save.click();
	await (await downloading).saveAs(path);
	const bytes = await readFile(path);
	const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
	console.log(JSON.stringify({ pages, bytes: bytes.byteLength, ms }));
} finally {
	await browser.close();
	await site.close();
}
