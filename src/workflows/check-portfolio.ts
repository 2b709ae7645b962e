import { today } from '#device/identity.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { attachmentHeldBack, type HeldBackReason } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Outcome } from '#domain/failure.ts';
import { checkerFor } from '#domain/guard/check.ts';
import type { PlacedFinding } from '#domain/guard/places.ts';
import { NO_GUARD } from '#domain/guard/settings.ts';
import { readHeadsOf, readRevision } from '#storage/read-evidence.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import { inPortfolio } from './session.ts';
import { settleLeftDrafts } from './settle-left-drafts.ts';

/** One item of the check before the PDF. */
export type CheckedItem = {
	readonly id: string;
	readonly reference: string;
	readonly title: string;
	/** Each text once. */
	readonly personal: readonly PlacedFinding[];
	/** Photos, sounds and files that would stay out, and why. */
	readonly heldBack: readonly {
		readonly id: string;
		readonly name: string;
		readonly reason: HeldBackReason;
	}[];
};

export type CheckOptions = {
	readonly signal: AbortSignal;
	readonly onProgress: (done: number, total: number) => void;
};

/** Milliseconds of work after which the page may answer a finger. */
const SLICE = 12;

/**
 * Looks through the newest saved state of every item, as the PDF would take it, in slices. Gives the items with
 * something to look at; null when it was cancelled.
 */
export async function checkPortfolio({
	signal,
	onProgress,
}: CheckOptions): Promise<Outcome<readonly CheckedItem[] | null>> {
	const settled = await settleLeftDrafts();
	if (!settled.ok) return settled;
	return inPortfolio(async (db, { portfolio }) => {
		const check = checkerFor((await readPortfolio(db))?.guard ?? NO_GUARD);
		const day = today();
		const heads = (await readHeadsOf(db, portfolio)).filter(
			(head) => head.deletedAt === '' && head.revision > 0,
		);
		const found: CheckedItem[] = [];
		let sliceBegan = performance.now();
		for (const [done, head] of heads.entries()) {
			if (signal.aborted) return null;
			if (performance.now() - sliceBegan > SLICE) {
				onProgress(done, heads.length);
				await nextTurn();
				sliceBegan = performance.now();
			}
			const content = await readRevision(db, portfolio, head.id, head.revision);
			// What stays on this device is in no PDF, whatever it says.
			if (!content || content.staysHere) continue;
			const item = checkedItem(head, content, check(head.id, content), day);
			if (item) found.push(item);
		}
		return found.sort((a, b) => a.reference.localeCompare(b.reference, 'en', { numeric: true }));
	});
}

function checkedItem(
	{ id, reference, title }: EvidenceHead,
	content: EvidenceContent,
	findings: readonly PlacedFinding[],
	day: string,
): CheckedItem | null {
	const personal = findings.filter(
		({ found }, place) => findings.findIndex((other) => other.found.text === found.text) === place,
	);
	const heldBack = content.attachments.flatMap((attachment) => {
		const reason = attachmentHeldBack(attachment, day);
		return reason === null ? [] : [{ id: attachment.id, name: attachment.name, reason }];
	});
	return personal.length + heldBack.length === 0 ? null : { id, reference, title, personal, heldBack };
}

function nextTurn(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve);
	});
}
