import { consent, measures, people, rows } from './answers.ts';
import { claim, item } from './item.ts';
import { ref } from './references.ts';
import type { ExampleItem } from './shape.ts';
import { inInk, LEARNER, typed } from './signatures.ts';

const AGREEMENT = {
	who: 'Colleague B',
	purpose: 'This record in my portfolio, with a role and a letter instead of the name',
	expires: '2027-06-30',
} as const;

const feedback = item({
	id: 'feedback-b',
	template: 'feedback-record',
	title: 'Feedback to Colleague B after one call',
	eventDate: '2026-06-04',
	created: '2026-06-04T15:10:00.000Z',
	changed: '2026-06-25T16:20:00.000Z',
	contactTypes: ['call'],
	answers: {
		people: people(
			['Person giving feedback', 'Me'],
			['Person receiving feedback', 'Colleague B'],
			['Observer', 'Team leader A, first ten minutes, with the agreement of Colleague B'],
		),
		place: 'Quiet room beside the training area, 25 minutes',
		private: 'yes',
		'how-given': 'face-to-face',
		contacts: rows({
			'contact-ref': 'CALL-20614',
			'contact-on': '2026-06-02',
			checklist: `${ref('call-b-first')}, 72 %`,
		}),
		model: 'sandwich',
		'receiver-view':
			'I asked: “How did you find that call?” Colleague B said: “She was annoyed at first and then quite nice, so I think it was OK. I was slow with the system.” About the end: “I wanted to get her off the line because there were eight in the queue.” I had not known about the queue and wrote it down.',
		'strength-one':
			'I played 3:20 and said: “When she sighed, you said *I’d be annoyed too, that is two calls for one lamp*. You did not read that from anywhere.”',
		'strength-one-effect':
			'After this sentence the customer spoke more slowly and answered everything. In her rating she wrote “nice lady”. That is CSAT, and it was earned in one second.',
		'development-situation': 'CALL-20614 at 5:58, when the customer asked when the money would come',
		'development-behaviour':
			'You said: “It should be fine, it’s on its way.” The order screen was open, and the scan of 29 May was on it. No date and no call back were named, and at the end it was “all sorted”.',
		'development-impact':
			'The customer gave 3 of 5 and wrote “I still don’t know when”. She rang again on 8 June, so FCR was missed for the **third** time in one case. Each of these calls costs about seven minutes, and the queue that worried you gets longer by it.',
		'strength-two':
			'Before anything was opened you asked both security questions, calmly and in the right order (0:20 to 0:48). In week 1 that was not so in every call of the team. It kept this customer’s data safe, and I would like to play it, without the voice being known, to new starters.',
		'receiver-response':
			'Colleague B listened to 5:58 twice and said: “I didn’t know the date is on that screen. I thought only finance can see it.” That was a surprise to me: I had taken it for a habit, and it was **missing knowledge**. She did not agree that the note was weak: “Everybody writes it like that.” I said that we would take the note to the whole team, and left it out of her actions.',
		objectivity:
			'Same scorecard as for everybody; the quality coach had scored the call alone and came to 74. I talked only about what can be heard in this one call and not about other days.',
		actions: rows(
			{
				specific: 'In every refund call, read the scan date and tell the customer the day the refund is due',
				measure: 'Heard in 4 of the next 5 refund calls',
				support: 'Half an hour with the order screen, me beside, on 5 June',
				owner: 'Colleague B',
				due: '2026-06-19',
				priority: 'first',
			},
			{
				specific: 'End each call with one sentence: what happens next, who does it, by when',
				measure: 'Line “sums up” at 4 or better in the next 3 checklists',
				support: 'Card with three example sentences beside the screen, written by Colleague B',
				owner: 'Colleague B',
				due: '2026-06-26',
				priority: 'second',
			},
		),
		'process-issue':
			'The order screen took 40 seconds to open, and the scan is hidden under “logistics”. No adviser who started after January was shown it.',
		'process-passed-to':
			'System desk (slow screen) and trainer (scan screen in the starter training), by way of the team leader',
		'review-on': '2026-06-25',
		'review-outcome': `Done. In the five refund calls from 8 to 22 June the date was named in **5 of 5**. “Sums up” was 4, 4 and 5. The call of 23 June had 90 % (${ref('call-b-second')}). We both said that the half hour with the screen had done the most. Because the change was so quick in refunds, we used the coaching session for delivery calls (${ref('coaching-b')}).`,
		measures: measures(
			['Quality score, 1 call each', '72', '90', '%', 'higher'],
			['Refund calls with a date named, of 5', '1', '5', 'calls', 'higher'],
		),
		learning:
			'I had prepared the talk as if the cause was known. If I had not asked first, I would have trained a habit that was no habit. Since then I ask “What did you see on the screen?” before I say anything about a sentence. I would also book 30 minutes: the actions came a little fast at the end.',
		storage:
			'In the quality software under “feedback”; Colleague B, the team leader and I can open it; deleted after 12 months. This record has a letter instead of the name. Single scores are not on the board.',
		consent: consent('yes', {
			...AGREEMENT,
			how: 'Asked at the end of the talk, agreed by internal message',
			date: '2026-06-04',
		}),
		'giver-signature': typed(LEARNER, 'Person giving feedback', '2026-06-04T15:52:00.000Z'),
		'receiver-signature': inInk('Person receiving feedback'),
	},
	claims: [
		claim(
			'monitor',
			'3.1',
			'Two strengths and one point to develop, each with the second in the call; two agreed actions.',
		),
		claim('focus', '3.1', 'Her own view first; actions with measure and date agreed together.'),
		claim('element', '4.1'),
	],
	links: ['call-b-first', 'call-b-second', 'coaching-b'],
});

const coaching = item({
	id: 'coaching-b',
	template: 'coaching-session',
	title: 'Coaching session with Colleague B: a date in delivery calls',
	eventDate: '2026-06-12',
	created: '2026-06-12T11:45:00.000Z',
	changed: '2026-06-26T11:30:00.000Z',
	contactTypes: ['call'],
	answers: {
		people: people(['Coach', 'Me'], ['Person coached', 'Colleague B']),
		place: 'Quiet room, 40 minutes',
		private: 'yes',
		trigger: 'monitoring',
		contacts: rows(
			{ 'contact-ref': 'CALL-20614', 'contact-on': '2026-06-02', checklist: `${ref('call-b-first')}, 72 %` },
			{
				'contact-ref': 'CALL-20733',
				'contact-on': '2026-06-08',
				checklist: 'Delivery date, 74 %, in the quality software',
			},
			{
				'contact-ref': 'CALL-20741',
				'contact-on': '2026-06-09',
				checklist: 'Parcel at a neighbour, 70 %, in the quality software',
			},
		),
		goal: '“In refunds I name the date now. In delivery calls I still say *soon*. By the end of June I want nobody to ring me twice about the same parcel.”',
		'goal-standard': 'FCR, target 80 %; Colleague B stood at 66 % in May',
		'receiver-view':
			'“I don’t want to promise a day that the carrier then breaks. In April a man shouted at me because I had said Tuesday. Since then I keep it open.” She had tried to look at the tracking page, but it shows three different dates, and she did not know which one counts.',
		'reality-facts':
			'In CALL-20733 the customer asked twice for a day and heard “soon” and “in the next days”. In CALL-20741 there was a date on the tracking page at 2:40, not read out. Both customers rang again. In the report for May, **31 of 92** of her delivery calls were followed by another one within a week.',
		strengths:
			'She never invents anything. She told the customer of CALL-20741 honestly that the carrier had made a mistake, and offered to write to the depot. In refunds she went from 1 of 5 to 4 of 4 in a week, so she can change fast when she knows where to look.',
		development:
			'When the customer asks for a day, she protects herself with “soon”. The customer hears that nobody knows, and rings again.',
		cause: 'confidence',
		'process-passed-to': 'Tracking page with three dates: product team, by way of the improvement board',
		options: rows(
			{
				option: 'Name the day and say how sure it is: “planned for Tuesday, the carrier confirms by text”',
				'idea-of': 'Colleague B',
				good: 'Honest, and the customer can plan',
				limits: 'A few customers will hear only “Tuesday”',
				chosen: 'yes',
			},
			{
				option: 'Name the day on which **she** looks again, and ring if it is late',
				'idea-of': 'Colleague B',
				good: 'A promise she can keep herself',
				limits: 'Needs a reminder in the CRM; costs about 3 minutes',
				chosen: 'yes',
			},
			{
				option: 'Ask the depot each time',
				'idea-of': 'Coach',
				good: 'The most exact answer',
				limits: 'Six minutes on hold; AHT',
				chosen: 'no',
			},
		),
		actions: rows(
			{
				specific: 'In each delivery call, name the planned day and how the customer will hear if it changes',
				measure: 'Heard in 4 of 5 delivery calls in the week of 22 June',
				support: 'Note which of the three dates counts (the lowest line), from the product team',
				owner: 'Colleague B',
				due: '2026-06-24',
				priority: 'first',
			},
			{
				specific: 'Set a reminder in the CRM for each case she wants to look at again',
				measure: 'Reminder seen in the CRM; no reminder older than a day',
				support: 'Five minutes with me on how to set it',
				owner: 'Colleague B',
				due: '2026-06-16',
				priority: 'second',
			},
		),
		confidence: '8',
		commitment:
			'“I will say the day and say that it is planned. And if I promise to look, I look.” She wrote the first sentence on a card herself.',
		'review-on': '2026-06-26',
		'review-outcome':
			'Both actions were done. Of five delivery calls in the week of 22 June the day was named in **4**; in the fifth the line broke off. Eleven reminders were set, ten dealt with in time. One customer said: “Thanks for telling me it may change.” Two weeks are short, so we look at it again on 17 July.',
		measures: measures(
			['FCR, delivery calls of Colleague B (92 in May, 38 since the session)', '66', '79', '%', 'higher'],
			['Quality score, average of 3 calls each', '72', '86', '%', 'higher'],
		),
		'talk-balance': 'person-coached',
		learning: `The best question was “What would have to be true so that you dare to say a day?” After it I was silent for ten seconds, which was hard. Both ideas that we chose came from her. I wrote about this in ${ref('reflection-coaching')}.`,
		storage:
			'Coaching note in the quality software; Colleague B and I can open it, the team leader sees only that it took place; deleted after 12 months.',
		consent: consent('yes', {
			...AGREEMENT,
			how: 'Asked at the end, agreed by internal message',
			date: '2026-06-12',
		}),
		'coach-signature': typed(LEARNER, 'Coach', '2026-06-12T11:58:00.000Z'),
		'coached-signature': inInk('Person coached'),
	},
	claims: [
		claim('monitor', '3.1', 'Follows from three checklists and ends in two actions that she chose.'),
		claim('focus', '3.1'),
		claim('element', '4.1', 'Feedback used to coach: FCR of her delivery calls went from 66 to 79 %.'),
	],
	links: ['feedback-b', 'call-b-first', 'call-b-second', 'reflection-coaching'],
});

export const feedbackAndCoaching: readonly ExampleItem[] = [feedback, coaching];
