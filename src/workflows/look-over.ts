import { templateSummaries } from '#content/catalogue.ts';
import { today } from '#device/identity.ts';
import { pausing } from '#device/pause.ts';
import type { CoachFinding } from '#domain/coach/coach.ts';
import type { LookOver } from '#domain/coach/look-over.ts';
import { heldAgainst, lookOver } from '#domain/coach/look-over.ts';
import type { OtherItem } from '#domain/coach/looked-at.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Outcome } from '#domain/failure.ts';
import type { EvidenceId } from '#domain/identity.ts';
import { readTemplates } from '#storage/contents.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { readHeads, readHeadsOf } from '#storage/read-evidence.ts';
import { readInSlices } from '#storage/read-in-slices.ts';
import { inPortfolio } from './session.ts';

/** The other items that an item of this kind is held against. For most kinds none, and then nothing is read. */
export async function readOtherItems(template: string): Promise<Outcome<readonly OtherItem[]>> {
	const kind = heldAgainst(template);
	if (kind === '') return { ok: true, value: [] };
	return inPortfolio(async (db) =>
		(await readHeads(db))
			.filter((head) => head.deletedAt === '' && head.template === kind)
			.map(({ id, reference, eventDate }) => ({ id, reference, template: kind, eventDate })),
	);
}

export type LookedOverItem = {
	readonly id: EvidenceId;
	readonly reference: string;
	readonly title: string;
	readonly findings: readonly CoachFinding[];
};

export type LookedOver = {
	/** How many items were read. */
	readonly read: number;
	/** Of the portfolio as a whole. */
	readonly together: readonly CoachFinding[];
	/** Items of which something is to be said, what must be fixed first. */
	readonly byItem: readonly LookedOverItem[];
};

export type LookOptions = {
	readonly signal: AbortSignal;
	readonly onProgress: (done: number, total: number) => void;
};

/**
 * Reads every item once, the oldest first, and says all that the coach has noticed. It gives way to the page every few
 * milliseconds; null when it was stopped.
 */
export function lookOverPortfolio({ signal, onProgress }: LookOptions): Promise<Outcome<LookedOver | null>> {
	return inPortfolio(async (db, { portfolio }) => {
		const { heads, coach } = await beginLook(db, portfolio);
		const byItem: LookedOverItem[] = [];
		const pause = pausing();
		let done = 0;
		for await (const slice of readInSlices(db, portfolio, heads)) {
			for (const item of slice) {
				if (signal.aborted) return null;
				const findings = coach.look(item);
				const { id, reference, content } = item;
				if (findings.length > 0) byItem.push({ id, reference, title: content.title, findings });
				done += 1;
				if (await pause()) onProgress(done, heads.length);
			}
		}
		return { read: done, together: coach.together(), byItem: byItem.sort(mostToFixFirst) };
	});
}

/** The items of a portfolio in the order in which they are looked over, and the coach that has not looked yet. */
export async function beginLook(
	db: PortfolioDatabase,
	portfolio: string,
): Promise<{ readonly heads: readonly EvidenceHead[]; readonly coach: LookOver }> {
	const heads = [...(await readHeadsOf(db, portfolio))]
		.filter((head) => head.deletedAt === '' && head.revision > 0)
		.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
	const templates = await readTemplates(db, portfolio);
	return { heads, coach: lookOver(heads, templates, templateSummaries, today()) };
}

function mostToFixFirst(a: LookedOverItem, b: LookedOverItem): number {
	const toFix = ({ findings }: LookedOverItem) => findings.filter(({ level }) => level === 'fix').length;
	return toFix(b) - toFix(a) || a.reference.localeCompare(b.reference, 'en', { numeric: true });
}
