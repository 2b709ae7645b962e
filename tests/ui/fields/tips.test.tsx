import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Guidance } from '#domain/unit.ts';
import { clear, show } from '#tests/support/show.ts';
import { FieldTips } from '#ui/fields/FieldTips.tsx';
import { showTips } from '#ui/hooks/use-tips.ts';
import { TipsSwitch } from '#ui/screens/settings/TipsSwitch.tsx';

const tip = (id: string, kind: Guidance['kind'], text: string): Guidance => ({
	id,
	kind,
	text,
	criteria: [],
	besides: ['star-account.result'],
});

const tips = [
	tip('a', 'tip', 'Write your evidence with STAR.'),
	tip('b', 'common-mistake', 'Leaving out what came of it.'),
];

afterEach(() => {
	clear();
	showTips(true);
});

test('one tip at a time, round and round', async () => {
	show(<FieldTips tips={tips} />);
	await page.getByText('Tip · Common mistake').click();
	await expect.element(page.getByText(/Write your evidence with STAR/)).toBeVisible();
	expect(page.getByText(/Leaving out what came of it/).elements()).toEqual([]);
	await page.getByRole('button', { name: 'Next tip (this is 1 of 2)' }).click();
	await expect.element(page.getByText(/Leaving out what came of it/)).toBeVisible();
	await page.getByRole('button', { name: 'Next tip (this is 2 of 2)' }).click();
	await expect.element(page.getByText(/Write your evidence with STAR/)).toBeVisible();
});

test('the focus goes to the field when its tips are switched off', async () => {
	show(
		<div className="answer">
			<input aria-label="What happened" />
			<FieldTips tips={tips} />
		</div>,
	);
	await page.getByText('Tip · Common mistake').click();
	await page.getByRole('button', { name: 'Switch tips off' }).click();
	await expect.element(page.getByRole('textbox', { name: 'What happened' })).toHaveFocus();
});

test('tips are switched off beside every field, kept so, and switched on again in the settings', async () => {
	show(
		<>
			<FieldTips tips={tips} />
			<FieldTips tips={tips.slice(0, 1)} />
			<TipsSwitch />
		</>,
	);
	await page.getByText('Tip', { exact: true }).click();
	await page.getByRole('button', { name: 'Switch tips off' }).click();
	await expect.poll(() => document.querySelectorAll('.tips').length).toBe(0);
	expect(localStorage.getItem('starfolio.tips')).toBe('off');
	await page.getByRole('button', { name: 'Show tips beside the fields' }).click();
	await expect.poll(() => document.querySelectorAll('.tips').length).toBe(2);
	expect(localStorage.getItem('starfolio.tips')).toBe(null);
});
