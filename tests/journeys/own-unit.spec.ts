import { readFile } from 'node:fs/promises';
import { axeFindings, sidewaysOverflow } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/journey.ts';
import {
	buildPdf,
	claim,
	expectSaved,
	startItem,
	startPortfolio,
	units,
	waitUntilOffline,
} from '#tests/support/learner.ts';
import { readPdf } from '#tests/support/read-pdf.ts';

test.use({ alone: true });
test.describe.configure({ timeout: 240_000 });

const specification = `Unit 207: Resolve complaints by webchat
Level 2
Northbridge Awards handbook
Page 11 of 40
1. Understand complaints
1.1 Explain what makes a customer dissat-
isfied
1.2 Describe:
(a) the complaints procedure
(b) own limits
2. Be able to resolve complaints
2.1 Agree with the customer what the complaint is about
This line was added by hand
Northbridge Awards handbook
Page 12 of 40
2.2 Record the complaint
`;

test('a pasted unit is put right, added, mapped and printed with its own codes, without a network', async ({
	page,
	site,
}) => {
	await startPortfolio(page, [units.icqQuality]);
	await waitUntilOffline(page);
	await site.close();

	// Paste, and compare.
	await page.goto('./units/');
	await page.getByRole('button', { name: 'Add your own unit' }).click();
	await page.getByLabel('Paste the specification').fill(specification);
	await expect(page.getByRole('textbox', { name: 'Text of criterion 1.1' })).toHaveValue(
		'Explain what makes a customer dissatisfied',
	);
	await expect(page.getByRole('textbox', { name: 'Text of criterion 1.2' })).toHaveValue(
		'Describe:\n(a) the complaints procedure\n(b) own limits',
	);
	await expect(page.getByText('4 criteria in 2 outcomes.')).toBeVisible();

	// Put right: a line of somebody's own had been taken into 2.1. It outlives a reload.
	await page
		.getByRole('textbox', { name: 'Text of criterion 2.1' })
		.fill('Agree what the complaint is about');
	await page.getByLabel('Title', { exact: true }).fill('Resolve complaints on webchat');
	await page.reload();
	await expect(page.getByRole('textbox', { name: 'Text of criterion 2.1' })).toHaveValue(
		'Agree what the complaint is about',
	);
	await page.getByText(/^Lines not used/).click();
	await page.getByRole('button', { name: 'As a criterion: line 3' }).click();
	await expect(page.getByRole('textbox', { name: 'Text of criterion 1.3' })).toHaveValue(
		'Northbridge Awards handbook',
	);
	await page.getByLabel('Change criterion 1.3').click();
	await page
		.getByRole('listitem')
		.filter({ has: page.getByLabel('Change criterion 1.3') })
		.getByRole('button', { name: 'Remove' })
		.click();

	await page.getByRole('button', { name: 'Add this unit to my portfolio' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Resolve complaints on webchat' })).toBeVisible();
	await page.goto('./units/');
	await expect(page.getByRole('link', { name: 'Resolve complaints on webchat', exact: true })).toBeVisible();

	// Another one comes as a file, and a damaged file changes nothing.
	const file = page.getByLabel('Open a unit file');
	await file.setInputFiles({ name: 'x.json', mimeType: '', buffer: Buffer.from('{"CFDocument": {') });
	await expect(page.getByRole('alert')).toContainText('This file is damaged');
	const table = 'Code,Text\n1,Plan rotas\n1.1,Plan a week\nAppendix,See page 4\n';
	await file.setInputFiles({ name: 'Plan rotas.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
	await expect(page.getByRole('heading', { name: '1 unit found' })).toBeVisible();
	await page.getByText('1 thing was not taken as it stood').click();
	await expect(page.getByText('Appendix See page 4')).toBeVisible();
	expect(await axeFindings(page)).toEqual([]);
	expect(await sidewaysOverflow(page)).toEqual([]);
	await page.getByRole('button', { name: 'Add to my portfolio: Plan rotas' }).click();
	await expect(page.getByText('In your portfolio now.')).toBeVisible();
	await page.getByRole('link', { name: 'Plan rotas', exact: true }).first().click();
	await page.getByText('Save this unit as a file').click();
	await page.getByRole('radio', { name: /^Moodle competencies/ }).check();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the file' }).click();
	const saved = await readFile(await (await downloading).path(), 'utf8');
	expect(saved).toContain('1.1 Plan a week');

	// Map, and print.
	await page.goto('./');
	await startItem(page, 'STAR account', 'A complaint about a delivery');
	await claim(page, 'Resolve complaints on webchat', '2.2');
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await expectSaved(page);
	const read = await readPdf(await buildPdf(page));
	expect(read.text).toContain('Resolve complaints on webchat');
	expect(read.text).toContain('Agree what the complaint is about');
	expect(read.text).toMatch(/2\.2 Record the complaint/);
	// The sub-points of 1.2 stand on lines of their own.
	expect(read.text).toMatch(/Describe: ?\(a\) the complaints procedure ?\(b\) own limits/);
	const criterionPages = read.pages.filter(({ text }) => text.includes('Record the complaint'));
	expect(criterionPages.some(({ links }) => links.length > 0)).toBe(true);
	expect(read.outline.map(({ title }) => title).join('\n')).toContain('Resolve complaints on webchat');
});
