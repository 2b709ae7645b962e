import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { clear, show } from '#tests/support/show.ts';
import { CheckboxGroup } from '#ui/kit/CheckboxGroup.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { ErrorSummary } from '#ui/kit/ErrorSummary.tsx';
import { TextField } from '#ui/kit/TextField.tsx';

afterEach(clear);

const nothing = () => undefined;
const problems = [
	{ text: 'Give a name', href: '#name' },
	{ text: 'Tick a unit', href: '#units' },
	{ text: 'Say when', href: '#when' },
] as const;

function Form({ attempt = 0 }: { readonly attempt?: number }) {
	return (
		<form>
			<ErrorSummary title="Three things are missing" problems={problems} attempt={attempt} />
			<div style={{ height: '200vh' }} />
			<TextField id="name" label="Name" error="Give a name" value="" onChange={nothing} />
			<CheckboxGroup
				name="units"
				legend="Units"
				options={[
					{ value: 'a', label: 'A' },
					{ value: 'b', label: 'B' },
				]}
				value={[]}
				onChange={nothing}
			/>
			<Disclosure summary="More">
				<TextField id="when" label="When" value="" onChange={nothing} />
			</Disclosure>
		</form>
	);
}

test('the summary is an alert, takes the focus and marks the title of the page until it goes', async () => {
	document.title = 'Start';
	show(<Form />);
	const summary = page.getByRole('alert', { name: 'Three things are missing' });
	await expect.element(summary).toHaveFocus();
	expect(document.title).toBe('Error: Start');
	clear();
	expect(document.title).toBe('Start');
});

test('a title that the page was given meanwhile stays when the summary goes', () => {
	document.title = 'Start';
	show(<Form />);
	document.title = 'Another';
	clear();
	expect(document.title).toBe('Another');
});

test('advice is not called an error', async () => {
	document.title = 'Start';
	show(<ErrorSummary title="Saved. Have a look at these" problems={problems} isAdvice />);
	await expect.element(page.getByRole('alert')).toHaveFocus();
	expect(document.title).toBe('Start');
});

test('a summary longer than the window is shown from its first line on', async () => {
	const many = Array.from({ length: 60 }, (_each, n) => ({
		text: `Line ${n}`,
		href: `#field-${n}` as const,
	}));
	show(
		<div style={{ paddingBlock: '200vh' }}>
			<ErrorSummary title="Much is missing" problems={many} />
		</div>,
	);
	await expect.element(page.getByRole('alert')).toHaveFocus();
	await expect.element(page.getByRole('heading', { name: 'Much is missing' })).toBeInViewport();
});

test('a further attempt calls the focus back', async () => {
	show(<Form />);
	await expect.element(page.getByRole('alert')).toHaveFocus();
	page.getByLabelText('Name').element().focus();
	show(<Form attempt={1} />);
	await expect.element(page.getByRole('alert')).toHaveFocus();
});

test('a line leads to its field, and the label is in view, not only the box', async () => {
	show(<Form />);
	await page.getByRole('link', { name: 'Give a name' }).click();
	await expect.element(page.getByLabelText('Name')).toHaveFocus();
	await expect.element(page.getByText('Name', { exact: true })).toBeInViewport();
	expect(location.hash).toBe('');
});

test('a line about a group leads to its first choice, with the legend in view', async () => {
	show(<Form />);
	await page.getByRole('link', { name: 'Tick a unit' }).click();
	await expect.element(page.getByRole('checkbox', { name: 'A' })).toHaveFocus();
	await expect.element(page.getByText('Units', { exact: true })).toBeInViewport();
});

test('a line about a field that is folded away opens what folds it', async () => {
	show(<Form />);
	await page.getByRole('link', { name: 'Say when' }).click();
	await expect.element(page.getByLabelText('When')).toHaveFocus();
});
