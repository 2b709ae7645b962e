import { people, ratings, rows } from '#content/example/answers.ts';
import type { Answers } from '#domain/answer.ts';
import { type Example, typed } from './shape.ts';

const CHECKLIST: Answers = {
	'contact-ref': 'CALL-20702',
	'contact-about': 'Refund of a chair that had been sent back',
	tools: ['call-recording', 'crm'],
	people: people(['Monitor', 'Me'], ['Adviser', 'Adviser B']),
	planned: 'planned',
	'plan-used': 'June plan (E010), draw 14',
	strengths: 'Adviser B let the customer finish and said the problem back in own words.',
	development: 'No date was named at the end, so the customer asked “And when?” twice.',
	objectivity: 'I scored before I looked at earlier scores.',
};
const PLAN_ITEM = { id: 'plan', reference: 'E010', template: 'monitoring-plan', eventDate: '2026-05-29' };

const OWN_LINE = { id: 'own-1', text: 'Offers the callback', standard: '', weight: '2', critical: false };

export const checklistExamples: readonly Example[] = [
	typed('checklist-no-plan', 'monitoring-checklist-call', { ...CHECKLIST, 'plan-used': '' }, CHECKLIST),
	{
		code: 'checklist-before-plan',
		template: 'monitoring-checklist-call',
		fails: { answers: CHECKLIST, content: { eventDate: '2026-05-20' }, others: [PLAN_ITEM] },
		passes: { answers: CHECKLIST, content: { eventDate: '2026-06-04' }, others: [PLAN_ITEM] },
	},
	typed(
		'checklist-ad-hoc',
		'monitoring-checklist-email',
		{ ...CHECKLIST, planned: 'spot-check' },
		{
			...CHECKLIST,
			planned: 'spot-check',
			'chosen-because': 'The customer had complained about the answer.',
		},
	),
	typed(
		'checklist-low-no-comment',
		'monitoring-checklist-call',
		{ ...CHECKLIST, scorecard: ratings({ greeting: [1, ''], identity: [0, ''] }) },
		{ ...CHECKLIST, scorecard: ratings({ greeting: [1, 'No name given, straight to the order number'] }) },
	),
	typed(
		'own-line-no-standard',
		'monitoring-checklist-chat',
		{ ...CHECKLIST, scorecard: ratings({}, [OWN_LINE]) },
		{ ...CHECKLIST, scorecard: ratings({}, [{ ...OWN_LINE, standard: 'Callback SLA, 2 hours' }]) },
	),
	typed('checklist-only-negative', 'monitoring-checklist-call', { ...CHECKLIST, strengths: '' }, CHECKLIST),
	typed('checklist-no-tools', 'monitoring-checklist-call', { ...CHECKLIST, tools: [] }, CHECKLIST),
	{
		code: 'records-place-open',
		template: 'monitoring-checklist-call',
		fails: { answers: CHECKLIST, content: { done: true } },
		passes: {
			answers: { ...CHECKLIST, 'held-where': 'Quality software; me, team leader and quality coach' },
			content: { done: true },
		},
	},
];

const CRITERION = {
	criterion: 'Names the next step and a date',
	standard: 'FCR, target 80 %',
	target: '1 to 5, target 4',
};
const PLAN: Answers = {
	purpose: ['coach'],
	reason: 'Repeat contacts went from 10 to 14 % in April, and nobody knows in which kind of call it starts.',
	'period-from': '2026-06-01',
	'period-to': '2026-06-30',
	'changes-ahead': 'Summer sale in weeks 1 and 2.',
	'plan-criteria': rows(CRITERION),
	'approved-on': '2026-05-29',
	population: '6200',
	method: 'stratified',
	'method-why': 'Chats are few, and a simple draw could miss them.',
	seed: 'Seed 2606',
	strata: rows({ stratum: 'Calls', planned: '24' }, { stratum: 'Chats', planned: '16' }),
	'sample-planned': '40',
	'sample-strength': 'trend',
	frequency: 'Ten a week',
	'frequency-why': 'One check takes me 35 minutes.',
	tools: ['call-recording'],
	'tools-why': 'The recording shows what was said.',
};

const plan = (code: string, fails: Answers, passes: Answers = {}): Example =>
	typed(code, 'monitoring-plan', { ...PLAN, ...fails }, { ...PLAN, ...passes });

export const planExamples: readonly Example[] = [
	plan('plan-no-criteria', { 'plan-criteria': rows() }),
	plan('plan-criterion-no-standard', { 'plan-criteria': rows({ ...CRITERION, standard: '' }) }),
	plan('plan-criterion-no-target', { 'plan-criteria': rows({ ...CRITERION, target: '' }) }),
	plan('plan-agreed-late', { 'approved-on': '2026-06-09' }),
	plan('sample-not-described', { population: '' }),
	plan('sample-no-groups', { strata: rows() }),
	plan(
		'sample-targeted-no-reason',
		{ method: 'targeted', 'method-why': '' },
		{ method: 'targeted', 'method-why': 'New starters make most of the repeat contacts.' },
	),
	plan('sample-no-seed', { seed: '' }),
	plan(
		'sample-small',
		{ 'sample-planned': '5', strata: rows() },
		{ 'sample-planned': '5', 'sample-strength': 'coaching-only' },
	),
	plan('sample-groups-sum', { 'sample-planned': '50' }),
	plan('plan-no-reasons', { 'frequency-why': '' }),
	plan(
		'plan-not-adapted',
		{ 'changes-ahead': '' },
		{ 'changes-ahead': '', adapted: 'Two evening checks moved to week 4.' },
	),
	typed(
		'review-choice-unexplained',
		'contact-review',
		{ contacts: rows({ 'contact-ref': 'CALL-1', about: 'Refund', finding: 'No date named' }) },
		{
			contacts: rows({ 'contact-ref': 'CALL-1', about: 'Refund', finding: 'No date named' }),
			'how-chosen': 'Every 20th refund call of June, from a start drawn by lot.',
		},
	),
	typed(
		'review-no-kpi',
		'contact-review',
		{ trends: 'Refund calls get longer every week.' },
		{
			trends: 'Refund calls get longer every week.',
			kpis: rows({ kpi: 'AHT', target: '360', result: '402', met: 'no', source: 'Dashboard' }),
		},
	),
];
