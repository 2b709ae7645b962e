import { expect, test } from '#tests/support/journey.ts';
import { expectSaved, goTo, startPortfolio } from '#tests/support/learner.ts';

// No service worker: a page from before a deployment, in a browser that had not kept the app yet.
test.use({
	serviceWorkers: 'block',
	expected: /Failed to load resource|dynamically imported module|preload/,
});

test('a page that asks for a script of an older deployment loads again, once, and works', async ({
	page,
}) => {
	// A page from before a deployment, in a browser that does not keep the app.
	await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	let refused = 0;
	await page.route(/_astro\/daily-log[^/]*\.js/, (route) => {
		refused += 1;
		return refused === 1 ? route.fulfill({ status: 404, body: '' }) : route.continue();
	});
	await startPortfolio(page);
	await goTo(page, 'Add');
	await page.getByRole('link', { name: 'Daily log', exact: true }).click();
	await page.getByLabel('Title', { exact: true }).fill('After the reload');
	await expectSaved(page);
	expect(refused).toBe(2);
});
