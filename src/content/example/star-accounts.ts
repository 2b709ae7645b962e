import { measures, people, rows } from './answers.ts';
import { claim, item } from './item.ts';
import { ref } from './references.ts';
import type { ExampleItem } from './shape.ts';

const cardInChat = item({
	id: 'star-card-in-chat',
	template: 'star-account',
	title: 'Keeping a card number out of the chat',
	eventDate: '2026-03-04',
	created: '2026-03-06T12:25:00.000Z',
	changed: '2026-06-26T17:25:12.000Z',
	contactTypes: ['chat'],
	answers: {
		place: 'Web chat, Team Blue, Wednesday afternoon. I had two chats open, which is our limit.',
		'other-dates': '5 March: report closed. 9 March: reminder in the team talk.',
		'people-involved': people(
			['Customer', 'Customer C'],
			['Team leader', 'Team leader A'],
			['Other department', 'Compliance officer'],
		),
		situation:
			'Customer C had missed a delivery of a garden table and wanted to pay £14.50 for a second one. He was in a hurry. Before I had sent the payment link, he typed the first eight digits of a card number into the chat window.',
		'why-it-mattered':
			'Everything in the chat is stored for twelve months and can be read by every adviser and by the quality team. A whole card number there could be misused, the customer could lose money, and our organisation could lose the right to take cards at all.',
		task: 'I was the adviser in the chat, so it was mine to stop the number, get rid of what was already there, report it, and still take the payment safely so that the customer got his table.',
		standard: 'Payment procedure 7: no card details in chat or email. Report within one working day.',
		action: `I did this, in order:

1. I wrote: *“Please stop there and do not type any more of the card number. I will send you a safe page for it.”*
2. I used “mask message” in the chat platform. The digits turned into stars on my screen and on his.
3. I explained in one sentence why: the chat is stored, the payment page is not.
4. I checked who he was with **two security questions**, because we had talked about the delivery only, and until then no account details were needed.
5. I sent the payment link and stayed in the chat until the page said “paid”.
6. After the chat I wrote a short incident report to the compliance officer with the chat ID and the time, without a single digit, and told Team leader A in person.
7. I wrote in the case note: “paid by link, second delivery 7 March, 8 to 12”.`,
		why: 'I stopped him before I did anything else, because every second could have brought the other half of the number. I explained the reason because people follow a rule more easily if they understand it. I reported it although nothing had gone wrong, because masked text can still be in a backup, and only the compliance officer can check that.',
		'policy-and-law':
			'Payment procedure 7 and the card industry’s security standard behind it. UK GDPR and Data Protection Act 2018: keep no more personal data than is needed, and keep it secure. Our incident procedure: report the same day.',
		alternatives:
			'- **End the chat and ask him to ring.** Safe, but he would have waited in the queue, and the digits would still have been there.\n- **Say nothing and mask it later.** He would have typed the rest.\n- **Take the payment by phone myself.** Possible, but I could not have kept the other chat customer waiting for five minutes.',
		result:
			'The payment was made in 4 minutes and the table arrived on 7 March. The compliance officer confirmed on 5 March that no digit was left in the transcript or the backup, and closed the report within **1 day**. From 9 March to the end of the month Team Blue had 1 such case, against 5 in February.',
		measures: measures(['Chats with card digits typed, Team Blue', '5', '1', 'a month', 'lower']),
		'customer-effect':
			'He kept his delivery slot and did not have to start again on the phone. Because I told him the reason, he wrote that he had not known that chats are stored.',
		'feedback-received':
			'Customer C: “Didn’t think of that, thanks for stopping me.” Team leader A asked me to show it in the team talk on 9 March: “That is exactly the order it should go in.”',
		reflection:
			'I learned that a rule works best **before** the moment it is needed. I would keep the calm sentence and the order of steps. I would change one thing: today I announce the payment link as soon as somebody mentions paying.',
		'follow-up': `I asked for a line above the chat box (“Never type card details here”). It went live on 30 March. I used the same six steps of the poster when I did the payment check (${ref('compliance-payments')}).`,
		corroboration: rows(
			{ what: 'witness', 'who-or-what': 'Team leader A', where: ref('testimony') },
			{
				what: 'workplace-record',
				'who-or-what': 'Incident report INC-0318, without digits',
				where: 'Compliance register at work',
			},
		),
		'own-work': ['written-by-me', 'done-by-me', 'others-shown', 'still-current', 'no-names'],
	},
	claims: [
		claim(
			'maintain',
			'3.1',
			'Steps 1 to 6: I kept card data out of a stored chat and reported it the same day.',
		),
		claim('element', '3.1', 'I followed payment procedure 7 and the incident procedure step by step.'),
	],
	links: ['log-card-in-chat', 'compliance-payments', 'testimony'],
});

const inWriting = item({
	id: 'star-in-writing',
	template: 'star-account',
	title: 'A complaint settled in writing only',
	eventDate: '2026-04-16',
	created: '2026-04-21T10:05:40.000Z',
	changed: '2026-06-26T17:31:00.000Z',
	contactTypes: ['email', 'letter'],
	answers: {
		place: 'Email desk, early shift. Case CASE-5127.',
		'other-dates': '17 April: answer sent. 4 May: I checked that the credit had arrived.',
		'people-involved': people(
			['Customer', 'Customer D'],
			['Team leader', 'Team leader A'],
			['Supplier', 'Carrier'],
		),
		situation:
			'Customer D had been sent three emails by three of us about a broken lamp. Each asked for the same photo again. In the fourth email the customer asked not to be phoned, to get everything in writing, and wrote: “I am explaining myself to a wall.”',
		'why-it-mattered':
			'The lamp cost £39, but the trust was nearly gone. We had also missed our target of 24 hours twice, and a customer who asks for another way of contact has a right to be taken seriously.',
		task: 'Team leader A gave the case to me. I had to settle it in one more email, in a way that fitted this customer, and find out why we asked for the same photo three times.',
		standard:
			'First answer in 24 hours, complaint settled in 10 working days, no more than two contacts for a return.',
		action: `First I read the **whole thread** and wrote down each question the customer had asked. There were four, and we had answered one.

Then I looked for the photo. It had come in with the first email, but the system had stored it with the *old* case, because a new case number had been opened each time. I joined the three cases into one.

I rang the carrier myself, not the customer, and had it confirmed that the parcel had been scanned as damaged on 9 April.

I wrote one email with four short headings, one for each question, in plain words and larger type. In it I said sorry for the three requests, offered a new lamp or the money back, and named the date for both. I wrote “You do not have to send anything else.”

I put a mark “contact in writing” on the account, with the customer’s agreement, so that nobody would phone.`,
		why: 'Four questions need four answers, or there will be a fifth email. I joined the cases before I wrote, because otherwise my colleague would have asked for the photo a fourth time. I gave the choice because only the customer could know if a second lamp was still wanted.',
		'policy-and-law':
			'Returns policy; Consumer Rights Act 2015, under which goods have to be of satisfactory quality and the customer may reject them early on; Equality Act 2010 and our accessibility policy for the way of contact; UK GDPR for the mark on the account, which says how to make contact and not why.',
		alternatives:
			'I could have offered a discount to close it quickly. That would not have answered the questions. I could have asked Team leader A to sign the email. I decided against it because the offer was within my limit of £50.',
		result:
			'The customer chose the money back. I sent the credit of £39 on 17 April, one day after I got the case, and it arrived on 21 April. The thread ended after **1** more email, where it had taken 7 before. The customer gave 5 of 5 in the survey.',
		measures: measures(
			['Emails until it was solved, this case', '7', '1', 'emails', 'lower'],
			['Emails that ask for a photo again, team sample of 20', '6', '2', 'emails', 'lower'],
		),
		'customer-effect':
			'Everything was in writing and in large type, with one person answering to the end. The mark on the account means the customer does not have to explain it next time.',
		'feedback-received':
			'Customer D wrote: “At last somebody read what I wrote. Thank you for the headings.”',
		reflection: `I learned that a customer who repeats things is telling me that *we* have not listened. I would join the cases on the first day. The same lesson, one answer with a date, is behind my improvement record (${ref('improvement-refund-date')}).`,
		'follow-up':
			'I showed the email, without names, in the team talk on 23 April. Since then we search for open cases before we open a new one.',
		corroboration: rows(
			{
				what: 'workplace-record',
				'who-or-what': 'CASE-5127, joined with two older cases',
				where: 'CRM system at work',
			},
			{ what: 'witness', 'who-or-what': 'Team leader A', where: ref('testimony') },
		),
		'own-work': ['written-by-me', 'done-by-me', 'others-shown', 'still-current', 'no-names'],
	},
	claims: [
		claim(
			'maintain',
			'2.1',
			'I investigated why we had asked three times and told the customer the outcome in writing.',
		),
		claim('element', '2.1', 'Complaint by email: from the fourth email to the check on 4 May.'),
	],
	links: ['improvement-refund-date', 'testimony'],
});

export const starAccounts: readonly ExampleItem[] = [cardInChat, inWriting];
