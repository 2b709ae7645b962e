import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clear, show } from '#tests/support/show.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { Dialog } from '#ui/kit/Dialog.tsx';

afterEach(clear);

function Page() {
	const [open, setOpen] = useState(false);
	return (
		<>
			<Button onClick={() => setOpen(true)}>Choose</Button>
			<Dialog open={open} onClose={() => setOpen(false)} title="Evidence for 3.1">
				<a href="#one">One</a>
			</Dialog>
		</>
	);
}

const dialog = () => page.getByRole('dialog', { name: 'Evidence for 3.1' });

async function open(): Promise<void> {
	show(<Page />);
	await page.getByRole('button', { name: 'Choose' }).click();
	await expect.element(dialog()).toBeVisible();
}

const expectClosed = async () => {
	await expect.element(page.getByRole('button', { name: 'Choose' })).toHaveFocus();
	expect(document.querySelector('dialog[open]')).toBeNull();
};

test('is modal, takes the focus, and gives it back on Escape', async () => {
	await open();
	expect(document.querySelector('dialog:modal')?.contains(document.activeElement)).toBe(true);
	await userEvent.keyboard('{Escape}');
	await expectClosed();
});

test('closes by its button', async () => {
	await open();
	await page.getByRole('button', { name: 'Close' }).click();
	await expectClosed();
});

test('closes by a press beside it, not by one inside it', async () => {
	await open();
	await page.getByRole('heading', { name: 'Evidence for 3.1' }).click();
	await expect.element(dialog()).toBeVisible();
	document.querySelector('dialog')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	await expectClosed();
});

test('can be opened again after Escape', async () => {
	await open();
	await userEvent.keyboard('{Escape}');
	await expectClosed();
	await page.getByRole('button', { name: 'Choose' }).click();
	await expect.element(dialog()).toBeVisible();
});

test('a confirmation does nothing on "Cancel" and its deed on its own button', async () => {
	const calls: string[] = [];
	show(
		<ConfirmDialog
			open
			onClose={() => calls.push('closed')}
			title="Delete the item?"
			confirm="Delete it"
			onConfirm={() => calls.push('deleted')}
			danger
		>
			You can take it back for 30 days.
		</ConfirmDialog>,
	);
	await page.getByRole('button', { name: 'Cancel' }).click();
	expect(calls).toEqual(['closed']);
	await page.getByRole('button', { name: 'Delete it' }).click();
	expect(calls).toEqual(['closed', 'deleted']);
});
