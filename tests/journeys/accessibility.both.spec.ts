import { expect, test } from '#tests/support/journey.ts';
import { comparePictures, PICTURE_DAY } from '#tests/support/pictures-of-screens.ts';
import { visitAll } from '#tests/support/screens.ts';
import { screenFindings } from '#tests/support/ways-of-reading.ts';

test.use({ withoutWorker: true });

// One walk for all that must hold on every screen: getting to a screen costs more than looking at it.
test('every screen can be read in every way, and looks as its picture does', async ({ page }) => {
	test.setTimeout(600_000);
	await page.clock.setFixedTime(PICTURE_DAY);
	const findings: string[] = [];
	await visitAll(page, async ({ name, picture }) => {
		if (picture) await comparePictures(page, picture);
		findings.push(...(await screenFindings(page)).map((finding) => `${name}, ${finding}`));
	});
	expect(findings).toEqual([]);
});
