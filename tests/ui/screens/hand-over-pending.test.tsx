import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { connect } from '#storage/connection.ts';
import { readReceived } from '#storage/received.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { HomeScreen } from '#ui/screens/HomeScreen.tsx';
import { HandToAssessor } from '#ui/screens/portfolio/HandToAssessor.tsx';
import { handBack } from '#workflows/hand-back.ts';
import { forgetLearner, keepWorking } from '#workflows/judge.ts';
import { revise } from '#workflows/log-evidence.ts';
import { receiveOwn } from '#workflows/receive-portfolio.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

beforeEach(emptyDevice);
afterEach(clear);

const UNIT = 'icq-l3-monitor-quality';
const CRITERION = `${UNIT}/1.1`;

/** Two items for one criterion, in the hands of an assessor on the learner's own phone. */
async function handedOver(): Promise<string> {
	const start = { learner: 'Siân Price', centre: '', qualification: '', assessor: '', units: [UNIT] };
	okValue(await startPortfolio(start));
	const template = { id: 'star-account', version: 1 };
	const claims = [{ criterion: CRITERION, how: '' }];
	for (const item of ['one', 'two']) {
		okValue(await revise(item, contentFixture({ template, title: item, claims, done: true }), 0, 'done'));
	}
	return okValue(await receiveOwn());
}

async function decide(id: string, decided: readonly string[]): Promise<void> {
	const open = await readReceived(await connect('received'), id);
	if (!open) throw new Error('It was not received');
	const row = { kind: 'working' as const, id: `working ${CRITERION}`, criterion: CRITERION };
	const said = { at: '2026-06-15T09:00:00.000Z', feedback: 'Clear.', strengths: '', rules: [], actions: [] };
	const made = decided.map((evidence) => ({
		evidence,
		decision: 'accepted' as const,
		fingerprint: open.heads.find((head) => head.id === evidence)?.claims[0]?.fingerprint ?? '',
		revision: 1,
	}));
	okValue(await keepWorking(open, [{ ...row, ...said, decided: made }]));
}

test('decisions that wait on the learner’s phone are said on Home, with the way to finish them', async () => {
	const id = await handedOver();
	show(<HomeScreen />);
	await expect.element(page.getByText('Recent')).toBeVisible();
	await decide(id, ['one', 'two']);
	await expect
		.element(page.getByText('2 decisions and records made on this phone are not in your portfolio yet'))
		.toBeVisible();
	const way = page.getByRole('link', { name: 'Finish handing the phone back' });
	expect(way.element().getAttribute('href')).toMatch(/\/portfolio\/#hand-over$/);
	expect((await handBack(id, { name: 'Tom Reed', role: 'assessor' })).ok).toBe(true);
	await expect.element(way).not.toBeInTheDocument();
	// Begun, and not decided.
	await decide(id, []);
	await expect.element(page.getByText('Your assessor began to write on this phone')).toBeVisible();
	okValue(await forgetLearner(id));
	await expect.element(way).not.toBeInTheDocument();
	expect(Object.keys(localStorage).filter((key) => key.includes(id) && key.includes('handed'))).toEqual([]);
});

test('on the page that the phone was handed over from, they are said as soon as they are there', async () => {
	const id = await handedOver();
	show(<HandToAssessor />);
	await expect.element(page.getByRole('button', { name: 'Hand the phone to my assessor' })).toBeVisible();
	await decide(id, ['one']);
	await expect
		.element(page.getByText('1 decision or record is not in your portfolio yet', { exact: false }))
		.toBeVisible();
	await decide(id, ['one', 'two']);
	await expect
		.element(page.getByText('2 decisions and records are not in your portfolio yet', { exact: false }))
		.toBeVisible();
});
