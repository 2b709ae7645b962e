import { digest } from '#device/identity.ts';
import { readCarried } from '#document/read/carried.ts';
import type { PdfProblem } from '#document/read/refusal.ts';
import { type ChainProblem, chainProblem } from '#domain/review-chain.ts';
import { LARGEST_REVIEW, REVIEW_NAME, type Review, type ReviewProblem } from '#exchange/review/format.ts';
import { readReview, readReviewJson } from '#exchange/review/read.ts';
import { isSealTrue } from './check-seal.ts';

export type { Review } from '#exchange/review/format.ts';

export type OpenReviewProblem = ReviewProblem | ChainProblem;
type OpenReviewOutcome =
	| { readonly ok: true; readonly review: Review }
	/** "not-a-review": it is some other file. */
	| { readonly ok: false; readonly code: OpenReviewProblem };

/**
 * Opens a review, as a file of its own or inside a feedback PDF. It counts only when every hash and every
 * signature in it holds. Nothing on the device changes.
 */
export async function openReview(file: Blob): Promise<OpenReviewOutcome> {
	const outcome = (await isPdf(file)) ? await reviewInPdf(file) : await readReview(file);
	if (!outcome.ok) return { ok: false, code: outcome.problem };
	const { review } = outcome;
	const problem = await chainProblem(review.entries, review.portfolio.id, digest, isSealTrue);
	return problem ? { ok: false, code: problem } : { ok: true, review };
}

async function isPdf(file: Blob): Promise<boolean> {
	try {
		return (await file.slice(0, 5).text()) === '%PDF-';
	} catch {
		return false;
	}
}

async function reviewInPdf(file: Blob): ReturnType<typeof readReview> {
	const outcome = await readCarried(file, { name: REVIEW_NAME, limit: LARGEST_REVIEW, digest });
	if (!outcome.ok) return { ok: false, problem: refusals[outcome.problem] };
	const { data } = outcome.carried;
	return data ? readReviewJson(data) : { ok: false, problem: 'not-a-review' };
}

const refusals: Readonly<Record<PdfProblem, ReviewProblem>> = {
	empty: 'not-a-review',
	'not-a-pdf': 'not-a-review',
	truncated: 'truncated',
	damaged: 'damaged',
	'too-large': 'too-large',
	encrypted: 'not-a-review',
	unreadable: 'unreadable',
};
