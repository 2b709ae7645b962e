import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clear } from '#tests/support/show.ts';
import { eventually, fieldOfKind, showField } from './show-field.ts';

afterEach(clear);

describe('a number', () => {
	test('that cannot be read is named once the field is left, and kept as typed', async () => {
		const form = showField(fieldOfKind('minutes'));
		const box = page.getByLabelText('Minutes');
		await userEvent.click(box);
		await userEvent.keyboard('about ten');
		await expect.element(box).not.toHaveAttribute('aria-invalid');
		await userEvent.tab();
		await expect.element(box).toHaveAttribute('aria-invalid', 'true');
		await expect.element(box).toHaveAccessibleDescription(/not a number we can read/);
		expect(form.answer()).toBe('about ten');
		await expect.element(box).toHaveValue('about ten');
	});
});

describe('a choice', () => {
	test('has nothing chosen beforehand', async () => {
		const form = showField(fieldOfKind('type'));
		await expect.element(page.getByRole('radio', { name: 'Service failure' })).not.toBeChecked();
		await userEvent.click(page.getByText('Product defect'));
		await eventually(() => form.answer()).toBe('product');
	});
});

describe('people', () => {
	test('are kept by role and letter, and a role of their own can be typed', async () => {
		const form = showField(fieldOfKind('who'));
		await userEvent.click(page.getByRole('button', { name: 'Add a person' }));
		await userEvent.selectOptions(page.getByLabelText('Role', { exact: true }), 'Another role');
		await userEvent.fill(page.getByLabelText('Which role'), 'Trainer');
		await userEvent.click(page.getByRole('button', { name: 'Add another person' }));
		await eventually(() => form.answer()).toMatchObject({
			people: [
				{ role: 'Trainer', knownAs: 'A' },
				{ role: '', knownAs: 'B' },
			],
		});
	});
});

describe('a measure', () => {
	test('from a suggestion asks for the numbers and says the change in words', async () => {
		showField(fieldOfKind('results'));
		await userEvent.click(page.getByRole('button', { name: 'Add Quality score' }));
		await expect.element(page.getByLabelText('Before')).toHaveFocus();
		await userEvent.keyboard('71');
		await userEvent.fill(page.getByLabelText('After'), '88');
		const said = () => document.querySelector('output')?.textContent;
		await eventually(said).toBe('Up by 17 points, from 71 % to 88 %. That is better.');
		await userEvent.click(page.getByText('Lower is better'));
		await eventually(said).toContain('That is worse');
		await userEvent.fill(page.getByLabelText('After'), 'soon');
		await eventually(said).toContain('not a number we can read');
	});
});

describe('a signature', () => {
	test('drawn lines are kept in the box of 400 by 120, with their time', async () => {
		const form = showField(fieldOfKind('signed'));
		await userEvent.click(page.getByText('Draw it here'));
		const pad = page.getByRole('img', { name: /Signature box/ });
		await expect.element(pad).toBeVisible();
		const box = pad.element();
		const area = box.getBoundingClientRect();
		const at = (x: number, y: number, type: string) =>
			box.dispatchEvent(
				new PointerEvent(type, {
					bubbles: true,
					isPrimary: true,
					pointerId: 1,
					clientX: area.left + area.width * x,
					clientY: area.top + area.height * y,
				}),
			);
		// A made-up pointer cannot be captured.
		box.setPointerCapture = () => {};
		at(0.25, 0.5, 'pointerdown');
		await new Promise(requestAnimationFrame);
		at(0.5, 0.25, 'pointermove');
		await new Promise(requestAnimationFrame);
		at(2, 0.25, 'pointermove');
		await new Promise(requestAnimationFrame);
		at(2, 0.25, 'pointerup');
		await eventually(() => form.answer()).toMatchObject({
			mode: 'drawn',
			strokes: [
				[
					[100, 60],
					[200, 30],
					[400, 30],
				],
			],
			at: expect.stringMatching(/^\d{4}-/),
		});
		await userEvent.click(page.getByRole('button', { name: 'Clear the box' }));
		await eventually(() => form.answer()).toMatchObject({ strokes: [], at: '' });
	});

	test('a typed name says when it was typed, an ink line needs nothing', async () => {
		const form = showField(fieldOfKind('signed'));
		await userEvent.click(page.getByText('Type a name'));
		await userEvent.fill(page.getByLabelText('Name of the person who signs'), 'S. Price');
		await eventually(() => form.answer()).toMatchObject({ mode: 'typed', name: 'S. Price', role: 'Learner' });
		await expect.element(page.getByText(/^Typed \d/)).toBeVisible();
		await userEvent.click(page.getByText('Leave a line to sign in ink'));
		await eventually(() => form.answer()).toMatchObject({ mode: 'ink', at: '' });
	});
});

test('every kind of field fits a screen of 320 px without sideways scrolling', async () => {
	await page.viewport(320, 640);
	for (const id of [
		'place',
		'story',
		'minutes',
		'type',
		'areas',
		'results',
		'scores',
		'steps',
		'who',
		'consent',
		'signed',
	]) {
		showField(fieldOfKind(id));
		await eventually(() => document.querySelector('.answer')).not.toBeNull();
		expect(document.documentElement.scrollWidth, id).toBeLessThanOrEqual(320);
	}
});
