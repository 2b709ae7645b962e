import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { AddScreen } from '#ui/screens/AddScreen.tsx';
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
