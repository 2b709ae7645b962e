import { measures, people, rows } from './answers.ts';
import { claim, item } from './item.ts';
import wallDashboard from './photos/wall-dashboard.jpg?url';
import { ref } from './references.ts';
import type { ExampleItem } from './shape.ts';
import { inInk } from './signatures.ts';

/** Everything but the management ideas behind it is written: "to finish", and its criterion only started. */
const resourcePlan = item({
	id: 'resource-plan-easter',
	template: 'resource-plan',
	title: 'Staffing the refund line after Easter',
	eventDate: '2026-04-07',
	created: '2026-04-14T09:30:00.000Z',
	changed: '2026-04-28T16:05:00.000Z',
	contactTypes: ['call'],
	done: false,
	answers: {
		'period-from': '2026-04-07',
		'period-to': '2026-04-10',
		'my-part':
			'The resource planner made the forecast. I **checked it against our own call reasons**, worked out the staff for each interval on my own to compare, proposed the moved breaks, and watched adherence on Tuesday and Wednesday as floor lead.',
		'forecast-source':
			'Phone system: the four last Tuesdays and the Tuesday after Easter of last year, plus 12 % for the new returns rule',
		'forecast-events':
			'- First day after a **bank holiday**: two days of parcels at once.\n- New returns rule from 1 April (money back after the warehouse scan), so more questions.\n- Four new starters with about 500 seconds for a call instead of 420.',
		intervals: rows(
			{
				interval: 'Tuesday 9:00 to 9:30',
				channel: 'Calls',
				forecast: '44',
				needed: '14',
				scheduled: '13',
				'actual-contacts': '47',
				'actual-staff': '13',
			},
			{
				interval: 'Tuesday 10:00 to 10:30',
				channel: 'Calls',
				forecast: '66',
				needed: '20',
				scheduled: '20',
				'actual-contacts': '71',
				'actual-staff': '19',
			},
			{
				interval: 'Tuesday 11:00 to 11:30',
				channel: 'Calls',
				forecast: '58',
				needed: '18',
				scheduled: '18',
				'actual-contacts': '60',
				'actual-staff': '18',
			},
			{
				interval: 'Tuesday 12:30 to 13:00',
				channel: 'Calls',
				forecast: '47',
				needed: '15',
				scheduled: '15',
				'actual-contacts': '45',
				'actual-staff': '15',
			},
			{
				interval: 'Tuesday 14:00 to 14:30',
				channel: 'Calls',
				forecast: '41',
				needed: '13',
				scheduled: '14',
				'actual-contacts': '44',
				'actual-staff': '13',
			},
			{
				interval: 'Tuesday 16:00 to 16:30',
				channel: 'Calls',
				forecast: '50',
				needed: '16',
				scheduled: '15',
				'actual-contacts': '52',
				'actual-staff': '15',
			},
		),
		'handling-time': '420',
		'service-level': '80 % of calls answered within 20 seconds',
		shrinkage: '30',
		'staff-needed': '20 on the phones at the peak, so 29 on the rota',
		'worked-out':
			'66 calls in half an hour with 420 seconds each are 15.4 hours of work in an hour (66 × 420 ÷ 1,800). With **Erlang C** in the planning software 19 people would give 75 % in 20 seconds and 20 people 84 %. So 20. Then 20 ÷ 0.7, because 30 % of paid time goes to breaks, training, holiday and sickness: 29 on the rota.',
		technology:
			'- **Planning software:** forecast, Erlang C, who is where each half hour.\n- **Phone system and wallboard:** calls waiting, service level, who is logged in.\n- **CRM:** the reasons for calls. It showed that 38 % of the calls were about refunds, so I could ask for refund-trained people at the peak.',
		'schedule-decision':
			'The rota had 18 people at 10:00, two too few, and 20 at 11:30, two too many. I proposed to move **two breaks from 10:00 to 11:30** and the team talk from Tuesday to Thursday. This cost nothing, and nobody had to come in earlier. The two new starters took emails from 10:00 to 11:00, because a long call at the peak hurts more than a long email.',
		options:
			'- **Overtime of two hours for three people:** would have worked, but costs about £110 and was not needed.\n- **Borrow two from Team Green:** they do not know the refund screen.\n- **Accept 70 % for an hour:** customers would ring again at 14:00, and the queue would only move.',
		fairness:
			'Breaks stayed inside the Working Time Regulations and our own rule (none later than four hours after the start). I asked both colleagues before I moved their breaks; one could not, and another one volunteered. Agreed adjustments of working time were left as they are.',
		'agreed-with': people(
			['Resource planner', 'Resource planner'],
			['Team leader', 'Team leader A'],
			['Adviser', 'Colleagues H and J'],
		),
		'adherence-target': '92',
		'adherence-actual': '93',
		adherence:
			'I looked at the real-time screen **every 15 minutes** and at the wallboard in between. Who was more than 5 minutes away from the plan got a short, friendly chat message from me, never a shout across the floor. I wrote down the reasons: six of nine were long calls and not late breaks.',
		decisions: rows(
			{
				'decided-at': '10:10',
				seen: 'Service level 64 %, 6 waiting, one person ill',
				decided: 'Took calls myself for 40 minutes and asked one colleague to come back from emails',
				effect: '79 % at 10:45',
			},
			{
				'decided-at': '11:20',
				seen: '84 %, nobody waiting',
				decided: 'Let the two moved breaks begin ten minutes early',
				effect: 'Both back before the small peak at noon',
			},
			{
				'decided-at': '15:50',
				seen: 'Forecast for 16:00 one person short',
				decided: 'Moved my own admin hour to 17:00',
				effect: '82 % at 16:30',
			},
		),
		outcome:
			'Over the day **81 %** of calls were answered in 20 seconds; on the Tuesday after Easter last year it was 68 %. The forecast was 5 % too low in total, mostly at 10:00 (71 calls, not 66), because a text message about the new rule had gone out at 9:45 and nobody had told the planner. The afternoon was right within 3 calls.',
		measures: measures(
			['Service level, Tuesday after Easter last year and this year', '68', '81', '%', 'higher'],
			['Abandoned calls', '9', '4', '%', 'lower'],
			['Schedule adherence, March and this week', '88', '93', '%', 'higher'],
		),
		'team-effect':
			'Nobody worked overtime and everybody had a break. Two said that it was the first quiet Tuesday after a holiday. We could keep all four coaching slots on Thursday.',
		learning:
			'Ask marketing and the web team for their plans before the forecast is closed. And the mean is not enough: four new starters with 500 seconds for a call are almost one more person at the peak.',
		'held-where': 'Planning software; planner and team leaders only. The rota with names stays at work.',
	},
	claims: [
		claim('maintain', '4.1', 'Resource planning; the part on the ideas behind it is still to be written.'),
	],
	links: [],
});

/** The month as a whole, May against June, with the photo of the wall screen. */
const contactReview = item({
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

export const operations: readonly ExampleItem[] = [resourcePlan, contactReview];
