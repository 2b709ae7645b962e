import { rows } from '#content/example/answers.ts';
import type { Answers } from '#domain/answer.ts';
import { type Example, typed } from './shape.ts';

const DEVELOPMENT = {
	'development-situation': 'Call of 4 June about a refund, minute 3',
	'development-behaviour': 'You said “three to five days” before you had opened the refund list.',
	'development-impact': 'The customer rang again six days later, because the money was not there.',
};
const ACTION = {
	specific: 'Open the refund list before naming a date',
	measure: 'Seen in 4 of the next 5 refund calls',
	owner: 'Adviser B',
	due: '2026-06-30',
};
const WHOLE: Answers = {
	...DEVELOPMENT,
	contacts: rows({ 'contact-ref': 'CALL-20702', 'contact-on': '2026-06-04', checklist: 'E005, 76 %' }),
	'receiver-view': 'I thought the closing was good, but I was not sure about the date.',
	'strength-one': 'You let the customer finish and said the problem back in your own words.',
	'strength-two': 'You wrote the note during the call, so I could follow every step.',
	actions: rows(ACTION),
};

const without = (...fields: readonly string[]): Answers =>
	Object.fromEntries(Object.entries(WHOLE).filter(([field]) => !fields.includes(field)));

const differently = (answers: Answers): Answers => ({ ...WHOLE, ...answers });

export const feedbackExamples: readonly Example[] = [
	typed('feedback-no-strength', 'feedback-record', without('strength-one', 'strength-two'), WHOLE),
	typed('feedback-no-closing-strength', 'feedback-record', without('strength-two'), WHOLE),
	typed(
		'feedback-lopsided',
		'feedback-record',
		differently({ 'strength-one': 'You greeted her by name.', 'strength-two': 'Good note.' }),
		WHOLE,
	),
	typed(
		'feedback-no-development',
		'feedback-record',
		without('development-situation', 'development-behaviour', 'development-impact'),
		WHOLE,
	),
	typed('feedback-one-way', 'feedback-record', without('receiver-view'), WHOLE),
	typed('feedback-coach-talked', 'coaching-session', { 'talk-balance': 'coach' }, { 'talk-balance': 'same' }),
	typed('feedback-vague', 'feedback-record', differently({ 'strength-one': 'Great tone, well done' }), WHOLE),
	typed('feedback-no-impact', 'feedback-record', without('development-impact'), WHOLE),
	typed('feedback-no-contact', 'feedback-record', without('contacts'), WHOLE),
	typed('feedback-no-actions', 'feedback-record', without('actions'), WHOLE),
	typed('feedback-in-the-open', 'coaching-session', { private: 'no' }, { private: 'yes' }),
	typed(
		'feedback-review-due',
		'feedback-record',
		differently({ 'review-on': '2026-06-20' }),
		differently({ 'review-on': '2026-06-20', 'review-outcome': 'Seen in 5 of 5 refund calls.' }),
	),
	typed(
		'feedback-personal',
		'coaching-session',
		{ development: 'Your attitude to older customers has to change.' },
		{ development: 'You interrupted the customer twice when she looked for her number.' },
	),
	typed(
		'action-no-measure',
		'feedback-record',
		differently({ actions: rows({ ...ACTION, measure: '' }) }),
		WHOLE,
	),
	typed(
		'action-no-owner',
		'improvement-record',
		{ actions: rows({ ...ACTION, owner: '' }) },
		{ actions: rows(ACTION) },
	),
	typed(
		'action-no-date',
		'coaching-session',
		{ actions: rows(ACTION, { ...ACTION, due: '' }) },
		{ actions: rows(ACTION) },
	),
	typed(
		'action-vague',
		'feedback-record',
		differently({ actions: rows({ ...ACTION, specific: 'Be more confident' }) }),
		WHOLE,
	),
];
