import { consent, people, ratings, rows } from './answers.ts';
import { claim, item } from './item.ts';
import { ref } from './references.ts';
import type { ExampleItem } from './shape.ts';
import { inInk, LEARNER, typed } from './signatures.ts';

/** Two calls of the same colleague, before and after feedback and coaching. */

const first = item({
	id: 'call-b-first',
	template: 'monitoring-checklist-call',
	title: 'Call checklist: Colleague B, refund for a lamp',
	eventDate: '2026-06-03',
	created: '2026-06-03T13:12:00.000Z',
	changed: '2026-06-04T15:40:00.000Z',
	contactTypes: ['call'],
	answers: {
		'contact-ref': 'CALL-20614',
		'contact-on': '2026-06-02',
		'monitored-at': '14:10 to 14:45',
		'contact-about': 'Refund for a returned lamp, second call about it',
		length: '7:40, of that 1:35 on hold',
		source: 'recorded',
		tools: ['call-recording', 'screen-capture', 'quality-software'],
		people: people(
			['Colleague monitored', 'Colleague B'],
			['Monitor', 'Me'],
			['Second monitor', 'Quality coach'],
		),
		planned: 'planned',
		'plan-used': `${ref('monitoring-plan-june')}, day calls, number 3 of 16`,
		'chosen-because':
			'Drawn at random inside the group of day calls with seed 2606. I did not choose the colleague or the topic.',
		'staff-told': 'yes',
		'customers-told': 'Recorded message at the start of the call',
		scorecard: ratings({
			greeting: [4, '0:04 “Good afternoon, Northgate, B speaking.” Clear, a little fast.'],
			identity: [1, '0:20 two questions, both answered, before the order was opened (screen 0:48).'],
			reason: [
				2,
				'1:02 “A refund, right, let me look.” Not said back, so the lamp and the older case came up only at 3:10.',
			],
			'data-protection': [
				1,
				'Only order number and town were asked for. Nothing read out that was not needed.',
			],
			consent: [1, 'Recorded message played; the customer agreed to an email at 6:50.'],
			payment: ['n/a', 'No payment was taken.'],
			'required-wording': [1, 'Refund wording of version 4 was used, without “three to five days”.'],
			questions: [
				3,
				'Good closed questions. Only one open one, at 3:05: “What happened with the first parcel?”',
			],
			correct: [3, 'The amount was right. The date was not looked up, although the scan was one click away.'],
			ownership: [2, '5:58 “It should be fine, it’s on its way.” No date, no name, no call back.'],
			records: [3, 'Note: “cust rang re refund, told ok”. A colleague could not go on from that.'],
			time: [3, 'Hold of 1:35 announced, but not explained.'],
			tone: [5, 'Calm and warm all the way, also when the customer sighed at 3:12.'],
			empathy: [4, '3:20 “I’d be annoyed too, that is two calls for one lamp.” Very natural.'],
			'plain-language': [4, 'Short sentences. “RMA” once, at 4:40, and explained.'],
			summary: [2, 'Ended with “all sorted”. What was sorted was not said.'],
			farewell: [3, '7:31 “Bye then.” Did not ask if there was anything else.'],
		}),
		moments: rows(
			{
				minute: '1:02',
				observed: '“A refund, right, let me look.”',
				line: 'Finds out why the customer is calling',
			},
			{ minute: '3:20', observed: '“I’d be annoyed too, that is two calls for one lamp.”', line: 'Empathy' },
			{ minute: '5:58', observed: '“It should be fine, it’s on its way.”', line: 'Ownership' },
		),
		'not-applicable-why': 'No payment was taken in this call, so the payment line could not happen.',
		strengths:
			'- **Identity** was checked in full before anything was opened (0:20 to 0:48).\n- At 3:20 the colleague showed real understanding in own words. The customer’s voice changed after that sentence.\n- The tone stayed calm for more than seven minutes.',
		development:
			'**Next step and a date.** At 5:58 the customer asked when the money would come and heard “it should be fine”. The scan in the order screen said 29 May, so the date was there: 12 June. Without it the customer will ring a third time, and that is our FCR. Second point, only if there is time: say the problem back first.',
		band: 'below',
		'customer-score': 'CSAT 3 of 5, “nice lady but I still don’t know when”',
		'not-the-colleague':
			'The order screen took 40 seconds to open (screen capture 1:10 to 1:50). I reported that to the system desk by way of the team leader on 3 June.',
		objectivity:
			'I scored from the recording before I looked at earlier scores or at the CSAT. The quality coach scored it alone and came to 74, two points above mine; we differed only in the line on time. The customer’s 3 of 5 fits what I heard.',
		'feedback-given': `${ref('feedback-b')}, 4 June`,
		'held-where':
			'Recording system, team leaders and quality team only, until December; scores in the quality software',
		consent: consent('yes', {
			who: 'Colleague B',
			purpose: 'Checklist in my portfolio with a role and a letter instead of the name',
			how: 'Asked in private, agreed by internal message',
			date: '2026-06-04',
			expires: '2027-06-30',
		}),
		'monitor-signature': typed(LEARNER, 'Monitor', '2026-06-03T13:47:00.000Z'),
		'colleague-signature': inInk('Colleague monitored'),
	},
	claims: [
		claim('monitor', '2.1', 'Recording and screen capture; quotes with the minute for each line.'),
		claim('focus', '2.1'),
		claim('element', '1.1', 'Recorded call reviewed and findings written down.'),
	],
	links: ['monitoring-plan-june', 'feedback-b'],
});

const second = item({
	id: 'call-b-second',
	template: 'monitoring-checklist-call',
	title: 'Call checklist: Colleague B, three weeks later',
	eventDate: '2026-06-24',
	created: '2026-06-24T12:30:00.000Z',
	changed: '2026-06-26T11:05:00.000Z',
	contactTypes: ['call'],
	answers: {
		'contact-ref': 'CALL-20911',
		'contact-on': '2026-06-23',
		'monitored-at': '13:30 to 14:05',
		'contact-about': 'Missing screws for a garden bench, second delivery paid on the phone',
		length: '6:25, of that 0:40 on hold',
		source: 'recorded',
		tools: ['call-recording', 'screen-capture', 'quality-software'],
		people: people(
			['Colleague monitored', 'Colleague B'],
			['Monitor', 'Me'],
			['Second monitor', 'Team leader A'],
		),
		planned: 'planned',
		'plan-used': `${ref('monitoring-plan-june')}, evening calls, number 6 of 8`,
		'chosen-because':
			'Drawn with the same seed on 29 May, so before I knew that there would be a coaching session.',
		'staff-told': 'yes',
		'customers-told': 'Recorded message at the start of the call',
		scorecard: ratings(
			{
				greeting: [5, '0:03 Name, organisation and “How can I help you today?”, without hurry.'],
				identity: [1, '0:18 two questions before the order was opened.'],
				reason: [4, '0:50 “So the bench is there, but the bag with the screws is not. Is that right?”'],
				'data-protection': [1, 'Nothing asked that was not needed.'],
				consent: [1, 'Said again before the payment that the call is recorded and why.'],
				payment: [
					1,
					'3:40 paused, keypad, started again, amount £4.95 read back. Screen capture shows all six steps.',
				],
				'required-wording': [1, 'Wording for a second delivery used.'],
				questions: [4, 'Two open questions: “What did you find in the box?” and “When do you need it?”'],
				correct: [5, 'Right bag for this bench, checked in the parts list of both suppliers.'],
				ownership: [
					5,
					'4:50 “It leaves tomorrow, Wednesday. You have it by Friday. If not, I ring you on Friday at five.”',
				],
				records: [3, 'Everything is in the note, but it was written after the call (1:20).'],
				time: [4, 'One hold of 40 seconds, announced with the reason.'],
				tone: [5, 'Friendly and steady.'],
				empathy: [4, '1:15 “A bench you cannot sit on, that is no fun in this weather.”'],
				'plain-language': [4, 'No jargon. The number of the part was read twice.'],
				summary: [5, '5:40 Part, date and price in one sentence; the customer said “perfect”.'],
				farewell: [4, 'Asked for anything else.'],
				'own-notes': [3, 'Two of five facts were typed during the call.'],
			},
			[
				{
					id: 'own-notes',
					text: 'Note is written while the customer is on the line',
					standard: 'AHT, target 360 seconds',
					weight: '4',
					critical: false,
				},
			],
		),
		moments: rows(
			{
				minute: '0:50',
				observed: '“So the bench is there, but the bag with the screws is not. Is that right?”',
				line: 'Says it back',
			},
			{
				minute: '4:50',
				observed: '“You have it by Friday. If not, I ring you on Friday at five.”',
				line: 'Ownership',
			},
		),
		'not-applicable-why': 'All lines applied this time.',
		strengths:
			'- **Date and name for the next step** (4:50), without being asked for it. This was the point from our feedback.\n- The problem was said back at 0:50, and so the right bag of screws was found at once.\n- The payment followed all six steps of the poster.',
		development:
			'**Notes during the call.** 1:20 of work after the call could go into the time when the page loads. It matters for AHT, and because the next colleague sees the note at once. We have this point on the board for the whole team, so it is no special task for Colleague B.',
		band: 'above',
		'customer-score': 'CSAT 5 of 5',
		'not-the-colleague':
			'The two suppliers use different numbers for the same part. Passed to the product team by the team leader.',
		objectivity:
			'I knew this colleague had been coached, so there was a danger that I would *want* to hear progress. I asked Team leader A to score the call alone and before me: 88. My own score is two points above; we differ in the line on questions.',
		'feedback-given':
			'25 June, ten minutes in the quiet room; it confirmed the review of the coaching session',
		'held-where':
			'Recording system, team leaders and quality team only, until December; scores in the quality software',
		consent: consent('yes', {
			who: 'Colleague B',
			purpose: 'Checklist in my portfolio with a role and a letter instead of the name',
			how: 'Same agreement as for the first call, asked again and confirmed',
			date: '2026-06-25',
			expires: '2027-06-30',
		}),
		'monitor-signature': typed(LEARNER, 'Monitor', '2026-06-24T13:08:00.000Z'),
		'colleague-signature': inInk('Colleague monitored'),
	},
	claims: [
		claim('monitor', '2.1'),
		claim('focus', '2.1', 'Same scorecard as in the first call, so that the two can be compared.'),
		claim('element', '1.1'),
		claim('element', '3.1', 'Payment steps checked against the procedure with screen capture.'),
	],
	links: ['monitoring-plan-june', 'call-b-first', 'feedback-b', 'coaching-b', 'compliance-payments'],
});

export const monitoredCalls: readonly ExampleItem[] = [first, second];
