import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { connect } from '#storage/connection.ts';
import { holdCopy } from '#storage/held-copy.ts';
import { readLastBackup } from '#storage/last-backup.ts';
import { readHeads } from '#storage/read-evidence.ts';
import { keptFixture } from '#tests/fixtures/backup.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { putOnDevice } from '#tests/support/backup-device.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { BackupScreen } from '#ui/screens/BackupScreen.tsx';
import { backUp } from '#workflows/back-up.ts';
import { revise, trash } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const restoreField = () => page.getByLabelText('Restore from a file');

/** What the screen has given to the browser to save, newest last; nothing reaches the disk. */
const saved: string[] = [];
const { click } = HTMLAnchorElement.prototype;

beforeEach(async () => {
	await emptyDevice();
	saved.length = 0;
	HTMLAnchorElement.prototype.click = function save(this: HTMLAnchorElement) {
		saved.push(this.download);
	};
});

afterEach(() => {
	HTMLAnchorElement.prototype.click = click;
	Reflect.deleteProperty(navigator, 'share');
	Reflect.deleteProperty(navigator, 'canShare');
	clear();
});

async function backupOf(passphrase: string | null = null): Promise<readonly File[]> {
	const outcome = await backUp({
		passphrase,
		signal: new AbortController().signal,
		onProgress: () => undefined,
	});
	if (!outcome.ok) throw new Error(outcome.code);
	return outcome.backup.files;
}

async function ids(): Promise<readonly string[]> {
	return (await readHeads(await connect('own'))).map(({ id }) => id).sort();
}

describe('backing up', () => {
	test('checks the file, hands it over, and starts to count anew', { timeout: 60_000 }, async () => {
		await putOnDevice(keptFixture());
		show(<BackupScreen />);
		await expect.element(page.getByText('Not backed up yet · 3 items only on this device')).toBeVisible();
		await userEvent.click(button('Back up now'));
		await expect
			.element(page.getByText(/^Opened again and checked: \d items, (\d) of \1 files whole\.$/))
			.toBeVisible();
		expect(saved).toEqual([expect.stringMatching(/^Sian-ONeill-[\d-]+\.starfolio$/)]);
		await expect.element(page.getByText('Backed up today · nothing new since')).toBeVisible();
		await revise('call', contentFixture({ title: 'Later' }), 2, 'left');
		await expect.element(page.getByText('Backed up today · 1 item since')).toBeVisible();
	});

	test('does not start with a passphrase that is too short or mistyped', async () => {
		await putOnDevice(keptFixture());
		show(<BackupScreen />);
		await userEvent.click(page.getByRole('checkbox', { name: 'Protect with a passphrase', exact: true }));
		await userEvent.fill(page.getByLabelText('Passphrase', { exact: true }), 'short');
		await userEvent.click(button('Back up now'));
		await expect
			.element(page.getByRole('link', { name: 'Give a passphrase of at least 12 characters' }))
			.toBeVisible();
		await userEvent.fill(page.getByLabelText('Passphrase', { exact: true }), 'river anchor planet');
		await userEvent.fill(page.getByLabelText('Passphrase again'), 'river anchor plant');
		await userEvent.click(button('Back up now'));
		await expect.element(page.getByRole('link', { name: /^The two passphrases differ/ })).toBeVisible();
		expect(saved).toEqual([]);
		expect(await readLastBackup(await connect('own'))).toBeNull();
	});

	test('fills in six words and protects with them', { timeout: 60_000 }, async () => {
		await putOnDevice(keptFixture());
		show(<BackupScreen />);
		await userEvent.click(page.getByRole('checkbox', { name: 'Protect with a passphrase', exact: true }));
		await userEvent.click(button('Suggest six words'));
		await expect
			.element(page.getByLabelText('Passphrase again'))
			.toHaveValue(expect.stringMatching(/^(\w+ ){5}\w+$/));
		await userEvent.click(button('Back up now'));
		await expect.element(page.getByText(/^Opened again and checked/)).toBeVisible();
		expect(saved[0]).toMatch(/\.starfolio\.age$/);
	});

	test('has nothing to do before there is a portfolio', async () => {
		show(<BackupScreen />);
		await expect.element(page.getByText(/there is nothing to back up/)).toBeVisible();
		await expect.element(restoreField()).toBeVisible();
		await expect.element(button('Back up now')).not.toBeInTheDocument();
	});
});

describe('restoring', () => {
	test('shows what would change, and changes it only then', { timeout: 60_000 }, async () => {
		await putOnDevice(keptFixture());
		const files = await backupOf();
		await emptyDevice();
		okValue(
			await startPortfolio({
				learner: 'siân o’neill',
				centre: '',
				qualification: '',
				assessor: '',
				units: [],
			}),
		);
		await revise('mine', contentFixture({ title: 'Mine' }), 0, 'left');
		show(<BackupScreen />);
		await userEvent.upload(restoreField(), [...files]);
		await expect.element(page.getByText(/^You have already begun a portfolio here: 1 item\./)).toBeVisible();
		await expect.element(button('Keep it beside')).toBeVisible();
		await expect.element(page.getByText('4 items would be added')).toBeVisible();
		await expect
			.element(page.getByText('The items in the backup keep their numbers, so of those', { exact: false }))
			.toBeVisible();
		expect(await ids()).toEqual(['mine']);
		await userEvent.click(button('Put them together'));
		await expect.element(page.getByText('There are 4 items more or newer.')).toBeVisible();
		expect(await ids()).toEqual(expect.arrayContaining(['call', 'mine', 'only-draft', 'typing']));
		// With the same press, before anything was changed.
		expect(saved).toEqual([expect.stringMatching(/^sian-oneill-[\d-]+\.starfolio$/)]);
		// The file that was restored; what came together with it is in none.
		expect(await readLastBackup(await connect('own'))).toMatchObject({ items: 4, change: 0 });
	});

	test('goes without a copy of what is here only when that is said', { timeout: 60_000 }, async () => {
		await putOnDevice(keptFixture());
		const files = await backupOf();
		const db = await connect('own');
		await db.evidence.delete(['p', 'typing']);
		await db.attachments.clear();
		show(<BackupScreen />);
		await userEvent.upload(restoreField(), [...files]);
		const { put } = IDBObjectStore.prototype;
		const mayLeave = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));
		const leaving: boolean[] = [];
		IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
			// The second copy follows later, and nobody waits for it.
			if (this.name === 'attachments' && this.transaction.db.name === db.name) leaving.push(mayLeave());
			return put.apply(this, given);
		};
		expect(mayLeave()).toBe(true);
		await userEvent.click(button('Restore without a copy'));
		await expect.element(page.getByText('Restored', { exact: true })).toBeVisible();
		IDBObjectStore.prototype.put = put;
		expect(await ids()).toContain('typing');
		expect(saved).toEqual([]);
		// The page is held while it is being done, and only then: the rows must not come under another page's form.
		expect(leaving.length).toBeGreaterThan(0);
		expect(leaving).not.toContain(true);
		expect(mayLeave()).toBe(true);
	});

	test('waits for a copy that has to be shared or saved by hand', { timeout: 60_000 }, async () => {
		await putOnDevice(keptFixture());
		const files = await backupOf();
		await (await connect('own')).evidence.delete(['p', 'typing']);
		Object.defineProperty(navigator, 'share', { value: async () => undefined, configurable: true });
		Object.defineProperty(navigator, 'canShare', { value: () => true, configurable: true });
		show(<BackupScreen />);
		await userEvent.upload(restoreField(), [...files]);
		await userEvent.click(button('Restore'));
		await expect.element(page.getByText('A backup of what is here now')).toBeVisible();
		expect(await ids()).not.toContain('typing');
		await userEvent.click(button('Save the backup'));
		await expect.element(page.getByText('Restored', { exact: true })).toBeVisible();
		expect(await ids()).toContain('typing');
		expect(saved).toHaveLength(1);
	});

	test('asks for a new copy when something was added after the first', { timeout: 60_000 }, async () => {
		await putOnDevice(keptFixture());
		const files = await backupOf();
		await emptyDevice();
		okValue(
			await startPortfolio({ learner: 'Alex', centre: '', qualification: '', assessor: '', units: [] }),
		);
		await revise('mine', contentFixture({ title: 'Mine' }), 0, 'left');
		show(<BackupScreen />);
		await userEvent.upload(restoreField(), [...files]);
		await userEvent.click(page.getByText('Replace everything here instead'));
		await userEvent.click(button('Back up what is here first'));
		await userEvent.click(button('Replace what is here'));
		await revise('later', contentFixture({ title: 'In another tab' }), 0, 'left');
		await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Replace what is here' }));
		await expect.element(page.getByText(/changed here after the backup of it was made/)).toBeVisible();
		expect(await ids()).toEqual(['later', 'mine']);
		await userEvent.click(page.getByText('Replace everything here instead'));
		await expect.element(page.getByText(/^2 items on this device would be removed/)).toBeVisible();
		await userEvent.click(button('Back up what is here first'));
		await userEvent.click(button('Replace what is here'));
		await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Replace what is here' }));
		await expect
			.element(page.getByText('What was here was replaced. 3 items are here now, and 1 more in the trash.'))
			.toBeVisible();
	});

	test('says what stays in the trash here, and leads to it', { timeout: 60_000 }, async () => {
		const sam = { learner: 'Sam', centre: '', qualification: '', assessor: '', units: [] };
		okValue(await startPortfolio(sam));
		okValue(await revise('stays', contentFixture({ title: 'Stays' }), 0, 'left'));
		okValue(await revise('gone', contentFixture({ title: 'Gone' }), 0, 'left'));
		const files = await backupOf();
		okValue(await trash('gone'));
		show(<BackupScreen />);
		await userEvent.upload(restoreField(), [...files]);
		await expect.element(page.getByText('1 item is in the trash here and stays there')).toBeVisible();
		await expect.element(page.getByText(/^There is nothing to restore: .* or in the trash\./)).toBeVisible();
		const toTrash = page.getByRole('link', { name: 'Open the trash' });
		await expect.element(toTrash).toHaveAttribute('href', '/evidence/#trash');
		await userEvent.click(button('Restore all the same'));
		await expect
			.element(page.getByText(/^1 item of the backup is in the trash here and was left/))
			.toBeVisible();
		await expect.element(toTrash).toBeVisible();
		await expect.element(page.getByText(/^Nothing was changed: .* in use or in the trash\.$/)).toBeVisible();
	});

	test('says which files it mended', { timeout: 60_000 }, async () => {
		await putOnDevice(keptFixture());
		const files = await backupOf();
		await (await connect('own')).attachments.clear();
		show(<BackupScreen />);
		await userEvent.upload(restoreField(), [...files]);
		await userEvent.click(button('Restore'));
		await expect.element(page.getByText(/2 files that could not be read here are back\.$/)).toBeVisible();
	});

	test('asks for the passphrase, and again when it is wrong', { timeout: 60_000 }, async () => {
		await putOnDevice(keptFixture());
		const files = await backupOf('river anchor planet');
		await emptyDevice();
		show(<BackupScreen />);
		await userEvent.upload(restoreField(), [...files]);
		await userEvent.fill(page.getByLabelText('Passphrase of this backup'), 'another passphrase');
		await userEvent.click(button('Open'));
		await expect.element(page.getByText(/This is not the passphrase\. Nothing was changed\./)).toBeVisible();
		await userEvent.fill(page.getByLabelText('Passphrase of this backup'), 'river anchor planet');
		await userEvent.click(button('Open'));
		await userEvent.click(button('Restore'));
		await expect.element(page.getByText('3 items are here now, and 1 more in the trash.')).toBeVisible();
		expect(await ids()).toContain('call');
	});

	test('of another learner replaces only after a backup of what is here', { timeout: 60_000 }, async () => {
		await putOnDevice(keptFixture());
		const files = await backupOf();
		await emptyDevice();
		okValue(
			await startPortfolio({ learner: 'Alex', centre: '', qualification: '', assessor: '', units: [] }),
		);
		await revise('mine', contentFixture({ title: 'Mine' }), 0, 'left');
		show(<BackupScreen />);
		await userEvent.upload(restoreField(), [...files]);
		await expect.element(page.getByText(/It can be kept beside it, as a portfolio of its own/)).toBeVisible();
		await expect.element(button('Restore')).not.toBeInTheDocument();
		await userEvent.click(page.getByText('Replace everything here instead'));
		await expect.element(button('Replace what is here')).not.toBeInTheDocument();
		await userEvent.click(button('Back up what is here first'));
		await userEvent.click(button('Replace what is here'));
		expect(saved).toEqual([expect.stringMatching(/^Alex-/)]);
		expect(await ids()).toEqual(['mine']);
		await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Replace what is here' }));
		await expect
			.element(page.getByText('What was here was replaced. 3 items are here now, and 1 more in the trash.'))
			.toBeVisible();
		expect((await ids()).filter((id) => id !== 'binned')).toEqual(['call', 'only-draft', 'typing']);
	});

	test.each([
		[
			'not a backup',
			new File(['Dear Sam'], 'notes.txt'),
			/^This is not a Starfolio backup\. Nothing was changed\./,
		],
		['empty', new File([], 'a.starfolio'), /^The file is empty\. Nothing was changed\./],
		[
			'a PDF cut off',
			new File(['%PDF-1.7'], 'a.pdf'),
			/^The end of the file is missing\. Nothing was changed\./,
		],
	])('says in one sentence that a file is %s', async (_what, file, sentence) => {
		show(<BackupScreen />);
		await userEvent.upload(restoreField(), file);
		await expect.element(page.getByText(sentence)).toBeVisible();
	});
});

/* The house is kept while the screen is open: what has been in the trash for a month goes, and so do its files. */

test('the drill says how much of what is here is in a file', { timeout: 60_000 }, async () => {
	await putOnDevice(keptFixture());
	const files = await backupOf();
	show(<BackupScreen />);
	await expect.element(button('Check a backup file')).toBeVisible();
	const input = page.getByLabelText('Check a backup file');
	await userEvent.upload(input, [...files]);
	await expect.element(page.getByText(/^(\d) of \1 files on this device are in it\.$/)).toBeVisible();
	// One more is in the trash.
	await expect.element(page.getByText('3 of 3 items are in it just as now.')).toBeVisible();
	await revise('call', contentFixture({ title: 'Later' }), 2, 'left');
	await userEvent.upload(input, [...files]);
	await expect.element(page.getByText('2 of 3 items are in it just as now.')).toBeVisible();
	await expect.element(page.getByText('This backup is whole, but not up to date')).toBeVisible();
	okValue(await trash('typing'));
	await userEvent.upload(input, [...files]);
	await expect.element(page.getByText('1 of 2 items are in it just as now.')).toBeVisible();
});

describe('how the portfolio is kept', () => {
	const twice = () => page.getByText(/Your work is in it twice/);

	test('is said to be twice', async () => {
		await putOnDevice(keptFixture());
		show(<BackupScreen />);
		await expect.element(twice()).toBeVisible();
	});

	test('is not said to be twice while the second copy is held still', async () => {
		await putOnDevice(keptFixture());
		holdCopy();
		show(<BackupScreen />);
		await expect.element(page.getByText('Last backup', { exact: true })).toBeVisible();
		expect(twice().elements()).toEqual([]);
	});
});
