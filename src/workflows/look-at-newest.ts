import { templateSummaries } from '#content/catalogue.ts';
import { today } from '#device/identity.ts';
import { pausing } from '#device/pause.ts';
import { worthMost } from '#domain/coach/best-next.ts';
import type { CoachFinding } from '#domain/coach/coach.ts';
import { lookOver } from '#domain/coach/look-over.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Outcome } from '#domain/failure.ts';
import type { EvidenceId } from '#domain/identity.ts';
import { sortedOut } from '#domain/left-alone.ts';
import { readTemplates } from '#storage/contents.ts';
import { readInSlices } from '#storage/read-in-slices.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import { inPortfolio } from './session.ts';

export type ToMakeBetter = {
	readonly item: EvidenceId;
	readonly reference: string;
	readonly title: string;
	readonly finding: CoachFinding;
	/** How many more an assessor would send back in the same item. */
	readonly others: number;
};

/** The items that are remembered best: home must not read thousands for three lines. */
const NEWEST = 30;

/**
 * The few things that are worth most in the items that are done and were changed last, without what was left as it is.
 *
 * @param heads all items that are not in the trash
 */
export function lookAtNewest(
	heads: readonly EvidenceHead[],
	most: number,
): Promise<Outcome<readonly ToMakeBetter[]>> {
	return inPortfolio(async (db, { portfolio }) => {
		const leftAlone = (await readPortfolio(db))?.leftAlone ?? [];
		const templates = await readTemplates(db, portfolio);
		const coach = lookOver(heads, templates, templateSummaries, today());
		const newest = heads
			.filter(({ done, revision }) => done && revision > 0)
			.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
			.slice(0, NEWEST)
			// A text is repeated by the later of two.
			.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
		const said: (Omit<ToMakeBetter, 'finding' | 'others'> & {
			readonly findings: readonly CoachFinding[];
		})[] = [];
		const pause = pausing();
		for await (const slice of readInSlices(db, portfolio, newest)) {
			for (const item of slice) {
				const { open } = sortedOut(coach.look(item), leftAlone);
				const { id, reference, content } = item;
				said.push({ item: id, reference, title: content.title, findings: open });
				await pause();
			}
		}
		return worthMost(said, most).map(({ item: { item, reference, title }, finding, others }) => ({
			item,
			reference,
			title,
			finding,
			others,
		}));
	});
}
