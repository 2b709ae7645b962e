import type { Entry } from './assessment-record.ts';
import type { Instant } from './identity.ts';
import type { Unit } from './unit.ts';

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
	readonly units: readonly Unit[];
	readonly items: readonly { readonly id: string; readonly reference: string; readonly title: string }[];
	readonly entries: readonly Entry[];
};
