import { clearDatabase, fillDisk } from './full-and-cleared.ts';
import type { Ground } from './ground.ts';
import { prepareGround } from './ground.ts';
import { failInOnePage } from './in-one-page.ts';
import { killRestore, publishBackup } from './kill-restore.ts';
import { killSaves } from './kill-saves.ts';
import { killUpgrade } from './kill-upgrade.ts';
import { leavePages } from './leaving.ts';
import { Random } from './random.ts';
import type { Extent, Line } from './tally.ts';
import { scaled } from './tally.ts';

/**
 * All of it, one after the other; each line as soon as it is known.
 *
 * @param built the folder of the built site
 */
export async function* torture(built: string, extent: Extent): AsyncGenerator<Line> {
	const ground = await prepareGround(built);
	try {
		yield* onGround(ground, extent);
	} finally {
		await ground.clear();
	}
}

async function* onGround(ground: Ground, extent: Extent): AsyncGenerator<Line> {
	const random = new Random(extent.seed);
	const quarter = Math.max(1, Math.round(extent.kills / 4));
	const forSaves = Math.max(1, extent.kills - 3 * quarter);
	yield await killSaves('kill-saves', ground, forSaves, random, { fileEvery: 0, fileBytes: 0 });
	yield await killSaves('kill-attachments', ground, quarter, random, { fileEvery: 2, fileBytes: 600_000 });
	yield await killUpgrade(ground, quarter, random);
	yield await killRestore(ground, await publishBackup(ground, 40), quarter, random);
	yield* await failInOnePage(ground, await publishBackup(ground, 3), scaled(60, extent));
	yield* await leavePages(ground, scaled(12, extent), random);
	yield await fillDisk(ground, scaled(12, extent), random);
	yield await clearDatabase(ground, scaled(12, extent));
}
