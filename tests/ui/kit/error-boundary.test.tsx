import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { clear, show } from '#tests/support/show.ts';
import { ErrorBoundary } from '#ui/kit/ErrorBoundary.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';

// React reports a caught error to the console as well; it is meant here.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
	clear();
	vi.restoreAllMocks();
});

function Broken(): never {
	throw new Error('a fault of ours');
}

function Form() {
	const [title, setTitle] = useState('');
	const [action, setAction] = useState('');
	const [broken, setBroken] = useState(false);
	return (
		<>
			<TextField id="title" label="Title" value={title} onChange={setTitle} />
			<TextArea id="action" label="Action" value={action} onChange={setAction} />
			<TextField id="empty" label="Nothing here" value="" onChange={() => undefined} />
			<button type="button" onClick={() => setBroken(true)}>
				Break
			</button>
			{broken && <Broken />}
		</>
	);
}

test('an error leaves a sentence and what was typed, ready to be copied', async () => {
	const copied: string[] = [];
	vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
	show(
		<ErrorBoundary>
			<Form />
		</ErrorBoundary>,
	);
	await page.getByLabelText('Title').fill('Refund call');
	await page.getByLabelText('Action').fill('I listened.\nI agreed a refund.');
	await page.getByRole('button', { name: 'Break' }).click();
	await expect.element(page.getByRole('alert')).toMatchTextContent('This screen stopped working');
	await page.getByRole('button', { name: 'Copy my text' }).click();
	await expect.element(page.getByText('Copied.', { exact: false })).toBeVisible();
	expect(copied).toEqual(['Title\nRefund call\n\nAction\nI listened.\nI agreed a refund.']);
});

test('where the clipboard refuses, the text is shown to be copied by hand', async () => {
	vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
	show(
		<ErrorBoundary>
			<Form />
		</ErrorBoundary>,
	);
	await page.getByLabelText('Title').fill('Refund call');
	await page.getByRole('button', { name: 'Break' }).click();
	await page.getByRole('button', { name: 'Copy my text' }).click();
	await expect.element(page.getByLabelText('Your text.', { exact: false })).toHaveValue('Title\nRefund call');
});

test('with nothing typed there is nothing to copy, only the way on', async () => {
	show(
		<ErrorBoundary>
			<Form />
		</ErrorBoundary>,
	);
	await page.getByRole('button', { name: 'Break' }).click();
	await expect.element(page.getByRole('button', { name: 'Load again' })).toBeVisible();
	expect(page.getByRole('button', { name: 'Copy my text' }).elements()).toHaveLength(0);
});
