import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect } from 'playwright/test';
import { type PreviewServer, servePreview } from '#commands/preview-server.ts';
import { distFolder } from '#commands/project.ts';
import { copySite } from './deploy.ts';

type Fixtures = {
	/** Set with `test.use` in files that stop the server or change what it serves: each test then has its own. */
	alone: boolean;
	/**
	 * Set with `test.use` in files whose subject is the same without it: the service worker fetches and keeps 5 MB
	 * at each first visit, which is half of the time that a short journey takes. Offline, update, sharing, backup and
	 * the first visit are walked with it.
	 */
	withoutWorker: boolean;
	/** Complaints of the browser that belong to what the test does; none, as a rule. */
	expected: RegExp | null;
	/** The server behind the test; `./` in an address is its root. */
	site: Site;
	/** Fails the test on anything that a person would never be told: see `watchContext`. */
	quiet: undefined;
};

type Site = PreviewServer & { readonly dist: string };
type WorkerFixtures = { sharedSite: Site };

/** `test` with the built site behind it, served as `npm start` does, at an address that no other test uses. */
export const test = base.extend<Fixtures, WorkerFixtures>({
	alone: [false, { option: true }],
	withoutWorker: [false, { option: true }],
	expected: [null, { option: true }],
	sharedSite: [
		async ({ browserName: _browser }, use) => {
			const site = await serve(distFolder);
			await use(site);
			await site.close();
		},
		{ scope: 'worker' },
	],
	site: async ({ alone, sharedSite }, use) => {
		if (!alone) return use(sharedSite);
		const copy = await copySite();
		const site = await serve(copy.dist);
		await use(site);
		await site.close();
		await copy.remove();
	},
	baseURL: async ({ site }, use) => use(`${site.address}/`),
	quiet: [
		async ({ context, expected, withoutWorker }, use) => {
			const problems = await watchContext(context);
			if (withoutWorker) await forbidWorker(context);
			await use(undefined);
			const unexpected = problems.filter((problem) => !expected?.test(problem));
			expect(unexpected, 'what the browser complained about').toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };

async function serve(dist: string): Promise<Site> {
	if (!existsSync(join(dist, 'sw.js'))) throw new Error('There is no built site: run "npm run build" first');
	return { ...(await servePreview({ dist, base: '/', port: 0 })), dist };
}

/** As in a browser whose settings forbid service workers. */
export async function forbidWorker(context: BrowserContext): Promise<void> {
	await context.addInitScript(() => {
		Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
	});
}

/** Collects errors on any page's console, uncaught errors, refusals by the policy, and requests to other origins. */
export async function watchContext(context: BrowserContext): Promise<readonly string[]> {
	const problems: string[] = [];
	context.on('console', (message) => {
		if (message.type() === 'error') problems.push(`console: ${message.text()}`);
	});
	context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`));
	context.on('request', (request) => {
		const url = new URL(request.url());
		const isOurs = url.hostname === 'localhost' || url.protocol === 'blob:' || url.protocol === 'data:';
		if (!isOurs) problems.push(`request to another origin: ${url}`);
	});
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			// biome-ignore lint/suspicious/noConsole: the console is what this test listens to
			console.error(`policy: ${event.effectiveDirective} refused ${event.blockedURI}`);
		});
	});
	return problems;
}
