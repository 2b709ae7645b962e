import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Unit } from '#domain/unit.ts';
import { criteriaOf } from '#domain/unit.ts';
import { writeUnit } from '#exchange/unit-formats/write.ts';
import { connect } from '#storage/connection.ts';
import { readOpenPortfolio } from '#storage/read-portfolio.ts';
import { contentFixture, unitFixture } from '#tests/fixtures/domain.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { HomeScreen } from '#ui/screens/HomeScreen.tsx';
import { UnitListScreen } from '#ui/screens/UnitListScreen.tsx';
import { UnitFiles } from '#ui/screens/units/UnitFiles.tsx';
import { ownUnitFormWords } from '#wording/en/own-unit-form.ts';
import { adoptUnit } from '#workflows/adopt-unit.ts';
import { revise } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const shared: Unit = { ...unitFixture('own-shared'), title: 'Plan rotas', origin: { format: 'unit-file' } };
const start = {
	learner: 'Sam',
	centre: '',
	qualification: '',
	assessor: '',
	units: ['focus-l2-monitor-quality'],
};

beforeEach(async () => {
	sessionStorage.clear();
	await emptyDevice();
	await page.viewport(360, 740);
});
afterEach(async () => {
	clear();
	sessionStorage.clear();
	localStorage.clear();
	history.replaceState(null, '', location.pathname + location.search);
	await page.viewport(414, 896);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name, { exact: true });
const showUnits = () =>
	show(
		<>
			<UnitListScreen />
			<UnitFiles />
		</>,
	);
const fileOf = (unit: Unit) => {
	const { name, text } = writeUnit(unit, 'unit-file', '2026-08-01T09:00:00.000Z');
	return new File([text], name);
};
const openFile = (file: File) => userEvent.upload(field('Open a unit file'), file);

async function storedUnits(): Promise<readonly Unit[]> {
	return (await readOpenPortfolio(await connect('own'), 'own'))?.units ?? [];
}

test('a file with a newer version of an adopted unit leads to the two side by side, and moving keeps the evidence', async () => {
	okValue(await startPortfolio(start));
	const adopted = await adoptUnit(shared);
	if (!adopted.ok) throw new Error(adopted.code);
	const claims = [{ criterion: 'own-shared/1.2', how: '' }];
	okValue(
		await revise('one', contentFixture({ template: { id: 'star-account', version: 1 }, claims }), 0, 'done'),
	);
	const [first, ...others] = shared.outcomes;
	if (!first) throw new Error('There is no outcome.');
	const newer: Unit = {
		...shared,
		version: 2,
		level: 'Level 4',
		outcomes: [{ ...first, title: 'Plan ahead', criteria: first.criteria.slice(0, 1) }, ...others],
	};
	showUnits();
	await openFile(fileOf(shared));
	await expect.element(page.getByText('You have this unit already')).toBeVisible();
	await openFile(fileOf(newer));
	await expect.element(page.getByText('A newer version of a unit you have: version 2')).toBeVisible();
	await button('Compare with yours').click();
	await expect.element(page.getByText('Kept and listed by itself: 1 item that claims it.')).toBeVisible();
	await expect.element(page.getByText('Outcome 1 has another title')).toBeVisible();
	await expect.element(page.getByText(/1 outcome differs, details of the unit differ/)).toBeVisible();
	expect((await storedUnits())[1]).toEqual(adopted.value);
	await button('Move to this version').click();
	await expect.element(page.getByText(/Not in version 2 of the unit/).first()).toBeVisible();
	expect((await storedUnits())[1]).toMatchObject({ id: 'own-shared', version: 2 });
	expect(await storedUnits()).toHaveLength(2);
});

test('what is brought before there is a portfolio waits, is ticked in the start form, and is adopted with it', async () => {
	showUnits();
	await openFile(fileOf(shared));
	await button('Add to my portfolio: Plan rotas').click();
	await expect.element(page.getByText('Waits for your portfolio.')).toBeVisible();
	showUnits();
	await expect.element(page.getByRole('heading', { name: 'Waiting for your portfolio' })).toBeVisible();

	show(<HomeScreen />);
	await expect.element(page.getByText('A unit waits for your portfolio')).toBeVisible();
	await button('Start my portfolio').click();
	await expect.element(page.getByRole('checkbox', { name: 'Plan rotas (iCQ)', exact: true })).toBeChecked();
	await expect.element(page.getByRole('textbox', { name: 'Qualification' })).toHaveValue('NVQ Diploma');
	await field('Your name').fill('Sam');
	await button('Create portfolio').click();
	await expect.element(page.getByRole('heading', { name: /, Sam$/, level: 1 })).toBeVisible();
	expect(await storedUnits()).toMatchObject([{ id: 'own-shared', title: 'Plan rotas' }]);
	showUnits();
	await expect.element(page.getByRole('heading', { name: 'Your own units' })).toBeVisible();
	expect(page.getByText('Waiting for your portfolio').elements()).toEqual([]);
});

test('a unit from a file is put right in the form of pasted ones, over a reload, before it is added', async () => {
	okValue(await startPortfolio(start));
	showUnits();
	await openFile(fileOf({ ...shared, outcomes: shared.outcomes.slice(0, 1) }));
	await button('Put it right first: Plan rotas').click();
	await field('Text of criterion 1.2').fill('Tell the team');
	showUnits();
	await expect.element(field('Text of criterion 1.2')).toHaveValue('Tell the team');
	await field('Code of criterion 1.1').fill('');
	await button('Add this unit to my portfolio').click();
	await expect.element(page.getByRole('alert')).toMatchTextContent('Enter a code for “What 1.1 asks”');
	await field('Code of criterion').fill('1.9');
	await button('Add this unit to my portfolio').click();
	await expect.element(page.getByRole('heading', { level: 1, name: 'Plan rotas' })).toBeVisible();
	const unit = (await storedUnits())[1];
	expect(unit?.id).toBe('own-shared');
	expect(unit && criteriaOf(unit).map(({ id, code, text }) => [id, code, text])).toEqual([
		['own-shared/1.1', '1.9', 'What 1.1 asks'],
		['own-shared/1.2', '1.2', 'Tell the team'],
	]);
});

test('criteria whose outcome is not in the text: it is said which, and the unit can be added without its title', async () => {
	okValue(await startPortfolio(start));
	location.hash = 'new';
	showUnits();
	await field('Paste the specification').fill(
		'Unit title: Plan rotas\nLevel 3  Credit value 4\nUnit reference: X/123/4567\n1 Plan\n1.1 Plan a week\nAC 2.1 Tell the team',
	);
	await expect.element(field('Level')).toHaveValue('Level 3');
	await expect.element(page.getByText(/Every line was used\. Outcome 2 is not in the text/)).toBeVisible();
	await expect.element(page.getByText('Outcome 2 is not in the text')).toBeVisible();
	await button('Type the title of outcome 2').click();
	await expect.element(field('Title of outcome 2')).toHaveFocus();
	await button('Add this unit to my portfolio').click();
	await expect.element(page.getByText(/X\/123\/4567 · 4 credits/)).toBeVisible();
	expect((await storedUnits())[1]?.outcomes.map(({ title }) => title)).toEqual(['Plan', 'Outcome 2']);
});

test('a file that was given to the wrong field goes to the right one', async () => {
	okValue(await startPortfolio(start));
	location.hash = 'new';
	showUnits();
	await userEvent.upload(
		field('Or open its PDF'),
		new File(['Code,Text\n1,Plan\n1.1,Plan a week\n'], 'rota.csv'),
	);
	await button('Open it as a unit file').click();
	await expect.element(button('Add to my portfolio: rota')).toBeVisible();

	// Words without columns: they may be a specification all the same.
	await openFile(new File(['Plan rotas\nHow to plan a week in advance\n'], 'rota.txt'));
	await button('Read it as text').click();
	await expect
		.element(field('Paste the specification'))
		.toHaveValue('Plan rotas\nHow to plan a week in advance\n');
	await userEvent.upload(field('Or open its PDF'), new File(['PK\u0003\u0004 word/document.xml'], 'x.docx'));
	await expect.element(page.getByRole('alert')).toMatchTextContent('Copy its text and paste it');
});

test('a code with letters is in sight as a whole', async () => {
	location.hash = 'new';
	showUnits();
	await field('Paste the specification').fill('Unit title: Plan rotas\n1 Plan\n1.1 Plan a week\n');
	const code = page.getByLabelText('Code of criterion 1.1', { exact: true });
	await code.fill('AB.D10');
	const box = document.querySelectorAll<HTMLInputElement>('.draft__code')[1];
	expect(box?.value).toBe('AB.D10');
	expect(box?.scrollWidth).toBeLessThanOrEqual(box?.clientWidth ?? 0);
});

test('guidance that a unit file brings stands on the page of the unit, with the codes it concerns', async () => {
	okValue(await startPortfolio(start));
	const said = { besides: [], criteria: [] };
	const guidance: Unit['guidance'] = [
		{
			...said,
			id: 'mistake',
			kind: 'common-mistake',
			text: 'A rota nobody was told of.',
			criteria: ['own-shared/1.2'],
		},
		{ ...said, id: 'tip', kind: 'tip', text: 'Ask a week before.' },
		{
			...said,
			id: 'myth',
			kind: 'misconception',
			text: 'Rotas are secret.',
			correction: 'The team must see them.',
		},
		{ ...said, id: 'bare', kind: 'misconception', text: 'Nobody reads rotas.' },
	];
	const adopted = await adoptUnit({ ...shared, summary: 'Rotas.\n\nAnd breaks.', guidance });
	if (!adopted.ok) throw new Error(adopted.code);
	location.hash = 'own-shared';
	showUnits();
	await expect.element(page.getByText('1.2 A rota nobody was told of.')).toBeVisible();
	await expect.element(page.getByText('And breaks.', { exact: true })).toBeVisible();
	await expect.element(page.getByText('Ask a week before.')).not.toBeVisible();
	await page.getByRole('heading', { name: 'Tips' }).click();
	await expect.element(page.getByText('Ask a week before.')).toBeVisible();
	await expect.element(page.getByText('“Rotas are secret.”')).toBeVisible();
	await button('What is true?').click();
	await expect.element(page.getByText('The team must see them.')).toBeVisible();
	// It does not say what is true: nothing could be revealed.
	await expect.element(page.getByText('1 of 1', { exact: true })).toBeVisible();
	await expect.element(page.getByText('Nobody reads rotas.')).toBeInTheDocument();
});

test('of two pasted units one is added: its lines were not taken out, and a changed text is said to be one after a reload too', async () => {
	okValue(await startPortfolio(start));
	location.hash = 'new';
	showUnits();
	const text =
		'Unit 1: Plan rotas\n1 Plan\n1.1 Plan a week\nUnit 2: Tell the team\n1 Tell\n1.1 Tell them\tE004';
	await field('Paste the specification').fill(text);
	await expect.element(page.getByText('Lines not used (1)')).toBeVisible();
	await button('Add this unit to my portfolio').click();
	await expect.element(field('Title')).toHaveValue('Tell the team');
	await page.getByText('Lines not used (1)').click();
	await expect.element(page.getByText('E004', { exact: true })).toBeVisible();
	expect(page.getByText(/You took it out/).elements()).toEqual([]);
	await field('Paste the specification').fill(`Another line\n${text}`);
	const changed = page.getByText(ownUnitFormWords.changed);
	await expect.element(changed).toBeVisible();
	clear();
	showUnits();
	await expect.element(field('Title')).toHaveValue('Tell the team');
	await expect.element(changed).toBeVisible();
});
