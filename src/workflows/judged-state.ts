import { digest } from '#device/identity.ts';
import { claimFingerprint, type Judgement, lapsedFingerprints } from '#domain/assessment.ts';
import type { EvidenceContent, Revision } from '#domain/evidence.ts';
import type { PortfolioId } from '#domain/identity.ts';
import type { JudgedClaim } from '#domain/working-decision.ts';
import { withDatabase } from '#storage/connection.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { readRevisions } from '#storage/received.ts';
import { inPortfolio } from './session.ts';

/** The number under which the judged state of an item is kept in a received portfolio; null when it is not here. */
export async function judgedReceived(portfolio: PortfolioId, judgement: JudgedClaim): Promise<number | null> {
	const outcome = await withDatabase('received', (db) => judgedIn(db, portfolio, judgement));
	return outcome.ok ? (outcome.value?.revision ?? null) : null;
}

/** How an item of one's own stood when it was judged; null when no kept state has that fingerprint. */
export async function judgedContent(judgement: Judgement): Promise<EvidenceContent | null> {
	const outcome = await inPortfolio((db, { portfolio }) => judgedIn(db, portfolio, judgement));
	return outcome.ok ? (outcome.value?.content ?? null) : null;
}

/** By the fingerprint alone: numbers may differ from device to device. The newest that has it. */
async function judgedIn(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	{ evidence, criterion, fingerprint }: JudgedClaim,
): Promise<Revision | null> {
	for (const revision of [...(await readRevisions(db, portfolio, evidence))].reverse()) {
		const { content } = revision;
		if ((await claimFingerprint(content, criterion, digest)) === fingerprint) return revision;
		// What was judged may have lacked files whose consent had run out.
		const lapsed = await lapsedFingerprints(content, criterion, digest);
		if (lapsed.some((each) => each.fingerprint === fingerprint)) return revision;
	}
	return null;
}
