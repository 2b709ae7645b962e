import { rows } from '#content/example/answers.ts';
import type { Answers } from '#domain/answer.ts';
import { type Example, typed } from './shape.ts';

const STEPS = [
	{ 'step-on': '2026-05-04', step: 'received', done: 'Call taken and case opened' },
	{ 'step-on': '2026-05-04', step: 'investigated', done: 'Carrier scans and two recordings checked' },
	{ 'step-on': '2026-05-06', step: 'resolved', done: 'Second sofa delivered, letter sent' },
	{ 'step-on': '2026-05-20', step: 'followed-up', done: 'Rang as agreed' },
] as const;

const WHOLE: Answers = {
	'what-happened': 'The sofa was promised for Friday. Nobody came and nobody called.',
	wanted: 'The sofa this week, and an apology in writing.',
	'complaint-type': 'service-failure',
	'type-why': 'The sofa has no fault. It did not come on the agreed day.',
	minor: 'no',
	recurring: 'other-customers',
	'repeat-of': 'CASE-4102, CASE-4188',
	timeline: rows(...STEPS),
	investigation: rows({
		checked: 'Where the sofa was',
		source: 'Carrier scans',
		found: 'Loaded on the wrong van',
	}),
	'root-cause':
		'The van list is printed before late orders are sorted, so an order after 16:00 stands on the list of the day before.',
	remedy: 'I offered delivery on Wednesday and the delivery fee back.',
	tailored: 'She works nights, so I booked the slot from 14:00 and told her by text message.',
	'resolved-on': '2026-05-06',
	outcome: 'I rang her on 6 May and sent a letter that says what went wrong.',
	'follow-up-on': '2026-05-20',
	'follow-up-result': 'Nothing was open.',
	prevention: 'The list is now printed at 18:00.',
	'learning-organisation': 'Two systems sort the same orders at different times.',
};

const without = (...fields: readonly string[]): Answers =>
	Object.fromEntries(Object.entries(WHOLE).filter(([field]) => !fields.includes(field)));

const missing = (code: string, ...fields: readonly string[]): Example =>
	typed(code, 'complaint-record', without(...fields), WHOLE);

const differently = (code: string, fails: Answers, passes: Answers = {}): Example =>
	typed(code, 'complaint-record', { ...WHOLE, ...fails }, { ...WHOLE, ...passes });

export const complaintExamples: readonly Example[] = [
	differently('complaint-steps-missing', { timeline: rows(STEPS[0], STEPS[2]) }),
	differently('complaint-steps-undated', {
		timeline: rows(...STEPS, { step: 'closed', done: 'Case closed' }),
	}),
	differently('complaint-steps-backwards', {
		timeline: rows(STEPS[0], { ...STEPS[1], 'step-on': '2026-05-02' }, STEPS[2], STEPS[3]),
	}),
	missing('complaint-not-classified', 'complaint-type'),
	differently(
		'complaint-class-doubtful',
		{ 'complaint-type': 'product-defect', 'type-why': '' },
		{ 'complaint-type': 'service-failure', 'type-why': '' },
	),
	missing('complaint-no-root-cause', 'root-cause'),
	differently('root-cause-is-blame', {
		'root-cause': 'Human error of the driver, who did not look at the list.',
	}),
	missing('complaint-no-prevention', 'prevention'),
	missing('complaint-no-investigation', 'investigation'),
	missing('complaint-no-follow-up', 'follow-up-on', 'follow-up-result'),
	differently('complaint-follow-up-early', { 'follow-up-on': '2026-05-05' }),
	missing('complaint-not-tailored', 'tailored'),
	differently(
		'complaint-standard-reply',
		{ tailored: 'I sent her the standard letter for late deliveries.' },
		{ tailored: 'I left out the standard letter and wrote her own date.' },
	),
	missing('complaint-minor-open', 'minor'),
	missing('complaint-repeat-unnamed', 'repeat-of'),
	missing('complaint-no-learning', 'learning-organisation'),
	missing('complaint-outcome-untold', 'outcome'),
];

const CHECK: Answers = {
	area: 'data-protection',
	rules: rows({
		rule: 'Identity check procedure',
		version: '3',
		asks: 'Two questions before any detail is given',
	}),
	checks: rows({ item: 'Two questions asked', result: 'compliant', note: '10 of 10 calls' }),
	'daily-work': 'I ask the two questions before I open the account, also when the customer is in a hurry.',
	'next-due': '2026-09-14',
	interval: 'quarterly',
};

const BREACH = rows(
	{ item: 'Two questions asked', result: 'compliant', note: '' },
	{ item: 'Screen locked', result: 'breach', note: 'Two desks open at lunch' },
);

export const complianceExamples: readonly Example[] = [
	{
		code: 'compliance-overdue',
		template: 'compliance-check',
		fails: { answers: { ...CHECK, 'next-due': '2026-06-14' }, content: { eventDate: '2026-03-14' } },
		passes: {
			answers: { ...CHECK, 'next-due': '2026-06-14' },
			content: { eventDate: '2026-03-14' },
			others: [{ id: 'later', reference: 'E020', template: 'compliance-check', eventDate: '2026-06-12' }],
		},
	},
	typed('compliance-once', 'compliance-check', { ...CHECK, 'next-due': '' }, CHECK),
	{
		code: 'compliance-next-before',
		template: 'compliance-check',
		fails: { answers: { ...CHECK, 'next-due': '2026-06-01' }, content: { eventDate: '2026-06-14' } },
		passes: { answers: CHECK, content: { eventDate: '2026-06-14' } },
	},
	{
		code: 'compliance-old',
		template: 'compliance-check',
		fails: { answers: CHECK, content: { eventDate: '2025-01-14' } },
		passes: { answers: CHECK, content: { eventDate: '2026-06-14' } },
	},
	typed(
		'compliance-breach-untold',
		'compliance-check',
		{ ...CHECK, checks: BREACH },
		{
			...CHECK,
			checks: BREACH,
			breaches: rows({ breach: 'Two desks open', 'at-once': 'I locked them', 'closed-on': '2026-06-14' }),
		},
	),
	typed(
		'compliance-breach-open',
		'compliance-check',
		{ ...CHECK, checks: BREACH, breaches: rows({ breach: 'Two desks open', 'at-once': 'I locked them' }) },
		{
			...CHECK,
			checks: BREACH,
			breaches: rows({ breach: 'Two desks open', 'at-once': 'I locked them', 'closed-on': '2026-06-14' }),
		},
	),
	typed('compliance-not-daily', 'compliance-check', { ...CHECK, 'daily-work': '' }, CHECK),
	typed('compliance-rule-unnamed', 'compliance-check', { ...CHECK, rules: rows() }, CHECK),
	typed('compliance-area-open', 'compliance-check', { ...CHECK, area: '' }, CHECK),
];
