import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadTemplate } from '#content/catalogue.ts';
import { builtInUnits } from '#content/units.ts';
import { emptyContent } from '#domain/evidence.ts';
import { headFixture, judgementFixture, storeHeads } from '#tests/support/coverage-seed.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ErrorSummary } from '#ui/kit/ErrorSummary.tsx';
import { ToastProvider, useAnnounce } from '#ui/kit/Toast.tsx';
import { EvidenceListScreen } from '#ui/screens/EvidenceListScreen.tsx';
import { ItemFeedback } from '#ui/screens/record/ItemFeedback.tsx';
import { SettingsScreen } from '#ui/screens/SettingsScreen.tsx';
import { startPortfolio } from '#workflows/start-portfolio.ts';

/* Names that others have given, and that a line cannot be broken in: at 320 CSS pixels nothing makes the page wider. */

const UNIT = 'icq-l3-monitor-quality';
const LONG = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2);
const criterion = `${UNIT}/1.1`;

beforeEach(async () => {
	await emptyDevice();
	await page.viewport(320, 640);
	okValue(
		await startPortfolio({ learner: LONG, centre: LONG, qualification: LONG, assessor: LONG, units: [UNIT] }),
	);
	const judgement = { ...judgementFixture('item-1', criterion, 'accepted', LONG), assessor: LONG };
	await storeHeads([headFixture(1, [criterion], { title: LONG })], [judgement]);
});
afterEach(async () => {
	clear();
	await page.viewport(414, 896);
});

const width = () => document.scrollingElement?.scrollWidth;

/** How far the words of an element reach beyond its own box. */
function beyond(element: Element | null): number {
	if (!element) throw new Error('It is not there');
	const range = document.createRange();
	range.selectNodeContents(element);
	return range.getBoundingClientRect().right - element.getBoundingClientRect().right;
}

test('what an assessor said of an item', async () => {
	const template = await loadTemplate('star-account');
	if (!template) throw new Error('The kind is gone');
	const content = emptyContent({ id: template.id, version: 1, contactTypes: [] }, '2026-06-14');
	show(<ItemFeedback id="item-1" template={template} units={builtInUnits} content={content} />);
	await expect.element(page.getByText(LONG, { exact: false }).first()).toBeInTheDocument();
	await expect.poll(width).toBe(320);
	for (const line of document.querySelectorAll('.feedback p, .feedback span')) {
		expect(beyond(line)).toBeLessThan(1);
	}
});

test('lists of items and of portfolios', async () => {
	show(<EvidenceListScreen />);
	await expect.element(page.getByRole('link', { name: LONG })).toBeVisible();
	await expect.poll(width).toBe(320);
	clear();
	show(<SettingsScreen />);
	await expect.element(page.getByRole('heading', { level: 3, name: LONG, exact: false })).toBeVisible();
	await expect.poll(width).toBe(320);
});

function Announces() {
	const announce = useAnnounce();
	return <Button onClick={() => announce(`${LONG}: 1 item opened.`)}>Say it</Button>;
}

test('a message, and a summary of what is missing', async () => {
	show(
		<ToastProvider>
			<form className="form">
				<ErrorSummary title="Missing" problems={[{ text: LONG, href: '#x' }]} attempt={1} />
			</form>
			<Announces />
		</ToastProvider>,
	);
	await page.getByRole('button', { name: 'Say it' }).click();
	await expect.element(page.getByText('1 item opened.', { exact: false })).toBeVisible();
	expect(beyond(document.querySelector('.toast'))).toBeLessThan(1);
	await expect.poll(width).toBe(320);
});
