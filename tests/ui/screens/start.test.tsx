import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { connect } from '#storage/connection.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice } from '#tests/support/storage.ts';
import { HomeScreen } from '#ui/screens/HomeScreen.tsx';
import { suggestedQualification } from '#ui/screens/settings/suggested-qualification.ts';

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const create = () => page.getByRole('button', { name: 'Create portfolio' });
const unit = (name: string) => page.getByRole('checkbox', { name, exact: true });

beforeEach(emptyDevice);
afterEach(() => {
	clear();
	history.replaceState(null, '', location.pathname + location.search);
});

async function openForm(): Promise<void> {
	show(<HomeScreen />);
	await page.getByRole('button', { name: 'Start my portfolio' }).click();
	await expect.element(field('Your name')).toBeVisible();
}

test('the first visit offers three ways in', async () => {
	show(<HomeScreen />);
	for (const name of ['Start my portfolio', 'Try the example', 'I am an assessor']) {
		await expect.element(page.getByRole('button', { name, exact: true })).toBeVisible();
	}
});

test('the first visit offers the way in for a portfolio that is in a backup file', async () => {
	show(<HomeScreen />);
	await expect
		.element(page.getByRole('link', { name: 'Bring it back from a backup file' }))
		.toHaveAttribute('href', '/backup/');
});

describe('on an iPhone, before the first word is written', () => {
	afterEach(() => Reflect.deleteProperty(navigator, 'standalone'));

	test('a tab says to put the app on the home screen first', async () => {
		Object.assign(navigator, { standalone: false });
		show(<HomeScreen />);
		await expect.element(page.getByText('On an iPhone or iPad: home screen first')).toBeVisible();
		await expect
			.element(page.getByRole('link', { name: 'How to do it' }))
			.toHaveAttribute('href', '/help/#install');
	});

	test('the app on the home screen says that it starts empty, and how to bring one’s work', async () => {
		Object.assign(navigator, { standalone: true });
		show(<HomeScreen />);
		await expect.element(page.getByText('This app starts empty')).toBeVisible();
		await expect
			.element(page.getByRole('link', { name: 'Restore from a backup file' }))
			.toHaveAttribute('href', '/backup/');
	});
});

test('the form names its fields and units as the contract says, and takes the focus', async () => {
	await openForm();
	await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
	for (const name of ['Your name', 'Centre', 'Qualification', 'Assessor']) {
		await expect.element(field(name)).toBeVisible();
	}
	const title = 'Monitor the quality of customer service transactions';
	await expect.element(unit(`${title} (iCQ)`)).toBeVisible();
	await expect.element(unit(`${title} (Focus Awards)`)).toBeVisible();
	await expect
		.element(
			unit(
				'Monitor, evaluate and improve customer support operations in a contact centre (awarding body not named)',
			),
		)
		.toBeVisible();
});

test('what is missing is named, each with its field, and nothing typed is lost', async () => {
	await openForm();
	await field('Centre').fill('North Centre');
	await create().click();
	const summary = page.getByRole('alert', { name: 'Two things are needed to start' });
	await expect.element(summary).toHaveFocus();
	await page.getByRole('link', { name: 'Give your name' }).click();
	await expect.element(field('Your name')).toHaveFocus();
	await expect.element(field('Your name')).toBeInvalid();
	await expect.element(field('Centre')).toHaveValue('North Centre');
	await userEvent.keyboard('Sam Price');
	await expect.element(field('Your name')).not.toBeInvalid();
	await expect.element(page.getByRole('link', { name: 'Tick at least one unit' })).toBeVisible();
});

test('creates the portfolio and shows it at once', async () => {
	await openForm();
	await field('Your name').fill('  Sam Price ');
	await unit('Monitor the quality of customer service transactions (iCQ)').click();
	await field('Assessor').fill('A. Jones');
	await create().click();
	await expect.element(page.getByRole('heading', { name: /, Sam$/, level: 1 })).toHaveFocus();
	expect(document.title).toBe('Home · Starfolio');
	expect(location.hash).toBe('');
	expect(await readPortfolio(await connect('own'))).toMatchObject({
		learner: 'Sam Price',
		assessor: 'A. Jones',
		units: ['icq-l3-monitor-quality'],
		qualification: 'Level 3 NVQ Diploma in Contact Centre Operations (RQF)',
	});
});

describe('the qualification', () => {
	test('is suggested from the units until the learner writes one', async () => {
		await openForm();
		await unit('Monitor the quality of customer service transactions (Focus Awards)').click();
		await expect
			.element(field('Qualification'))
			.toHaveValue('Level 2 NVQ Certificate in Customer Service (RQF)');
		await field('Qualification').fill('My course');
		await unit('Monitor the quality of customer service transactions (iCQ)').click();
		await expect.element(field('Qualification')).toHaveValue('My course');
	});

	test('is the one most chosen units belong to, of equals the higher level', () => {
		const units = [
			{ id: 'a', qualification: '', level: '' },
			{ id: 'b', qualification: 'Two', level: 'Level 2' },
			{ id: 'c', qualification: 'Three', level: 'Level 3' },
			{ id: 'd', qualification: 'Three', level: 'Level 3' },
			{ id: 'e', qualification: 'Two', level: 'Level 2' },
		];
		expect(suggestedQualification(units, ['a'])).toBe('');
		expect(suggestedQualification(units, ['a', 'b', 'c'])).toBe('Three');
		expect(suggestedQualification(units, ['b', 'c', 'e'])).toBe('Two');
		expect(suggestedQualification(units, ['b', 'c', 'd'])).toBe('Three');
	});
});
