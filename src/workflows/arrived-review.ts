import type { StorageFailure } from '#domain/failure.ts';
import { type OpenReviewProblem, openReview, type Review } from './open-review.ts';
import { previewReview, type ReviewPreview } from './receive-review.ts';

/** A file that turned out to be a review, opened on the learner's side. */
export type ArrivedReview =
	| { readonly kind: 'review'; readonly review: Review; readonly preview: ReviewPreview }
	| { readonly kind: 'review-refused'; readonly code: Exclude<OpenReviewProblem, 'not-a-review'> }
	| { readonly kind: 'not-compared'; readonly code: StorageFailure };

/** Opens a review and compares it with the open portfolio; null when the file is no review. */
export async function arrivedReview(file: File): Promise<ArrivedReview | null> {
	const opened = await openReview(file);
	if (!opened.ok)
		return opened.code === 'not-a-review' ? null : { kind: 'review-refused', code: opened.code };
	const preview = await previewReview(opened.review, 'own');
	return preview.ok
		? { kind: 'review', review: opened.review, preview: preview.value }
		: { kind: 'not-compared', code: preview.code };
}
