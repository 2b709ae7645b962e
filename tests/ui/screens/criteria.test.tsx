import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { builtInUnits } from '#content/units.ts';
import { coverageOf } from '#domain/coverage.ts';
import { criteriaOf } from '#domain/unit.ts';
import { coverageItem, unitFixture } from '#tests/fixtures/domain.ts';
import { headFixture, judgementFixture, storeHeads } from '#tests/support/coverage-seed.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { CriteriaScreen } from '#ui/screens/CriteriaScreen.tsx';
import { CoverageMatrix } from '#ui/screens/criteria/CoverageMatrix.tsx';
import { changePortfolio, startPortfolio } from '#workflows/start-portfolio.ts';

const UNIT = 'icq-l3-monitor-quality';
const OTHER = 'focus-l2-monitor-quality';
const criterion = (code: string, unit = UNIT) => `${unit}/${code}`;

const criteriaIn = (id: string) =>
	builtInUnits.filter((unit) => unit.id === id).flatMap((unit) => criteriaOf(unit).map((one) => one.id));

const phone = () => page.viewport(360, 740);
const wide = () => page.viewport(1280, 800);
const card = (code: string) => page.getByRole('article', { name: code, exact: true });

beforeEach(async () => {
	await emptyDevice();
	okValue(
		await startPortfolio({ learner: 'Sam', centre: '', qualification: '', assessor: '', units: [UNIT] }),
	);
});
afterEach(async () => {
	clear();
	history.replaceState(null, '', location.pathname + location.search);
	await page.viewport(414, 896);
});

describe('as a list', () => {
	beforeEach(phone);

	test('what is missing comes first, each criterion with its state', async () => {
		await storeHeads(
			[
				headFixture(1, [criterion('1.1')]),
				headFixture(2, [criterion('2.1')]),
				headFixture(3, [criterion('4.1')]),
			],
			[judgementFixture('item-2', criterion('2.1'), 'accepted')],
		);
		show(<CriteriaScreen />);
		await expect.element(card('3.1')).toMatchTextContent('Gap');
		const order = page
			.getByRole('article')
			.elements()
			.map((element) => element.getAttribute('aria-label'));
		expect(order).toEqual(['3.1', '1.1', '4.1', '2.1']);
		await expect.element(card('2.1')).toMatchTextContent('Accepted');
		const states = page.getByRole('list', { name: 'Criteria by state' });
		await expect.element(states).toMatchTextContent('Gap 1');
		await expect.element(states).toMatchTextContent('Claimed 2');
	});

	test('a criterion leads to its evidence and shows what the assessor said', async () => {
		await storeHeads(
			[headFixture(7, [criterion('3.1')])],
			[judgementFixture('item-7', criterion('3.1'), 'question', 'Which standard did you use?')],
		);
		show(<CriteriaScreen />);
		await expect
			.element(card('3.1').getByRole('link', { name: 'E007 Item 7' }))
			.toHaveAttribute('href', '/evidence/item/#item-7');
		await expect.element(card('3.1')).toMatchTextContent('Your assessor: Which standard did you use?');
		await expect.element(card('3.1')).toMatchTextContent('Question');
	});

	test('from a gap it is two presses to a new item of a fitting kind with the criterion ticked', async () => {
		show(<CriteriaScreen />);
		await page.getByRole('button', { name: 'Add evidence for 3.1' }).click();
		const dialog = page.getByRole('dialog', { name: 'Evidence for 3.1' });
		const links = dialog.getByRole('link');
		await expect.element(links.first()).toHaveAccessibleName('Feedback record');
		await expect
			.element(links.first())
			.toHaveAttribute(
				'href',
				`/evidence/item/#new=feedback-record&criterion=${encodeURIComponent(criterion('3.1'))}`,
			);
	});

	test('the address of a criterion opens its unit and goes to it', async () => {
		okValue(await changePortfolio({ units: [UNIT, OTHER] }));
		history.replaceState(null, '', `#${encodeURIComponent(criterion('4.1', OTHER))}`);
		show(<CriteriaScreen />);
		await expect.element(page.getByLabelText('Unit')).toHaveValue(OTHER);
		await expect.element(card('4.1')).toHaveFocus();
		await expect.element(card('4.1')).toBeInViewport();
	});

	test('of several units it opens the one that needs most, and stays there when its last gap is filled', async () => {
		okValue(await changePortfolio({ units: [UNIT, OTHER] }));
		const whole = criteriaIn(UNIT);
		const [last = '', ...rest] = criteriaIn(OTHER);
		await storeHeads([headFixture(1, whole), headFixture(2, rest)]);
		const options = page.getByLabelText('Unit').getByRole('option');
		show(<CriteriaScreen />);
		await expect.element(options.nth(0)).toMatchTextContent(/^No gaps: /);
		// Once more: the queries live as long as the module, and began with what the test before had left.
		clear();
		show(<CriteriaScreen />);
		await expect.element(page.getByLabelText('Unit')).toHaveValue(OTHER);
		await storeHeads([headFixture(3, [last])]);
		await expect.element(options.nth(1)).toMatchTextContent(/^No gaps: /);
		await expect.element(page.getByLabelText('Unit')).toHaveValue(OTHER);
	});

	test('ticks for a unit that was taken out are listed, not lost', async () => {
		await storeHeads([headFixture(4, [criterion('1.2', OTHER)])]);
		show(<CriteriaScreen />);
		const stranded = page.getByRole('region', { name: 'Ticks for units that are not in your portfolio' });
		await expect.element(stranded.getByRole('link', { name: 'E004 Item 4' })).toBeVisible();
		await expect.element(stranded).toMatchTextContent(criterion('1.2', OTHER));
	});

	test('nothing scrolls sideways at 320 pixels with text at 200 %', async () => {
		await page.viewport(320, 640);
		document.documentElement.style.fontSize = '200%';
		await storeHeads([headFixture(1, [criterion('1.1')])]);
		show(<CriteriaScreen />);
		await expect.element(card('1.1')).toBeInTheDocument();
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
		document.documentElement.removeAttribute('style');
	});
});

describe('as a table', () => {
	const address = location.href;
	beforeEach(wide);
	// The view that was chosen stands in the address.
	afterEach(() => history.replaceState(null, '', address));

	test('what is still missing is a sentence of its own beside the state', async () => {
		const unit = unitFixture('own', 3);
		const [first, ...others] = unit.outcomes;
		if (!first) throw new Error('There is no outcome.');
		const criteria = first.criteria.map((each) => ({ ...each, needsKinds: ['O'] }));
		const claims = [{ criterion: 'own/1.1', fingerprint: 'f' }];
		const [coverage] = coverageOf(
			[{ ...unit, outcomes: [{ ...first, criteria }, ...others] }],
			[coverageItem('1', { claims, done: false })],
			[],
		).units;
		if (!coverage) throw new Error('There is no coverage.');
		show(<CoverageMatrix coverage={coverage} items={[]} onAdd={() => undefined} />);
		await expect.element(page.getByRole('table')).toBeVisible();
		expect(document.querySelector('#own\\/1\\.1 .matrix__state')?.textContent).toMatch(
			/^Started\s+Still missing/,
		);
	});

	test('has a criterion a row, an item a column, and says each claim in words', async () => {
		await storeHeads(
			[headFixture(1, [criterion('1.1'), criterion('2.1')]), headFixture(2, [criterion('2.1')])],
			[judgementFixture('item-1', criterion('2.1'), 'accepted')],
		);
		show(<CriteriaScreen />);
		const table = page.getByRole('table', { name: 'Which evidence claims which criterion', exact: false });
		await expect.element(table.getByRole('columnheader', { name: 'E002' })).toBeVisible();
		const headers = table
			.getByRole('columnheader')
			.elements()
			.map((cell) => cell.textContent);
		expect(headers).toEqual(['Criterion', 'E002', 'E001', 'State']);
		await expect.element(table.getByRole('rowheader', { name: /^2\.1/ })).toBeVisible();
		await expect
			.element(table.getByRole('link', { name: 'E001: Accepted for 2.1' }))
			.toHaveAttribute('href', '/evidence/item/#item-1');
		await expect.element(table.getByRole('link', { name: 'E002: Claimed for 2.1' })).toBeVisible();
		expect(table.getByRole('link', { name: 'E002: Claimed for 1.1' }).elements()).toHaveLength(0);
	});

	test('can be changed for the list and back', async () => {
		show(<CriteriaScreen />);
		await page.getByRole('button', { name: 'List' }).click();
		await expect.element(card('3.1')).toBeVisible();
		clear();
		// As after a reload.
		show(<CriteriaScreen />);
		await expect.element(card('3.1')).toBeVisible();
		await page.getByRole('button', { name: 'Table' }).click();
		await expect.element(page.getByRole('table')).toBeVisible();
	});

	test('what is missing stands first, and every row is in sight without a scroll bar of its own', async () => {
		await storeHeads([headFixture(1, [criterion('1.1'), criterion('2.1'), criterion('3.1')])]);
		show(<CriteriaScreen />);
		await expect
			.poll(() =>
				page
					.getByRole('rowheader')
					.elements()
					.map((row) => row.textContent?.slice(0, 3)),
			)
			.toEqual(['4.1', '1.1', '2.1', '3.1']);
		const table = document.querySelector('.matrix');
		expect(table?.scrollHeight).toBe(table?.clientHeight);
	});

	test('with 5,000 items the list opens first, and the table shows the newest and more on demand', async () => {
		const codes = ['1.1', '2.1', '3.1', '4.1'];
		await storeHeads(
			Array.from({ length: 5000 }, (_, n) => headFixture(n + 1, [criterion(codes[n % 4] ?? '')])),
		);
		show(<CriteriaScreen />);
		await expect.element(card('1.1')).toBeVisible();
		expect(card('1.1').getByRole('listitem').elements().length).toBeLessThan(30);
		await page.getByRole('button', { name: 'Table' }).click();
		await expect.element(page.getByRole('columnheader', { name: 'E5000' })).toBeVisible();
		expect(page.getByRole('columnheader').elements()).toHaveLength(14);
		await expect.element(page.getByText('Newest 12 of 5000 items')).toBeVisible();
		await page.getByRole('button', { name: 'Show 12 more' }).click();
		await expect.element(page.getByRole('columnheader', { name: 'E4977' })).toBeInTheDocument();
	});
});

test('without a portfolio the way to the start is shown', async () => {
	await emptyDevice();
	show(<CriteriaScreen />);
	await expect.element(page.getByRole('link', { name: 'Go to the start' })).toHaveAttribute('href', '/');
});
