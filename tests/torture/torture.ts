import { backUpMuch, openDamaged } from './backup-memory.ts';
import { fillDisk } from './full-and-cleared.ts';
import type { Ground } from './ground.ts';
import { prepareGround } from './ground.ts';
import { inOneBrowser } from './in-one-browser.ts';
import { killJudging } from './kill-judging.ts';
import { killRestore } from './kill-restore.ts';
import { killSaves } from './kill-saves.ts';
import { killUpgrade } from './kill-upgrade.ts';
import { loseDatabase } from './lost-database.ts';
import { Random } from './random.ts';
import type { Extent, Line } from './tally.ts';
import { scaled } from './tally.ts';
import { tearLog } from './torn-log.ts';

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
	const share = Math.max(1, Math.floor(extent.kills / 5));
	const forSaves = Math.max(1, extent.kills - 3 * share);
	yield await killSaves('kill-saves', ground, forSaves, random, { fileEvery: 0, fileBytes: 0 });
	yield await killSaves('kill-attachments', ground, share, random, { fileEvery: 2, fileBytes: 600_000 });
	yield await killUpgrade(ground, share, random);
	yield await killJudging(ground, Math.max(1, Math.floor(share / 2)), new Random(extent.seed + 1));
	yield await tearLog(ground, scaled(20, extent), random);
	yield await loseDatabase(ground, scaled(20, extent));
	const { lines, published } = await inOneBrowser(ground, extent, random);
	yield await killRestore(ground, published, share, random);
	yield* lines;
	yield await openDamaged(ground, scaled(10_000, extent), random);
	yield await backUpMuch(ground, scaled(125, extent));
	yield await fillDisk(ground, scaled(12, extent), random);
}
