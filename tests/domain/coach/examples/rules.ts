import { rows } from '#content/example/answers.ts';
import type { Attachment } from '#domain/evidence.ts';
import { type Example, typed } from './shape.ts';

const photo = (caption: string): Attachment => ({
	id: 'photo-1',
	kind: 'photo',
	sha256: 'a'.repeat(64),
	name: 'board.jpg',
	mime: 'image/jpeg',
	size: 1,
	width: 1,
	height: 1,
	caption,
	addedAt: '2026-06-01T09:00:00.000Z',
	privacy: { answer: 'nobody' },
	cleaning: 'cleaned',
});

const STORY = {
	situation: 'On 2 June a customer was charged twice for one parcel and rang me at the end of my shift.',
	action: 'I compared the two payments, saw the same order number on both and sent the second one back.',
	result: 'She had her £18 back after 2 days.',
};
const claims = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ criterion: `unit-${index}/1.1`, how: '' }));

export const ruleExamples: readonly Example[] = [
	{
		code: 'claim-unusual',
		template: 'star-account',
		fails: { answers: STORY, content: { claims: [{ criterion: 'focus-l2-monitor-quality/1.2', how: '' }] } },
		passes: {
			answers: STORY,
			content: { claims: [{ criterion: 'focus-l2-monitor-quality/1.2', how: 'I drew the sample by lot.' }] },
		},
	},
	{
		code: 'claims-too-many',
		template: 'star-account',
		fails: { answers: STORY, content: { claims: claims(7) } },
		passes: { answers: STORY, content: { claims: claims(4) } },
	},
	{
		code: 'not-mapped',
		template: 'star-account',
		fails: { answers: STORY, content: { done: true, claims: [] } },
		passes: { answers: STORY, content: { done: true, claims: claims(1) } },
	},
	{
		code: 'photo-not-annotated',
		template: 'work-product',
		fails: { content: { attachments: [photo('board')] } },
		passes: { content: { attachments: [photo('Quality board of Team Blue, scores of June, no names')] } },
	},
	{
		code: 'own-work-unconfirmed',
		template: 'star-account',
		fails: { answers: { ...STORY, 'own-work': ['no-names'] }, content: { done: true } },
		passes: { answers: { ...STORY, 'own-work': ['written-by-me', 'no-names'] }, content: { done: true } },
	},
	{
		code: 'not-corroborated',
		template: 'star-account',
		fails: { answers: STORY, content: { done: true } },
		passes: {
			answers: { ...STORY, corroboration: rows({ what: 'witness', 'who-or-what': 'Team leader A' }) },
			content: { done: true },
		},
	},
	typed(
		'product-unconfirmed',
		'work-product',
		{ 'my-part': `${STORY.action} ${STORY.situation}` },
		{
			'my-part': `${STORY.action} ${STORY.situation}`,
			'confirmed-by': 'My team leader, who asked me for it',
		},
	),
	typed(
		'product-without-notes',
		'work-product',
		{ 'what-it-shows': 'Calls answered in 20 seconds went up after I changed the breaks.' },
		{
			'what-it-shows': 'Calls answered in 20 seconds went up after I changed the breaks.',
			annotations: rows({ place: 'Yellow box', note: 'The week after the change' }),
		},
	),
	{
		code: 'product-missing',
		template: 'work-product',
		fails: { answers: { 'my-part': STORY.action }, content: { done: true } },
		passes: {
			answers: { 'my-part': STORY.action },
			content: { done: true, attachments: [photo('Quality board of Team Blue')] },
		},
	},
	{
		code: 'event-in-future',
		template: 'star-account',
		fails: { answers: STORY, content: { eventDate: '2026-07-14' } },
		passes: { answers: STORY, content: { eventDate: '2026-06-30' } },
	},
	{
		code: 'event-old',
		template: 'star-account',
		fails: { answers: STORY, content: { eventDate: '2024-04-14' } },
		passes: { answers: STORY, content: { eventDate: '2025-04-14' } },
	},
	{
		code: 'written-late',
		template: 'star-account',
		fails: { answers: STORY, content: { eventDate: '2026-02-14', writtenDate: '2026-06-14' } },
		passes: { answers: STORY, content: { eventDate: '2026-06-10', writtenDate: '2026-06-14' } },
	},
	{
		code: 'too-thin',
		template: 'daily-log',
		fails: {
			answers: { 'what-happened': 'A late parcel.', 'what-i-did': 'I rang the depot.' },
			content: { done: true, claims: claims(1) },
		},
		passes: {
			answers: { 'what-happened': `${STORY.situation} ${STORY.result}`, 'what-i-did': STORY.action },
			content: { done: true, claims: claims(1) },
		},
	},
	typed(
		'witness-praises',
		'witness-testimony',
		{ 'what-was-seen': 'She is a hard worker and good with customers. A pleasure to work with.' },
		{
			'what-was-seen':
				'On 4 May I listened to a call about a wrong bill. She let the customer finish and took the charge off. She is reliable.',
		},
	),
	typed(
		'witness-unknown',
		'witness-testimony',
		{ 'what-was-seen': 'On 4 May I listened to a call about a wrong bill.' },
		{
			'what-was-seen': 'On 4 May I listened to a call about a wrong bill.',
			relationship: 'Her team leader since March',
		},
	),
	typed(
		'held-no-way-to-see',
		'held-at-workplace',
		{ 'what-it-shows': 'All six letters of a complaint that I settled.' },
		{
			'what-it-shows': 'All six letters of a complaint that I settled.',
			'how-to-see': 'Ask Team leader A, who opens it on a screen in the quiet room.',
		},
	),
];
