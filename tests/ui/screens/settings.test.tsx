import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { connect } from '#storage/connection.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import { headFixture, storeHeads } from '#tests/support/coverage-seed.ts';
import { mayUpdate } from '#tests/support/may-update.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { SettingsScreen } from '#ui/screens/SettingsScreen.tsx';
import { UnitScreen } from '#ui/screens/UnitScreen.tsx';
import { changePortfolio, startPortfolio } from '#workflows/start-portfolio.ts';

const UNIT = 'icq-l3-monitor-quality';
const OTHER = 'focus-l2-monitor-quality';

const stored = async () => readPortfolio(await connect('own'));
const button = (name: string) => page.getByRole('button', { name, exact: true });

beforeEach(async () => {
	await emptyDevice();
	okValue(
		await startPortfolio({ learner: 'Sam', centre: 'North', qualification: '', assessor: '', units: [UNIT] }),
	);
});
afterEach(clear);

test('details are changed with the button, and it is said', async () => {
	show(<SettingsScreen />);
	await page.getByLabelText('Assessor').fill('B. Lee');
	await button('Save changes').click();
	await expect.element(page.getByText('your changes are saved', { exact: false })).toBeVisible();
	expect(await stored()).toMatchObject({ assessor: 'B. Lee', centre: 'North', units: [UNIT] });
});

test('what was changed elsewhere meanwhile stays', async () => {
	show(<SettingsScreen />);
	await page.getByLabelText('Assessor').fill('B. Lee');
	okValue(await changePortfolio({ centre: 'South', units: [UNIT, OTHER] }));
	await button('Save changes').click();
	await expect.poll(async () => (await stored())?.assessor).toBe('B. Lee');
	expect(await stored()).toMatchObject({ centre: 'South', units: [UNIT, OTHER] });
});

test('what is not saved yet is there again after a reload, and holds back an update', async () => {
	show(<SettingsScreen />);
	await expect.element(page.getByLabelText('Assessor')).toHaveValue('');
	expect(await mayUpdate()).toBe(true);
	await page.getByLabelText('Assessor').fill('B. Lee');
	expect(await mayUpdate()).toBe(false);
	clear();
	okValue(await changePortfolio({ centre: 'South' }));
	show(<SettingsScreen />);
	await expect.element(page.getByLabelText('Assessor')).toHaveValue('B. Lee');
	await expect.element(page.getByText('It is not saved yet', { exact: false })).toBeVisible();
	expect(await mayUpdate()).toBe(false);
	expect(await stored()).toMatchObject({ assessor: '' });
	await button('Save changes').click();
	await expect.poll(async () => (await stored())?.assessor).toBe('B. Lee');
	await expect.element(page.getByText('It is not saved yet', { exact: false })).not.toBeInTheDocument();
	expect(await mayUpdate()).toBe(true);
	expect(await stored()).toMatchObject({ centre: 'South' });
	expect(Object.values(sessionStorage).join()).not.toContain('B. Lee');
});

test('what was brought back can be let go', async () => {
	show(<SettingsScreen />);
	await page.getByLabelText('Centre').fill('Sou');
	show(<SettingsScreen />);
	await expect.element(page.getByLabelText('Centre')).toHaveValue('Sou');
	await button('Undo my changes').click();
	await expect.element(page.getByLabelText('Centre')).toHaveValue('North');
	expect(await mayUpdate()).toBe(true);
});

test('a portfolio never loses its name or its last unit', async () => {
	show(<SettingsScreen />);
	await page.getByLabelText('Your name').fill(' ');
	await page.getByRole('checkbox', { checked: true }).click();
	await button('Save changes').click();
	await expect.element(page.getByRole('alert')).toHaveFocus();
	expect(await stored()).toMatchObject({ learner: 'Sam', units: [UNIT] });
});

test('a unit can be added on its own page', async () => {
	show(<UnitScreen unit={OTHER} />);
	await button('Add to my portfolio').click();
	await expect.element(page.getByText('In your portfolio')).toBeVisible();
	expect(await stored()).toMatchObject({ units: [UNIT, OTHER] });
});

test('taking a unit out says that evidence and ticks stay, and keeps them', async () => {
	show(<UnitScreen unit={OTHER} />);
	await button('Add to my portfolio').click();
	await storeHeads([headFixture(1, [`${OTHER}/1.1`])]);
	await button('Take out of my portfolio').click();
	const dialog = page.getByRole('dialog', { name: 'Take this unit out?' });
	await expect.element(dialog).toMatchTextContent('Your evidence stays. 1 tick');
	await button('Take it out').click();
	await expect.element(button('Add to my portfolio')).toBeVisible();
	expect(await stored()).toMatchObject({ units: [UNIT] });
	const db = await connect('own');
	expect(await db.evidence.count()).toBe(1);
});

test('the last unit stays, and it is said why', async () => {
	show(<UnitScreen unit={UNIT} />);
	await button('Take out of my portfolio').click();
	await expect
		.element(page.getByRole('status'))
		.toMatchTextContent('This is the only unit in your portfolio.');
	expect(await stored()).toMatchObject({ units: [UNIT] });
});

test('without a portfolio a unit’s page shows the way to start one', async () => {
	await emptyDevice();
	show(<UnitScreen unit={UNIT} />);
	await expect
		.element(page.getByRole('link', { name: 'Start my portfolio' }))
		.toHaveAttribute('href', '/#start');
});
