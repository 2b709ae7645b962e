import type { Page } from 'playwright/test';
import { expect } from './journey.ts';
import { openExample, units } from './learner.ts';

/** A screen in a state worth looking at, how to get there, and the name of its reference picture where it has one. */
type Place = { readonly name: string; readonly picture?: string; open(page: Page): Promise<void> };

function at(name: string, address: string, picture?: string): Place {
	return {
		name,
		...(picture && { picture }),
		open: async (page) => {
			await page.goto(address);
			await settled(page);
		},
	};
}

/** Waits until a screen shows its content and no longer that it is loading. */
async function settled(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.locator('.loading')).toHaveCount(0);
}

/** Before there is a portfolio. */
const firstPlaces: readonly Place[] = [
	at('welcome', './', 'welcome'),
	{
		name: 'start with problems',
		picture: 'start',
		open: async (page) => {
			await page.goto('./');
			await page.getByRole('button', { name: 'Start my portfolio' }).click();
			await page.getByRole('button', { name: 'Create portfolio' }).click();
			await expect(page.getByRole('alert')).toBeVisible();
		},
	},
	at('units', './units/', 'units'),
	{
		name: 'a unit that is pasted',
		open: async (page) => {
			await page.goto('./units/#new');
			await page
				.getByLabel('Paste the specification')
				.fill('Unit 1: Greet customers\n1 Know how to greet\n1.1 State how to greet\nCredit value: 2');
			await page.getByText(/^Lines not used/).click();
			await page.getByLabel('Change criterion 1.1').click();
		},
	},
	at('help', './help/', 'help'),
	at('notices', './notices/'),
	at('assess', './assess/', 'assess'),
	at('backup', './backup/', 'backup'),
	at('nothing shared', './share/'),
];

/** With the example open: the realm is kept by the browser, so each of these is only an address away. */
const workPlaces: readonly Place[] = [
	at('home', './', 'home'),
	at('add', './add/', 'add'),
	at('one’s own kinds of evidence', './add/#own', 'own-kinds'),
	{
		name: 'a kind of one’s own',
		open: async (page) => {
			await page.goto('./add/#own=own-walk&from=monitoring-checklist-call');
			await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
			await settled(page);
		},
	},
	at('evidence', './evidence/', 'evidence'),
	{
		name: 'an item',
		picture: 'item',
		open: async (page) => {
			await page.goto('./evidence/');
			await page.getByRole('main').locator('a[href*="/evidence/item/#"]').first().click();
			await expect(page.getByRole('button', { name: 'Done', exact: true })).toBeVisible();
			await settled(page);
		},
	},
	at('the trash', './evidence/#trash', 'trash'),
	at('an item that is not here', './evidence/item/#nobody'),
	at('a new scorecard', './evidence/item/#new=monitoring-checklist-call', 'scorecard'),
	at('criteria', './criteria/', 'criteria'),
	at('a unit', './units/icq-l3-monitor-quality/'),
	at('portfolio', './portfolio/', 'portfolio'),
	{
		name: 'choosing what the PDF contains',
		open: async (page) => {
			await page.goto('./portfolio/');
			await page.getByLabel('What goes in').selectOption({ label: 'Items that I choose' });
			await expect(page.getByRole('group', { name: 'Items' })).toBeVisible();
			await page.getByText('What the PDF contains').click();
			await expect(page.getByRole('checkbox', { name: 'Evidence index' })).toBeVisible();
		},
	},
	at('settings', './settings/', 'settings'),
	{
		name: 'details for the PDF',
		open: async (page) => {
			await page.goto('./settings/');
			await page.getByText('More details for the PDF').click();
			await expect(page.getByLabel('Job description')).toBeVisible();
		},
	},
	{
		name: 'the More sheet',
		open: async (page) => {
			await page.goto('./help/');
			const more = page.getByRole('button', { name: 'More', exact: true });
			if (await more.isVisible()) await more.click();
		},
	},
	{
		name: 'a portfolio that is about to be removed, beside another',
		open: async (page) => {
			for (const name of ['Siân Owen', 'Alex Moss']) {
				await page.goto('./settings/');
				await page.goto('./#another');
				await page.getByLabel('Your name').fill(name);
				await page.getByRole('checkbox', { name: units.icqQuality, exact: true }).check();
				await page.getByRole('button', { name: 'Create portfolio' }).click();
				await expect(page.getByRole('heading', { level: 1, name: name.slice(0, 4) })).toBeVisible();
			}
			await page.goto('./settings/#portfolios');
			await page.getByRole('button', { name: /^Remove Siân Owen/ }).click();
			await expect(page.getByRole('dialog')).toBeVisible();
		},
	},
];

/** Opens every place one after the other and hands it to `look`. */
export async function visitAll(
	page: Page,
	look: (place: Pick<Place, 'name' | 'picture'>) => Promise<void>,
): Promise<void> {
	for (const place of firstPlaces) {
		await place.open(page);
		await look(place);
	}
	await openExample(page);
	for (const place of workPlaces) {
		await place.open(page);
		await look(place);
	}
}
