import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { AddScreen } from '#ui/screens/AddScreen.tsx';
import { inPortfolio } from '#workflows/session.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });

beforeEach(async () => {
	await emptyDevice();
	okValue(await startPortfolio({ learner: 'Sam', centre: '', qualification: '', assessor: '', units: [] }));
});
afterEach(() => {
	clear();
	history.replaceState(null, '', location.pathname);
});

test('a kind of one’s own is made with its form in sight, is checked at its fields, and stands on the screen', async () => {
	show(<AddScreen />);
	await expect.element(page.getByRole('link', { name: 'Make your own kind of evidence' })).toBeVisible();
	location.hash = 'own';
	await button('Start').click();
	const preview = page.getByRole('region', { name: 'Preview' });
	await expect.element(preview.getByRole('heading', { name: 'Section 1' })).toBeVisible();
	await button('Save this kind of evidence').click();
	await expect.element(page.getByRole('alert')).toBeVisible();
	await expect.element(field('Label')).toHaveAttribute('aria-invalid', 'true');
	await field('Title').fill('Escalation note');
	await field('What it is for').fill('What I passed on');
	await field('Heading').fill('The case');
	await field('Label').fill('What happened');
	await expect.element(preview.getByRole('textbox', { name: 'What happened' })).toBeVisible();
	await page.getByLabelText('Kind of field').selectOptions('One choice');
	await button('Add a field: The case').click();
	await field('Label').nth(1).fill('How urgent');
	await field('Choices, one a line').fill('Now\nToday');
	await expect.element(preview.getByRole('radio', { name: 'Today' })).toBeVisible();
	await button('Move up: How urgent').click();
	await expect.element(field('Label').nth(0)).toHaveValue('How urgent');
	await button('Remove: How urgent').click();
	// A second press of the same place must take nothing more.
	await expect.element(page.getByRole('dialog', { name: 'Remove “How urgent”?' })).toBeVisible();
	await expect.element(field('Label').nth(1)).toBeVisible();
	await button('Remove it').click();
	await expect.element(field('Label').nth(0)).toHaveValue('What happened');
	await expect.element(field('Label').nth(1)).not.toBeInTheDocument();
	await expect.poll(() => document.activeElement?.className).toBe('own-section__add');
	// What is not saved yet is there again after a reload.
	clear();
	show(<AddScreen />);
	await expect.element(page.getByText('is filled in again', { exact: false })).toBeVisible();
	await button('Save this kind of evidence').click();
	await expect.element(page.getByText('Version 1', { exact: true })).toBeVisible();
	location.hash = '';
	const card = page
		.getByRole('region', { name: 'Your own kinds' })
		.getByRole('link', { name: 'Escalation note' });
	await expect.element(card).toHaveAttribute('href', expect.stringContaining('#new=own-'));
});

test('a kind that is not saved yet is found again in another tab, gone on with, and thrown away when asked to', async () => {
	location.hash = 'own';
	show(<AddScreen />);
	await button('Start').click();
	await field('Title').fill('Escalation note');
	const address = location.hash;
	// The tab was closed, and the page is come to by its links.
	clear();
	sessionStorage.clear();
	location.hash = 'own';
	show(<AddScreen />);
	await expect.element(page.getByRole('heading', { name: 'Not finished: Escalation note' })).toBeVisible();
	await expect.element(page.getByText(/^Typed at \d\d:\d\d$/)).toBeVisible();
	await page.getByRole('link', { name: 'Go on: Escalation note', exact: true }).click();
	await expect.element(field('Title')).toHaveValue('Escalation note');
	expect(location.hash).toBe(address);
	await page.getByRole('link', { name: 'Back without saving' }).click();
	await button('Throw away: Escalation note').click();
	await button('Throw it away').click();
	await expect.element(page.getByText('Escalation note')).not.toBeInTheDocument();
	expect(Object.keys(localStorage).filter((key) => key.startsWith('starfolio.own-kind.'))).toEqual([]);
	await expect.poll(() => document.activeElement?.id).toBe('own-kinds');
});

test('what is saved is no longer listed as not finished, and a change of it is', async () => {
	location.hash = 'own';
	show(<AddScreen />);
	await button('Start').click();
	await field('Title').fill('Escalation note');
	await field('What it is for').fill('What I passed on');
	await field('Heading').fill('The case');
	await field('Label').fill('What happened');
	await button('Save this kind of evidence').click();
	await expect.element(page.getByRole('heading', { name: 'Escalation note', exact: true })).toBeVisible();
	await expect.element(page.getByText('Not finished', { exact: false })).not.toBeInTheDocument();
	await page.getByRole('link', { name: 'Change Escalation note' }).click();
	await field('Title').fill('Handover note');
	await page.getByRole('link', { name: 'Back without saving' }).click();
	await expect.element(page.getByRole('heading', { name: 'Not finished: Handover note' })).toBeVisible();
	// Back to what was saved, nothing is unfinished.
	await page.getByRole('link', { name: 'Go on: Handover note', exact: true }).click();
	await button('Undo my changes').click();
	await page.getByRole('link', { name: 'Back without saving' }).click();
	await expect.element(page.getByText('Not finished', { exact: false })).not.toBeInTheDocument();
});

test('a pass mark that is far too high is found again as it was typed', async () => {
	location.hash = 'own';
	show(<AddScreen />);
	await button('Start').click();
	await field('Title').fill('Scorecard');
	await page.getByLabelText('Kind of field').selectOptions('Rating table');
	await button('Add a field: Section 1').click();
	await field('Pass mark in per cent').fill('150');
	await page.getByRole('link', { name: 'Back without saving' }).click();
	await page.getByRole('link', { name: 'Go on: Scorecard', exact: true }).click();
	await expect.element(field('Pass mark in per cent')).toHaveValue('150');
	await field('Pass mark in per cent').fill('9'.repeat(400));
	await page.getByRole('link', { name: 'Back without saving' }).click();
	await expect.element(page.getByRole('link', { name: 'Go on: Scorecard', exact: true })).toBeVisible();
});

test('what was typed and cannot be opened is shown, to be copied or thrown away', async () => {
	const { portfolio } = okValue(await inPortfolio(async (_db, stamp) => stamp));
	localStorage.setItem(`starfolio.own-kind.${portfolio}.own-a`, '{"template":{"title":"Escalation note"');
	location.hash = 'own';
	show(<AddScreen />);
	await expect
		.element(page.getByRole('heading', { name: 'Something you typed cannot be opened' }))
		.toBeVisible();
	await expect.element(button('Copy my text')).toBeVisible();
	await page.getByText('Show what was typed').click();
	await expect.element(page.getByText('Escalation note', { exact: false })).toBeVisible();
	await button('Throw away: what cannot be opened').click();
	await button('Throw it away').click();
	await expect.element(page.getByText('Escalation note', { exact: false })).not.toBeInTheDocument();
	expect(Object.keys(localStorage).filter((key) => key.startsWith('starfolio.own-kind.'))).toEqual([]);
});
