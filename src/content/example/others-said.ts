import { consent, people, rows } from './answers.ts';
import { claim, item } from './item.ts';
import { ref } from './references.ts';
import type { ExampleItem } from './shape.ts';
import { ASSESSOR, inInk, LEARNER, typed } from './signatures.ts';

const observation = item({
	id: 'observation',
	template: 'observation-record',
	title: 'Observation: two calls and a scored recording',
	eventDate: '2026-06-10',
	created: '2026-06-10T11:50:00.000Z',
	changed: '2026-06-10T16:05:00.000Z',
	contactTypes: ['call'],
	answers: {
		place: 'At my desk in Team Blue, then at the quality desk',
		'start-time': '10:15',
		length: '75',
		present: people(
			['Assessor', 'Assessor'],
			['Learner', 'Me'],
			['Customer', 'Customers F and G, on the line'],
			['Team leader', 'Team leader A, at the beginning'],
		),
		'how-observed': 'beside-you',
		planned: 'planned',
		'people-told': consent('yes', {
			who: 'Team Blue; Customers F and G',
			purpose: 'Observation for an NVQ; the assessor hears the call and notes no personal data',
			how: 'Team talk the day before; customers asked at the beginning of the call',
			date: '2026-06-10',
		}),
		activity: `10:15 The learner logged in, closed two windows that were not needed and turned her screen away from the walkway.

10:22 **Customer F, second delivery with payment.** Greeted with name and organisation. Asked if it was all right that an assessor listened. Two security questions, then opened the order. Said the problem back: “So the umbrella came, the stand did not.” For the £6 she said that the call is recorded and why, paused it, looked at the red sign, let the customer use the keypad, started the recording again and read back the amount. Named the day (Friday) and what happens if it does not come. Note finished with the call.

10:41 **Customer G, where is my refund.** The customer was short with her. She let him finish, opened the scan and said: “It came in on Monday the first, so it is due by the fifteenth at the latest.” Wrote the line while she said it.

10:55 **Quality desk.** Scored CALL-20741 with recording and screen capture. Covered the earlier scores with a sheet of paper. Played 2:40 three times. Wrote a quote and the minute for each line below 4. Marked payment “not applicable” and said why. Result 70 %.

11:20 Questions.`,
		'seen-by-criterion': rows(
			{
				criterion: 'Maintain support, 3.1',
				seen: 'Payment with all six steps of procedure 7, without looking at the poster. Identity before details in both calls. Screen locked when she stood up.',
			},
			{
				criterion: 'Improve support, 3.1',
				seen: 'Same call; required wording for a second delivery used word for word.',
			},
			{
				criterion: 'Monitor quality (Level 3), 2.1',
				seen: 'Recording together with screen capture; findings with minute and quote; scored in the software at once.',
			},
			{
				criterion: 'Monitor quality (Level 2), 2.1',
				seen: 'Reviewed one call of the sample against the plan and the scorecard.',
			},
		),
		questions: rows(
			{
				question: 'Why did you cover the earlier scores?',
				answer:
					'Because I would look for what I expect. If the last one was 90, I am milder without wanting it.',
				criterion: 'Monitor quality 4.1',
			},
			{
				question: 'What would you do if the customer reads the card number out loud?',
				answer:
					'Stop him politely at once, keep the recording paused, take the payment by keypad, and report it the same day, so that the compliance officer can check the recording.',
				criterion: 'Maintain support 3.1',
			},
			{
				question: 'Who may see the score of this call?',
				answer:
					'The colleague, the team leader and the quality team. On the board there are only averages of the team.',
				criterion: 'Monitor quality 2.1',
			},
		),
		'supporting-evidence': rows(
			{ what: 'Monitoring plan for June', where: ref('monitoring-plan-june') },
			{ what: 'Payment check and poster', where: ref('compliance-payments') },
			{ what: 'Score of CALL-20741', where: 'Quality software at work' },
		),
		'assessor-feedback':
			'Calm and exact. The payment was taken as it should be, and I heard no detail that was not needed. The notes to the score let me find each moment myself. To work on: your comments are long. Two lines per point are enough, and it would save you time. I would like to hear more about *why* you chose this sample and this number of contacts; we take that in the questions today and in a discussion.',
		decision: 'achieved',
		'next-steps': rows(
			{ action: 'Questions on sampling, same day', due: '2026-06-10' },
			{ action: 'Professional discussion on understanding monitoring', due: '2026-06-25' },
		),
		'learner-comments':
			'I was nervous in the first call and spoke too fast; with Customer G it was better. I did not notice that I write so much. In the next three checklists I tried two lines for each point, and it took 28 minutes and not 35.',
		'learner-signature': typed(LEARNER, 'Learner', '2026-06-10T16:02:00.000Z'),
		'assessor-signature': typed(ASSESSOR, 'Assessor', '2026-06-10T16:05:00.000Z'),
	},
	claims: [
		claim('maintain', '3.1', 'Seen by the assessor: a payment by the procedure, identity before details.'),
		claim('element', '3.1'),
		claim('monitor', '2.1', 'Seen scoring a recording with screen capture.'),
		claim('focus', '2.1'),
	],
	links: ['monitoring-plan-june', 'compliance-payments'],
});

const questions = item({
	id: 'questions-sampling',
	template: 'question-and-answer',
	title: 'Questions after the observation: the sample',
	eventDate: '2026-06-10',
	created: '2026-06-10T16:10:00.000Z',
	changed: '2026-06-10T17:05:00.000Z',
	contactTypes: ['call', 'chat'],
	answers: {
		purpose: `To check what I know about sampling, after my observation (${ref('observation')})`,
		'how-asked': 'oral',
		place: 'Meeting room on the first floor, 20 minutes',
		present: people(['Assessor', 'Assessor'], ['Learner', 'Me']),
		'recording-consent': consent('not-needed'),
		questions: rows(
			{
				question: 'Why did you not just take forty contacts at random?',
				answer:
					'Because chats are only 800 of 6,200. With forty at random I would get five on average, but it could be one or two, and then I could say nothing about chats. So I made four groups and drew at random inside each group. The price is that chats count more in my sample than in real life, so for the total I have to weight the groups or use the KPIs of all contacts.',
				criterion: 'Monitor quality (Level 2), 1.2',
				reference: ref('monitoring-plan-june'),
				minute: '',
			},
			{
				question: 'What is the seed good for?',
				answer:
					'With seed 2606 anybody who has the list can draw the same contacts again. So nobody can say that I picked the easy ones. The quality coach was beside me when I drew, and we put the numbers into the plan before I heard a single call.',
				criterion: 'Monitor quality (Level 2), 1.2',
				reference: ref('monitoring-plan-june'),
				minute: '',
			},
			{
				question: 'What can forty contacts tell you, and what can they not?',
				answer:
					'They show a trend of the team and give me good examples for coaching. They cannot rank twelve people: that would be three contacts each. For a figure within five points I would need a few hundred. In week 1 I had five call cards with an average of 71, and one bad call moved it by four points.',
				criterion: 'Monitor quality (Level 3), 4.1',
				reference: 'Monitoring policy of our centre',
				minute: '',
			},
			{
				question: 'A contact in your sample was deleted. What did you do?',
				answer:
					'The customer had asked for deletion, which is a right under UK GDPR. I left the place empty and wrote it into the plan. If I had taken another one I could have chosen, without noticing it, one that suits me.',
				criterion: 'Monitor quality (Level 2), 1.2',
				reference: 'UK GDPR; Data Protection Act 2018',
				minute: '',
			},
		),
		'assessor-comments':
			'Clear answers on the sample, with your own example each time. Level 2, 1.2 is covered. For Level 3, 4.1 I need more: what monitoring is for, how it is used, and how you stay fair over time. We take that on 25 June.',
		'next-steps': rows(
			{ action: 'Prepare the professional discussion on Level 3, 4.1', due: '2026-06-25' },
			{
				action: 'Agree a date for Level 2, 4.1 (frequency, tools, recording and reporting)',
				due: '2026-07-09',
			},
		),
		'own-work': ['own-words', 'no-names'],
		'learner-signature': typed(LEARNER, 'Learner', '2026-06-10T17:01:00.000Z'),
		'assessor-signature': typed(ASSESSOR, 'Assessor', '2026-06-10T17:05:00.000Z'),
	},
	claims: [
		claim('focus', '1.2', 'Why stratified, what the seed is for, what was left out.'),
		claim('monitor', '4.1'),
	],
	links: ['observation', 'monitoring-plan-june'],
});

const testimony = item({
	id: 'testimony',
	template: 'witness-testimony',
	title: 'Testimony of the team leader',
	eventDate: '2026-06-26',
	created: '2026-06-26T13:20:00.000Z',
	changed: '2026-06-26T13:55:00.000Z',
	contactTypes: ['call', 'email', 'chat'],
	answers: {
		'witness-role': 'Team leader, Team Blue',
		'witness-organisation': 'Northgate Contact Centre',
		relationship: 'Has been my team leader since September; sees my work every day',
		'witness-type': 'other',
		'witness-competence':
			'Nine years in contact centres, four of them as a team leader; scores contacts and leads calibrations; Level 4 in management.',
		'witness-contact': 'By way of the team leader desk, Monday to Thursday',
		'witness-consent': consent('yes', {
			who: 'Team leader A',
			purpose: 'To sign this testimony and to be asked by the assessor',
			how: 'In person',
			date: '2026-06-26',
		}),
		place: 'On the floor, in team talks, in two calibrations and at one feedback talk',
		'other-dates': 'March to June, most weeks',
		'how-often': 'regularly',
		'what-was-seen': `I was there when she told the team on 9 March how she had stopped a card number in a chat, in six steps, without saying who the customer was.

In the refund case in March she came to me with her reasons on paper before she asked for twenty pounds over her limit. I heard the call back at 15:40 from the next desk. She said what she knew and what she did not know.

On 4 June I sat in the room for the first ten minutes of her talk with one of my advisers, with the adviser’s consent. She asked first and then played two moments of the call. She did not mention a score until she was asked. They agreed two things and wrote down a date for each.

In the calibration on 18 June she was eleven points away from the coach. She did not argue. She asked to hear the minute again, changed her mind, and told the team the next day that it had been her mistake.

The figures of the team went up in these weeks. I cannot say how much of it is her work, but what the advisers now do, saying the next step and a date, is what she asked for.`,
		'criteria-seen': rows(
			{
				criterion: 'Monitor quality (Level 3), 1.1',
				seen: 'Saw the plan on 28 May, four days before the first check, and asked for one change.',
			},
			{
				criterion: 'Monitor quality (Level 3), 3.1',
				seen: 'Feedback talk on 4 June: two strengths, one point, two actions.',
			},
			{
				criterion: 'Maintain support, 3.1',
				seen: 'Reported the chat of 4 March and the two late pauses in May, each on the same day.',
			},
			{
				criterion: 'Improve support, 2.1',
				seen: 'The refund case from 10 March to the call two weeks later.',
			},
		),
		'products-confirmed': rows(
			{
				product: `${ref('monitoring-plan-june')}, monitoring plan`,
				'how-known': 'Read the drafts; agreed it with the operations manager',
			},
			{
				product: `${ref('improvement-refund-date')}, improvement record`,
				'how-known': 'She presented it to me and the finance lead',
			},
			{
				product: `${ref('compliance-payments')}, poster`,
				'how-known': 'Saw her draw it up with the compliance officer',
			},
		),
		'how-recorded': 'witness-wrote',
		'witness-statement': ['saw-it', 'true-account', 'own-words'],
		'witness-signature': inInk('Witness'),
		'learner-signature': typed(LEARNER, 'Learner', '2026-06-26T13:55:00.000Z'),
	},
	claims: [
		claim('monitor', '1.1'),
		claim('monitor', '3.1', 'Heard by my team leader on 4 June.'),
		claim('element', '2.1'),
		claim('maintain', '3.1'),
	],
	links: [
		'monitoring-plan-june',
		'complaint-refund',
		'star-card-in-chat',
		'star-in-writing',
		'feedback-b',
		'compliance-payments',
		'improvement-refund-date',
		'reflection-calibration',
	],
});

export const othersSaid: readonly ExampleItem[] = [observation, questions, testimony];
