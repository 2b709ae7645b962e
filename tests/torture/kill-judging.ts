import { setTimeout as wait } from 'node:timers/promises';
import { type Chromium, startChromium } from './chromium-group.ts';
import type { Ground } from './ground.ts';
import type { Judging } from './in-page/api.ts';
import { openPage, torturePage } from './pages.ts';
import type { Random } from './random.ts';
import { complain, type Line } from './tally.ts';
import { type Decided, workOnDecision } from './work-on-decision.ts';

/** The longest that a browser lives after the first decision of this life, in milliseconds. */
const LONGEST_LIFE = 900;
/** So long a busy machine may need for it, in milliseconds. */
const PATIENCE = 20_000;
const DECISIONS = ['accepted', 'not-yet', 'question'];

/** The last steps that were acknowledged; 0 for none. */
type Promised = Record<Decided['kind'], number>;

/**
 * Kills Chromium again and again while an assessor decides and writes feedback. On the next start what the screen
 * called kept must be there, and what was sealed before must still hold.
 */
export async function killJudging(ground: Ground, kills: number, random: Random): Promise<Line> {
	const name = 'kill-judging';
	const profile = await ground.newProfile();
	let lost = 0;
	let torn = 0;
	let step = 2;
	let promised: Promised = { feedback: 0, decision: 0 };
	let sealed = 0;
	let chromium = await startChromium(profile);
	try {
		const judging = await (await torturePage(chromium.context, ground)).evaluate(() =>
			window.torture.prepareJudging(),
		);
		for (let kill = 1; kill <= kills; kill += 1) {
			const life = { judging, step, promised, after: random.next() * LONGEST_LIFE };
			step = await oneLife(chromium, ground, life);
			await chromium.kill();
			chromium = await startChromium(profile);
			const page = await torturePage(chromium.context, ground);
			const isSealing = random.below(3) === 0;
			const found = await page.evaluate(([portfolio, seals]) => window.torture.judged(portfolio, seals), [
				judging.portfolio,
				isSealing,
			] as const);
			await page.close();
			const missing = missingOf(found, promised, sealed);
			lost += missing.length;
			torn += found.faults.length;
			for (const fault of [...missing, ...found.faults]) complain(`${name}, kill ${kill}: ${fault}`);
			sealed = found.sealed + (isSealing && found.decision !== '' ? 1 : 0);
			// Sealed, it belongs to the record, and another decision begins.
			if (isSealing && found.decision !== '') promised = { feedback: 0, decision: 0 };
		}
	} finally {
		await chromium.kill();
	}
	return { name, runs: kills, lost, torn };
}

type Life = {
	readonly judging: Judging;
	readonly step: number;
	readonly promised: Promised;
	/** Milliseconds. */
	readonly after: number;
};

/** Opens the criterion and decides until the time is over. Gives the next step. */
async function oneLife(
	{ context }: Chromium,
	{ site }: Ground,
	{ judging: { portfolio, criterion }, step, promised, after }: Life,
): Promise<number> {
	const page = await openPage(context);
	let last = step;
	let tellFirst = (): void => undefined;
	const first = new Promise<void>((resolve) => {
		tellFirst = resolve;
	});
	await page.exposeFunction('acknowledged', ({ step: done, kind }: Decided) => {
		promised[kind] = done;
		last = Math.max(last, done);
		tellFirst();
	});
	await page.goto(`${site}/assess/#${portfolio}/${encodeURIComponent(criterion)}`);
	await page.locator(`[id="feedback-${criterion}"]`).waitFor();
	// It never ends by itself; the kill makes it fail, as it should.
	page.evaluate(workOnDecision, { from: step, criterion }).catch(() => undefined);
	await Promise.race([first, wait(PATIENCE)]);
	await wait(after);
	// One more may have been begun that was never acknowledged. Of two, the first was.
	return last + 1;
}

/** What was acknowledged and is not there. A step that was begun and not acknowledged may be there too. */
function missingOf(
	found: { readonly feedback: string; readonly decision: string; readonly sealed: number },
	promised: Promised,
	sealed: number,
): readonly string[] {
	const feedback = Number(/^Save (\d+)/.exec(found.feedback)?.[1] ?? 0);
	const place = (promised.decision - 1) / 2;
	const allowed = [place, place + 1].map((each) => DECISIONS[each % DECISIONS.length]);
	return [
		...(feedback < promised.feedback
			? [`feedback "Save ${promised.feedback}" is gone; there is "${found.feedback}"`]
			: []),
		...(promised.decision > 0 && !allowed.includes(found.decision)
			? [`the decision "${allowed[0]}" is gone; there is "${found.decision}"`]
			: []),
		...(found.sealed < sealed ? [`of ${sealed} sealed entries ${found.sealed} are left`] : []),
	];
}
