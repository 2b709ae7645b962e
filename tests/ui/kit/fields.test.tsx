import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clear, show } from '#tests/support/show.ts';
import { CheckboxGroup } from '#ui/kit/CheckboxGroup.tsx';
import { DateField } from '#ui/kit/DateField.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';

afterEach(clear);

const options = [
	{ value: 'a', label: 'Apple', hint: 'A fruit' },
	{ value: 'b', label: 'Bread' },
	{ value: 'c', label: 'Cheese' },
];

type Told<Value> = { readonly tell: (value: Value) => void };

function TypedCentre({ tell }: Told<string>) {
	const [value, setValue] = useState('');
	const change = (next: string) => {
		setValue(next);
		tell(next);
	};
	return <TextField id="t" label="Centre" value={value} onChange={change} />;
}

function TickedFood({ tell }: Told<readonly string[]>) {
	const [value, setValue] = useState<readonly string[]>(['c', 'from-elsewhere']);
	const change = (next: readonly string[]) => {
		setValue(next);
		tell(next);
	};
	return <CheckboxGroup name="food" legend="Food" options={options} value={value} onChange={change} />;
}

describe('a text field', () => {
	test('is named by its label alone; hint and error are its description', async () => {
		show(
			<TextField
				id="t"
				label="Centre"
				hint="Your college"
				error="Give the centre"
				value="x"
				onChange={() => undefined}
			/>,
		);
		const field = page.getByRole('textbox', { name: 'Centre', exact: true });
		await expect.element(field).toHaveAccessibleDescription('Your college Error: Give the centre');
		await expect.element(field).toBeInvalid();
	});

	test('gives every change', async () => {
		let typed = '';
		show(<TypedCentre tell={(value) => (typed = value)} />);
		await userEvent.type(page.getByLabelText('Centre'), 'Norwich');
		expect(typed).toBe('Norwich');
	});
});

test('a text area grows with what is written, so that nothing scrolls inside it', async () => {
	const lines = Array.from({ length: 30 }, (_, index) => `Line ${index}`).join('\n');
	show(<TextArea id="t" label="Action" value={lines} onChange={() => undefined} />);
	await expect.element(page.getByLabelText('Action')).toBeVisible();
	const area = page.getByLabelText('Action').element();
	expect(area.scrollHeight - area.clientHeight).toBeLessThanOrEqual(1);
	expect(area.clientHeight).toBeGreaterThan(400);
});

test('a date field takes and gives a day as YYYY-MM-DD', async () => {
	let day = '';
	show(<DateField id="d" label="When" value="" onChange={(value) => (day = value)} />);
	await page.getByLabelText('When').fill('2026-06-14');
	expect(day).toBe('2026-06-14');
});

test('a select gives the chosen value', async () => {
	let chosen = '';
	show(
		<SelectField id="s" label="Food" value="a" onChange={(value) => (chosen = value)} options={options} />,
	);
	await userEvent.selectOptions(page.getByLabelText('Food'), 'c');
	expect(chosen).toBe('c');
});

describe('a group', () => {
	test('of radio buttons is named by its legend, and a choice keeps its hint out of its name', async () => {
		let chosen = '';
		show(
			<RadioGroup
				name="food"
				legend="Food"
				options={options}
				value=""
				onChange={(value) => (chosen = value)}
			/>,
		);
		await expect.element(page.getByRole('group', { name: 'Food' })).toBeVisible();
		const apple = page.getByRole('radio', { name: 'Apple', exact: true });
		await expect.element(apple).toHaveAccessibleDescription('A fruit');
		await apple.click();
		expect(chosen).toBe('a');
	});

	test('of check boxes gives the values in the order of the options and keeps what is no option', async () => {
		let chosen: readonly string[] = [];
		show(<TickedFood tell={(value) => (chosen = value)} />);
		await page.getByRole('checkbox', { name: 'Apple' }).click();
		expect(chosen).toEqual(['a', 'c', 'from-elsewhere']);
		await page.getByRole('checkbox', { name: 'Cheese' }).click();
		expect(chosen).toEqual(['a', 'from-elsewhere']);
	});

	test('says its error', async () => {
		show(
			<CheckboxGroup
				name="food"
				legend="Food"
				error="Tick at least one"
				options={options}
				value={[]}
				onChange={() => undefined}
			/>,
		);
		await expect
			.element(page.getByRole('group', { name: 'Food' }))
			.toHaveAccessibleDescription('Error: Tick at least one');
	});
});

test('every choice is a target of 44 pixels', async () => {
	show(<RadioGroup name="food" legend="Food" options={options} value="" onChange={() => undefined} />);
	await expect.element(page.getByText('Bread')).toBeVisible();
	expect(page.getByText('Bread').element().getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
});
