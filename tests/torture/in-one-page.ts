import { startChromium } from './chromium-group.ts';
import type { Ground } from './ground.ts';
import type { Published } from './kill-restore.ts';
import { torturePage } from './pages.ts';
import type { Line } from './tally.ts';

/** The connection closed before every save, and every write failing once in each thing that can be done. */
export async function failInOnePage(
	ground: Ground,
	{ backup }: Published,
	times: number,
): Promise<readonly Line[]> {
	const chromium = await startChromium(await ground.newProfile());
	try {
		const page = await torturePage(chromium.context, ground);
		const closed = await page.evaluate((count) => window.torture.closeConnection(count), times);
		const failing = await page.evaluate((address) => window.torture.failEachWrite(address), backup);
		return [
			{ name: 'connection-closed', ...closed },
			{ name: 'failing-write', ...failing },
		];
	} finally {
		await chromium.kill();
	}
}
