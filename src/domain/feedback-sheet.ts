import type { Entry } from './assessment-record.ts';
import type { Coverage } from './coverage.ts';
import type { Instant } from './identity.ts';

/** What a feedback PDF is made from: a review, with the names of what it is about. */
export type FeedbackSheet = {
	readonly review: string;
	readonly madeAt: Instant;
	readonly by: { readonly name: string; readonly role: 'assessor' | 'iqa' };
	readonly portfolio: {
		readonly id: string;
		readonly learner: string;
		readonly centre: string;
		readonly qualification: string;
	};
	/** What stands in the portfolio as it was in view, whoever decided it: a decision or a sign-off may not hold any more. */
	readonly coverage: Coverage;
	readonly items: readonly { readonly id: string; readonly reference: string; readonly title: string }[];
	readonly entries: readonly Entry[];
};
