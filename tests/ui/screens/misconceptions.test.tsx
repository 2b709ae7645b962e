import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { builtInUnits } from '#content/units.ts';
import { clear, show } from '#tests/support/show.ts';
import { Misconceptions } from '#ui/screens/units/Misconceptions.tsx';

afterEach(clear);

test('one misconception at a time: first think, then the truth, then the next, and round again', async () => {
	const entries = (builtInUnits.find((unit) => unit.id === 'icq-l3-monitor-quality')?.guidance ?? []).filter(
		(entry) => entry.kind === 'misconception',
	);
	expect(entries.length).toBeGreaterThan(1);
	show(<Misconceptions entries={entries} />);
	for (const [index, entry] of entries.entries()) {
		await expect.element(page.getByText(`“${entry.text}”`)).toBeVisible();
		await expect.element(page.getByText(`${index + 1} of ${entries.length}`)).toBeVisible();
		expect(page.getByText(entry.correction ?? '').elements()).toHaveLength(0);
		await page.getByRole('button', { name: 'What is true?' }).click();
		await expect.element(page.getByText(entry.correction ?? '')).toBeVisible();
		const isLast = index === entries.length - 1;
		await page.getByRole('button', { name: isLast ? 'Start again' : 'Next one' }).click();
	}
	await expect.element(page.getByText(`1 of ${entries.length}`)).toBeVisible();
});
