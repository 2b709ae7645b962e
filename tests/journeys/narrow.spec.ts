import { sidewaysOverflow } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/journey.ts';
import { visitAll } from '#tests/support/screens.ts';

test('nobody scrolls sideways, at 320 px or with text at twice its size', async ({ page }) => {
	test.setTimeout(180_000);
	const wide: string[] = [];
	await visitAll(page, async (name) => {
		const usual = page.viewportSize() ?? { width: 360, height: 740 };
		await page.setViewportSize({ width: 320, height: 640 });
		wide.push(...(await sidewaysOverflow(page)).map((what) => `${name} at 320 px: ${what}`));
		await page.setViewportSize({ width: 360, height: 740 });
		await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
		wide.push(...(await sidewaysOverflow(page)).map((what) => `${name} at 200 %: ${what}`));
		await page.setViewportSize(usual);
	});
	expect(wide).toEqual([]);
});
