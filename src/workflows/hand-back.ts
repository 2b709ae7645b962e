import type { StorageFailure } from '#domain/failure.ts';
import type { PortfolioId } from '#domain/identity.ts';
import { keyName } from '#domain/review-chain.ts';
import type { ReviewSummary } from '#domain/review-summary.ts';
import { withDatabase } from '#storage/connection.ts';
import { noteHandedKey } from '#storage/write-portfolio.ts';
import { saveReview } from './judge.ts';
import { mergeReview, previewReview } from './receive-review.ts';

export type HandBackOutcome =
	/** `file`: the review as a file, for whoever judged. */
	| { readonly ok: true; readonly summary: ReviewSummary; readonly file: File }
	/** "not-added": signed, and kept where it was decided; doing it again adds it. */
	| { readonly ok: false; readonly code: 'nothing' | 'no-key' | 'not-added' | StorageFailure };

/**
 * The learner gets her phone back: what was decided on it is signed and goes straight into her portfolio. Evidence is
 * not touched; doing it again changes nothing.
 */
export async function handBack(
	portfolio: PortfolioId,
	by: Parameters<typeof saveReview>[1],
): Promise<HandBackOutcome> {
	const saved = await saveReview(portfolio, by);
	if (!saved.ok) return saved;
	const { review, file } = saved.saved;
	const [signed] = review.entries;
	const key = signed?.seal && keyName(signed.seal.key);
	// First: what is signed with it would else be taken for signed on a device of the assessor's.
	const noted = key ? await withDatabase('own', (db) => noteHandedKey(db, portfolio, key)) : null;
	if (!noted?.ok) return { ok: false, code: 'not-added' };
	const preview = await previewReview(review, 'own');
	if (!preview.ok || preview.value.kind !== 'fits') return { ok: false, code: 'not-added' };
	const merged = await mergeReview(review, 'own');
	return merged.ok ? { ok: true, summary: preview.value.summary, file } : { ok: false, code: 'not-added' };
}
