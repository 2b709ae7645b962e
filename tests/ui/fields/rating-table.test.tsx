import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clear } from '#tests/support/show.ts';
import { eventually, fieldOfKind, showField } from './show-field.ts';

const line = (name: string) => page.getByRole('radiogroup', { name, exact: true });
const rate = (name: string, level: string) => userEvent.click(line(name).getByRole('radio', { name: level }));
const score = () => document.querySelector('output')?.textContent ?? '';

afterEach(clear);

describe('a rating table', () => {
	let form: ReturnType<typeof showField>;
	beforeEach(async () => {
		form = showField(fieldOfKind('scores'));
		await expect.element(line('Greeting')).toBeVisible();
	});

	test('scores what is rated, with its counts, and says so as it changes', async () => {
		expect(score()).toContain('No score yet');
		expect(score()).toContain('0 rated, 2 not rated yet, 0 N/A');
		await rate('Greeting', 'Meets');
		await eventually(score).toContain('60 %');
		await rate('Identity checked', 'Compliant');
		await eventually(score).toContain('84 %');
		expect(score()).toContain('2 rated, 0 not rated yet, 0 N/A');
		expect(score()).toContain('Reaches the pass mark of 80 %');
	});

	test('a line that does not apply leaves the score, and all of them leave none', async () => {
		await rate('Greeting', 'Meets');
		await rate('Identity checked', 'N/A');
		await eventually(score).toContain('60 %');
		await rate('Greeting', 'N/A');
		await eventually(score).toContain('No score');
		expect(score()).not.toContain('0 %');
	});

	test('a failed critical line is said in words, with the score before the rule', async () => {
		await rate('Greeting', 'Excellent');
		await rate('Identity checked', 'Breach');
		await eventually(score).toContain('A line that must not fail has failed: “Identity checked”');
		expect(score()).toContain('Before this rule: 40 %');
		expect(score()).toMatch(/Score\s*0 %/);
	});

	test('each line names its standard and its weight to a screen reader', async () => {
		await expect
			.element(line('Identity checked'))
			.toHaveAccessibleDescription(/Standard: Data protection.*Weight 60.*Must not fail/);
	});

	test('a rating can be cleared, and the focus stays on the line', async () => {
		await rate('Greeting', 'Below');
		await userEvent.click(page.getByRole('button', { name: 'Clear rating of “Greeting”' }));
		await eventually(score).toContain('0 rated, 2 not rated yet');
		expect(document.activeElement?.closest('[role="radiogroup"]')?.id).toContain('greeting');
	});

	test('a comment opens, takes the focus and is kept', async () => {
		await userEvent.click(page.getByRole('button', { name: 'Add a comment on “Greeting”' }));
		await userEvent.keyboard('Warm and clear');
		await eventually(() => form.answer()).toMatchObject({
			ratings: { greeting: { rating: null, comment: 'Warm and clear' } },
		});
	});

	test('a line of the workplace counts with its own weight', async () => {
		await rate('Greeting', 'Excellent');
		await userEvent.click(page.getByRole('button', { name: 'Add a line of your own' }));
		await userEvent.fill(page.getByLabelText('What is rated'), 'Offers a call back');
		await userEvent.fill(page.getByLabelText('Weight', { exact: true }), '40');
		await rate('Offers a call back', 'Below');
		// 40 × 5/5 + 40 × 1/5 of 80
		await eventually(score).toContain('60 %');
	});
});
