import { axeFindings } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/journey.ts';
import { visitAll } from '#tests/support/screens.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, withoutWorker: true });

test('axe finds nothing on any screen, in light or in dark', async ({ page }) => {
	test.setTimeout(180_000);
	const findings: string[] = [];
	await visitAll(page, async (name) => {
		await page.emulateMedia({ colorScheme: 'light' });
		findings.push(...(await axeFindings(page)).map((finding) => `${name}, light: ${finding}`));
		await page.emulateMedia({ colorScheme: 'dark' });
		findings.push(...(await axeFindings(page, 'contrast')).map((finding) => `${name}, dark: ${finding}`));
	});
	expect(findings).toEqual([]);
});
