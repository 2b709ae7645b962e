import { expect, test } from '#tests/support/journey.ts';

test('the manifest can be installed: its icons and its shortcuts are there', async ({
	page,
	request,
	site,
}) => {
	await page.goto('./');
	const address = await page.locator('link[rel=manifest]').getAttribute('href');
	const url = new URL(address ?? '', `${site.address}/`);
	const session = await page.context().newCDPSession(page);
	const { errors } = await session.send('Page.getAppManifest');
	expect(errors).toEqual([]);

	const manifest = await (await request.get(url.href)).json();
	expect(new URL(manifest.start_url, url).pathname).toBe('/');
	expect(new URL(manifest.scope, url).pathname).toBe('/');
	expect(manifest.id).toBe('/');
	expect(manifest.display).toBe('standalone');
	expect(manifest.shortcuts.map(({ name }: { name: string }) => name)).toEqual([
		'Note',
		'Photo',
		'Voice note',
		'Criteria',
	]);
	const purposes = new Set<string>();
	for (const { src, sizes, purpose, type } of manifest.icons) {
		const icon = await request.get(new URL(src, url).href);
		expect(icon.ok(), src).toBe(true);
		expect(icon.headers()['content-type'], src).toBe(type);
		purposes.add(`${purpose} ${sizes}`);
	}
	expect(purposes).toContain('maskable 512x512');
	expect(purposes).toContain('any 192x192');
	for (const shortcut of manifest.shortcuts) {
		await page.goto(new URL(shortcut.url, url).href);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
});

test('every answer carries the headers that a page cannot give itself', async ({ request }) => {
	for (const path of ['./', './units', './help/', './sw.js', './nowhere']) {
		const headers = (await request.get(path)).headers();
		expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
		expect(headers['x-content-type-options'], path).toBe('nosniff');
		expect(headers['referrer-policy'], path).toBe('no-referrer');
	}
});
