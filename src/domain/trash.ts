import type { EvidenceHead } from './evidence-head.ts';
import type { Instant } from './identity.ts';

/** How long a deleted item can be taken back. */
export const TRASH_DAYS = 30;

const DAY = 86_400_000;

/** When an item that was deleted at a moment goes for good; both in milliseconds since 1970. */
export function goesForGoodAt(deletedAt: number): number {
	return deletedAt + TRASH_DAYS * DAY;
}

/** Whole days until then, begun days counted; 0 when it may go at any time now. */
export function trashDaysLeft(deletedAt: number, now: number): number {
	return Math.max(0, Math.ceil((goesForGoodAt(deletedAt) - now) / DAY));
}

/** The moment before which an item must have been deleted to go now; milliseconds since 1970. */
export function trashCutoff(now: number): number {
	return now - TRASH_DAYS * DAY;
}

/**
 * What becomes of an item: it stays, it goes for good, or its 30 days begin anew. The last one when its
 * dates cannot be right: something of it was written after it was deleted, or the device's clock was wrong
 * (a phone whose battery was empty starts in 1970), and a wrong clock must never empty the trash.
 */
export function trashVerdict(
	head: Pick<EvidenceHead, 'createdAt' | 'changedAt' | 'deletedAt'>,
	cutoff: Instant,
): 'stays' | 'goes' | 'begins-anew' {
	if (head.deletedAt === '' || head.deletedAt >= cutoff) return 'stays';
	const isPlausible = head.createdAt <= head.deletedAt && head.changedAt <= head.deletedAt;
	return isPlausible ? 'goes' : 'begins-anew';
}
