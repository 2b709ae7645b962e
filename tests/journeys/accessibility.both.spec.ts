import { axeFindings } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/journey.ts';
import { visitAll } from '#tests/support/screens.ts';

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`in ${colorScheme}`, () => {
		// A contrast measured in the middle of a fade is nobody's contrast.
		test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

		test('axe finds nothing on any screen', async ({ page }) => {
			test.setTimeout(180_000);
			const findings: string[] = [];
			await visitAll(page, async (name) => {
				findings.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`));
			});
			expect(findings).toEqual([]);
		});
	});
}
