import { consent, people, ratings, rows } from './answers.ts';
import { claim, item } from './item.ts';
import { ref } from './references.ts';
import type { ExampleItem } from './shape.ts';
import { inInk, LEARNER, typed } from './signatures.ts';

const email = item({
	id: 'email-c',
	template: 'monitoring-checklist-email',
	title: 'Email checklist: Colleague C, wrong colour delivered',
	eventDate: '2026-06-05',
	created: '2026-06-05T08:50:00.000Z',
	changed: '2026-06-08T09:20:00.000Z',
	contactTypes: ['email'],
	answers: {
		'contact-ref': 'CASE-5310',
		'contact-on': '2026-06-04',
		'monitored-at': '9:50 to 10:20',
		'contact-about': 'Cushions delivered in the wrong colour, customer asks four things',
		'reply-time': '5 hours 10 minutes, target 24 hours',
		'thread-length': '2',
		source: 'thread',
		tools: ['mailbox', 'crm', 'quality-software'],
		people: people(
			['Colleague monitored', 'Colleague C'],
			['Monitor', 'Me'],
			['Second monitor', 'Quality coach'],
		),
		planned: 'planned',
		'plan-used': `${ref('monitoring-plan-june')}, emails, number 2 of 8`,
		'chosen-because': 'Drawn at random from the emails of the first week with seed 2606.',
		'staff-told': 'yes',
		'customers-told': 'Privacy notice under every email',
		scorecard: ratings({
			subject: [5, '“Your order of 28 May: new cushions”. No personal data in it.'],
			greeting: [5, '“Dear Mr” and the surname, as the customer signed.'],
			identity: [
				1,
				'Order number and town agreed with the account before anything was changed (CRM history).',
			],
			'data-protection': [1, 'One recipient, the older messages below hold nothing of other people.'],
			consent: ['n/a', 'Nothing was offered or advertised.'],
			payment: ['n/a', 'No payment in this email.'],
			'required-wording': [1, 'Paragraph on returns of version 4 is there.'],
			'response-time': [5, 'Reply after 5 hours, target 24.'],
			understood: [4, 'First sentence names the colour ordered and the one delivered.'],
			answered: [
				3,
				'Three of four questions. “Can I keep the covers until the new ones come?” was not answered.',
			],
			correct: [
				4,
				'Right dates; the link to the return label works. Price of collection left out (it is free).',
			],
			ownership: [4, 'New delivery already ordered, said so with the date.'],
			records: [4, 'Note complete, one abbreviation that not everybody knows.'],
			empathy: [3, '“We apologise for any inconvenience.” Polite, but for everybody.'],
			personal: [
				2,
				'Two standard paragraphs after each other; the garden party on 14 June that the customer mentioned is not taken up.',
			],
			writing: [5, 'Short paragraphs, no mistake.'],
			'next-steps': [4, 'Delivery 9 June, collection at the same time. Who rings if it fails is missing.'],
			'sign-off': [5, 'Name, team and opening hours.'],
		}),
		moments: rows(
			{
				observed: '“We apologise for any inconvenience caused.”',
				line: 'Empathy, personal',
				better: '“I am sorry that the cushions came in grey, five days before your party.”',
			},
			{
				observed:
					'“The new cushions come on 9 June between 8 and 12, and the driver takes the grey ones with him.”',
				line: 'Next steps',
				better: '',
			},
		),
		'not-applicable-why': 'No marketing and no payment in this email, so both lines could not happen.',
		strengths:
			'- **Fast and clear:** five hours, short paragraphs, no mistake.\n- The next step has a date and a time (9 June, 8 to 12), and the new delivery was ordered *before* the email went out.\n- Identity was checked in the system although the customer had written from the known address.',
		development:
			'**Read for the one question that is left.** The fourth question was in the last line and got no answer; the customer wrote again on 5 June. That second email is a repeat contact (target 10 %). Tip that we agreed: copy the questions into the answer first, then write under each.',
		band: 'meets',
		'customer-score': 'No rating was given',
		'not-the-colleague':
			'The template for wrong items begins with “any inconvenience caused”, and advisers are told to keep it. I passed this to the quality coach on 5 June; a new opening is being tried since 15 June.',
		objectivity:
			'I covered the name while scoring and knew it only when I entered the result. The quality coach scored it too and came to 81, three points below me: she gave 3 for ownership.',
		'feedback-given': '8 June, 15 minutes in the quiet room; notes are in the quality software',
		'held-where': 'Ticket system, team leaders and quality team, 12 months; not copied',
		consent: consent('yes', {
			who: 'Colleague C',
			purpose: 'Checklist in my portfolio with a role and a letter instead of the name',
			how: 'Asked in the feedback talk, agreed in writing',
			date: '2026-06-08',
			expires: '2027-06-30',
		}),
		'monitor-signature': typed(LEARNER, 'Monitor', '2026-06-05T09:22:00.000Z'),
		'colleague-signature': inInk('Colleague monitored'),
	},
	claims: [
		claim(
			'monitor',
			'2.1',
			'Whole thread and CRM history, 16 of 18 lines scored with the words that decided.',
		),
		claim('focus', '2.1'),
		claim('element', '1.1', 'An email reviewed: findings and better wording.'),
	],
	links: ['monitoring-plan-june'],
});

const chat = item({
	id: 'chat-d',
	template: 'monitoring-checklist-chat',
	title: 'Chat checklist: Colleague D, order details before the second question',
	eventDate: '2026-06-09',
	created: '2026-06-09T10:05:00.000Z',
	changed: '2026-06-11T08:15:00.000Z',
	contactTypes: ['chat'],
	answers: {
		'contact-ref': 'CHAT-8830',
		'contact-on': '2026-06-08',
		'monitored-at': '11:05 to 11:40',
		'contact-about': 'Where is my parcel, customer in the office, in a hurry',
		length: '11:20',
		'first-response': '22',
		'longest-wait': '95',
		concurrency: '2',
		source: 'transcript',
		tools: ['chat-platform', 'screen-capture', 'quality-software'],
		people: people(
			['Colleague monitored', 'Colleague D'],
			['Monitor', 'Me'],
			['Quality coach', 'Quality coach'],
		),
		planned: 'planned',
		'plan-used': `${ref('monitoring-plan-june')}, chats, number 3 of 8`,
		'chosen-because': 'Drawn at random from the chats of the first ten days with seed 2606.',
		'staff-told': 'yes',
		'customers-told': 'Notice in the chat window before it starts',
		scorecard: ratings({
			'first-reply': [1, '22 seconds, target 30.'],
			greeting: [1, 'First name, and took up the order number that the chatbot had asked for.'],
			identity: [0, 'Delivery address and time given at 1:50; the second question came at 2:30.'],
			'data-protection': [1, 'Only what was needed; nothing pasted from another chat.'],
			consent: ['n/a', 'No link, no shared screen, no follow-up elsewhere.'],
			payment: ['n/a', 'No payment.'],
			'required-wording': [1, 'Delivery wording used.'],
			questions: [1, '“Did a neighbour get a card through the door?” Good question that solved it.'],
			correct: [1, 'Right depot and opening hours, link works.'],
			ownership: [1, 'Solved in the chat: parcel held at the depot until Thursday.'],
			pace: [0.5, 'One wait of 95 seconds without a word; the others were announced.'],
			records: [1, 'Note complete at the end of the chat.'],
			tone: [1, 'Short and friendly, like the customer.'],
			empathy: [0.5, 'Saved reply “I understand your frustration”, once.'],
			writing: [1, 'No mistakes, two lines at most.'],
			summary: [1, 'Where, until when, what to bring.'],
			farewell: [1, 'Let the customer end the chat.'],
		}),
		moments: rows(
			{ minute: '1:50', observed: 'Wrote the delivery address and the time slot.', line: 'Identity' },
			{
				minute: '2:30',
				observed: '“And which town is on the bill, please?” The answer was right.',
				line: 'Identity',
			},
			{ minute: '6:10', observed: '“Did a neighbour get a card through the door?”', line: 'Questions' },
		),
		'not-applicable-why': 'No consent was needed and no payment taken.',
		'critical-failed':
			'The address was given after **one** security question. The customer was the right person (the second answer, 40 seconds later, was correct), so no data went to a stranger. I told Team leader A and the compliance officer at once on 9 June; it was recorded as a near miss. The score of 85 % before the rule became 65 %.',
		strengths:
			'- The question about the neighbour at 6:10 solved the case; two earlier contacts had not asked it.\n- First reply in 22 seconds with two chats open.\n- The summary had place, day and what to bring, all in one message.',
		development:
			'**ID before details, always both questions.** The customer wrote “quick please” and Colleague D wanted to help fast. If it had been an ex-partner or a neighbour, an address would have gone to the wrong person. Announce waits of more than a minute as well.',
		band: 'critical-failure',
		'customer-score':
			'Thumbs up. It does not fit my score: the customer was pleased, the rule was broken all the same.',
		'not-the-colleague':
			'The chat window shows the full address as soon as the chatbot has the order number. I asked through the team leader that it is hidden until both answers are ticked; the chat desk has planned it for July.',
		objectivity:
			'I used the time stamps and not my feeling. Because the result was so much lower than the rest of the card, I asked the quality coach to look at the identity line alone, without telling her my score. She judged it a breach too.',
		'feedback-given': '9 June, 16:00, the same day and in private',
		'escalated-to': 'Compliance officer, same day',
		'held-where': 'Chat platform, team leaders and quality team, 12 months; not copied',
		consent: consent('yes', {
			who: 'Colleague D',
			purpose: 'Checklist in my portfolio with a role and a letter instead of the name',
			how: 'Asked two days after the talk, with time to think; agreed in writing',
			date: '2026-06-11',
			expires: '2027-06-30',
		}),
		'monitor-signature': typed(LEARNER, 'Monitor', '2026-06-09T10:44:00.000Z'),
		'colleague-signature': inInk('Colleague monitored'),
	},
	claims: [
		claim(
			'monitor',
			'2.1',
			'Transcript with time stamps and screen capture; a critical failure recorded and reported.',
		),
		claim('focus', '2.1', 'A chat reviewed against the plan.'),
		claim('element', '1.1'),
		claim('element', '3.1', 'I held to the identity procedure although the customer was content.'),
	],
	links: ['monitoring-plan-june'],
});

export const monitoredWriting: readonly ExampleItem[] = [email, chat];
