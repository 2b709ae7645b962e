import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadTemplate } from '#content/catalogue.ts';
import { builtInUnits } from '#content/units.ts';
import type { Entry } from '#domain/assessment-record.ts';
import { connect } from '#storage/connection.ts';
import { readEntriesOf } from '#storage/read-judgements.ts';
import { readReceived } from '#storage/received.ts';
import { keepTypedSheets, readTypedSheets } from '#storage/typed-sheets.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { assessorDevice, decision, reviewOf } from '#tests/support/review.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ToastProvider } from '#ui/kit/Toast.tsx';
import { KeptLine } from '#ui/screens/assess/KeptLine.tsx';
import { LearnerView } from '#ui/screens/assess/LearnerView.tsx';
import { SamplingPlans } from '#ui/screens/assess/SamplingPlans.tsx';
import type { Kept } from '#ui/screens/assess/use-kept-row.ts';
import { HandedOver } from '#ui/screens/item/HandedOver.tsx';
import { HandToAssessor } from '#ui/screens/portfolio/HandToAssessor.tsx';
import { LateNewKeys } from '#ui/screens/record/LateNewKeys.tsx';
import { forgetLearner, keepWorking } from '#workflows/judge.ts';
import { revise } from '#workflows/log-evidence.ts';
import { receiveOwn } from '#workflows/receive-portfolio.ts';
import { mergeReview } from '#workflows/receive-review.ts';
import { drawPlan } from '#workflows/sampling-plan.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

beforeEach(emptyDevice);
afterEach(clear);

const UNIT = 'icq-l3-monitor-quality';
const SITUATION =
	'It was busy. I met the service level of 80 in 20 all week. Nobody complained, not even on the Monday after the update of the telephone system, when everything was slow. My team leader wrote it into the log.';
const FAR = 'My team leader wrote it into the log.';

/** A portfolio in the hands of an assessor; its one item says where the proof of 1.1 stands. */
async function received(): Promise<string> {
	const start = { learner: 'Siân Price', centre: '', qualification: '', assessor: '', units: [UNIT] };
	okValue(await startPortfolio(start));
	const quote = 'I met the service level of 80 in 20 all week.';
	const claims = [
		{
			criterion: `${UNIT}/1.1`,
			how: '',
			places: [
				{ kind: 'words' as const, field: 'situation', part: '', quote, before: 'busy. ', after: ' Nobody' },
			],
		},
		{ criterion: `${UNIT}/2.1`, how: '' },
	];
	const content = contentFixture({
		template: { id: 'star-account', version: 1 },
		title: 'A busy week',
		answers: { situation: SITUATION },
		claims,
		done: true,
	});
	okValue(await revise('one', content, 0, 'done'));
	return okValue(await receiveOwn());
}

test('the words that prove a criterion are marked and come first; the rest is there for whoever wants it', async () => {
	const id = await received();
	show(<LearnerView portfolio={id} criterion={`${UNIT}/1.1`} />);
	const proof = page.getByRole('region', { name: 'Where the proof of 1.1 is' });
	await expect.element(proof).toBeVisible();
	expect(document.querySelector('.assess-proof mark')?.textContent).toBe(
		'I met the service level of 80 in 20 all week.',
	);
	const rest = () => document.querySelector('.assess-content')?.closest('details');
	expect(rest()?.open).toBe(false);
	await page.getByText('All of this item').click();
	expect(rest()?.open).toBe(true);
	expect(document.querySelector('.assess-content')?.textContent).toContain(FAR);
});

test('single letters decide where the focus is in the criterion, say so, and can be switched off', async () => {
	const id = await received();
	show(<LearnerView portfolio={id} criterion={`${UNIT}/2.1`} />);
	const accepted = page.getByRole('radio', { name: 'Accepted' });
	await expect.element(accepted).toBeInTheDocument();
	await userEvent.keyboard('q');
	await expect.element(page.getByRole('radio', { name: 'Question' })).toBeChecked();
	await expect.element(page.getByText('Question: kept for this criterion.')).toBeInTheDocument();
	await page.getByLabelText('Feedback', { exact: true }).fill('a');
	await expect.element(accepted).not.toBeChecked();
	await page.getByText('Keys', { exact: true }).click();
	await page.getByRole('checkbox', { name: 'Use these keys' }).click();
	await userEvent.keyboard('a');
	await expect.element(page.getByText('Keys (switched off)')).toBeVisible();
	await expect.element(accepted).not.toBeChecked();
	await page.getByRole('checkbox', { name: 'Use these keys' }).click();
	await userEvent.keyboard('a');
	await expect.element(accepted).toBeChecked();
});

test('what was typed into the boxes of the PDF becomes a decision once somebody says that it is hers', async () => {
	const id = await received();
	const open = await readReceived(await connect('received'), id);
	if (!open) throw new Error('It was not received');
	const said = { criterion: `${UNIT}/2.1`, decision: 'Not yet', feedback: 'Name the service level.' };
	okValue(await keepWorking(open, [{ kind: 'typed', id: 'typed-1', at: '', assessor: '', ...said }]));
	show(<LearnerView portfolio={id} criterion={`${UNIT}/2.1`} />);
	await expect.element(page.getByRole('radio', { name: 'Not yet' })).not.toBeChecked();
	await page.getByRole('button', { name: 'Take them over as my decisions' }).click();
	await expect
		.poll(async () => (await readReceived(await connect('received'), id))?.working)
		.toMatchObject([
			{
				criterion: said.criterion,
				feedback: said.feedback,
				decided: [{ decision: 'not-yet', evidence: 'one' }],
			},
		]);
	expect((await readReceived(await connect('received'), id))?.entries).toEqual([]);
});

test('a witness sees the criteria and the form only, and leaves own words, role, date and signature', async () => {
	const template = await loadTemplate('witness-testimony');
	const unit = builtInUnits.find(({ id }) => id === UNIT);
	if (!template || !unit) throw new Error('The kind or the unit is gone');
	const answered = new Map<string, unknown>();
	show(
		<HandedOver
			template={template}
			answers={{}}
			onAnswer={(field, answer) => answered.set(field, answer)}
			claims={[{ criterion: `${UNIT}/1.1`, how: '' }]}
			units={[unit]}
			onBack={() => answered.set('back', true)}
		/>,
	);
	await expect.element(page.getByRole('heading', { level: 1, name: 'For the witness' })).toHaveFocus();
	await expect.element(page.getByText('1.1', { exact: true })).toBeVisible();
	expect(page.getByText('2.1', { exact: true }).elements()).toHaveLength(0);
	expect(page.getByRole('link').elements()).toHaveLength(0);
	expect(document.documentElement.dataset['handed']).toBe('');
	await page.getByLabelText('Job role of the witness').fill('Team leader');
	await page.getByLabelText('What the witness saw or heard').fill('She listened first.');
	expect(answered.get('witness-role')).toBe('Team leader');
	expect(answered.get('what-was-seen')).toBe('She listened first.');
	const kinds = template.sections.flatMap(({ fields }) => fields).map(({ kind }) => kind);
	expect(kinds).toContain('signature');
	await page.getByRole('button', { name: 'I have finished, hand the phone back' }).click();
	expect(answered.get('back')).toBe(true);
	clear();
	expect(document.documentElement.dataset['handed']).toBeUndefined();
});

/** A decision by Tom Reed, signed on a device of its own, added to the portfolio as it was received. */
async function signedElsewhere(id: string, name: string): Promise<string> {
	const sealed = await (await assessorDevice()).seal(
		[decision(name, { assessor: 'Tom Reed', evidence: 'one', criterion: `${UNIT}/2.1` } as Partial<Entry>)],
		id,
	);
	const review = reviewOf(sealed, { portfolio: { id, learner: 'Siân Price' } });
	okValue(await mergeReview(review, 'received'));
	okValue(await mergeReview(review, 'own'));
	return sealed[0]?.seal.key.x.slice(0, 10) ?? '';
}

test('a signing key that is new here is said on both sides, and stays until somebody has read it', async () => {
	const id = await received();
	const code = await signedElsewhere(id, 'd1');
	show(<LateNewKeys />);
	await expect.element(page.getByText('New here: a review by Tom Reed')).toBeVisible();
	clear();
	const view = () => show(<LearnerView portfolio={id} criterion="" />);
	view();
	await expect.element(page.getByText('New here: a review by Tom Reed')).toBeVisible();
	expect(page.getByText(`begins with ${code}`, { exact: false }).elements()).toHaveLength(1);
	// Having been shown is not having been read.
	clear();
	view();
	await page.getByRole('button', { name: /^I have read this/ }).click();
	await expect.element(page.getByText('New here: a review by Tom Reed')).not.toBeInTheDocument();
	await signedElsewhere(id, 'd2');
	await expect.element(page.getByText('Not the same device as before: Tom Reed')).toBeVisible();
	clear();
	show(<LateNewKeys />);
	await expect.element(page.getByText('Not the same device as before: Tom Reed')).toBeVisible();
	expect(page.getByText('New here: a review by Tom Reed').elements()).toHaveLength(0);
});

test('the sampling sheet of the PDF is there where the quality assurer works, and comes into her sample', async () => {
	const id = await received();
	await signedElsewhere(id, 'd1');
	const value = (kind: 'stage' | 'sampled' | 'agree' | 'action' | 'feedback', text: string) => ({
		kind,
		text,
		isCut: false,
	});
	const typedIn = {
		sheets: [
			{
				unit: null,
				entries: [
					{
						about: { kind: 'sample' as const },
						values: [value('stage', 'Summative'), value('feedback', 'Fair decisions.')],
					},
					{
						about: { kind: 'sampled-unit' as const, number: 1, title: '' },
						values: [value('sampled', 'E001'), value('agree', 'No'), value('action', 'Ask again.')],
					},
				],
			},
		],
		notShown: 0,
	};
	const db = await connect('received');
	await keepTypedSheets(db, id, typedIn);
	show(<LearnerView portfolio={id} criterion="" />);
	await expect.element(page.getByText('Fair decisions.')).toBeVisible();
	await page.getByRole('button', { name: 'Draw the sample' }).click();
	await page.getByRole('button', { name: 'Take over what was typed' }).click();
	await expect.element(page.getByLabelText('Result for E001, 2.1')).toHaveValue('action');
	await expect.element(page.getByLabelText('Note on E001, 2.1')).toHaveValue('Ask again.');
	await expect
		.poll(async () => (await readReceived(db, id))?.entries.find((entry) => 'kind' in entry))
		.toMatchObject({ stage: 'summative', sampled: [{ result: 'action' }] });
	expect(JSON.stringify((await readReceived(db, id))?.entries)).toContain('Fair decisions.');
	await page.getByRole('button', { name: 'Put it away' }).click();
	await expect.element(page.getByText('Fair decisions.', { exact: true })).not.toBeInTheDocument();
	await keepTypedSheets(db, id, typedIn);
	okValue(await forgetLearner(id));
	expect(await readTypedSheets(db, id)).toBeNull();
});

test('the list filters to what waits, to gaps and to what changed; what was seen at work is kept with place and day', async () => {
	const id = await received();
	show(<LearnerView portfolio={id} criterion="" />);
	const codes = () =>
		[...document.querySelectorAll('.assess-list__code')].map((element) => element.textContent);
	await page.getByRole('button', { name: /^Waiting for me/ }).click();
	await expect.poll(codes).toEqual(['1.1', '2.1']);
	await page.getByRole('button', { name: /^Gaps/ }).click();
	await expect.poll(codes).not.toContain('1.1');
	expect(codes().length).toBeGreaterThan(0);
	await page.getByRole('button', { name: /^Changed since/ }).click();
	await expect.poll(codes).toEqual([]);
	await page.getByText('Unit sign-off').click();
	await expect
		.element(page.getByText('Sign-off opens when every criterion is accepted', { exact: false }))
		.toBeVisible();
	expect(page.getByRole('button', { name: 'Sign off this unit' }).elements()).toHaveLength(0);
	clear();
	show(<LearnerView portfolio={id} criterion={`${UNIT}/2.1`} />);
	await page.getByText('On record beside the evidence').click();
	for (const [button, label, text] of [
		['Add “seen at the workplace”', 'What you were shown, and where it is kept', 'The wallboard.'],
		['Add an observation record', 'What you observed', 'She listened first.'],
	] as const) {
		await page.getByRole('button', { name: button }).click();
		await page.getByLabelText(label).fill(text);
		await page.getByLabelText('Place', { exact: true }).last().fill('Cardiff, second floor');
		await page.getByLabelText('Date', { exact: true }).last().fill('2026-06-12');
	}
	const where = { where: 'Cardiff, second floor', date: '2026-06-12' };
	await expect
		.poll(async () => (await readReceived(await connect('received'), id))?.entries)
		.toEqual(
			expect.arrayContaining([
				expect.objectContaining({ kind: 'seen', text: 'The wallboard.', ...where }),
				expect.objectContaining({ kind: 'observation', text: 'She listened first.', ...where }),
			]),
		);
});

test('a record that was removed by a slip is put back as it was, and the focus stays near', async () => {
	const id = await received();
	show(
		<ToastProvider>
			<LearnerView portfolio={id} criterion={`${UNIT}/2.1`} />
		</ToastProvider>,
	);
	const kept = async () =>
		(await readReceived(await connect('received'), id))?.entries.flatMap((entry) =>
			'kind' in entry && entry.kind === 'observation' ? [entry.text] : [],
		);
	await page.getByText('On record beside the evidence').click();
	await page.getByRole('button', { name: 'Add an observation record' }).click();
	await page.getByLabelText('What you observed').fill('She listened first.');
	await page.getByRole('button', { name: 'Remove record 1' }).click();
	await expect.element(page.getByLabelText('What you observed')).not.toBeInTheDocument();
	await expect.poll(kept).toEqual([]);
	expect(document.activeElement?.textContent).toContain('On record beside the evidence');
	await page.getByRole('button', { name: 'Put it back' }).click();
	await expect.element(page.getByLabelText('What you observed')).toHaveValue('She listened first.');
	await expect.poll(kept).toEqual(['She listened first.']);
});

test.each([300, 320, 360, 414])('what is kept moves nothing below it, %i wide', (width) => {
	const height = (state: Kept) => {
		clear();
		show(
			<div data-row className="row row--wrap" style={{ width }}>
				<KeptLine state={state} />
				<Button>Remove record 1</Button>
			</div>,
		);
		return document.querySelector<HTMLElement>('[data-row]')?.offsetHeight;
	};
	expect(height('keeping')).toBe(height('kept'));
});

test('a claim in a sample is said where its evidence is read, and the result is kept and goes into the plan', async () => {
	const id = await received();
	await signedElsewhere(id, 'd1');
	const rule = { percent: 100, least: 1, everyAssessor: true, everyMethod: true, atRisk: true, seed: 'quay' };
	const drawn = await drawPlan({ ...rule, everyLearner: true }, 'summative', 'Ines Quinn', () => undefined);
	if (!drawn.ok) throw new Error(drawn.code);
	show(<LearnerView portfolio={id} criterion={`${UNIT}/1.1`} />);
	await expect.element(page.getByRole('heading', { name: 'Your decision' })).toBeVisible();
	expect(page.getByText('In your sample').elements()).toHaveLength(0);
	clear();
	show(<LearnerView portfolio={id} criterion={`${UNIT}/2.1`} />);
	await expect
		.element(page.getByText('1 claim in your sample has no result yet', { exact: false }))
		.toBeVisible();
	await page.getByLabelText('Result for E001').selectOptions('Action');
	await expect.element(page.getByText('no result yet', { exact: false })).not.toBeInTheDocument();
	await page.getByLabelText('Note on E001').fill('Say when it was.');
	await expect.element(page.getByText('Kept on this device').first()).toBeVisible();
	const back = page.getByRole('link', { name: 'Back to the plan' });
	expect(back.element().getAttribute('href')).toBe(`#/sampling/${drawn.plan}`);
	await userEvent.tab();
	clear();
	show(<SamplingPlans plan={drawn.plan} />);
	await expect.element(page.getByText('0 agreed, 1 with an action, 0 to look at')).toBeVisible();
	await expect.element(page.getByText('Say when it was.')).toBeVisible();
	await expect.element(page.getByRole('heading', { level: 3, name: 'Siân Price' })).toBeVisible();
	expect(
		page
			.getByRole('link', { name: /^E001, / })
			.element()
			.getAttribute('href'),
	).toBe(`#${id}/${encodeURIComponent(`${UNIT}/2.1`)}`);
});

test('an internal quality assurer finds sampling where the portfolio opens; an assessor is not asked about it', async () => {
	const id = await received();
	await signedElsewhere(id, 'd1');
	show(<LearnerView portfolio={id} criterion="" />);
	const here = page.getByRole('group', { name: 'You are here as' });
	await expect
		.element(here.getByRole('button', { name: 'Assessor' }))
		.toHaveAttribute('aria-pressed', 'true');
	expect(page.getByText('Sampling (IQA)').elements()).toHaveLength(0);
	await here.getByRole('button', { name: 'Quality assurer (IQA)' }).click();
	await page.getByRole('button', { name: 'Go to sampling' }).click();
	await expect.element(page.getByText('Sampling (IQA)')).toHaveFocus();
	await expect.element(page.getByRole('button', { name: 'Draw the sample' })).toBeInViewport();
	// It stands before the return, and the return knows the role.
	await expect.element(page.getByRole('radio', { name: 'The internal quality assurer' })).toBeChecked();
	const order = document.body.textContent ?? '';
	expect(order.indexOf('Draw the sample')).toBeLessThan(order.indexOf('Save review'));
	await here.getByRole('button', { name: 'Assessor' }).click();
	await expect.element(page.getByText('Sampling (IQA)')).not.toBeInTheDocument();
	// Who has never said who she is may land on a criterion first.
	clear();
	show(<LearnerView portfolio={id} criterion={`${UNIT}/2.1`} />);
	await expect.element(here).toBeVisible();
	const name = page.getByRole('textbox', { name: 'Your name' });
	await name.fill('Tom Reed');
	await expect.element(here).not.toBeInTheDocument();
	await name.fill('');
});

test('handing the phone back brings what was decided into the learner’s portfolio, and says what it was', async () => {
	const id = await received();
	show(<LearnerView portfolio={id} criterion={`${UNIT}/1.1`} isHanded />);
	await page.getByRole('radio', { name: 'Accepted' }).click();
	await expect.element(page.getByText('1 decision or record of yours goes', { exact: false })).toBeVisible();
	// Given back by another way: the learner is told that it is not in her portfolio.
	clear();
	show(<HandToAssessor />);
	await expect
		.element(page.getByText('1 decision or record is not in your portfolio yet', { exact: false }))
		.toBeVisible();
	clear();
	show(<LearnerView portfolio={id} criterion="" isHanded />);
	await page.getByRole('button', { name: 'Hand the phone back' }).click();
	await expect.element(page.getByText('Type your name first', { exact: false })).toBeVisible();
	const own = async () => readEntriesOf(await connect('own'), id);
	expect(await own()).toEqual([]);
	await page.getByRole('textbox', { name: 'Your name' }).fill('Tom Reed');
	await page.getByRole('button', { name: 'Hand the phone back' }).click();
	await expect.element(page.getByRole('heading', { level: 1, name: 'Back to Siân Price' })).toHaveFocus();
	await expect.element(page.getByText('1 piece of evidence accepted, for 1 criterion')).toBeVisible();
	expect(await own()).toMatchObject([{ decision: 'accepted', assessor: 'Tom Reed', evidence: 'one' }]);
	clear();
	show(<LearnerView portfolio={id} criterion="" isHanded />);
	await expect.element(page.getByText('You have decided nothing', { exact: false })).toBeVisible();
	await expect.element(page.getByRole('link', { name: 'Hand the phone back' })).toBeVisible();
});
