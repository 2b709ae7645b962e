import { expect, test } from '#tests/support/journey.ts';
import { startItem, startPortfolio } from '#tests/support/learner.ts';

/** What a browser has in the place of service workers when a setting, a policy or a frame forbids them. */
const ways: Readonly<Record<string, () => void>> = {
	'there is none': () => {
		Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
	},
	'looking for it is forbidden': () => {
		Object.defineProperty(Navigator.prototype, 'serviceWorker', {
			get: () => {
				throw new DOMException('The operation is insecure.', 'SecurityError');
			},
		});
	},
	'it is refused': () => {
		ServiceWorkerContainer.prototype.register = () =>
			Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
	},
};

for (const [way, prepare] of Object.entries(ways)) {
	test(`where ${way} instead of a service worker, evidence is kept all the same`, async ({ page }) => {
		await page.addInitScript(prepare);
		await startPortfolio(page);
		await startItem(page, 'STAR account', 'Kept without a worker');
		await page.reload();
		await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Kept without a worker');
	});
}
