import { lazy, Suspense } from 'react';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { reviewWords } from '#wording/en/review.ts';
import type { Opening } from './use-opening.ts';

const ReviewArrival = lazy(async () => ({ default: (await import('./ReviewArrival.tsx')).ReviewArrival }));

type Arrived = Extract<Opening<never>, { kind: 'review' | 'review-refused' }>;

type LateReviewArrivalProps = { readonly arrived: Arrived; readonly onAdded: () => void };

/** A file that turned out to be a review: most files are not, so its code comes with the first one. */
export function LateReviewArrival({ arrived, onAdded }: LateReviewArrivalProps) {
	if (arrived.kind === 'review-refused') {
		return (
			<Notice tone="danger" title={reviewWords.refusedTitle} alert>
				{reviewWords.problems[arrived.code]}
			</Notice>
		);
	}
	return (
		<Suspense fallback={<Loading />}>
			<ReviewArrival review={arrived.review} preview={arrived.preview} onAdded={onAdded} />
		</Suspense>
	);
}
