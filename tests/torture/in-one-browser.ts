import { startChromium } from './chromium-group.ts';
import { clearDatabase } from './full-and-cleared.ts';
import type { Ground } from './ground.ts';
import type { Published } from './kill-restore.ts';
import { publishBackup } from './kill-restore.ts';
import { leavePages } from './leaving.ts';
import { torturePage } from './pages.ts';
import type { Random } from './random.ts';
import type { Extent, Line } from './tally.ts';
import { scaled } from './tally.ts';

const ITEMS_TO_RESTORE = 40;
/** Every write of it is made to fail once, so it is a small one. */
const ITEMS_TO_FAIL = 3;
/** With fewer kills than this, only every so many writes are made to fail. */
const WHOLE = 100;
const SAMPLE = 10;

/** All that needs no killing, and the backup that is restored under kills later. */
export async function inOneBrowser(
	ground: Ground,
	extent: Extent,
	random: Random,
): Promise<{ readonly lines: readonly Line[]; readonly published: Published }> {
	const { context, kill } = await startChromium(await ground.newProfile());
	try {
		const page = await torturePage(context, ground);
		const small = await publishBackup(ground, page, ITEMS_TO_FAIL);
		const closed = await page.evaluate((times) => window.torture.closeConnection(times), scaled(60, extent));
		const failing = await page.evaluate(([address, every]) => window.torture.failEachWrite(address, every), [
			small.backup,
			extent.kills < WHOLE ? SAMPLE : 1,
		] as const);
		const published = await publishBackup(ground, page, ITEMS_TO_RESTORE);
		await page.close();
		const runs = scaled(12, extent);
		const lines: readonly Line[] = [
			{ name: 'connection-closed', ...closed },
			{ name: 'failing-write', ...failing },
			...(await leavePages(context, ground, runs, random)),
			await clearDatabase(context, ground, runs),
		];
		return { lines, published };
	} finally {
		await kill();
	}
}
