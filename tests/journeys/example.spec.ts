import { expect, test } from '#tests/support/journey.ts';
import { buildPdf, goTo, openExample, startItem, startPortfolio, units } from '#tests/support/learner.ts';
import { readPdf } from '#tests/support/read-pdf.ts';

test.use({ withoutWorker: true });

const unitIds = [
	'element-improve-support',
	'focus-l2-monitor-quality',
	'icq-l3-maintain-support',
	'icq-l3-monitor-quality',
];

test('the example is a whole portfolio: its evidence, its coverage, its PDF', async ({ page }) => {
	await openExample(page);
	await goTo(page, 'Evidence');
	const count = page.getByText(/^\d+ items$/);
	await expect(count).toBeVisible();
	expect(Number.parseInt((await count.textContent()) ?? '', 10)).toBeGreaterThanOrEqual(24);

	await goTo(page, 'Criteria');
	const states = new Set<string>();
	for (const id of unitIds) {
		await page.getByLabel('Unit', { exact: true }).selectOption(id);
		const criteria = page.getByRole('article');
		await expect(criteria.first()).toBeVisible();
		for (const text of await criteria.allTextContents()) {
			for (const state of ['Gap', 'Claimed', 'Accepted']) if (text.includes(state)) states.add(state);
		}
	}
	expect([...states].sort()).toEqual(['Accepted', 'Claimed', 'Gap']);

	const pdf = await readPdf(await buildPdf(page));
	expect(pdf.pages.length).toBeGreaterThan(24);
	// Whoever gets one page of it must not take it for somebody's work.
	const unmarked = pdf.pages.filter(
		({ text }, index) => !text.includes(index === 0 ? 'Example.' : 'EXAMPLE ·'),
	);
	expect(unmarked).toEqual([]);
	expect(pdf.images).toBeGreaterThanOrEqual(3);
	expect(pdf.text).not.toContain('\u{FFFD}');
	for (const unit of Object.values(units)) {
		const title = unit.replace(/ \([^)]*\)$/, '');
		expect(pdf.outline.some((entry) => entry.title.includes(title))).toBe(true);
	}
	for (const { title, page: target } of pdf.outline) {
		expect(target, `the outline entry "${title}"`).toBeGreaterThan(0);
	}
});

test('the example and the own portfolio never mix', async ({ page }) => {
	await openExample(page);
	await startItem(page, 'Daily log', 'Written in the example');
	await page.getByRole('button', { name: 'Leave the example' }).click();
	// The way out loads a page of its own: opening an address before it is there would break off the one or the other.
	await expect(page.getByRole('button', { name: 'Start my portfolio' })).toBeVisible();

	await startPortfolio(page);
	await goTo(page, 'Evidence');
	await expect(page.getByRole('heading', { name: 'No evidence yet' })).toBeVisible();
	await startItem(page, 'Daily log', 'My own first item');
	await goTo(page, 'Evidence');
	await expect(page.getByText('1 item', { exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: /My own first item/ })).toBeVisible();
	await expect(page.getByText('Written in the example')).toHaveCount(0);
});
