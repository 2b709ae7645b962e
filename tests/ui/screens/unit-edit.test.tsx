import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Unit } from '#domain/unit.ts';
import { criteriaOf } from '#domain/unit.ts';
import { editUnit } from '#domain/unit-edits.ts';
import { connect } from '#storage/connection.ts';
import { readOpenPortfolio } from '#storage/read-portfolio.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { offerVersion } from '#ui/hooks/offered-version.ts';
import { CriteriaScreen } from '#ui/screens/CriteriaScreen.tsx';
import { UnitScreen } from '#ui/screens/UnitScreen.tsx';
import { saveEdits } from '#workflows/edit-unit.ts';
import { revise } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const UNIT = 'focus-l2-monitor-quality';

beforeEach(async () => {
	sessionStorage.clear();
	await emptyDevice();
	okValue(
		await startPortfolio({ learner: 'Sam', centre: '', qualification: '', assessor: '', units: [UNIT] }),
	);
	const claims = [{ criterion: `${UNIT}/1.1`, how: '' }];
	const content = contentFixture({
		template: { id: 'star-account', version: 1 },
		title: 'Calls of May',
		claims,
	});
	okValue(await revise('may', content, 0, 'done'));
	await page.viewport(360, 740);
});
afterEach(async () => {
	clear();
	sessionStorage.clear();
	await page.viewport(414, 896);
});

async function stored(): Promise<Unit> {
	const open = await readOpenPortfolio(await connect('own'), 'own');
	const unit = open?.units[0];
	if (!unit) throw new Error('There is no unit');
	return unit;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name, { exact: true });

async function edit(): Promise<void> {
	show(<UnitScreen unit={UNIT} />);
	await button('Edit this unit').click();
}

test('what is claimed only by an item that is not done is said to be started, in the head and in the editor', async () => {
	const claims = ['1.2', '2.1'].map((code) => ({ criterion: `${UNIT}/${code}`, how: '' }));
	const content = contentFixture({ template: { id: 'star-account', version: 1 }, title: 'June', claims });
	okValue(await revise('june', content, 0, 'left'));
	await edit();
	await expect.element(page.getByText(/^0 of 5 claimed, 0 accepted$/)).toBeVisible();
	await expect.element(page.getByText('3 started: their evidence is not marked as done yet.')).toBeVisible();
	await expect.element(page.getByText(/Evidence: 1 item\.$/).first()).toBeVisible();
	await expect.element(page.getByText(/Claimed by/)).not.toBeInTheDocument();
});

test('merging says that both together ask for performance where one does', async () => {
	await edit();
	await button('Change 1.1').click();
	await field('It asks for').selectOptions('Knowledge: explain, describe');
	await button('Apply').click();
	await button('Change 1.2').click();
	await field('It asks for').selectOptions('Performance: do it at work');
	await button('Apply').click();
	await button('Merge 1.2 with another').click();
	await expect
		.element(page.getByText(/One of the two asks for performance at work, so both together do\./))
		.toBeVisible();
	await button('Apply').click();
	await expect.element(button('Merge 1.2 with another')).not.toBeInTheDocument();
	await expect.element(page.getByText(/Asks for performance at work\./).first()).toBeVisible();
});

test('splitting offers a free number, and names the field that is empty', async () => {
	await edit();
	const taken = criteriaOf(await stored()).map(({ code }) => code);
	await button('Split 1.1').click();
	const number = field('Number of the second part');
	await expect.element(number).toHaveValue(expect.stringMatching(/^1\.\d+$/));
	expect(taken).not.toContain((number.element() as HTMLInputElement).value);
	await button('Apply').click();
	const second = field('The second part');
	await expect.element(second).toHaveAttribute('aria-invalid', 'true');
	await expect.element(second).toHaveFocus();
	await expect.element(second).toHaveAccessibleDescription(/Fill this in/);
	await expect.element(number).not.toHaveAttribute('aria-invalid');
	await second.fill('Tell everybody the criteria');
	await expect.element(second).not.toHaveAttribute('aria-invalid');
	await number.fill('1.2');
	await button('Apply').click();
	await expect.element(number).toHaveAttribute('aria-invalid', 'true');
	await expect.element(number).toHaveFocus();
});

test('a criterion is split and its evidence offered to the second part, then withdrawn and its evidence mapped', async () => {
	await edit();
	await button('Split 1.1').click();
	await field('Number of the second part').fill('1.9');
	await field('The second part').fill('Tell everybody the criteria');
	await button('Apply').click();
	await button('Save changes').click();
	await page.getByLabelText('E001 Calls of May').click();
	await button('Claim 1.9 with these').click();
	await expect.element(page.getByText('1 item now claims 1.9.')).toBeInTheDocument();

	await button('Withdraw 1.1').click();
	await button('Apply').click();
	await expect.element(page.getByText(/Say in a few words why it is no longer asked for/)).toBeVisible();
	await field('Why it is no longer asked for').fill('Dropped in the new handbook');
	await button('Apply').click();
	await button('Undo').click();
	await expect.element(button('Withdraw 1.1')).toBeVisible();
	await button('Withdraw 1.1').click();
	await field('Why it is no longer asked for').fill('Dropped in the new handbook');
	await button('Apply').click();
	await button('Save changes').click();
	await expect.element(page.getByText('No changes yet')).toBeVisible();
	expect((await stored()).version).toBe(3);

	show(<CriteriaScreen />);
	await expect.element(page.getByText(/Dropped in the new handbook/)).toBeVisible();
	await field('Map E001 to').selectOptions(`${UNIT}/2.1`);
	await button('Map E001').click();
	await expect
		.element(page.getByRole('article', { name: '2.1', exact: true }))
		.toMatchTextContent('Calls of May');
});

test('changes that are not saved outlive a reload, and never go over what was saved elsewhere', async () => {
	await edit();
	await button('Change 1.1').click();
	await field('Number').fill('5.5');
	await button('Apply').click();
	await expect.element(page.getByText('1 change')).toBeVisible();
	show(<UnitScreen unit={UNIT} />);
	await expect.element(page.getByText('These are the changes that you had not saved yet.')).toBeVisible();

	const unit = await stored();
	const other = editUnit(unit, { kind: 'renumber', criterion: `${UNIT}/1.1`, code: '6.6' });
	if (!other.ok) throw new Error(other.code);
	okValue(await saveEdits(unit, other.unit));
	await expect.element(page.getByText(/has been changed elsewhere since you began/)).toBeVisible();
	await button('Save changes').click();
	await expect.element(page.getByRole('alert')).toMatchTextContent('Nothing was overwritten');
	expect(criteriaOf(await stored())[0]?.code).toBe('6.6');
	await button('Discard').click();
	await page.getByRole('dialog').getByRole('button', { name: 'Discard', exact: true }).click();
	await expect.element(button('Change 6.6')).toBeVisible();
});

test('its title, level and numbers are put right, and an empty title is not taken', async () => {
	await edit();
	await button('Change the title and details').click();
	await field('Title').fill(' ');
	await button('Apply').click();
	await expect.element(page.getByText(/Fill this in. Nothing was changed yet/)).toBeVisible();
	await field('Title').fill('Resolve complaints by webchat');
	await field('Credits').fill('6');
	await field('Unit reference').fill('K/506/1234');
	await button('Apply').click();
	await button('Save changes').click();
	await expect
		.element(page.getByRole('heading', { name: /^Edit: Resolve complaints by webchat/ }))
		.toBeVisible();
	expect(await stored()).toMatchObject({ version: 2, credits: '6', reference: 'K/506/1234' });
	await button('Close the editor').click();
	await expect.element(page.getByText(/K\/506\/1234.* 6 credits/)).toBeVisible();
	await button('Compare with Starfolio’s own text').click();
	await expect.element(page.getByText(/details of the unit differ/)).toBeVisible();
});

test('the copy is compared with the published text, and goes back to it only when asked', async () => {
	const unit = await stored();
	const other = editUnit(unit, { kind: 'reword', criterion: `${UNIT}/1.1`, text: 'Set clear criteria' });
	if (!other.ok) throw new Error(other.code);
	okValue(await saveEdits(unit, other.unit));
	show(<UnitScreen unit={UNIT} />);
	await button('Compare with Starfolio’s own text').click();
	await expect.element(page.getByText(/1 reworded/)).toBeVisible();
	expect((await stored()).version).toBe(2);
	await button('Move to this version').click();
	await expect.element(button('Edit this unit')).toBeVisible();
	const moved = await stored();
	expect(moved.version).toBe(3);
	expect(criteriaOf(moved)[0]?.text).toBe(criteriaOf(unit)[0]?.text);
});

test('a newer version that was opened is shown beside the copy, and what it no longer asks for is kept', async () => {
	const unit = await stored();
	const [first, ...others] = unit.outcomes;
	if (!first) throw new Error('The unit has no outcome');
	const newer: Unit = {
		...unit,
		version: 4,
		outcomes: [{ ...first, criteria: first.criteria.slice(1) }, ...others],
	};
	expect(offerVersion(newer)).toBe(true);
	show(<UnitScreen unit={UNIT} />);
	await expect.element(page.getByRole('heading', { name: 'Your copy beside version 4' })).toBeVisible();
	await expect.element(page.getByText('Kept and listed by itself: 1 item that claims it.')).toBeVisible();
	await button('Move to this version').click();
	await expect.element(page.getByText(/Not in version 4 of the unit/).first()).toBeVisible();
	await expect.element(page.getByText('Calls of May')).toBeVisible();
	expect(await stored()).toMatchObject({ version: 4, edited: { from: 4 } });
});

test('what was typed and not applied is never dropped by another button, and the focus stays where one is', async () => {
	await edit();
	await button('Change 1.1').click();
	await field('What it asks for').fill('Set criteria that all can see');
	for (const name of ['Change 1.1', 'Withdraw 1.1', 'Close the editor']) {
		await button(name).click();
		await expect.element(page.getByText(/Something you typed here is not applied yet/).first()).toBeVisible();
		await expect.element(field('What it asks for')).toHaveValue('Set criteria that all can see');
		await expect.element(field('Number')).toHaveFocus();
	}
	expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
	await button('Change the title and details').click();
	await field('Credits').fill('6');
	await button('Apply').nth(0).click();
	await expect.element(button('Change the title and details')).toHaveFocus();
	await button('Save changes').click();
	await expect.element(field('What it asks for')).toHaveValue('Set criteria that all can see');
	expect((await stored()).version).toBe(1);

	await button('Apply').click();
	await expect.element(button('Change 1.1')).toHaveFocus();
	await button('Withdraw 1.1').click();
	await field('Why it is no longer asked for').fill('Left out');
	await button('Leave it as it was').click();
	await expect.element(field('Why it is no longer asked for')).not.toBeInTheDocument();
	expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
	await button('Save changes').click();
	await expect.element(button('Close the editor')).toHaveFocus();
	expect(criteriaOf(await stored())[0]?.text).toBe('Set criteria that all can see');
	await button('Close the editor').click();
	await expect.element(button('Edit this unit')).toHaveFocus();
	await button('Compare with Starfolio’s own text').click();
	await expect.element(page.getByRole('heading', { level: 2, name: /version/i })).toHaveFocus();
});

test('a number that another criterion has is an error only as long as it stands there', async () => {
	await edit();
	await button('Change 1.1').click();
	await field('Number').fill('1.2');
	await button('Apply').click();
	await expect.element(field('Number')).toHaveAttribute('aria-invalid', 'true');
	await field('Number').fill('1.23');
	await expect.element(field('Number')).not.toHaveAttribute('aria-invalid');
	await field('Number').fill('1.2');
	await expect.element(field('Number')).toHaveAttribute('aria-invalid', 'true');
});

test('an amount of pieces that cannot be asked for is said at its field, and nothing is applied', async () => {
	await edit();
	await button('Change 1.1').click();
	const needs = field('How many accepted pieces');
	for (const amount of ['99', '', '200']) {
		await needs.fill(amount);
		await button('Apply').click();
		await expect.element(needs).toHaveValue(amount);
		await expect.element(needs).toHaveAccessibleDescription(/from 1 to 20/);
		await expect.element(page.getByText('No changes yet')).toBeVisible();
	}
	await needs.fill('20');
	await expect.element(needs).not.toHaveAttribute('aria-invalid');
	await button('Apply').click();
	await expect.element(page.getByText('1 change')).toBeVisible();
});

test('a wording that was typed is kept when another criterion is chosen to merge into', async () => {
	await edit();
	await button('Merge 1.2 with another').click();
	const wording = field('The wording of both together');
	const first = (wording.element() as HTMLTextAreaElement).value;
	await field('Merge it into').selectOptions(`${UNIT}/2.1`);
	await expect.element(wording).not.toHaveValue(first);
	await wording.fill('Both at once');
	await field('Merge it into').selectOptions(`${UNIT}/1.1`);
	await expect.element(wording).toHaveValue('Both at once');
});
