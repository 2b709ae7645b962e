import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { BackupScreen } from '#ui/screens/BackupScreen.tsx';
import { revise } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const start = {
	learner: 'Sam Price',
	centre: '',
	qualification: '',
	assessor: '',
	units: ['icq-l3-monitor-quality'],
};

beforeEach(async () => {
	await emptyDevice();
	okValue(await startPortfolio(start));
	okValue(await revise('one', contentFixture({ title: 'one' }), 0, 'left'));
});

afterEach(() => {
	clear();
	vi.unstubAllGlobals();
});

test('a folder is chosen, its state said, and given up again', { timeout: 60_000 }, async () => {
	const root = await navigator.storage.getDirectory();
	await root.removeEntry('drive', { recursive: true }).catch(() => undefined);
	const folder = await root.getDirectoryHandle('drive', { create: true });
	vi.stubGlobal('showDirectoryPicker', async () => folder);
	show(<BackupScreen />);
	await page.getByRole('button', { name: 'Choose a folder' }).click();
	await expect.element(page.getByText('The backup in “drive” is up to date', { exact: false })).toBeVisible();
	await expect.element(page.getByText('Last saved as drive/Sam-Price.starfolio')).toBeVisible();
	await page.getByRole('button', { name: 'Stop this' }).click();
	await expect.element(page.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
});

test('where the browser cannot write into a folder, nothing is said of it', async () => {
	Reflect.deleteProperty(window, 'showDirectoryPicker');
	show(<BackupScreen />);
	await expect.element(page.getByRole('button', { name: 'Back up now' })).toBeVisible();
	await expect.element(page.getByText('Kept when space runs short')).toBeVisible();
	expect(page.getByText('Back up by itself into a folder').elements()).toHaveLength(0);
});
