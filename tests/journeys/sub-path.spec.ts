import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PreviewServer, servePreview } from '#commands/preview-server.ts';
import { run } from '#commands/run.ts';
import { expect, test } from '#tests/support/journey.ts';
import {
	buildPdf,
	expectSaved,
	goTo,
	startItem,
	startPortfolio,
	units,
	waitUntilOffline,
} from '#tests/support/learner.ts';

const base = '/portfolios/2026/';

const underSubPath = test.extend<object, { subPathSite: PreviewServer }>({
	subPathSite: [
		async ({ browserName: _browser }, use) => {
			const dist = await mkdtemp(join(tmpdir(), 'starfolio-sub-path-'));
			const { code, output } = await run('astro', ['build', '--outDir', dist], { env: { BASE: base } });
			if (code !== 0) throw new Error(output);
			const site = await servePreview({ dist, base, port: 0 });
			await use(site);
			await site.close();
			await rm(dist, { recursive: true, force: true });
		},
		{ scope: 'worker', timeout: 180_000 },
	],
	baseURL: async ({ subPathSite }, use) => use(subPathSite.address),
});

underSubPath(
	'under a sub-path the app works, keeps to it, and works there without a network',
	async ({ page, context, subPathSite }) => {
		const outside: string[] = [];
		context.on('request', (request) => {
			const { protocol, pathname } = new URL(request.url());
			if (protocol.startsWith('http') && !pathname.startsWith(base)) outside.push(pathname);
		});
		await startPortfolio(page, [units.icqQuality]);
		await startItem(page, 'Daily log', 'Late shift');
		await waitUntilOffline(page);

		const manifest = await page.evaluate(async () => {
			const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
			const { id, start_url: start, scope } = await (await fetch(link?.href ?? '')).json();
			return { id, start: new URL(start, link?.href).pathname, scope: new URL(scope, link?.href).pathname };
		});
		expect(manifest).toEqual({ id: base, start: base, scope: base });

		await subPathSite.close();
		for (const address of [
			'',
			'units',
			'units/?from=home',
			'units/icq-l3-monitor-quality',
			'evidence',
			'help/',
		]) {
			expect((await page.goto(`./${address}`))?.status(), address).toBe(200);
			await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
		}
		await goTo(page, 'Evidence');
		await page.getByRole('link', { name: /Late shift/ }).click();
		await expectSaved(page);
		expect((await buildPdf(page)).byteLength).toBeGreaterThan(10_000);
		expect(outside).toEqual([]);
	},
);
