import { measures, people, rows } from './answers.ts';
import { claim, item } from './item.ts';
import wallDashboard from './photos/wall-dashboard.jpg?url';
import { ref } from './references.ts';
import { inInk } from './signatures.ts';

/** The month as a whole, May against June, with the photo of the wall screen. */
export const contactReview = item({
	id: 'contact-review-june',
	template: 'contact-review',
	title: 'Review of contacts in June: calls, emails and chats',
	eventDate: '2026-06-30',
	created: '2026-06-30T13:40:00.000Z',
	changed: '2026-07-01T09:25:00.000Z',
	contactTypes: ['call', 'email', 'chat'],
	photos: [
		{
			id: 'photo-wall-dashboard',
			url: wallDashboard,
			name: 'wall-dashboard.jpg',
			caption:
				'Wall screen on 30 June at 14:32: service level 84 %, 3 waiting, handling time 382 seconds, solved first time 79 %, and the calls answered by half hour. Totals of the centre only, nobody can be identified.',
			addedAt: '2026-06-30T13:44:00.000Z',
			privacy: { answer: 'nobody' },
		},
	],
	answers: {
		'period-from': '2026-06-01',
		'period-to': '2026-06-30',
		reason: `End of the monitoring plan (${ref('monitoring-plan-june')}). The question was if naming the next step and a date, the point we coached for, shows in the KPIs and not only in the scores.`,
		channels: rows(
			{ channel: 'call', total: '4180', reviewed: '24', score: '77 %' },
			{ channel: 'email', total: '1270', reviewed: '7', score: '81 %' },
			{ channel: 'chat', total: '790', reviewed: '8', score: '79 %' },
		),
		sources: [
			'quality-scores',
			'recordings',
			'transcripts',
			'screen-capture',
			'survey',
			'complaints',
			'dashboard',
		],
		'how-chosen':
			'The 39 contacts are the stratified sample of the plan (seed 2606): day and evening calls, emails and chats, all weeks and all twelve advisers. The KPIs are from **all** contacts of the month and not from the sample.',
		people: people(
			['Reviewer', 'Me'],
			['Quality coach', 'Quality coach'],
			['Analyst', 'Analyst of the planning desk'],
			['Team leader', 'Team leader A'],
		),
		kpis: rows(
			{ kpi: 'AHT', target: '360 s', result: '396 s', met: 'nearly', source: 'Phone system, monthly report' },
			{
				kpi: 'FCR',
				target: '80 %',
				result: '77 %',
				met: 'nearly',
				source: 'CRM, no second contact in 7 days',
			},
			{
				kpi: 'CSAT',
				target: '82 %',
				result: '82 %',
				met: 'yes',
				source: 'Survey after the contact, 611 answers',
			},
			{
				kpi: 'Quality score, calls',
				target: '80 %',
				result: '77 %',
				met: 'nearly',
				source: 'Quality software, 24 calls',
			},
			{ kpi: 'Service level', target: '80 % in 20 s', result: '82 %', met: 'yes', source: 'Phone system' },
		),
		measures: measures(
			['AHT', '431', '396', 'seconds', 'lower'],
			['FCR', '68', '77', '%', 'higher'],
			['CSAT', '74', '82', '%', 'higher'],
			['Quality score', '70', '77', '%', 'higher'],
			['Repeat contacts', '18', '11', '%', 'lower'],
		),
		limits:
			'24 calls show a trend and no more. Week 5 had only two days and three call cards, so the 88 % of that week may be luck. The wall screen (photo) is one moment of one day: 382 seconds there, 396 over the month. And two things changed at once: our coaching and the new refund note.',
		contacts: rows(
			{
				'contact-ref': 'CALL-20614',
				'contact-on': '2026-06-02',
				about: 'Refund for a lamp',
				finding: 'Warm, but no date: “it should be fine”. The customer rang again on 8 June.',
				score: `72 %, ${ref('call-b-first')}`,
			},
			{
				'contact-ref': 'CASE-5310',
				'contact-on': '2026-06-04',
				about: 'Wrong colour, email',
				finding: 'Three of four questions answered; the fourth came back the next day as a new email.',
				score: `84 %, ${ref('email-c')}`,
			},
			{
				'contact-ref': 'CHAT-8830',
				'contact-on': '2026-06-08',
				about: 'Parcel not found',
				finding:
					'Solved by one good question, but the address was given before the second security question.',
				score: `65 %, ${ref('chat-d')}`,
			},
			{
				'contact-ref': 'CALL-20911',
				'contact-on': '2026-06-23',
				about: 'Missing screws',
				finding: 'Said back, date named, call back offered. No second contact.',
				score: `90 %, ${ref('call-b-second')}`,
			},
		),
		'works-well':
			'**Identity checks on calls: 24 of 24.** Tone and empathy are the best lines of all three channels (4.3 of 5). Where the date was named, 14 calls, there was **one** repeat contact; in the 10 calls without a date there were four.',
		trends:
			'- **No date, second contact.** Of the repeat contacts in June 44 % asked “when?”, most of them about deliveries with a carrier.\n- **The last question of an email** is missed: in 3 of 7 emails.\n- **Notes after the call** take 74 seconds on average. Where they were written during the call it was 31.\n- In the evening the scores are 5 points lower than by day.',
		causes:
			'I am fairly sure about the date: it shows in scores, in repeat contacts and in three complaints. For the evenings I can only guess: two of the four new starters work late, and there is no coach after 18:00. The tracking page with three dates is a system cause and not one of people.',
		'pain-points':
			'Between “sent” and “delivered”: the customer has a tracking page with three dates and rings us to hear which one counts.',
		recommendation:
			'1. Go on with “next step and a date” in July, now for deliveries (team leader; moves FCR).\n2. One evening a week with a coach on the floor (operations manager; moves the evening score).\n3. One date on the tracking page (product team; moves repeat contacts).\n4. Notes during the call as the theme of the July training (trainer; moves AHT).',
		actions: rows(
			{
				specific: 'Coach on the evening shift each Wednesday in July',
				measure: 'Evening score within 2 points of the day score',
				support: 'Two swaps in the rota',
				owner: 'Me',
				due: '2026-07-29',
				priority: 'first',
			},
			{
				specific: 'Training “type while you talk”, 45 minutes, all advisers',
				measure: 'Work after the call under 50 seconds',
				support: 'Trainer and practice cases',
				owner: 'Trainer',
				due: '2026-07-17',
				priority: 'second',
			},
			{
				specific: 'Ask for one date on the tracking page',
				measure: 'Answer of the product team with a date',
				support: 'Ten internal IDs as examples',
				owner: 'Team leader A',
				due: '2026-07-10',
				priority: 'later',
			},
		),
		told: 'Team leader A and the operations manager, one-page report on 30 June; the team, at the board, totals only',
		'own-performance':
			'Team leader A scored four of my own contacts: 90 %, 93, 88 and 92. My AHT is 402 seconds. Since 22 June I write the note during the call, and my last two were 370 and 365.',
		'held-where':
			'Quality software and CRM reports; team leaders, quality team and operations manager; 12 months',
		'manager-signature': inInk('Team leader or manager'),
	},
	claims: [
		claim(
			'maintain',
			'1.1',
			'Scores, recordings, survey and complaints of a month, judged against five KPIs.',
		),
		claim('element', '1.1', '39 interactions reviewed, findings and causes documented.'),
		claim('monitor', '2.1'),
	],
	links: ['monitoring-plan-june', 'call-b-first', 'email-c', 'chat-d', 'call-b-second', 'quality-board'],
});
