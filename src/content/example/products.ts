import { consent, measures, rows } from './answers.ts';
import { claim, item } from './item.ts';
import qualityBoard from './photos/quality-board.jpg?url';
import { ref } from './references.ts';
import type { ExampleItem } from './shape.ts';
import { inInk } from './signatures.ts';

const heldFile = item({
	id: 'held-refund-file',
	template: 'held-at-workplace',
	title: 'Complaint file and recording of the refund case',
	eventDate: '2026-03-13',
	created: '2026-06-16T10:40:00.000Z',
	changed: '2026-06-16T11:02:00.000Z',
	contactTypes: ['call', 'email'],
	answers: {
		'what-it-is': 'The complaint file of CASE-4471 and the recording of my call back on 11 March',
		'what-i-did':
			'I took the complaint, investigated it, called back twice, agreed a remedy and wrote the email with the outcome. On the recording I explain the offer and answer two difficult questions.',
		'what-it-shows':
			'That I check who is calling before I say anything about the account, tell the customer the result of the investigation in plain words, **do not promise what I cannot see**, and ask if the offer is fair. The file shows the notes in the order of the procedure and the letter of outcome.',
		'where-to-look': rows(
			{ place: '00:15 to 00:50', shows: 'Identity check, two questions', criterion: 'Maintain support, 3.1' },
			{
				place: '02:10 to 05:30',
				shows: 'Result of the investigation and the offer',
				criterion: 'Maintain support, 2.1',
			},
			{
				place: '06:05',
				shows: 'She asks why two people promised it; my answer',
				criterion: 'Maintain support, 2.1',
			},
			{
				place: 'File, tab “Outcome”',
				shows: 'Email of 13 March with the right to a review',
				criterion: 'Improve support, 2.1',
			},
		),
		'why-held': 'recording',
		system: 'Call recording system and CRM',
		location: 'Contact centre, first floor, quality desk',
		'internal-reference': 'REC-20488 and CASE-4471',
		custodian: 'Quality manager',
		'how-to-see':
			'Ask the quality manager two days before and bring ID. You sit at the quality desk with headphones; I open the file, the quality manager stays near. No copies, no photos, no notes with personal data.',
		'retention-date': '2026-09-11',
		permission: consent('yes', {
			who: 'Quality manager, for my assessor and the internal quality assurer',
			purpose: 'To hear one recording and read one file at the workplace, for my NVQ',
			how: 'By internal message, after asking our data protection contact',
			date: '2026-06-15',
			expires: '2026-09-11',
		}),
		'assessor-signature': inInk('Assessor'),
	},
	claims: [
		claim('maintain', '2.1', 'The recording and the letter of outcome themselves.'),
		claim('element', '2.1'),
	],
	links: ['complaint-refund'],
});

const board = item({
	id: 'quality-board',
	template: 'work-product',
	title: 'Our quality board for June',
	eventDate: '2026-06-30',
	created: '2026-06-30T15:30:00.000Z',
	changed: '2026-07-01T11:10:00.000Z',
	contactTypes: ['call'],
	photos: [
		{
			id: 'photo-quality-board',
			url: qualityBoard,
			name: 'quality-board.jpg',
			caption:
				'Whiteboard “Quality board: Team Blue” on 30 June: line from 71 in week 1 over 74, 75 and 82 to 88 in week 5, dashed target at 80, four points of the month, three of them ticked, and a note “No names or scores of one person here!”.',
			addedAt: '2026-06-30T15:34:00.000Z',
			privacy: { answer: 'nobody' },
		},
	],
	answers: {
		'what-it-is': 'dashboard',
		'made-on': '2026-06-30',
		'made-for':
			'For the twelve advisers of Team Blue, so that each morning everybody sees where we stand and what we work on',
		'my-part':
			'The idea, the layout and all entries are mine. Each Monday I took the average of the call cards from the quality software and drew the point, on the last day of June as well. The team chose the four points of the month together in the talk on 29 May. The pink note is from the operations manager.',
		'what-it-shows':
			'That I **turned what I found into something the team could use**. The average of the call cards rose from 71 in the first week to 88 in the last; it crossed the target of 80 in week 4. It also shows that I kept single people out of it. What it does not show: over the whole month the average was 77, still under the target, and week 5 had three cards only.',
		annotations: rows(
			{
				place: 'Red line, week 1 to 3',
				note: '71, 74, 75: the first feedback talks, and the calibration of 4 June made us a little stricter.',
				criterion: 'Monitor quality (Level 2), 2.1',
			},
			{
				place: 'Red line, week 4',
				note: 'Crosses the dashed target after the coaching sessions of 12 and 19 June.',
				criterion: 'Improve support, 4.1',
			},
			{
				place: 'List on the right',
				note: 'Three of four points ticked. “Write notes in call” is open and becomes the theme of the July training.',
				criterion: 'Improve support, 4.1',
			},
			{
				place: 'Green note',
				note: 'Next calibration, Thursday 2 July at 14:00.',
				criterion: 'Monitor quality (Level 3), 2.1',
			},
			{
				place: 'Pink note',
				note: 'No names and no scores of one person: averages only, as the plan says.',
				criterion: 'Maintain support, 3.1',
			},
		),
		'how-used':
			'In each Monday talk we looked at it for three minutes and chose one call moment to listen to. When week 3 stood still, the team proposed the card with example sentences. The operations manager has asked Team Green to try the same board.',
		'policy-and-law':
			'Monitoring policy (team figures may be shown, single ones not); Data Protection Act 2018: the score of one person is personal data.',
		measures: measures(['Quality score, calls, week 1 and week 5', '71', '88', '%', 'higher']),
		redaction:
			'Nothing had to be covered: there are no names, no faces and no customer data on the board. I waited until nobody stood in front of it.',
		'recording-consent': consent('not-needed'),
		'confirmed-by': `Team leader A; the entries agree with the scores in ${ref('contact-review-june')}`,
		'own-work': ['made-by-me', 'really-used', 'still-current', 'allowed', 'no-personal-data'],
		'confirmer-signature': inInk('Person who confirms it'),
	},
	claims: [
		claim('focus', '2.1', 'Weekly averages of the monitored calls.'),
		claim('element', '4.1', 'What monitoring found became four points for the team.'),
	],
	links: ['monitoring-plan-june', 'contact-review-june', 'coaching-b'],
});

export const products: readonly ExampleItem[] = [heldFile, board];
