import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { isJudgement, type Working } from '#domain/assessment-record.ts';
import { connect } from '#storage/connection.ts';
import { readReceived } from '#storage/received.ts';
import { writeSealed } from '#storage/write-working.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { LearnerView } from '#ui/screens/assess/LearnerView.tsx';
import { keepWorking, saveReview } from '#workflows/judge.ts';
import { revise, trash } from '#workflows/log-evidence.ts';
import { receiveOwn } from '#workflows/receive-portfolio.ts';
import { drawPlan } from '#workflows/sampling-plan.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

/* What a decision is for: evidence that waits, never what has one already, nor what is no longer in front of anybody. */

const UNIT = 'icq-l3-monitor-quality';
const CRITERION = `${UNIT}/2.1`;

beforeEach(async () => {
	await emptyDevice();
	const names = { learner: 'Siân Price', centre: '', qualification: '', assessor: '' };
	okValue(await startPortfolio({ ...names, units: [UNIT] }));
});
afterEach(() => {
	clear();
	history.replaceState(null, '', location.pathname + location.search);
});

async function written(id: string, situation: string, from = 0): Promise<void> {
	const content = contentFixture({
		template: { id: 'star-account', version: 1 },
		title: `Account ${id}`,
		answers: { situation },
		claims: [{ criterion: CRITERION, how: '' }],
		done: true,
	});
	okValue(await revise(id, content, from, 'done'));
}

/** What the assessor has of it. */
const here = async (id: string) => {
	const open = await readReceived(await connect('received'), id);
	if (!open) throw new Error('It was not received');
	return open;
};
const decided = async (id: string) =>
	(await here(id)).working.flatMap((row) => row.decided.map((each) => [each.evidence, each.decision]));
const sealed = async (id: string) =>
	(await here(id)).entries.filter(isJudgement).map((each) => [each.evidence, each.decision]);

async function decide(id: string, value: Working['decided'][number]['decision']): Promise<void> {
	const open = await here(id);
	const all = open.heads.flatMap((head) =>
		head.claims.map(({ fingerprint }) => ({
			evidence: head.id,
			fingerprint,
			revision: head.revision,
			decision: value,
		})),
	);
	const row: Working = {
		kind: 'working',
		id: `working ${CRITERION}`,
		criterion: CRITERION,
		at: '2026-03-03T10:00:00.000Z',
		decided: all,
		feedback: 'Clear account.',
		strengths: '',
		rules: ['valid'],
		actions: [],
	};
	okValue(await keepWorking(open, [row]));
}

async function saved(id: string): Promise<void> {
	const outcome = await saveReview(id, { name: 'Tom Reed', role: 'assessor' });
	expect(outcome.ok).toBe(true);
}

/** E001 accepted and returned. */
async function accepted(): Promise<string> {
	await written('one', 'It was busy.');
	const id = okValue(await receiveOwn());
	await decide(id, 'accepted');
	await saved(id);
	return id;
}

const view = (id: string) => show(<LearnerView portfolio={id} criterion={CRITERION} />);
const main = (name: string) =>
	page.getByRole('group', { name: 'Decision', exact: true }).getByRole('radio', { name });
const own = (reference: string, name: string) =>
	page.getByRole('group', { name: `Decision on ${reference}` }).getByRole('radio', { name, exact: true });

describe('evidence with a returned decision that holds', () => {
	test('keeps it when the rest of the criterion is decided, and the screen says so', async () => {
		const id = await accepted();
		await written('two', 'It was quiet.');
		okValue(await receiveOwn());
		view(id);
		await expect.element(page.getByText('For E002. E001 (decided 3 Mar 2026) stays accepted.')).toBeVisible();
		await userEvent.keyboard('y');
		await expect.element(main('Not yet')).toBeChecked();
		await expect.element(page.getByText('Not yet: kept for E002.')).toBeInTheDocument();
		await expect.poll(() => decided(id)).toEqual([['two', 'not-yet']]);
		await main('Question').click();
		await expect.poll(() => decided(id)).toEqual([['two', 'question']]);
		await saved(id);
		expect((await sealed(id)).sort()).toEqual([
			['one', 'accepted'],
			['two', 'question'],
		]);
	});

	test('is decided again on its own, and that stays when the rest is decided', async () => {
		const id = await accepted();
		await written('two', 'It was quiet.');
		okValue(await receiveOwn());
		view(id);
		await page.getByText('Decide on each item alone').click();
		await expect.element(own('E001', 'No change')).toBeChecked();
		await own('E001', 'Question').click();
		await main('Accepted').click();
		await expect
			.poll(() => decided(id))
			.toEqual([
				['one', 'question'],
				['two', 'accepted'],
			]);
		await own('E001', 'No change').click();
		await expect.poll(() => decided(id)).toEqual([['two', 'accepted']]);
	});

	test('is not decided again by a key where nothing waits, only by its own choice', async () => {
		const id = await accepted();
		view(id);
		await expect
			.element(page.getByText('E001 (decided 3 Mar 2026) stays accepted unless you choose again.'))
			.toBeVisible();
		await userEvent.keyboard('y');
		await expect
			.element(page.getByText('Nothing was decided: no evidence here waits for a decision.'))
			.toBeInTheDocument();
		await expect.element(main('Accepted')).toHaveFocus();
		await userEvent.keyboard('yyq');
		expect(await decided(id)).toEqual([]);
		await main('Not yet').click();
		await expect.poll(() => decided(id)).toEqual([['one', 'not-yet']]);
	});

	test('of several items, each has its own choice and there is none for all', async () => {
		await written('two', 'It was quiet.');
		const id = await accepted();
		view(id);
		await expect.element(own('E001', 'No change')).toBeChecked();
		await expect.element(own('E002', 'No change')).toBeVisible();
		expect(main('Accepted').elements()).toHaveLength(0);
		await userEvent.keyboard('y');
		expect(await decided(id)).toEqual([]);
	});

	test('keeps it when what was typed into the PDF is taken over', async () => {
		const id = await accepted();
		const typed = { kind: 'typed' as const, id: 'typed-1', at: '', assessor: '', criterion: CRITERION };
		const said = { ...typed, decision: 'Not yet', feedback: 'Name the day.' };
		okValue(await keepWorking(await here(id), [said]));
		view(id);
		await page.getByRole('button', { name: 'Take them over as my decisions' }).click();
		await expect
			.poll(async () => (await here(id)).working)
			.toMatchObject([{ decided: [], feedback: 'Not yet\nName the day.' }]);
	});
});

describe('by keyboard', () => {
	test('a letter on a choice goes on to the next criterion and changes nothing', async () => {
		await written('one', 'It was busy.');
		await written('two', 'It was quiet.');
		const id = okValue(await receiveOwn());
		view(id);
		await page.getByText('Decide on each item alone').click();
		expect(document.querySelectorAll('.assess-decide select')).toHaveLength(0);
		await own('E001', 'Question').click();
		await expect.poll(() => decided(id)).toEqual([['one', 'question']]);
		await userEvent.keyboard('n');
		await expect.poll(() => location.hash).toContain('3.1');
		await userEvent.keyboard('xzo');
		expect(await decided(id)).toEqual([['one', 'question']]);
	});

	test('nor does it on the list of results of a sample', async () => {
		const id = await accepted();
		const rule = { percent: 100, least: 1, everyAssessor: true, everyMethod: true, atRisk: true };
		await drawPlan({ ...rule, seed: 'quay', everyLearner: true }, 'interim', 'Ines Quinn', () => undefined);
		view(id);
		const result = page.getByLabelText('Result for E001');
		await result.selectOptions('Agree');
		result.element().focus();
		await userEvent.keyboard('n');
		await expect.poll(() => location.hash).toContain('3.1');
		await expect.element(result).toHaveValue('agree');
	});

	test('Escape leaves a text field with what was typed, and the letters work again', async () => {
		await written('one', 'It was busy.');
		const id = okValue(await receiveOwn());
		view(id);
		await page.getByText('Keys', { exact: true }).click();
		await expect
			.element(page.getByText('Out of a text field, back to your decision. What you typed stays'))
			.toBeVisible();
		await page.getByLabelText('Feedback', { exact: true }).fill('Say when.');
		await userEvent.keyboard('{Escape}');
		await expect.element(page.getByRole('heading', { name: 'Your decision' })).toHaveFocus();
		await userEvent.keyboard('a');
		await expect.poll(() => decided(id)).toEqual([['one', 'accepted']]);
		expect((await here(id)).working[0]?.feedback).toBe('Say when.');
	});
});

describe('evidence that changes before the decision is returned', () => {
	test('is to be decided again: nothing of it is sealed before, the words stay', async () => {
		await written('one', 'It was busy.');
		const id = okValue(await receiveOwn());
		await decide(id, 'accepted');
		await written('one', 'It was very busy.', 1);
		okValue(await receiveOwn());
		view(id);
		await expect
			.element(
				page.getByText(
					'You chose “Accepted” on an earlier version of E001. It has changed since: decide again.',
				),
			)
			.toBeVisible();
		await expect.element(page.getByText('What changed since you decided')).toBeVisible();
		await expect.element(page.getByText('very', { exact: false }).first()).toBeVisible();
		await expect.element(main('Accepted')).not.toBeChecked();
		await expect
			.element(page.getByText('Decided on evidence that the learner has changed', { exact: false }))
			.toBeVisible();
		await page.getByRole('textbox', { name: 'Your name' }).fill('Tom Reed');
		await page.getByRole('button', { name: 'Save review' }).click();
		await expect.element(page.getByText('There is nothing to return yet', { exact: false })).toBeVisible();
		expect(await sealed(id)).toEqual([]);
		expect((await here(id)).working).toMatchObject([{ feedback: 'Clear account.', rules: ['valid'] }]);
		await main('Accepted').click();
		const [head] = (await here(id)).heads;
		await expect
			.poll(async () => (await here(id)).working[0]?.decided[0]?.fingerprint)
			.toBe(head?.claims[0]?.fingerprint);
		await expect.element(page.getByText('an earlier version', { exact: false })).not.toBeInTheDocument();
		expect((await here(id)).working).toMatchObject([{ feedback: 'Clear account.', rules: ['valid'] }]);
		await saved(id);
		expect(await sealed(id)).toEqual([['one', 'accepted']]);
		expect((await here(id)).working).toEqual([]);
	});

	test('or is taken out leaves a decision that can be taken back', async () => {
		await written('one', 'It was busy.');
		const id = okValue(await receiveOwn());
		await decide(id, 'accepted');
		okValue(await trash('one'));
		okValue(await receiveOwn());
		await saveReview(id, { name: 'Tom Reed', role: 'assessor' });
		expect(await sealed(id)).toEqual([]);
		view(id);
		await expect
			.element(page.getByText('What you decided on is no longer in the portfolio', { exact: false }))
			.toBeVisible();
		await page.getByRole('button', { name: 'Take the decision back' }).click();
		await expect.poll(() => decided(id)).toEqual([]);
		await expect.element(page.getByText('Decided on evidence', { exact: false })).not.toBeInTheDocument();
	});

	test('while the review is being saved is not sealed either', async () => {
		await written('one', 'It was busy.');
		const id = okValue(await receiveOwn());
		await decide(id, 'accepted');
		const before = await here(id);
		await written('one', 'It was very busy.', 1);
		okValue(await receiveOwn());
		const end = { key: { x: 'x', y: 'y' }, last: null };
		const db = await connect('received');
		await expect(writeSealed(db, id, [], before, end, (_said, summary) => summary)).rejects.toMatchObject({
			code: 'conflict',
		});
	});
});
