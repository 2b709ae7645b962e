import { setTimeout as wait } from 'node:timers/promises';
import { type Chromium, startChromium } from './chromium-group.ts';
import type { Ground } from './ground.ts';
import type { Report } from './in-page/api.ts';
import { itemPage, openPage, torturePage } from './pages.ts';
import type { Random } from './random.ts';
import { complain, type Line } from './tally.ts';
import type { Acknowledged, Work } from './work-on-item.ts';
import { workOnItem } from './work-on-item.ts';

/** The longest that a browser lives after its first save of this life, in milliseconds. */
const LONGEST_LIFE = 900;
/** One life in so many ends at any moment, perhaps while the item is still being opened. */
const EARLY_DEATHS = 5;
/** So long a busy machine may need for the first save, in milliseconds. */
const PATIENCE = 20_000;

/** What has been acknowledged of each item, over all lives of the browser. */
type Promises = Map<string, { last: number; files: Set<string> }>;

/**
 * Kills Chromium again and again while the built site's own item screen saves. On the next start everything
 * that the screen called saved must be there, and nothing torn.
 */
export async function killSaves(
	name: string,
	ground: Ground,
	kills: number,
	random: Random,
	work: Omit<Work, 'from'>,
): Promise<Line> {
	const profile = await ground.newProfile();
	const promises: Promises = new Map();
	let item = 'new';
	let step = 1;
	let lost = 0;
	let torn = 0;
	let chromium = await startChromium(profile);
	try {
		await (await torturePage(chromium.context, ground)).evaluate(() => window.torture.start());
		for (let kill = 1; kill <= kills; kill += 1) {
			const dies = { isEarly: random.below(EARLY_DEATHS) === 0, after: random.next() * LONGEST_LIFE };
			({ item, step } = await oneLife(chromium, ground, {
				item,
				work: { ...work, from: step },
				dies,
				promises,
			}));
			await chromium.kill();
			chromium = await startChromium(profile);
			const page = await torturePage(chromium.context, ground);
			const report = await page.evaluate(() => window.torture.report());
			await page.close();
			const missing = missingOf(report, promises);
			lost += missing.length;
			torn += report.faults.length;
			for (const fault of [...missing, ...report.faults]) complain(`${name}, kill ${kill}: ${fault}`);
			if (random.below(4) === 0) item = 'new';
		}
	} finally {
		await chromium.kill();
	}
	return { name, runs: kills, lost, torn };
}

type Life = {
	readonly item: string;
	readonly work: Work;
	/** Milliseconds, from the opening of the item or from the first save on. */
	readonly dies: { readonly isEarly: boolean; readonly after: number };
	readonly promises: Promises;
};

/** Opens the item and lets it save until its time is over. Gives the item's id and the next step. */
async function oneLife(
	{ context }: Chromium,
	ground: Ground,
	{ item, work, dies, promises }: Life,
): Promise<{ readonly item: string; readonly step: number }> {
	const page = await openPage(context);
	let id = '';
	let step = work.from;
	let tellFirst = (): void => undefined;
	const first = new Promise<void>((resolve) => {
		tellFirst = resolve;
	});
	await page.exposeFunction('acknowledged', ({ text, file }: Acknowledged) => {
		const known = promises.get(id) ?? { last: 0, files: new Set() };
		known.last = Number(text.slice('Save '.length));
		if (file !== '') known.files.add(file);
		promises.set(id, known);
		step = Math.max(step, known.last + 1);
		tellFirst();
	});
	id = await itemPage(page, ground, item);
	// It never ends by itself; the kill makes it fail, as it should.
	page.evaluate(workOnItem, work).catch(() => undefined);
	if (!dies.isEarly) await Promise.race([first, wait(PATIENCE)]);
	await wait(dies.after);
	// Several saves may have been begun that were never acknowledged: their numbers are not used again.
	return { item: promises.has(id) ? id : 'new', step: step + 2 };
}

/** What was acknowledged and is in no revision, no draft and no journal. */
function missingOf(report: Report, promises: Promises): readonly string[] {
	return [...promises].flatMap(([id, { last, files }]) => {
		const newest = Math.max(
			0,
			...(report.texts[id] ?? []).map((title) => Number(/^Save (\d+)/.exec(title)?.[1] ?? 0)),
		);
		const kept = new Set(report.files[id]);
		return [
			...(newest < last ? [`"Save ${last}" of ${id} is gone; the newest is ${newest}`] : []),
			...[...files].filter((hash) => !kept.has(hash)).map((hash) => `file ${hash} of ${id} is gone`),
		];
	});
}
