import { referenceOf } from '#domain/evidence.ts';

/**
 * The items in the order in which they were started. The place in this list is the reference, so a text
 * that names another item asks for it here and cannot name a wrong one.
 */
export const ORDER = [
	'log-card-in-chat',
	'star-card-in-chat',
	'complaint-refund',
	'reflection-refund',
	'resource-plan-easter',
	'star-in-writing',
	'journey-returns',
	'improvement-refund-date',
	'compliance-payments',
	'monitoring-plan-june',
	'call-b-first',
	'feedback-b',
	'email-c',
	'chat-d',
	'observation',
	'questions-sampling',
	'coaching-b',
	'held-refund-file',
	'reflection-calibration',
	'reflection-coaching',
	'discussion',
	'call-b-second',
	'testimony',
	'log-notes-in-call',
	'contact-review-june',
	'quality-board',
] as const;

export type ItemId = (typeof ORDER)[number];

/** The reference an item of the example gets: ref('log-card-in-chat') is "E001". */
export function ref(id: ItemId): string {
	return referenceOf(ORDER.indexOf(id) + 1);
}
