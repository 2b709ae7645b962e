import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Judgement } from '#domain/assessment.ts';
import type { Entry } from '#domain/assessment-record.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { assessorDevice, decision, reviewOf } from '#tests/support/review.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { ItemScreen } from '#ui/screens/ItemScreen.tsx';
import { revise } from '#workflows/log-evidence.ts';
import { mergeReview } from '#workflows/receive-review.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const UNIT = 'icq-l3-monitor-quality';
const CRITERION = `${UNIT}/2.1`;

beforeEach(emptyDevice);
afterEach(() => {
	clear();
	history.replaceState(null, '', location.pathname + location.search);
});

/** The learner's item, with what assessors said about it, the oldest first. */
async function told(...said: readonly Partial<Judgement>[]): Promise<void> {
	const names = { learner: 'Siân Price', centre: '', qualification: '', assessor: '' };
	const { id } = okValue(await startPortfolio({ ...names, units: [UNIT] }));
	const content = contentFixture({
		template: { id: 'star-account', version: 1 },
		claims: [{ criterion: CRITERION, how: '' }],
		done: true,
	});
	okValue(await revise('one', content, 0, 'done'));
	const base = { evidence: 'one', criterion: CRITERION, assessor: 'Tom Reed', feedback: '' };
	const entries = said.map((each, place) =>
		decision(`d${place}`, {
			...base,
			at: `2026-03-0${place + 1}T10:00:00.000Z`,
			...each,
		} as Partial<Entry>),
	);
	const sealed = await (await assessorDevice()).seal(entries, id);
	okValue(await mergeReview(reviewOf(sealed, { portfolio: { id, learner: 'Siân Price' } }), 'own'));
	history.replaceState(null, '', '#one');
	show(<ItemScreen />);
}

const before = () =>
	[...document.querySelectorAll('.feedback details .feedback__text')].map(({ textContent }) => textContent);

test('accepted without a word, what was said before stays in sight, the newest first, with who and when', async () => {
	await told(
		{ decision: 'not-yet', feedback: 'Say which day it was.' },
		{ decision: 'question', feedback: 'Who was there?', assessor: 'Ines Quinn', strengths: 'Clear steps.' },
		{ decision: 'accepted' },
	);
	await expect.element(page.getByText('Said before')).toBeVisible();
	await expect.element(page.getByText('Say which day it was.')).toBeVisible();
	await expect.element(page.getByText('Ines Quinn, 2 Mar 2026')).toBeVisible();
	expect(before()).toEqual(['Who was there?', 'Strengths: Clear steps.', 'Say which day it was.']);
});

test('said with words of its own, the newest stands alone until somebody asks for the rest', async () => {
	await told(
		{ decision: 'not-yet', feedback: 'Say which day it was.' },
		{ feedback: 'Now it is all there.' },
	);
	await expect.element(page.getByText('Now it is all there.')).toBeVisible();
	await expect.element(page.getByText('Say which day it was.')).not.toBeVisible();
	await page.getByText('Said before').click();
	await expect.element(page.getByText('Say which day it was.')).toBeVisible();
});

test('a decision without a word is nothing that was said', async () => {
	await told({ decision: 'not-yet' }, { feedback: 'Now it is all there.' });
	await expect.element(page.getByText('Now it is all there.')).toBeVisible();
	expect(page.getByText('Said before').elements()).toHaveLength(0);
});
