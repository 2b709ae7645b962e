import { today } from '#device/identity.ts';
import { pausing } from '#device/pause.ts';
import type { CoachFinding } from '#domain/coach/coach.ts';
import type { Evidence, HeldBackReason } from '#domain/evidence.ts';
import { attachmentHeldBack } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import { lookerFor, type NotedFinding } from '#domain/guard/check.ts';
import type { Found } from '#domain/guard/finding.ts';
import type { PlacedFinding } from '#domain/guard/places.ts';
import { NO_GUARD } from '#domain/guard/settings.ts';
import { sortedOut } from '#domain/left-alone.ts';
import { readInSlices } from '#storage/read-in-slices.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import { beginLook } from './look-over.ts';
import { inPortfolio } from './session.ts';
import { settleLeftDrafts } from './settle-left-drafts.ts';

type LeftText = Pick<Found, 'kind' | 'text'> & { readonly reason: string };

/** One item of the check before the PDF. */
export type CheckedItem = {
	readonly id: string;
	readonly reference: string;
	readonly title: string;
	/** Each text once. */
	readonly personal: readonly PlacedFinding[];
	/** What looks like it and was left as it is, and why. Each text once. */
	readonly left: readonly LeftText[];
	/** Photos, sounds and files that would stay out, and why. */
	readonly heldBack: readonly {
		readonly id: string;
		readonly name: string;
		readonly reason: HeldBackReason;
	}[];
	/** What the coach would put right first, and what may be right as it is; without what was left as it is. */
	readonly toFix: readonly CoachFinding[];
	readonly toConsider: readonly CoachFinding[];
};

export type CheckOptions = {
	readonly signal: AbortSignal;
	readonly onProgress: (done: number, total: number) => void;
};

/**
 * Looks through the newest saved state of every item, as the PDF would take it, in slices: what the guard finds, and the
 * coach. Gives the items with something to look at, those with personal data first, and those where something was
 * left; null when it was cancelled.
 */
export async function checkPortfolio({
	signal,
	onProgress,
}: CheckOptions): Promise<Outcome<readonly CheckedItem[] | null>> {
	const settled = await settleLeftDrafts();
	if (!settled.ok) return settled;
	return inPortfolio(async (db, { portfolio }) => {
		const { guard, leftAlone } = (await readPortfolio(db)) ?? {};
		const check = lookerFor(guard ?? NO_GUARD);
		const day = today();
		const { heads, coach } = await beginLook(db, portfolio);
		const found: CheckedItem[] = [];
		const pause = pausing();
		let done = 0;
		for await (const slice of readInSlices(db, portfolio, heads)) {
			for (const item of slice) {
				if (signal.aborted) return null;
				done += 1;
				// What stays on this device is in no PDF, whatever it says.
				if (item.content.staysHere) continue;
				const { open } = sortedOut(coach.look(item), leftAlone ?? []);
				const checked = checkedItem(item, check(item.id, item.content), open, day);
				if (checked) found.push(checked);
				if (await pause()) onProgress(done, heads.length);
			}
		}
		return found.sort(mostUrgentFirst);
	});
}

function checkedItem(
	{ id, reference, content }: Evidence,
	findings: readonly NotedFinding[],
	coach: readonly CoachFinding[],
	day: string,
): CheckedItem | null {
	const texts = new Set<string>();
	const distinct = findings.filter(({ found }) => {
		const isNew = !texts.has(found.text);
		texts.add(found.text);
		return isNew;
	});
	const personal = distinct.filter(({ reason }) => reason === undefined);
	const left = distinct.flatMap(({ found: { kind, text }, reason }) =>
		reason === undefined ? [] : [{ kind, text, reason }],
	);
	const heldBack = content.attachments.flatMap((attachment) => {
		const reason = attachmentHeldBack(attachment, day);
		return reason === null ? [] : [{ id: attachment.id, name: attachment.name, reason }];
	});
	const toFix = coach.filter(({ level }) => level === 'fix');
	const toConsider = coach.filter(({ level }) => level === 'consider');
	return personal.length + left.length + heldBack.length + coach.length === 0
		? null
		: { id, reference, title: content.title, personal, left, heldBack, toFix, toConsider };
}

/** What must not leave comes before what keeps a file in, that before what could be better. */
function mostUrgentFirst(a: CheckedItem, b: CheckedItem): number {
	const urgency = ({ personal, heldBack, toFix }: CheckedItem): number =>
		personal.length > 0 ? 0 : heldBack.length > 0 ? 1 : toFix.length > 0 ? 2 : 3;
	return urgency(a) - urgency(b) || a.reference.localeCompare(b.reference, 'en', { numeric: true });
}
