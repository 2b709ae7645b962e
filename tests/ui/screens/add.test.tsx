import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { AddScreen } from '#ui/screens/AddScreen.tsx';
import { startPortfolio } from '#workflows/start-portfolio.ts';

beforeEach(emptyDevice);
afterEach(clear);

test('without a portfolio no kind is offered, but the way to the start', async () => {
	show(<AddScreen />);
	await expect.element(page.getByRole('link', { name: 'Go to the start' })).toHaveAttribute('href', '/');
	expect(page.getByRole('link', { name: 'Daily log' }).elements()).toHaveLength(0);
});

test('what is used most stands first, and the letters on the cards are explained', async () => {
	okValue(await startPortfolio({ learner: 'Sam', centre: '', qualification: '', assessor: '', units: [] }));
	show(<AddScreen />);
	const did = page.getByRole('region', { name: 'What you did' });
	await expect.element(did.getByRole('link').nth(0)).toHaveAccessibleName('Daily log');
	await expect.element(did.getByRole('link').nth(1)).toHaveAccessibleName('STAR account');
	await expect.element(page.getByText('Personal statement', { exact: true })).toBeVisible();
	const used = new Set([...document.querySelectorAll('.card .tag')].map((tag) => tag.textContent));
	const explained = new Set([...document.querySelectorAll('.codes dt')].map((code) => code.textContent));
	expect([...used].filter((code) => !explained.has(code))).toEqual([]);
});
