import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { connect, drop, withDatabase } from '#storage/connection.ts';
import { reportTrouble } from '#storage/status.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { Screen } from '#ui/kit/Screen.tsx';
import { startPortfolio } from '#workflows/start-portfolio.ts';

beforeEach(emptyDevice);
afterEach(clear);

const start = {
	learner: 'Sam',
	centre: '',
	qualification: '',
	assessor: '',
	units: ['icq-l3-monitor-quality'],
};

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

test('says when storage stops working, as an alert, until it works again', async () => {
	okValue(await startPortfolio(start));
	show(screen);
	await expect.element(page.getByText('The list')).toBeVisible();
	const save = () => withDatabase('own', (db) => db.meta.put({ key: 'x' }));
	const open = IDBFactory.prototype.open;
	IDBFactory.prototype.open = () => {
		throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
	};
	try {
		drop(await connect('own'));
		expect(await save()).toEqual({ ok: false, code: 'closed' });
		await expect.element(page.getByRole('alert')).toMatchTextContent('Nothing was deleted.');
	} finally {
		IDBFactory.prototype.open = open;
	}
	okValue(await save());
	await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('says what happened before the screen was there to say it', async () => {
	reportTrouble('emptied', 3);
	show(screen);
	await expect.element(page.getByText('(3 items)', { exact: false })).toBeVisible();
});

test('counts records that could not be read and were set aside', async () => {
	okValue(await startPortfolio(start));
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
