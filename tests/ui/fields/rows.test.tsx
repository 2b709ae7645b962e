import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AnswerOf } from '#domain/answer.ts';
import { clear } from '#tests/support/show.ts';
import { eventually, fieldOfKind, showField } from './show-field.ts';

const three: AnswerOf<'rows'> = {
	kind: 'rows',
	rows: [
		{ id: 'a', cells: { what: 'received' } },
		{ id: 'b', cells: { what: 'investigated' } },
		{ id: 'c', cells: { what: 'resolved' } },
	],
};

const button = (name: string) => page.getByRole('button', { name, exact: true });
const focusedName = () =>
	document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim();

afterEach(clear);

describe('rows', () => {
	let form: ReturnType<typeof showField>;
	const order = () => {
		const answer = form.answer();
		if (typeof answer !== 'object' || Array.isArray(answer) || answer.kind !== 'rows') return [];
		return answer.rows.map((row) => row.cells['what'] ?? '');
	};
	beforeEach(() => {
		form = showField(fieldOfKind('steps'), three);
	});

	test('move by keyboard, the focus going with the row', async () => {
		await expect.element(button('Move step 3 up')).toBeVisible();
		button('Move step 3 up').element().focus();
		await userEvent.keyboard('{Enter}');
		await eventually(order).toEqual(['received', 'resolved', 'investigated']);
		expect(focusedName()).toBe('Move step 2 up');
		await userEvent.keyboard('{Enter}');
		await eventually(order).toEqual(['resolved', 'received', 'investigated']);
		// At the top there is no way up: the other button of the same row has the focus.
		expect(focusedName()).toBe('Move step 1 down');
		await eventually(() => document.querySelector('[role="status"]')?.textContent).toContain(
			'Step 2 is now number 1 of 3',
		);
	});

	test('the ends cannot be moved past', async () => {
		await expect.element(button('Move step 1 up')).toBeDisabled();
		await expect.element(button('Move step 3 down')).toBeDisabled();
	});

	test('a removed row can be taken back, words and place', async () => {
		await userEvent.click(button('Remove step 2'));
		await eventually(order).toEqual(['received', 'resolved']);
		expect(focusedName()).toBe('Undo');
		await userEvent.keyboard('{Enter}');
		await eventually(order).toEqual(['received', 'investigated', 'resolved']);
		expect(document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent).toBe('Step 2');
	});

	test('the last row can be removed and taken back as well', async () => {
		await userEvent.click(button('Remove step 3'));
		await userEvent.click(button('Undo'));
		await eventually(order).toEqual(['received', 'investigated', 'resolved']);
	});

	test('a new row takes the focus and what is typed', async () => {
		await userEvent.click(button('Add another step'));
		await eventually(order).toHaveLength(4);
		await userEvent.tab();
		await userEvent.keyboard('{Tab>2/}');
		const inputs = document.querySelectorAll<HTMLInputElement>('input[type="text"]');
		const last = inputs[inputs.length - 1];
		if (!last) throw new Error('There is no text box');
		await userEvent.fill(last, 'followed up');
		await eventually(order).toEqual(['received', 'investigated', 'resolved', 'followed up']);
	});
});

test('a new row that begins with a choice has the focus on it, not on the first box after it', async () => {
	const options = [
		{ value: 'a', label: 'A person' },
		{ value: 'b', label: 'A document' },
	];
	showField({
		...fieldOfKind('steps'),
		kind: 'rows',
		row: 'confirmation',
		expectedRows: 0,
		columns: [
			{ kind: 'choice', id: 'what', label: 'What confirms it', expected: false, options },
			{ kind: 'text', id: 'who', label: 'Who', expected: false },
		],
	});
	await userEvent.click(button('Add a confirmation'));
	await expect.element(page.getByRole('radio', { name: 'A person' })).toHaveFocus();
});
