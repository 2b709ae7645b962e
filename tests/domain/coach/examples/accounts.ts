import { measures, rows } from '#content/example/answers.ts';
import { type Example, typed } from './shape.ts';

const SITUATION =
	'On Tuesday 14 April a customer rang for the third time about a washing machine that nobody had collected.';
const TASK = 'I was the only adviser on the returns queue, so it was my job to find out who had the order.';
const ACTION =
	'I opened the order, saw that the collection had been booked for the wrong address, rang the depot while she waited and booked the van for 16 April. Then I read the date back to her.';
const RESULT = 'The machine was collected on 16 April. She had waited 9 days and needed no fourth call.';
const WHOLE = { situation: SITUATION, task: TASK, action: ACTION, result: RESULT };

export const accountExamples: readonly Example[] = [
	typed(
		'we-not-i',
		'star-account',
		{
			action:
				'We looked at the order and we saw that our depot had the wrong address. Then we rang them and we booked a new van for her.',
		},
		{ action: ACTION },
	),
	typed(
		'no-i',
		'daily-log',
		{
			'what-i-did':
				'The order was opened and the address was found to be wrong. The depot was called and a new date was given to the customer.',
		},
		{ 'what-i-did': ACTION },
	),
	typed(
		'would-not-did',
		'reflective-account-driscoll',
		{ what: 'When a caller is angry I would always let them finish and then I would say sorry.' },
		{
			what: 'The caller was angry. I let him finish and then said sorry. I would like to thank my coach for this.',
		},
	),
	typed(
		'habit-not-event',
		'star-account',
		{
			action:
				'I always listen to the customer and I usually repeat the problem. I make sure that I stay calm and I try to find an answer.',
		},
		{ action: `${ACTION} I usually do not ring the depot myself.` },
	),
	typed(
		'nothing-particular',
		'star-account',
		{
			situation: 'A customer was not happy with an order and got in touch with the team about the problem.',
			action:
				'I listened to the customer, looked at the order on the system, spoke to another department about it and then came back to the customer with an answer that was accepted.',
			result: 'The customer was happy in the end and the problem was solved.',
		},
		WHOLE,
	),
	typed(
		'stock-phrase',
		'reflective-account-gibbs',
		{
			evaluation: 'I think it went well. Customer service is very important and I always go the extra mile.',
		},
		{ evaluation: 'I let her finish. “You go the extra mile” was what she said at the end.' },
	),
	{
		code: 'simulated',
		template: 'star-account',
		fails: { answers: WHOLE, content: { reality: 'simulated' } },
		passes: { answers: WHOLE, content: { reality: 'real' } },
	},
	{
		code: 'no-event-date',
		template: 'star-account',
		fails: { answers: WHOLE, content: { eventDate: '' } },
		passes: { answers: WHOLE, content: { eventDate: '2026-04-14' } },
	},
	typed(
		'star-part-missing',
		'star-account',
		{ situation: SITUATION, task: TASK, action: ACTION, result: '' },
		WHOLE,
	),
	typed('star-part-thin', 'star-account', { ...WHOLE, action: 'I rang the depot and booked a van.' }, WHOLE),
	typed('star-no-why', 'star-account', WHOLE, {
		...WHOLE,
		why: 'I rang the depot myself, because an email would have taken a day.',
	}),
	typed(
		'result-no-figure',
		'star-account',
		{ ...WHOLE, result: 'The customer was very pleased and thanked me for the help.' },
		{ ...WHOLE, result: 'It was paid within two days instead of ten.' },
	),
	typed(
		'no-before-after',
		'improvement-record',
		{ change: 'The script now asks for the order number first.' },
		{
			change: 'The script now asks for the order number first.',
			measures: measures(['AHT', '412', '365', 'seconds', 'lower']),
		},
	),
	typed(
		'improvement-no-feedback',
		'improvement-record',
		{ change: 'The script now asks for the order number first.' },
		{
			change: 'The script now asks for the order number first.',
			'feedback-used':
				'Three advisers said in the team talk that they search by name and find the wrong customer.',
		},
	),
	typed(
		'improvement-no-root-cause',
		'improvement-record',
		{ change: 'The script now asks for the order number first.' },
		{
			change: 'The script now asks for the order number first.',
			'root-cause': 'The screen shows the name first, so everybody searches by name.',
		},
	),
	typed(
		'improvement-no-learning',
		'improvement-record',
		{ change: 'The script now asks for the order number first.' },
		{
			change: 'The script now asks for the order number first.',
			'learning-organisation': 'Screens are designed without the people who use them.',
		},
	),
	typed(
		'plan-no-adherence',
		'resource-plan',
		{ outcome: 'We answered 83 % in 20 seconds on Saturday.' },
		{
			outcome: 'We answered 83 % in 20 seconds on Saturday.',
			adherence: 'I looked at the adherence screen every half hour and moved two breaks.',
		},
	),
	typed(
		'journey-no-pain',
		'journey-map',
		{ stages: rows({ stage: 'Return', touchpoint: 'Website' }) },
		{
			stages: rows({ stage: 'Return', touchpoint: 'Website' }),
			'main-pain-point': 'Nobody tells the customer that the parcel has arrived.',
		},
	),
];

const GIBBS = {
	description:
		'On 3 May a customer asked to cancel a contract that her late husband had signed. I asked her for his password, as the screen told me to. She began to cry. I took the call off the script, said that I was sorry, and told her which two papers we need and that she can send a photo of them. She sent them on the same day and I closed the contract on 5 May.',
	evaluation:
		'I was slow to see what was happening. The second half of the call went well because I left the script.',
	analysis:
		'The screen has one way for all cancellations. I followed it because I was afraid of a failed identity check, and so I put the rule before the person. Our vulnerable customer policy says the opposite.',
	conclusion: 'I could have asked one open question first. It would have cost ten seconds.',
	'action-plan':
		'Since 6 May I ask “May I ask what has happened?” before the identity check in each cancellation.',
	references: 'Vulnerable customer policy, section 2; Data Protection Act 2018.',
};

export const reflectionExamples: readonly Example[] = [
	typed(
		'reflection-only-tells',
		'reflective-account-gibbs',
		{ description: GIBBS.description, evaluation: 'It went well.', analysis: 'I learned a lot.' },
		GIBBS,
	),
	typed(
		'reflection-no-why',
		'reflective-account-driscoll',
		{
			'so-what':
				'It was a hard call for me. I learned to listen more. I was glad about the result. The customer was happy. My team leader was happy too.',
		},
		{ 'so-what': GIBBS.analysis },
	),
	typed(
		'reflection-no-next',
		'reflective-account-kolb',
		{ 'reflective-observation': GIBBS.evaluation },
		{ 'reflective-observation': GIBBS.evaluation, 'active-experimentation': GIBBS['action-plan'] },
	),
	typed(
		'reflection-no-references',
		'reflective-account-driscoll',
		{ 'so-what': GIBBS.analysis },
		{ 'so-what': GIBBS.analysis, references: GIBBS.references },
	),
	typed(
		'references-unnamed',
		'reflective-account-driscoll',
		{ references: 'What my team leader told me' },
		{ references: 'Returns policy and UK GDPR' },
	),
	{
		code: 'reflection-short',
		template: 'reflective-account-driscoll',
		fails: {
			answers: { what: 'I forgot to log a complaint.', 'so-what': 'It matters because nobody saw it again.' },
			content: { done: true },
		},
		passes: {
			answers: {
				what: GIBBS.description,
				'so-what': `${GIBBS.analysis} ${GIBBS.evaluation}`,
				'now-what': GIBBS['action-plan'],
			},
			content: { done: true },
		},
	},
	typed(
		'reflection-only-self',
		'reflective-account-gibbs',
		{ 'learning-self': 'To ask one open question first.' },
		{
			'learning-self': 'To ask one open question first.',
			'learning-organisation': 'The cancellation screen needs a second way.',
		},
	),
	{
		code: 'reflection-nothing-changed',
		template: 'reflective-account-gibbs',
		fails: { answers: GIBBS, content: { done: true, eventDate: '2026-04-03' } },
		passes: {
			answers: {
				...GIBBS,
				changes: rows({ date: '2026-05-20', change: 'The screen now has a second way.' }),
			},
			content: { done: true, eventDate: '2026-04-03' },
		},
	},
];
