import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Judgement } from '#domain/assessment.ts';
import { headFixture, judgementFixture, storeHeads } from '#tests/support/coverage-seed.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { CriteriaScreen } from '#ui/screens/CriteriaScreen.tsx';
import { EvidenceListScreen } from '#ui/screens/EvidenceListScreen.tsx';
import { HomeScreen } from '#ui/screens/HomeScreen.tsx';
import { startPortfolio } from '#workflows/start-portfolio.ts';

/* What assessors decided, where the learner looks at her evidence. */

const UNIT = 'icq-l3-monitor-quality';
const CHANGED = 'Changed since accepted';
const criterion = `${UNIT}/1.1`;

beforeEach(async () => {
	await emptyDevice();
	okValue(
		await startPortfolio({ learner: 'Sam', centre: '', qualification: '', assessor: '', units: [UNIT] }),
	);
});
afterEach(clear);

test('an item that was changed since it was accepted says so in every list of items', async () => {
	await storeHeads(
		[headFixture(1, [criterion]), headFixture(2, [`${UNIT}/2.1`])],
		[
			{ ...judgementFixture('item-1', criterion, 'accepted'), fingerprint: 'as it was' },
			judgementFixture('item-2', `${UNIT}/2.1`, 'accepted'),
		],
	);
	show(<EvidenceListScreen />);
	const row = (title: string) =>
		page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });
	await expect.element(row('Item 1')).toMatchTextContent(CHANGED);
	await expect.element(row('Item 2')).toMatchTextContent('Done');
	expect(page.getByText(CHANGED).elements()).toHaveLength(1);
	clear();
	show(<HomeScreen />);
	const recent = page.getByRole('region', { name: 'Recent' });
	await expect.element(recent.getByText(CHANGED)).toBeVisible();
	expect(recent.getByText(CHANGED).elements()).toHaveLength(1);
});

test('two assessors are named at the criterion, each with what was said last; one alone needs no name', async () => {
	await page.viewport(360, 740);
	const said = (id: string, changes: Partial<Judgement>): Judgement => ({
		...judgementFixture('item-1', criterion, 'accepted'),
		id,
		...changes,
	});
	const first = said('a', {
		decision: 'not-yet',
		assessor: 'Tom Reed',
		feedback: 'Say which one.',
		at: '2026-06-10T09:00:00.000Z',
	});
	await storeHeads([headFixture(1, [criterion])], [first]);
	show(<CriteriaScreen />);
	const card = page.getByRole('article', { name: '1.1', exact: true });
	await expect.element(card).toMatchTextContent('Your assessor: Say which one.');
	clear();
	const second = said('b', { assessor: 'Kim Lund', at: '2026-06-12T09:00:00.000Z' });
	await storeHeads([headFixture(1, [criterion])], [first, second]);
	show(<CriteriaScreen />);
	await expect.element(card).toMatchTextContent('Kim Lund: Accepted, 12 Jun 2026');
	await expect.element(card).toMatchTextContent('Tom Reed: Not yet, 10 Jun 2026 Say which one.');
	await expect.element(card).not.toMatchTextContent('Your assessor:');
});
