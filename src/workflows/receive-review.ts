import { today } from '#device/identity.ts';
import { standingFingerprint } from '#domain/assessment.ts';
import { type Entry, judgementsIn } from '#domain/assessment-record.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Outcome } from '#domain/failure.ts';
import { newestJudgements } from '#domain/newest-judgements.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { mergeEntries } from '#domain/review-chain.ts';
import { type ReviewSummary, reviewSummary } from '#domain/review-summary.ts';
import { withDatabase } from '#storage/connection.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { readHeadsOf } from '#storage/read-evidence.ts';
import { readEntriesOf } from '#storage/read-judgements.ts';
import { readPortfolio, readPortfolioOf } from '#storage/read-portfolio.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { readReceived } from '#storage/received.ts';
import { addEntries } from '#storage/write-entries.ts';
import { writeWorking } from '#storage/write-working.ts';
import { summariser } from './judge.ts';
import type { Review } from './open-review.ts';

export type ReviewPreview =
	| { readonly kind: 'fits'; readonly learner: string; readonly summary: ReviewSummary }
	/** It is about another portfolio than the one that is open here. */
	| { readonly kind: 'somebody-else'; readonly learner: string; readonly here: string }
	/** There is no portfolio here. */
	| { readonly kind: 'no-portfolio'; readonly learner: string };

/** Whose portfolio it goes to: the learner's own that is open, or the one an assessor received. */
type ReviewTarget = 'own' | 'received';

/** What a review would change. Nothing is written. */
export function previewReview(review: Review, target: ReviewTarget): Promise<Outcome<ReviewPreview>> {
	const { id, learner } = review.portfolio;
	return withDatabase(realmOf(target), async (db): Promise<ReviewPreview> => {
		const here = await portfolioHere(db, target, id);
		if (!here) return { kind: 'no-portfolio', learner };
		if (here.id !== id) return { kind: 'somebody-else', learner, here: here.learner };
		const heads = (await readHeadsOf(db, id)).filter(({ deletedAt }) => deletedAt === '');
		const summary = reviewSummary(
			review,
			await knownEntries(db, target, id),
			printsOf(heads, review.entries),
			new Set(heads.map((head) => head.id)),
			new Set(here.handedKeys),
		);
		return { kind: 'fits', learner: here.learner, summary };
	});
}

/** Adds what a review brings to what is on record. Evidence is not touched; doing it again changes nothing. */
export function mergeReview(
	review: Review,
	target: ReviewTarget,
): Promise<Outcome<{ readonly added: number }>> {
	const { id } = review.portfolio;
	return withDatabase(realmOf(target), async (db) => {
		const here = await portfolioHere(db, target, id);
		if (here?.id !== id) throw new StorageRefusal('conflict');
		const known = await knownEntries(db, target, id);
		const { fresh, clashes } = mergeEntries(known, review.entries);
		if (clashes) throw new StorageRefusal('conflict');
		await addEntries(db, id, fresh);
		const received = target === 'received' ? await readReceived(db, id) : null;
		if (received) await writeWorking(db, id, { put: [], remove: [] }, summariser(received));
		return { added: fresh.length };
	});
}

const realmOf = (target: ReviewTarget) => (target === 'received' ? 'received' : pinnedRealm());

/** Of many received ones, and of one's own, the one that it is about; else one's own that is open. */
async function portfolioHere(
	db: PortfolioDatabase,
	target: ReviewTarget,
	id: string,
): Promise<Portfolio | null> {
	return target === 'received'
		? readReceived(db, id).then((received) => received?.portfolio ?? null)
		: ((await readPortfolioOf(db, id)) ?? readPortfolio(db));
}

function knownEntries(db: PortfolioDatabase, target: ReviewTarget, id: string): Promise<readonly Entry[]> {
	return target === 'received'
		? readReceived(db, id).then((received) => received?.entries ?? [])
		: readEntriesOf(db, id);
}

function printsOf(heads: readonly EvidenceHead[], entries: readonly Entry[]): ReadonlyMap<string, string> {
	const judged = newestJudgements(judgementsIn(entries));
	const day = today();
	return new Map(
		heads.flatMap(({ id, claims }) =>
			claims.map((claim) => {
				const key = `${id} ${claim.criterion}`;
				return [key, standingFingerprint(claim, judged.get(key)?.fingerprint, day)] as const;
			}),
		),
	);
}
