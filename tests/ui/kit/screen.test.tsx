import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { connect } from '#storage/connection.ts';
import { reportTrouble } from '#storage/status.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { Screen } from '#ui/kit/Screen.tsx';
import { startPortfolio } from '#workflows/start-portfolio.ts';

beforeEach(emptyDevice);
afterEach(clear);

const screen = (
	<Screen title="Evidence">
		<p>The list</p>
	</Screen>
);

test('draws the heading and what it is given, and no banner while all is well', async () => {
	show(screen);
	await expect.element(page.getByRole('heading', { name: 'Evidence', level: 1 })).toBeVisible();
	await expect.element(page.getByText('The list')).toBeVisible();
	expect(document.querySelectorAll('.notice, .example-banner')).toHaveLength(0);
});

test('says that the browser has emptied the storage, what was there, and that nothing else did it', async () => {
	show(screen);
	await expect.element(page.getByText('The list')).toBeVisible();
	reportTrouble('emptied', 12);
	await expect.element(page.getByText('Your portfolio is no longer on this device')).toBeVisible();
	await expect.element(page.getByText('(12 items)', { exact: false })).toBeVisible();
	await expect.element(page.getByText('The list')).toBeVisible();
});

test('says when storage stops working, as an alert', async () => {
	show(screen);
	await expect.element(page.getByText('The list')).toBeVisible();
	reportTrouble('closed');
	await expect.element(page.getByRole('alert')).toMatchTextContent('Nothing was deleted.');
});

test('counts records that could not be read and were set aside', async () => {
	okValue(
		await startPortfolio({
			learner: 'Sam',
			centre: '',
			qualification: '',
			assessor: '',
			units: ['icq-l3-monitor-quality'],
		}),
	);
	const db = await connect('own');
	await db.setAside.add({
		table: 'evidence',
		key: '["p","x"]',
		row: {},
		reason: 'test',
		at: '2026-06-01T09:00:00.000Z',
	});
	show(screen);
	await expect.element(page.getByText('One record could not be read.', { exact: false })).toBeVisible();
});
