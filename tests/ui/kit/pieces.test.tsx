import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { STATES_BY_NEED } from '#domain/coverage.ts';
import { clear, show } from '#tests/support/show.ts';
import { Button } from '#ui/kit/Button.tsx';
import { LinkCard } from '#ui/kit/LinkCard.tsx';
import { Markdown } from '#ui/kit/Markdown.tsx';
import { Progress } from '#ui/kit/Progress.tsx';
import { ProgressRing } from '#ui/kit/ProgressRing.tsx';
import { StateBadge } from '#ui/kit/StateBadge.tsx';
import { Table } from '#ui/kit/Table.tsx';
import { Tabs } from '#ui/kit/Tabs.tsx';
import { ToastProvider, useAnnounce } from '#ui/kit/Toast.tsx';

afterEach(() => {
	clear();
	history.replaceState(null, '', location.pathname + location.search);
});

function Busy({ onPress }: { readonly onPress: () => void }) {
	const [busy, setBusy] = useState(false);
	const press = () => {
		onPress();
		setBusy(true);
	};
	return (
		<Button busy={busy} onClick={press}>
			Build PDF
		</Button>
	);
}

function TwoTabs() {
	const [selected, select] = useState('a');
	return (
		<Tabs
			label="Unit"
			selected={selected}
			onSelect={select}
			tabs={[
				{ id: 'a', label: 'First' },
				{ id: 'b', label: 'Second' },
			]}
		>
			Panel {selected}
		</Tabs>
	);
}

function Speaker() {
	const announce = useAnnounce();
	const remove = () =>
		announce('Moved to the trash.', { label: 'Undo', onAction: () => announce('Taken back.') });
	return (
		<>
			<button type="button" onClick={() => announce('Saved.')}>
				Say
			</button>
			<button type="button" onClick={remove}>
				Delete
			</button>
		</>
	);
}

test('a busy button keeps its name and its focus, and a second press does nothing', async () => {
	let presses = 0;
	show(<Busy onPress={() => (presses += 1)} />);
	const button = page.getByRole('button', { name: 'Build PDF', exact: true });
	await userEvent.click(button);
	await expect.element(button).toHaveAttribute('aria-busy', 'true');
	// Forced: a person can press what is marked as disabled, the driver would wait for ever.
	await button.click({ force: true });
	await expect.element(button).toHaveFocus();
	expect(presses).toBe(1);
});

test('the name of a link card is exactly its title, and the whole card leads on', async () => {
	show(
		<LinkCard title="STAR account" href="#star" before="E001" after="PS">
			Situation, task, action, result
		</LinkCard>,
	);
	await expect.element(page.getByRole('link', { name: 'STAR account', exact: true })).toBeVisible();
	await page.getByText('PS').click({ force: true });
	expect(location.hash).toBe('#star');
});

test('every state has a sign and a word, all of them different', async () => {
	show(STATES_BY_NEED.map((state) => <StateBadge key={state} state={state} count={2} />));
	await expect.element(page.getByText('Accepted 2')).toBeVisible();
	const badges = [...document.querySelectorAll('.state')];
	expect(new Set(badges.map((badge) => badge.textContent)).size).toBe(STATES_BY_NEED.length);
	const signs = badges.map((badge) => badge.querySelector('svg')?.innerHTML ?? '');
	expect(signs).not.toContain('');
	expect(new Set(signs).size).toBe(STATES_BY_NEED.length);
});

test('the ring draws what its words say', async () => {
	show(<ProgressRing claimed={3} accepted={2} total={4} label="Monitor quality" />);
	await expect.element(page.getByText('3 of 4 claimed, 2 accepted')).toBeVisible();
	const part = (name: string) => {
		const [drawn = 0, around = 1] = (document.querySelector(name)?.getAttribute('stroke-dasharray') ?? '')
			.split(' ')
			.map(Number);
		return drawn / around;
	};
	expect(part('.ring__claimed')).toBeCloseTo(0.75, 2);
	expect(part('.ring__accepted')).toBeCloseTo(0.5, 2);
});

test('progress is a bar with a name and numbers; an unknown end has no numbers', async () => {
	show(<Progress label="Drawing the pages" value={3} max={12} />);
	await expect
		.element(page.getByRole('progressbar', { name: 'Drawing the pages' }))
		.toHaveAttribute('value', '3');
	await expect.element(page.getByText('3 of 12')).toBeVisible();
	show(<Progress label="Reading" value={null} max={0} />);
	await expect.element(page.getByRole('progressbar', { name: 'Reading' })).not.toHaveAttribute('value');
});

test('arrow keys move between tabs and choose; only the chosen one is in the tab order', async () => {
	show(<TwoTabs />);
	await page.getByRole('tab', { name: 'First' }).click();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(page.getByRole('tab', { name: 'Second' })).toHaveFocus();
	await expect.element(page.getByRole('tabpanel', { name: 'Second' })).toHaveTextContent('Panel b');
	await expect.element(page.getByRole('tab', { name: 'First' })).toHaveAttribute('tabindex', '-1');
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(page.getByRole('tab', { name: 'First' })).toHaveFocus();
});

const cells = Array.from({ length: 60 }, (_, index) => `Cell ${index + 1}`);

test('a wide table scrolls inside itself, under a name, by keyboard', async () => {
	show(
		<Table caption="Which evidence claims what">
			<tbody>
				<tr>
					{cells.map((cell) => (
						<td key={cell}>{cell}</td>
					))}
				</tr>
			</tbody>
		</Table>,
	);
	const box = page.getByRole('region', { name: 'Which evidence claims what' });
	await expect.element(box).toHaveAttribute('tabindex', '0');
	expect(box.element().scrollWidth).toBeGreaterThan(box.element().clientWidth);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
});

describe('a message', () => {
	test('is said in a live region that was there before', async () => {
		show(
			<ToastProvider>
				<Speaker />
			</ToastProvider>,
		);
		const region = page.getByRole('status');
		await expect.element(region).toBeInTheDocument();
		await page.getByRole('button', { name: 'Say' }).click();
		await expect.element(region).toHaveTextContent('Saved.');
	});

	test('goes when something else is pressed, and lets the press through', async () => {
		show(
			<ToastProvider>
				<Speaker />
			</ToastProvider>,
		);
		await page.getByRole('button', { name: 'Say' }).click();
		const toast = () => document.querySelector('.toast');
		await expect.element(page.getByText('Saved.')).toBeVisible();
		const { left, top } = toast()?.getBoundingClientRect() ?? { left: 0, top: 0 };
		expect(document.elementFromPoint(left + 5, top + 5)?.closest('.toast')).toBeNull();
		await userEvent.click(document.body);
		await expect.poll(toast).toBeNull();
	});

	test('can carry one action', async () => {
		show(
			<ToastProvider>
				<Speaker />
			</ToastProvider>,
		);
		await page.getByRole('button', { name: 'Delete' }).click();
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.element(page.getByRole('status')).not.toMatchTextContent('Moved to the trash.');
	});
});

describe('Markdown', () => {
	test('becomes elements, its headings below the page’s own', async () => {
		show(
			<Markdown text={'# Big\n\nSome **bold** words.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |'} />,
		);
		await expect.element(page.getByRole('heading', { name: 'Big', level: 3 })).toBeVisible();
		expect(document.querySelector('strong')?.textContent).toBe('bold');
		expect(document.querySelectorAll('li')).toHaveLength(2);
		await expect.element(page.getByRole('columnheader', { name: 'b' })).toBeVisible();
	});

	test('has no way for HTML or a script address through it', async () => {
		show(
			<Markdown text={'<img src=x onerror="document.title=\'broken in\'"> [press](javascript:alert(1))'} />,
		);
		await expect.element(page.getByText('<img src=x', { exact: false })).toBeVisible();
		expect(document.querySelector('main img')).toBeNull();
		expect(document.querySelector('main a[href^="javascript"]')).toBeNull();
	});
});
