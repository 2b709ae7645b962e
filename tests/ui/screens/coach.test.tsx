import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EvidenceContent } from '#domain/evidence.ts';
import { emptyContent } from '#domain/evidence.ts';
import { withDatabase } from '#storage/connection.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { CriteriaScreen } from '#ui/screens/CriteriaScreen.tsx';
import { ItemScreen } from '#ui/screens/ItemScreen.tsx';
import { revise } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const WITHOUT_RESULT: Partial<EvidenceContent> = {
	title: 'A complaint about a late van',
	eventDate: '2026-06-02',
	reality: 'real',
	answers: {
		situation:
			'On 2 June a customer complained for the third time about a washing machine that nobody had collected.',
		task: 'I was the only adviser on the complaints desk, so it was mine to investigate.',
		action:
			'I opened the order, saw that the collection had been booked for the wrong address, rang the depot while she waited and offered her the fee back.',
	},
};

async function stored(id: string, changes: Partial<EvidenceContent>): Promise<void> {
	const empty = emptyContent({ id: 'star-account', version: 1, contactTypes: [] }, '2026-06-14');
	okValue(await revise(id, { ...empty, ...changes }, 0, 'left'));
}

async function reasonsKept(): Promise<readonly string[]> {
	const portfolio = okValue(await withDatabase('own', readPortfolio));
	return portfolio?.leftAlone?.map(({ reason }) => reason) ?? [];
}

beforeEach(async () => {
	await emptyDevice();
	okValue(
		await startPortfolio({
			learner: 'Sam',
			centre: '',
			qualification: '',
			assessor: '',
			units: ['icq-l3-maintain-support'],
		}),
	);
});
afterEach(() => {
	clear();
	history.replaceState(null, '', location.pathname + location.search);
});

const panel = () => page.getByText(/^Coach: \d+ things? to look at$/);

describe('on an item', () => {
	beforeEach(async () => {
		await stored('late-van', WITHOUT_RESULT);
		history.replaceState(null, '', '#late-van');
		show(<ItemScreen />);
	});

	test('a count at the end opens a list that leads to the place', async () => {
		await panel().click();
		const list = page.getByRole('list', { name: 'What the coach has noticed' }).last();
		await expect.element(list).toMatchTextContent('Fill in this part');
		await page.getByRole('link', { name: 'Go to “Result”' }).click();
		await expect.poll(() => document.activeElement?.id).toBe('field-result');
	});

	test('a finding is left with a reason, which is kept, and can be looked at again', async () => {
		await panel().click();
		await page
			.getByRole('button', { name: /^Leave it, because … “Fill in this part/ })
			.last()
			.click();
		await page.getByLabelText('Why it can stay as it is').fill('The result is in E004');
		await page.getByRole('button', { name: 'Leave it as it is' }).click();
		await page.getByText('1 thing left as it is').click();
		await expect.element(page.getByText('Because: The result is in E004')).toBeVisible();
		expect(await reasonsKept()).toEqual(['The result is in E004']);
		await page.getByRole('button', { name: /^Look at it again/ }).click();
		await expect.poll(reasonsKept).toEqual([]);
	});

	test('criteria that the words fit are named with those words, and only the learner ticks them', async () => {
		const box = page.getByRole('checkbox', { name: /^2\.1 / });
		const suggestion = page.getByRole('button', { name: /^Tick 2\.1 of/ });
		await expect.element(suggestion).toBeVisible();
		await expect.element(page.getByText(/Because of: .*complained/)).toBeVisible();
		await expect.element(box).not.toBeChecked();
		await suggestion.click();
		await expect.element(box).toBeChecked();
	});

	test('what has been put right goes from the list', async () => {
		await expect.element(page.getByText(/^Coach: \d+ thing/).first()).toBeInTheDocument();
		const beside = () =>
			document.querySelector('#field-result')?.closest('.answer')?.querySelector('.coach-here');
		await expect.poll(() => beside() !== null && beside() !== undefined).toBe(true);
		await userEvent.fill(
			page.getByRole('textbox', { name: 'Result' }),
			'It was collected after 2 days, and she needed no fourth call.',
		);
		await expect.poll(() => beside() ?? null).toBe(null);
	});
});

describe('on the criteria screen', () => {
	test('the next steps name the fewest pieces, and a discussion is planned from what is left', async () => {
		show(<CriteriaScreen />);
		await page.getByText(/^Next steps: \d+ more pieces? could close all 4 gaps$/).click();
		await expect.element(page.getByRole('link', { name: /^Start: / }).first()).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Plan a professional discussion' })).toBeVisible();
		expect(page.getByText(/No kind of evidence here fits/).elements()).toEqual([]);
	});

	test('a unit and the portfolio say what is thin', async () => {
		await stored('late-van', {
			...WITHOUT_RESULT,
			done: true,
			claims: [{ criterion: 'icq-l3-maintain-support/2.1', how: '' }],
		});
		show(<CriteriaScreen />);
		await page.getByText('Coach: 1 thing to look at in this unit').click();
		await expect.element(page.getByText(/one item alone carries it/)).toBeVisible();
		await page.getByText('Coach: look over the whole portfolio').click();
		await expect
			.element(page.getByRole('link', { name: 'A complaint about a late van' }).last())
			.toBeVisible();
	});
});
