import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { EvidenceContent } from '#domain/evidence.ts';
import { emptyContent } from '#domain/evidence.ts';
import { withDatabase } from '#storage/connection.ts';
import { readHeads } from '#storage/read-evidence.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { ItemScreen } from '#ui/screens/ItemScreen.tsx';
import { Review } from '#ui/screens/portfolio/Review.tsx';
import { holdAtWorkplace } from '#workflows/hold-at-workplace.ts';
import { revise } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

/* The check before the PDF, and what stays at the workplace. */

async function stored(id: string, changes: Partial<EvidenceContent>): Promise<void> {
	const empty = emptyContent({ id: 'daily-log', version: 1, contactTypes: [] }, '2026-06-14');
	okValue(await revise(id, { ...empty, eventDate: '2026-06-02', ...changes }, 0, 'left'));
}

async function inUse(): Promise<readonly string[]> {
	const heads = okValue(await withDatabase('own', readHeads));
	return heads
		.filter(({ deletedAt }) => deletedAt === '')
		.map(({ reference, title }) => `${reference} ${title}`)
		.sort();
}

const focused = () => document.activeElement?.textContent ?? '';

beforeEach(async () => {
	await emptyDevice();
	const names = { learner: 'Sam', centre: '', qualification: '', assessor: '' };
	okValue(await startPortfolio({ ...names, units: ['icq-l3-maintain-support'] }));
});
afterEach(() => {
	clear();
	history.replaceState(null, '', location.pathname + location.search);
});

describe('held at the workplace instead', () => {
	test('leads to its description, which has a true title, and keeps the focus', async () => {
		await stored('one', { title: 'Shift with 07700 900456' });
		show(<Review />);
		await page.getByRole('button', { name: 'Hold it at the workplace instead' }).first().click();
		const way = page.getByRole('link', { name: 'Describe where it is held: E002' });
		await expect.element(way).toBeVisible();
		await expect.poll(focused).toBe('Describe where it is held: E002');
		expect(await inUse()).toEqual([
			'E001 Shift with 07700 900456',
			'E002 Held at the workplace, in place of E001',
		]);
		// The next look is over, and the way is still there.
		await expect.element(page.getByText(/^Nothing that looks like personal data/)).toBeVisible();
		await expect.element(way).toBeVisible();
	});

	test('goes into the PDF again, and an empty description goes to the trash', async () => {
		await stored('one', { title: 'A shift' });
		okValue(await holdAtWorkplace('one'));
		history.replaceState(null, '', '#one');
		show(<ItemScreen />);
		await expect.element(page.getByRole('link', { name: 'Open its description, E002' })).toBeVisible();
		await page.getByRole('button', { name: 'Put it into the PDF again' }).click();
		await expect.poll(inUse).toEqual(['E001 A shift']);
		await expect.poll(() => document.activeElement?.className).toBe('item-head__kind');
		await expect.element(page.getByText(/The description in its place was empty/)).toBeInTheDocument();
	});

	test('a description that was written stays, and is used when it is held again', async () => {
		await stored('one', { title: 'A shift' });
		const { id } = okValue(await holdAtWorkplace('one'));
		const described = emptyContent({ id: 'held-at-workplace', version: 1, contactTypes: [] }, '2026-06-14');
		okValue(
			await revise(
				id,
				{ ...described, title: 'The log', links: ['one'], answers: { system: 'CRM' } },
				1,
				'left',
			),
		);
		history.replaceState(null, '', '#one');
		show(<ItemScreen />);
		await page.getByRole('button', { name: 'Put it into the PDF again' }).click();
		await expect.element(page.getByText(/E002 still describes it as held/)).toBeInTheDocument();
		expect(await inUse()).toEqual(['E001 A shift', 'E002 The log']);
		expect(okValue(await holdAtWorkplace('one'))).toEqual({ id, reference: 'E002' });
	});
});

test('what was left is seen in the check and in the item, with its reason, and can be taken up again', async () => {
	await stored('one', { title: 'Call from 07700 900789', done: true });
	show(<Review />);
	await page.getByRole('button', { name: 'Leave it, because… (“07700 900789”)' }).click();
	await expect
		.element(page.getByRole('dialog'))
		.toMatchTextContent('kept on this device and in your backups, and is not in the PDF');
	await page.getByRole('radio', { name: /company’s own line/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Leave it' }).click();
	await page.getByText('1 thing looks like personal data and was left as it is').click();
	expect(page.getByText(/^Nothing that looks like/).elements()).toEqual([]);
	await expect.element(page.getByText(/^Because: It is public/)).toBeVisible();

	history.replaceState(null, '', '#one');
	show(<ItemScreen />);
	await page.getByText('1 thing left as it is in this text').click();
	await expect.element(page.getByText(/^Because: It is public/)).toBeVisible();
	await page.getByRole('button', { name: 'Look at it again: “07700 900789”' }).click();
	await expect.element(page.getByRole('button', { name: 'Leave it: “07700 900789”' })).toBeVisible();
	await expect.poll(() => document.activeElement?.id).toBe('item-title');
	await page.getByRole('button', { name: 'Leave it: “07700 900789”' }).click();
	await page.getByRole('radio', { name: /company’s own line/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Leave it' }).click();
	await expect.element(page.getByText('1 thing left as it is in this text')).toBeVisible();

	history.replaceState(null, '', location.pathname + location.search);
	show(<Review />);
	await page.getByText('1 thing looks like personal data and was left as it is').click();
	await page.getByRole('button', { name: 'Look at it again: “07700 900789”' }).click();
	await expect
		.element(page.getByRole('button', { name: 'Leave it, because… (“07700 900789”)' }))
		.toBeVisible();
	await expect.poll(focused).toBe('Call from 07700 900789');
});

describe('the focus in the check before the PDF', () => {
	beforeEach(async () => {
		await stored('one', { title: 'Shift with 07700 900456 and Ms Oxbow' });
		await stored('two', { title: 'Call from 07700 900789' });
		show(<Review />);
	});

	test('stays with the item after something was taken out of it', async () => {
		await page.getByRole('button', { name: 'Take it out: “Ms Oxbow”, in every item' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Take it out' }).click();
		await expect.element(page.getByText(/“Ms Oxbow” looks like/)).not.toBeInTheDocument();
		await expect.poll(focused).toMatch(/^Shift with 07700 900456/);
	});

	test('stays with the item after something was left', async () => {
		await page.getByRole('button', { name: 'Leave it, because… (“Ms Oxbow”)' }).click();
		await page.getByRole('radio', { name: 'The person agreed to be named' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Leave it' }).click();
		await expect
			.element(page.getByRole('button', { name: 'Leave it, because… (“Ms Oxbow”)' }))
			.not.toBeInTheDocument();
		await expect.poll(focused).toMatch(/^Shift with 07700 900456/);
	});
});

test('a page that loads again while a witness holds the phone shows her the form and nothing else', async () => {
	await stored('one', { title: 'Seen at work', template: { id: 'witness-testimony', version: 1 } });
	history.replaceState(null, '', '#one');
	show(<ItemScreen />);
	await page.getByRole('button', { name: 'Hand the phone over' }).click();
	const head = page.getByRole('heading', { level: 1, name: 'For the witness' });
	await expect.element(head).toBeVisible();
	clear();
	show(<ItemScreen />);
	await expect.element(head).toBeVisible();
	expect(document.querySelector('#item-title')).toBeNull();
	await page.getByRole('button', { name: 'I have finished, hand the phone back' }).click();
	clear();
	show(<ItemScreen />);
	await expect.element(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
});
