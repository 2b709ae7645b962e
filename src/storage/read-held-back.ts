import { attachmentHeldBack } from '#domain/evidence.ts';
import type { HeldBack } from '#domain/handover.ts';
import type { CalendarDate } from '#domain/identity.ts';
import type { PortfolioDatabase } from './database.ts';
import { readHeadsOf, readRevision } from './read-evidence.ts';
import { readPortfolio } from './read-portfolio.ts';

/**
 * The attachments of current revisions that may not leave the device, and why. Reads only the items that
 * have attachments, so that the learner can be told before a PDF is built.
 */
export async function readHeldBack(db: PortfolioDatabase, today: CalendarDate): Promise<readonly HeldBack[]> {
	const portfolio = await readPortfolio(db);
	if (!portfolio) return [];
	const heldBack: HeldBack[] = [];
	for (const head of await readHeadsOf(db, portfolio.id)) {
		if (head.attachments === 0 || head.revision === 0 || head.deletedAt !== '') continue;
		const content = await readRevision(db, portfolio.id, head.id, head.revision);
		// An item that stays here is not in the PDF at all.
		if (!content || content.staysHere) continue;
		for (const attachment of content.attachments) {
			const reason = attachmentHeldBack(attachment, today);
			if (reason) heldBack.push({ evidence: head.id, reference: head.reference, attachment, reason });
		}
	}
	return heldBack;
}
