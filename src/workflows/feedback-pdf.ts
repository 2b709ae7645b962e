import { minuteOf } from '#device/identity.ts';
import type { FeedbackSheet } from '#domain/feedback-sheet.ts';
import { coverageWithWorking } from '#domain/received.ts';
import { writeReviewJson } from '#exchange/review/write.ts';
import { withDatabase } from '#storage/connection.ts';
import { readReceived } from '#storage/received.ts';
import { buildFeedbackInWorker } from '#workers/pdf-client.ts';
import type { Review } from './open-review.ts';
import { startOfFileName } from './pdf-file-name.ts';

/**
 * Makes the feedback PDF of a review that was just saved. Rejects when it cannot be made, or when the check of the
 * finished file found anything.
 */
export async function buildFeedbackPdf(review: Review): Promise<File> {
	const open = await withDatabase('received', (db) => readReceived(db, review.portfolio.id));
	if (!open.ok || !open.value) throw new Error('The portfolio of the review is not here any more');
	const { portfolio, units, heads, entries, working, codes } = open.value;
	const sheet: FeedbackSheet = {
		review: review.review,
		madeAt: review.madeAt,
		by: review.by,
		portfolio: {
			id: portfolio.id,
			learner: portfolio.learner,
			centre: portfolio.centre,
			qualification: portfolio.qualification,
		},
		coverage: coverageWithWorking(units, heads, entries, working, codes),
		items: heads.map(({ id, reference, title }) => ({ id, reference, title })),
		entries: review.entries,
	};
	const { pdf, findings } = await buildFeedbackInWorker(
		sheet,
		writeReviewJson(review),
		new AbortController().signal,
	);
	if (findings.length > 0) throw new Error(`The feedback PDF has findings: ${JSON.stringify(findings)}`);
	const name = `${startOfFileName(portfolio.learner)}feedback-${minuteOf(review.madeAt)}.pdf`;
	return new File([pdf], name, { type: 'application/pdf' });
}
