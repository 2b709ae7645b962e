import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadTemplate } from '#content/catalogue.ts';
import { builtInUnits } from '#content/units.ts';
import { connect } from '#storage/connection.ts';
import { readReceived } from '#storage/received.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { LearnerView } from '#ui/screens/assess/LearnerView.tsx';
import { HandedOver } from '#ui/screens/item/HandedOver.tsx';
import { keepWorking } from '#workflows/judge.ts';
import { revise } from '#workflows/log-evidence.ts';
import { receiveOwn } from '#workflows/receive-portfolio.ts';
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
	await expect.element(page.getByText(FAR)).not.toBeVisible();
	await page.getByText('All of this item').click();
	await expect.element(page.getByText(FAR)).toBeVisible();
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
