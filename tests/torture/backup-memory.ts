import { startChromium } from './chromium-group.ts';
import type { Ground } from './ground.ts';
import { publishBackup } from './kill-restore.ts';
import { torturePage } from './pages.ts';
import type { Random } from './random.ts';
import { complain, type Line } from './tally.ts';

/** What a page with the app in it may take at most, whatever is done to it, in bytes. */
const BOUND = 500_000_000;

/** Opens damaged backup files one after the other: none is taken for what it is not, and the device stays as it was. */
export async function openDamaged(ground: Ground, runs: number, random: Random): Promise<Line> {
	const name = 'damaged-files';
	const chromium = await startChromium(await ground.newProfile());
	try {
		const page = await torturePage(chromium.context, ground);
		const { backup } = await publishBackup(ground, page, 3);
		const seed = random.below(2 ** 30);
		const { accepted, isChanged } = await page.evaluate(
			([address, count, from]) => window.torture.openDamaged(address, count, from),
			[backup, runs, seed] as const,
		);
		for (const one of accepted) complain(`${name}: the file damaged with seed ${one} was taken for another`);
		if (isChanged) complain(`${name}: the device is not as it was`);
		const megabytes = await measured(name, chromium.peakMemory);
		const torn = accepted.length + (megabytes > BOUND / 1e6 ? 1 : 0);
		return { name, runs, lost: isChanged ? 1 : 0, torn, megabytes };
	} finally {
		await chromium.kill();
	}
}

/** Backs up, checks and restores far more than a page may hold at once. */
export async function backUpMuch(ground: Ground, files: number): Promise<Line> {
	const name = 'much-backed-up';
	const chromium = await startChromium(await ground.newProfile());
	try {
		const page = await torturePage(chromium.context, ground);
		const isSame = await page
			.evaluate((count) => window.torture.backUpMuch(count), files)
			.catch((error: unknown) => {
				complain(`${name}: ${error instanceof Error ? error.message : String(error)}`);
				return false;
			});
		if (!isSame) complain(`${name}: what came back is not what was there`);
		const megabytes = await measured(name, chromium.peakMemory);
		return { name, runs: files, lost: isSame ? 0 : 1, torn: megabytes > BOUND / 1e6 ? 1 : 0, megabytes };
	} finally {
		await chromium.kill();
	}
}

async function measured(name: string, peakMemory: () => Promise<number>): Promise<number> {
	const peak = await peakMemory();
	if (peak > BOUND) complain(`${name}: a page took ${Math.round(peak / 1e6)} MB`);
	return Math.round(peak / 1e6);
}
