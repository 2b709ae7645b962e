import type { FeedbackInput } from '#document/build.ts';
import { carriedData } from '#document/read/carried.ts';
import { isSameData } from '#domain/canonical-json.ts';
import { LARGEST_REVIEW, REVIEW_MIME, REVIEW_NAME } from '#exchange/review/format.ts';
import { readReviewJson } from '#exchange/review/read.ts';

/** The review that a feedback PDF carries, and the proof that it can be read back as it was. */
export function feedbackCarriedBy(bytes: Uint8Array<ArrayBuffer>): Pick<FeedbackInput, 'data' | 'checkData'> {
	return {
		data: { name: REVIEW_NAME, mime: REVIEW_MIME, bytes },
		checkData: async (file) => {
			const found = await carriedData(file, REVIEW_NAME, LARGEST_REVIEW);
			const outcome = found ? readReviewJson(found) : null;
			if (!outcome?.ok) return `the review cannot be read: ${outcome ? outcome.problem : 'none'}`;
			const given = readReviewJson(bytes);
			const isSame = given.ok && isSameData(given.review, outcome.review);
			return isSame ? null : 'the review is not what was given';
		},
	};
}
