import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { measures, people, ratings, rows } from '#content/example/answers.ts';
import type { Answers } from '#domain/answer.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { emptyContent } from '#domain/evidence.ts';
import { withDatabase } from '#storage/connection.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { CriteriaScreen } from '#ui/screens/CriteriaScreen.tsx';
import { HomeScreen } from '#ui/screens/HomeScreen.tsx';
import { ItemScreen } from '#ui/screens/ItemScreen.tsx';
import { Review } from '#ui/screens/portfolio/Review.tsx';
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

async function stored(
	id: string,
	changes: Partial<EvidenceContent>,
	template = 'star-account',
): Promise<void> {
	const empty = emptyContent({ id: template, version: 1, contactTypes: [] }, '2026-06-14');
	okValue(await revise(id, { ...empty, ...changes }, 0, 'left'));
}

async function axeFindings(within: string): Promise<readonly string[]> {
	const { violations } = await axe.run([...document.querySelectorAll(within)]);
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
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

	test('a finding is not left without a reason', async () => {
		await panel().click();
		await page
			.getByRole('button', { name: /^Leave it, because … “Fill in this part/ })
			.last()
			.click();
		const field = page.getByLabelText('Why it can stay as it is');
		await field.fill('  ');
		await page.getByRole('button', { name: 'Leave it as it is' }).click();
		await expect.element(field).toHaveAttribute('aria-invalid', 'true');
		await expect.element(field).toHaveAccessibleDescription(/Say why it can stay/);
		await expect.element(field).toHaveFocus();
		expect(await reasonsKept()).toEqual([]);
	});

	test('the focus goes into the reason, back from it, and on to the next finding', async () => {
		await panel().click();
		const leave = page.getByRole('button', { name: /^Leave it, because … “Fill in this part/ }).last();
		await leave.click();
		const field = page.getByLabelText('Why it can stay as it is');
		await expect.element(field).toHaveFocus();
		await page.getByRole('button', { name: 'Cancel' }).click();
		await expect.element(leave).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		await expect.element(field).toHaveFocus();
		await userEvent.keyboard('It is in E004{Enter}');
		await expect.poll(reasonsKept).toEqual(['It is in E004']);
		await expect.element(page.getByText('1 thing left as it is')).toBeVisible();
		await expect.poll(() => document.activeElement?.closest('.coach') !== null).toBe(true);
		await page.getByText('1 thing left as it is').click();
		await page.getByRole('button', { name: /^Look at it again/ }).click();
		await expect.poll(reasonsKept).toEqual([]);
		await expect.poll(() => document.activeElement?.tagName).toBe('SUMMARY');
	});

	test('criteria that the words fit are named with those words, and only the learner ticks them', async () => {
		const box = page.getByRole('checkbox', { name: /^2\.1 / });
		const suggestion = page.getByRole('button', { name: /^Tick 2\.1 of/ });
		await expect.element(suggestion).toBeVisible();
		await expect.element(page.getByText(/Because of: .*complained/)).toBeVisible();
		await expect.element(box).not.toBeChecked();
		await suggestion.click();
		await expect.element(box).toBeChecked();
		await expect.element(page.getByText('2.1 of Maintain support (iCQ) is ticked.')).toBeInTheDocument();
		await expect.element(suggestion).not.toBeInTheDocument();
		await expect.poll(() => document.activeElement?.closest('.suggested, .criteria') !== null).toBe(true);
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

test('a resource plan gets its staff from a tool beside its fields', async () => {
	const answers = {
		'handling-time': '180',
		shrinkage: '30',
		intervals: rows(
			{ interval: 'Monday 10:00 to 10:30', forecast: '100' },
			{ interval: 'Monday 14:00 to 14:30', forecast: '40' },
		),
	};
	await stored('rota', { title: 'Monday in July', answers }, 'resource-plan');
	history.replaceState(null, '', '#rota');
	show(<ItemScreen />);
	await page.getByText('Work out the staff needed').click();
	await expect.element(page.getByText(/^14 people at work, 20 on the rota/)).toBeVisible();
	await expect.element(page.getByRole('img', { name: /^Share answered within 20 seconds/ })).toBeVisible();
	await page.getByRole('textbox', { name: 'Contacts more than forecast, %' }).fill('20');
	await expect.element(page.getByText(/^16 people at work/)).toBeVisible();
	await page.getByRole('button', { name: 'Keep these figures in this item' }).click();
	await expect
		.element(page.getByRole('textbox', { name: 'Staff needed in all' }))
		.toHaveValue('16 at work, 23 on the rota (busiest: Monday 10:00 to 10:30)');
	expect(await axeFindings('.staff__fields, .bars, .records')).toEqual([]);
	// A table that is wider than the screen scrolls by keyboard too, and shades the side on which more stands.
	const table = page.getByRole('region', { name: 'Each interval' });
	await expect.element(table).toHaveAttribute('tabindex', '0');
	expect(getComputedStyle(table.element()).backgroundAttachment).toContain('local');
});

test('a sample is neither shown nor written once the plan has other numbers than it was drawn from', async () => {
	const answers = { method: 'random', population: '400', 'sample-planned': '5' };
	await stored('plan', { title: 'Plan for June', answers }, 'monitoring-plan');
	history.replaceState(null, '', '#plan');
	show(<ItemScreen />);
	const write = page.getByRole('button', { name: 'Write into the plan' });
	const size = page.getByRole('textbox', { name: 'Sample size you plan' });
	await page.getByText('Draw the sample').click();
	await page.getByRole('button', { name: 'Draw now' }).click();
	await expect.element(page.getByText('5 of 400 contacts')).toBeVisible();
	await size.fill('200');
	await expect.element(page.getByText(/^The plan has changed since the draw/)).toBeVisible();
	await expect.element(write).not.toBeInTheDocument();
	expect(document.body.textContent).not.toContain('5 of 400');
	await page.getByRole('button', { name: 'Draw again' }).click();
	await expect.element(page.getByText('200 of 400 contacts')).toBeVisible();
	await write.click();
	await expect.element(page.getByText('Seed and strength stand in the plan.')).toBeVisible();
	await expect.element(page.getByRole('radio', { name: 'Measuring the service' })).toBeChecked();
	// Writing it is no change of what it was drawn from.
	await expect.element(page.getByText('200 of 400 contacts')).toBeVisible();
	await page
		.getByRole('textbox', { name: 'How many contacts there are in this period' })
		.fill('99999999999999999999');
	await page.getByRole('button', { name: 'Draw again' }).click();
	await expect.element(page.getByText(/^The contacts are too many to draw from/)).toBeVisible();
	await expect.element(write).not.toBeInTheDocument();
});

test('home names a few things to make better, and nothing of what was left as it is', async () => {
	await stored('late-van', { ...WITHOUT_RESULT, done: true });
	show(<HomeScreen />);
	await expect.element(page.getByRole('heading', { name: 'To make better' })).toBeVisible();
	const section = document.querySelector('[aria-labelledby="to-make-better"]');
	expect(section?.querySelector('a')?.textContent).toBe('A complaint about a late van');
	expect(section?.textContent).toContain('Fill in this part');
});

test('the check before the PDF has what the coach found, and leaving it with a reason', async () => {
	await stored('late-van', { ...WITHOUT_RESULT, done: true });
	show(<Review />);
	await page
		.getByRole('button', { name: /^Leave it, because … “Fill in this part/ })
		.first()
		.click();
	await page.getByLabelText('Why it can stay as it is').fill('The result is in E004');
	await page.getByRole('button', { name: 'Leave it as it is' }).click();
	await expect.poll(reasonsKept).toEqual(['The result is in E004']);
	await expect.element(page.getByText('1 thing left as it is')).toBeVisible();
	await page.getByText(/^Also think about \d+ things?/).click();
	await expect.element(page.getByRole('button', { name: /^Leave it, because/ }).first()).toBeVisible();
});

describe('on the criteria screen', () => {
	test('records show scores over time, calibration line by line, and complaints that come back', async () => {
		const scored = (scorer: string, greeting: number, questions: number): Answers => ({
			'contact-ref': 'CALL-20614',
			people: people(['Colleague monitored', 'Adviser B'], ['Monitor', scorer]),
			scorecard: ratings({ greeting: [greeting, ''], questions: [questions, ''] }),
		});
		const call = 'monitoring-checklist-call';
		await stored('mine', { eventDate: '2026-05-02', answers: scored('Me', 5, 5) }, call);
		await stored('theirs', { eventDate: '2026-06-02', answers: scored('Coach C', 5, 2) }, call);
		for (const id of ['first', 'second', 'third']) {
			const answers = { 'complaint-type': 'service-failure', minor: 'yes' };
			await stored(id, { title: id, eventDate: '2026-06-02', answers }, 'complaint-record');
		}
		show(<CriteriaScreen />);
		await page.getByText(/^What your records show/).click();
		await expect.element(page.getByText('May 2026: 100 %. Jun 2026:', { exact: false })).toBeVisible();
		await page.getByRole('combobox', { name: 'Whose contacts' }).selectOptions('Adviser B');
		await expect.element(page.getByText('CALL-20614: scored 2 times')).toBeVisible();
		await expect.element(page.getByText(/open and closed questions.*: 3 levels apart/)).toBeVisible();
		await expect.element(page.getByRole('row', { name: /Service failure 3 3/ })).toBeVisible();
		await expect.element(page.getByRole('link', { name: 'Start an improvement record' })).toBeVisible();
		expect(await axeFindings('.records__part')).toEqual([]);
	});

	test('a figure is drawn before and after, and counts once where two items tell it', async () => {
		const answers = { measures: measures(['CSAT', '58', '76', '%', 'higher']) };
		await stored('journey', { title: 'Journey', eventDate: '2026-04-23', answers }, 'journey-map');
		await stored('change', { title: 'Change', eventDate: '2026-04-27', answers }, 'improvement-record');
		show(<CriteriaScreen />);
		await page.getByText(/^What your records show/).click();
		await page.getByText(/^CSAT \(%\)\. Taken once, told in 2 items: better/).click();
		const chart = page.getByRole('img', { name: /^CSAT \(%\) before and after/ });
		await expect.element(chart).toBeVisible();
		const [before, after] = [...chart.element().querySelectorAll('rect')].map(({ height }) => height);
		expect(before?.baseVal.value).toBeLessThan(after?.baseVal.value ?? 0);
		await expect.element(page.getByRole('row', { name: /58 76 \+18/ }).nth(1)).toBeVisible();
		expect(await axeFindings('.records__part')).toEqual([]);
	});

	test('the next steps name the fewest pieces, and a discussion is planned from what is left', async () => {
		show(<CriteriaScreen />);
		await page.getByText(/^Next steps: \d+ more pieces? could close all 4 gaps$/).click();
		await expect.element(page.getByRole('link', { name: /^Start: / }).first()).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Plan a professional discussion' })).toBeVisible();
		expect(page.getByText(/No kind of evidence here fits/).elements()).toEqual([]);
	});

	test('of an empty portfolio the coach does not say that nothing would be sent back', async () => {
		show(<CriteriaScreen />);
		await page.getByText('Coach: look over the whole portfolio').click();
		await expect.element(page.getByText(/There is no evidence to look at yet/)).toBeVisible();
		expect(page.getByText(/^Nothing that an assessor/).elements()).toEqual([]);
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
