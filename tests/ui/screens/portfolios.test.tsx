import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { connect } from '#storage/connection.ts';
import { choosePortfolio } from '#storage/open-portfolio.ts';
import { openPortfolioId, portfolioIds } from '#storage/read-portfolio.ts';
import { readReceived } from '#storage/received.ts';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';
import { everythingOn, madeBackup } from '#tests/support/backup-device.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { SettingsScreen } from '#ui/screens/SettingsScreen.tsx';
import { noteBackupSaved } from '#workflows/back-up.ts';
import { keepWorking } from '#workflows/judge.ts';
import { revise } from '#workflows/log-evidence.ts';
import { receiveOwn } from '#workflows/receive-portfolio.ts';
import { startAnotherPortfolio, startPortfolio } from '#workflows/start-portfolio.ts';

const SHA = 'a'.repeat(64);
const start = (learner: string) => ({ learner, centre: '', qualification: 'NVQ', assessor: '', units: [] });
const button = (name: string) => page.getByRole('button', { name, exact: true });

beforeEach(emptyDevice);
afterEach(clear);

/** What the screen has given to the browser to save; nothing reaches the disk. */
const saved: string[] = [];
const { click } = HTMLAnchorElement.prototype;
beforeEach(() => {
	saved.length = 0;
	HTMLAnchorElement.prototype.click = function save(this: HTMLAnchorElement) {
		saved.push(this.download);
	};
});
afterEach(() => {
	HTMLAnchorElement.prototype.click = click;
});

/** The first is open, the second has an item that is in no backup; asked to remove the second. */
async function removing() {
	const first = okValue(await startPortfolio(start('Sam')));
	const second = okValue(await startAnotherPortfolio(start('Alex')));
	choosePortfolio(second.id);
	okValue(await revise('one', contentFixture({ title: 'Of Alex' }), 0, 'left'));
	choosePortfolio(first.id);
	show(<SettingsScreen />);
	await button('Remove Alex · NVQ from this device').click();
	const dialog = page.getByRole('dialog', { name: 'Remove Alex · NVQ?' });
	await expect.element(dialog.getByText('1 item is in no backup', { exact: false })).toBeVisible();
	return { first, second, dialog };
}

test('one portfolio needs no name above every screen, two do', async () => {
	okValue(await startPortfolio(start('Sam')));
	show(<SettingsScreen />);
	await expect.element(page.getByText('Open now')).toBeVisible();
	expect(page.getByRole('region', { name: 'The portfolio that is open' }).elements()).toHaveLength(0);
	expect(button('Remove from this device').elements()).toHaveLength(0);
	okValue(await startAnotherPortfolio(start('Alex')));
	const bar = page.getByRole('region', { name: 'The portfolio that is open' });
	await expect.element(bar.getByText('Sam')).toBeVisible();
	// This tab has not followed: it says so.
	await expect
		.element(page.getByText('This page still belongs to Sam · NVQ', { exact: false }))
		.toBeVisible();
	await expect
		.element(page.getByRole('link', { name: 'Start another portfolio' }))
		.toHaveAttribute('href', '/#another');
});

test('a portfolio in no backup goes only after the word was typed', async () => {
	const { first, dialog } = await removing();
	await dialog.getByRole('button', { name: 'Remove for good' }).click();
	await expect.element(dialog.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
	expect(await portfolioIds(await connect('own'))).toHaveLength(2);
	await dialog.getByRole('textbox').fill('Remove');
	await dialog.getByRole('button', { name: 'Remove for good' }).click();
	await expect.element(page.getByText('was removed from this device', { exact: false })).toBeVisible();
	expect(await portfolioIds(await connect('own'))).toEqual([first.id]);
});

test('the copy that was handed to an assessor goes with it, and what he has not returned asks for the word', async () => {
	const first = okValue(await startPortfolio(start('Sam')));
	const bytes = new TextEncoder().encode('a photo').buffer;
	const attachments = [attachmentFixture({ sha256: SHA })];
	await (await connect('own')).attachments.put({
		portfolio: first.id,
		sha256: SHA,
		mime: 'image/jpeg',
		bytes,
		width: 1,
		height: 1,
	});
	okValue(await revise('one', contentFixture({ title: 'Of Sam', attachments }), 0, 'left'));
	okValue(await receiveOwn());
	const received = await connect('received');
	expect(await received.attachments.count()).toBe(1);
	const open = await readReceived(received, first.id);
	if (!open) throw new Error('It was not handed over');
	const seen = { kind: 'seen', id: 's', at: '', assessor: '', criterion: 'c', evidence: '' } as const;
	okValue(await keepWorking(open, [{ ...seen, where: '', date: '', text: 'The wallboard.', rows: [] }]));
	okValue(await noteBackupSaved(await madeBackup()));
	const second = okValue(await startAnotherPortfolio(start('Alex')));
	choosePortfolio(second.id);
	show(<SettingsScreen />);
	await button('Remove Sam · NVQ from this device').click();
	const dialog = page.getByRole('dialog', { name: 'Remove Sam · NVQ?' });
	await expect.element(dialog.getByText('handed to your assessor', { exact: false })).toBeVisible();
	await expect.element(dialog.getByText('1 decision that your assessor', { exact: false })).toBeVisible();
	await dialog.getByRole('button', { name: 'Remove for good' }).click();
	await expect.element(dialog.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
	expect(await portfolioIds(await connect('own'))).toHaveLength(2);
	await dialog.getByRole('textbox').fill('remove');
	await dialog.getByRole('button', { name: 'Remove for good' }).click();
	await expect.element(page.getByText('was removed from this device', { exact: false })).toBeVisible();
	expect(JSON.stringify(await everythingOn(received))).not.toContain(first.id);
});

test('a backup of it can be saved before it goes, though another one is open', {
	timeout: 60_000,
}, async () => {
	const { first, second, dialog } = await removing();
	await dialog.getByRole('button', { name: 'Save a backup first' }).click();
	await expect.element(dialog.getByText('All of it is in the backup', { exact: false })).toBeVisible();
	expect(saved).toEqual([expect.stringMatching(/^Alex-NVQ-.*\.starfolio$/)]);
	expect(await openPortfolioId(await connect('own'))).toBe(first.id);
	expect(await portfolioIds(await connect('own'))).toContain(second.id);
	expect(dialog.getByRole('textbox').elements()).toHaveLength(0);
	await dialog.getByRole('button', { name: 'Remove for good' }).click();
	await expect.element(page.getByText('was removed from this device', { exact: false })).toBeVisible();
	expect(await portfolioIds(await connect('own'))).toEqual([first.id]);
});
