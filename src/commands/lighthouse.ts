import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { type BrowserContext, chromium } from 'playwright';
import { chromiumLaunchOptions, ensureChromium } from './chromium.ts';
import { servePreview } from './preview-server.ts';
import { distFolder, siteBase } from './project.ts';

/** One run says little: a busy machine can halve a figure. */
const RUNS = 5;
const routes = ['/', '/add/', '/evidence/', '/criteria/', '/portfolio/'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

type Scores = Record<(typeof categories)[number], number>;

/** "first": nothing on the device, nothing in its caches. "example": the example open and all of it cached. */
type Visit = 'first' | 'example';

if (!existsSync(join(distFolder, 'sw.js'))) {
	console.error('There is no dist/ yet: run "npm run build" first. The built site is what is measured.');
	process.exitCode = 1;
} else {
	process.env['CHROMIUM_PATH'] = await ensureChromium();
	const base = siteBase();
	const site = await servePreview({ dist: distFolder, base, port: 0 });
	try {
		for (const visit of ['first', 'example'] as const) {
			for await (const line of measured(site.address.replace(/\/$/, ''), visit))
				console.log(JSON.stringify(line));
		}
	} finally {
		await site.close();
	}
}

/** Each route's median of five, 0 to 100, as Lighthouse's phone with a slow processor and network sees it. */
async function* measured(
	address: string,
	visit: Visit,
): AsyncGenerator<{ readonly route: string; readonly visit: Visit } & Scores> {
	const profile = await mkdtemp(join(tmpdir(), 'starfolio-lighthouse-'));
	const { args, ...launch } = chromiumLaunchOptions();
	const context = await chromium.launchPersistentContext(profile, {
		...launch,
		args: [...args, '--remote-debugging-port=0'],
	});
	try {
		if (visit === 'example') await openExample(context, `${address}/`);
		const port = await debuggingPort(profile);
		for (const route of routes) {
			const runs: Scores[] = [];
			for (let run = 0; run < RUNS; run += 1) runs.push(await scoresOf(`${address}${route}`, port, visit));
			yield { route, visit, ...medians(runs) };
		}
	} finally {
		await context.close();
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

async function openExample(context: BrowserContext, address: string): Promise<void> {
	const page = await context.newPage();
	await page.goto(address);
	await page.getByRole('button', { name: 'Try the example' }).click();
	await page.getByRole('heading', { name: 'Your units' }).waitFor();
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.close();
}

/** Chromium writes the port it took, and the address of its socket, into a file of the profile. */
async function debuggingPort(profile: string): Promise<number> {
	const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
	return Number(port);
}

async function scoresOf(url: string, port: number, visit: Visit): Promise<Scores> {
	const result = await lighthouse(url, {
		port,
		logLevel: 'error',
		onlyCategories: [...categories],
		disableStorageReset: visit === 'example',
	});
	if (!result || result.lhr.runtimeError) {
		throw new Error(
			`Lighthouse could not measure ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`,
		);
	}
	const { lhr } = result;
	return everyCategory((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
}

function medians(runs: readonly Scores[]): Scores {
	return everyCategory((name) => {
		const sorted = runs.map((run) => run[name]).sort((a, b) => a - b);
		return sorted[Math.floor(sorted.length / 2)] ?? 0;
	});
}

function everyCategory(score: (name: (typeof categories)[number]) => number): Scores {
	return {
		performance: score('performance'),
		accessibility: score('accessibility'),
		'best-practices': score('best-practices'),
		seo: score('seo'),
	};
}
