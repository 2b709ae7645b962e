import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Entry } from '#domain/assessment-record.ts';
import { connect } from '#storage/connection.ts';
import { readReceived } from '#storage/received.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { assessorDevice, decision, reviewOf } from '#tests/support/review.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { LearnerView } from '#ui/screens/assess/LearnerView.tsx';
import { LateNewKeys } from '#ui/screens/record/LateNewKeys.tsx';
import { handBack } from '#workflows/hand-back.ts';
import { keepWorking } from '#workflows/judge.ts';
import { revise } from '#workflows/log-evidence.ts';
import { receiveOwn } from '#workflows/receive-portfolio.ts';
import { mergeReview, previewReview } from '#workflows/receive-review.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

beforeEach(emptyDevice);
afterEach(clear);

const UNIT = 'icq-l3-monitor-quality';
const CRITERION = `${UNIT}/1.1`;

async function received(): Promise<string> {
	const start = { learner: 'Siân Price', centre: '', qualification: '', assessor: '', units: [UNIT] };
	okValue(await startPortfolio(start));
	const template = { id: 'star-account', version: 1 };
	const claims = [{ criterion: CRITERION, how: '' }];
	okValue(
		await revise('one', contentFixture({ template, title: 'A busy week', claims, done: true }), 0, 'done'),
	);
	return okValue(await receiveOwn());
}

/** Tom Reed, on a device of his own. */
async function signedElsewhere(id: string, name: string) {
	const device = await assessorDevice();
	const said = { assessor: 'Tom Reed', evidence: 'one', criterion: CRITERION } as Partial<Entry>;
	const portfolio = { id, learner: 'Siân Price' };
	const by = { name: 'Tom Reed', role: 'assessor' as const };
	return reviewOf(await device.seal([decision(name, said)], id), { portfolio, by });
}

/** Decides on this device, where the learner has handed it over or not. */
async function decide(id: string): Promise<void> {
	const open = await readReceived(await connect('received'), id);
	if (!open) throw new Error('It was not received');
	const fingerprint = open.heads[0]?.claims[0]?.fingerprint ?? '';
	const row = {
		kind: 'working' as const,
		id: `working ${CRITERION}`,
		criterion: CRITERION,
		at: '2026-06-15T09:00:00.000Z',
	};
	const said = { feedback: 'Clear.', strengths: '', rules: [], actions: [] };
	const decided = [{ evidence: 'one', decision: 'accepted' as const, fingerprint, revision: 1 }];
	okValue(await keepWorking(open, [{ ...row, ...said, decided }]));
}

const another = () => page.getByText('Not the same device as before', { exact: false });

test('the key of this device is known as soon as there is one, whatever was asked before', async () => {
	const id = await received();
	okValue(await mergeReview(await signedElsewhere(id, 'd1'), 'received'));
	await decide(id);
	show(<LearnerView portfolio={id} criterion="" />);
	await expect.element(page.getByText('New here: a review by Tom Reed')).toBeVisible();
	await page.getByRole('textbox', { name: 'Your name' }).fill('Ines Quinn');
	await page.getByRole('button', { name: 'Save review' }).click();
	await expect.element(page.getByText('1 new entry sealed', { exact: false })).toBeVisible();
	await new Promise((resolve) => setTimeout(resolve, 300));
	expect(page.getByText('review by Ines Quinn', { exact: false }).elements()).toHaveLength(0);
	await expect.element(page.getByText('New here: a review by Tom Reed')).toBeVisible();
});

test('what was decided on the learner’s own device is said to be, and alarms nobody; another device still does', async () => {
	const id = await received();
	await decide(id);
	const back = await handBack(id, { name: 'Tom Reed', role: 'assessor' });
	expect(back.ok).toBe(true);
	// The assessor's own device comes second on the learner's phone.
	const first = await signedElsewhere(id, 'd1');
	expect(okValue(await previewReview(first, 'own'))).toMatchObject({ summary: { key: 'first' } });
	okValue(await mergeReview(first, 'own'));
	show(<LateNewKeys />);
	await expect.element(page.getByText('New here: a review by Tom Reed')).toBeVisible();
	expect(another().elements()).toHaveLength(0);
	const second = await signedElsewhere(id, 'd2');
	expect(okValue(await previewReview(second, 'own'))).toMatchObject({
		summary: { key: 'same-name-another-key' },
	});
	okValue(await mergeReview(second, 'own'));
	await expect.element(another()).toBeVisible();
	clear();
	// The assessor's device gets it all in the learner's file; the learner's key is not its own.
	okValue(await receiveOwn());
	await (await connect('received')).meta.delete('signing-key');
	show(<LearnerView portfolio={id} criterion="" />);
	await expect.element(page.getByText('Decided on the learner’s own device: Tom Reed')).toBeVisible();
	await expect.element(another()).toBeVisible();
	expect(another().elements()).toHaveLength(1);
	await page
		.getByRole('button', { name: 'I have read this: Decided on the learner’s own device: Tom Reed' })
		.click();
	await expect
		.element(page.getByText('Decided on the learner’s own device: Tom Reed'))
		.not.toBeInTheDocument();
});
