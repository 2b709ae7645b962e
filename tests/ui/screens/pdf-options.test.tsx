import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { connect } from '#storage/connection.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { mayUpdate } from '#tests/support/may-update.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { PortfolioScreen } from '#ui/screens/PortfolioScreen.tsx';
import { SettingsScreen } from '#ui/screens/SettingsScreen.tsx';
import { changeDetails } from '#workflows/change-pdf.ts';
import { revise } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const UNITS = ['icq-l3-monitor-quality', 'icq-l3-maintain-support'];
const template = { id: 'star-account', version: 1 };
const stored = async () => readPortfolio(await connect('own'));
const button = (name: string) => page.getByRole('button', { name, exact: true });
const box = (name: string) => page.getByRole('checkbox', { name, exact: true });

beforeEach(async () => {
	await emptyDevice();
	okValue(
		await startPortfolio({ learner: 'Sam', centre: '', qualification: '', assessor: '', units: UNITS }),
	);
	const claims = [{ criterion: `${UNITS[0]}/1.1`, how: '' }];
	okValue(await revise('one', contentFixture({ template, title: 'A call', claims }), 0, 'done'));
	okValue(await revise('two', contentFixture({ template, title: 'A complaint' }), 0, 'done'));
});
afterEach(clear);

describe('what the PDF contains', () => {
	async function opened(): Promise<void> {
		show(<PortfolioScreen />);
		await userEvent.click(page.getByText('What the PDF contains'));
		await expect.element(box('Evidence index')).toBeVisible();
	}

	test('is kept with the portfolio at every change, and shown again', async () => {
		await opened();
		await userEvent.click(box('Summary of achievement'));
		await userEvent.click(page.getByRole('radio', { name: 'US Letter' }));
		await userEvent.selectOptions(page.getByLabelText('Largest file'), '10 MB');
		await expect
			.poll(async () => (await stored())?.pdf)
			.toMatchObject({ without: ['summary'], paper: 'letter', limit: 10 });
		clear();
		await opened();
		await expect.element(box('Summary of achievement')).not.toBeChecked();
		await expect.element(page.getByRole('radio', { name: 'US Letter' })).toBeChecked();
	});

	test('is put in order by keyboard, and the focus stays with the part that was moved', async () => {
		await opened();
		const up = button('Move Learner declaration up');
		up.element().focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(up).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		// At the top it can go no further up: the way down takes the focus.
		await expect.element(button('Move Learner declaration down')).toHaveFocus();
		await expect
			.poll(async () => (await stored())?.pdf?.order.slice(0, 3))
			.toEqual(['declaration', 'contents', 'checklist']);
		await userEvent.click(button('Move Sign-off sheet up'));
		await expect
			.poll(async () =>
				(await stored())?.pdf?.order.filter((part) => ['gaps', 'sign-off', 'matrix'].includes(part)),
			)
			.toEqual(['gaps', 'sign-off', 'matrix']);
	});

	test('goes back to the usual, which is offered only where something was changed', async () => {
		await opened();
		await expect.element(button('Put back the usual parts and order')).not.toBeInTheDocument();
		await userEvent.click(box('Gaps and open points'));
		await userEvent.click(button('Put back the usual parts and order'));
		await expect.poll(async () => (await stored())?.pdf?.without).toEqual([]);
		await expect.element(box('Gaps and open points')).toBeChecked();
	});

	test('can be without cover and items, and says what it means to leave the items out', async () => {
		await opened();
		const warning = page.getByText(/Your assessor cannot read your evidence on the pages of this PDF/);
		await expect.element(warning).not.toBeInTheDocument();
		await expect.element(box('Cover')).toHaveAccessibleDescription(/the file its title/);
		await userEvent.click(box('Cover'));
		await userEvent.click(box('Evidence items'));
		await expect.element(warning).toBeVisible();
		await expect.poll(async () => (await stored())?.pdf?.without).toEqual(['cover', 'items']);
	});

	test('has the pages of units only with the units', async () => {
		await opened();
		await userEvent.click(box('Units'));
		await expect.element(box('Coverage matrix')).not.toBeInTheDocument();
	});
});

describe('what the screen counts', () => {
	test('is what goes in: the whole, one unit with its evidence, or the items chosen', async () => {
		show(<PortfolioScreen />);
		const count = (words: string) => page.getByText(words, { exact: true });
		const heading = (name: string) => page.getByRole('heading', { name, exact: true });
		await expect.element(heading('What is in your portfolio now')).toBeVisible();
		await expect.element(count('2 pieces of evidence')).toBeVisible();
		const choose = async (what: string) => userEvent.selectOptions(page.getByLabelText('What goes in'), what);
		await choose(UNITS[0] ?? '');
		await expect.element(heading('What is in this unit now')).toBeVisible();
		await expect.element(count('1 piece of evidence')).toBeVisible();
		await expect.element(page.getByText(/^Nothing yet for/)).toBeVisible();
		await choose('Items that I choose');
		await expect.element(heading('What is in the items you chose')).toBeVisible();
		await expect.element(count('No evidence')).toBeVisible();
		await userEvent.click(box('E002 A complaint'));
		await expect.element(count('1 piece of evidence')).toBeVisible();
		// Items chosen out of many do not say how far a unit is.
		await expect.element(page.getByText(/^Nothing yet for/)).not.toBeInTheDocument();
	});
});

describe('items that are chosen', () => {
	test('are narrowed, counted, and needed before anything is built', async () => {
		show(<PortfolioScreen />);
		await userEvent.selectOptions(page.getByLabelText('What goes in'), 'Items that I choose');
		await expect.element(box('E001 A call')).toBeVisible();
		await userEvent.click(button('Build PDF'));
		await expect
			.element(page.getByRole('group', { name: 'Items' }))
			.toHaveAccessibleDescription('0 items chosen Error: Choose at least one item.');
		await expect.element(box('E001 A call')).toHaveFocus();
		await userEvent.fill(page.getByLabelText('Title or number'), 'e002');
		await expect.element(box('E001 A call')).not.toBeInTheDocument();
		await expect.element(box('E002 A complaint')).toBeVisible();
		await userEvent.clear(page.getByLabelText('Title or number'));
		await userEvent.selectOptions(
			page.getByLabelText('Unit'),
			'Monitor the quality of customer service transactions',
		);
		await expect.element(box('E002 A complaint')).not.toBeInTheDocument();
		await userEvent.click(button('Choose all of these'));
		await expect.element(page.getByText('1 item chosen')).toBeVisible();
		await userEvent.selectOptions(page.getByLabelText('Unit'), 'All');
		await expect.element(box('E001 A call')).toBeChecked();
		await expect.element(box('E002 A complaint')).not.toBeChecked();
	});
});

describe('details for the PDF', () => {
	test('outlive a reload unsaved, and saving them overwrites nothing that was written elsewhere', async () => {
		show(<SettingsScreen />);
		await userEvent.click(page.getByText('More details for the PDF'));
		await page.getByLabelText('CV').fill('# Work');
		expect(await mayUpdate()).toBe(false);
		clear();
		okValue(await changeDetails({ iqa: 'M. Shah' }));
		show(<SettingsScreen />);
		await expect.element(page.getByLabelText('CV')).toHaveValue('# Work');
		await button('Save these details').click();
		await expect
			.poll(async () => (await stored())?.details)
			.toMatchObject({ cv: '# Work', iqa: 'M. Shah', jobTitle: '' });
		expect(await mayUpdate()).toBe(true);
	});
});
