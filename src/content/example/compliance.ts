import { measures, people, rows } from './answers.ts';
import { claim, item } from './item.ts';
import paymentPoster from './photos/payment-poster.jpg?url';
import { inInk, LEARNER, typed } from './signatures.ts';

/** The payment procedure, checked in ten calls; with the photo of the poster that came of it. */
export const compliance = item({
	id: 'compliance-payments',
	template: 'compliance-check',
	title: 'Payment check: ten calls and one poster',
	eventDate: '2026-05-12',
	created: '2026-05-13T09:15:00.000Z',
	changed: '2026-05-19T14:22:00.000Z',
	contactTypes: ['call'],
	photos: [
		{
			id: 'photo-payment-poster',
			url: paymentPoster,
			name: 'payment-poster.jpg',
			caption:
				'Poster beside the team screen, “Before you take a payment”: six steps from saying that the call is recorded to reading back the amount, never the card. Nobody is in the picture.',
			addedAt: '2026-05-19T14:20:00.000Z',
			privacy: { answer: 'nobody' },
		},
	],
	answers: {
		area: 'payments',
		rules: rows(
			{
				rule: 'Payment procedure 7',
				version: 'version 7, March 2026',
				asks: 'Pause the recording, card number by keypad only, start the recording again, read back the amount and never the card.',
			},
			{
				rule: 'Card industry’s security standard (PCI DSS)',
				version: 'as summed up in our procedure',
				asks: 'Card details are not stored, not repeated and not written down.',
			},
			{
				rule: 'UK GDPR and Data Protection Act 2018; call recording policy',
				version: 'policy of January 2026',
				asks: 'Tell people that the call is recorded and why, check who they are, keep only what is needed.',
			},
		),
		scope:
			'I listened to **10 calls with a payment** from the week of 4 May. I took every 6th from the payment report (61 payments), starting with number 4, so that all shifts were in it. For each I used the recording together with the screen capture, because only the screen shows if the pause button was really pressed. I did it at the quality desk with headphones; nothing was copied.',
		people: people(
			['Checker', 'Me'],
			['Team leader', 'Team leader A'],
			['Compliance officer', 'Compliance officer'],
		),
		checks: rows(
			{
				item: 'Says that the call is recorded and why',
				result: 'compliant',
				note: '10 of 10. The recorded message says it; 7 advisers said it again before the payment.',
			},
			{
				item: 'Two security questions before the account is opened',
				result: 'compliant',
				note: '10 of 10. In PAY-0412 the customer got one wrong and was asked a third, as the procedure says.',
			},
			{
				item: 'Recording paused before the card number',
				result: 'breach',
				note: '8 of 10. In PAY-0417 and PAY-0433 the pause came 3 and 6 seconds late. The keypad tones were masked, and no digit was spoken.',
			},
			{
				item: 'Card number by keypad only',
				result: 'compliant',
				note: '10 of 10. In PAY-0425 the customer began to say it and was stopped politely at once.',
			},
			{
				item: 'Recording started again after the payment',
				result: 'breach',
				note: '9 of 10. In PAY-0433 it stayed off for the last 2 minutes.',
			},
			{
				item: 'Amount read back, card not repeated',
				result: 'compliant',
				note: '10 of 10.',
			},
			{
				item: 'No paper notes on the desk',
				result: 'compliant',
				note: 'Walk round the floor on 12 May at 15:00: 14 desks, whiteboards and plain pads only.',
			},
			{
				item: 'Refund to another card than the one that paid',
				result: 'not-applicable',
				note: 'There was none in the sample.',
			},
		),
		result: 'breach-fixed',
		breaches: rows(
			{
				breach:
					'Recording paused late in two calls (3 and 6 seconds). Nothing that could be used was recorded.',
				'at-once':
					'I stopped listening, noted the two IDs, and told the compliance officer within ten minutes. She checked both and had the seconds removed.',
				'reported-to': 'Compliance officer and team leader',
				'reported-on': '2026-05-12',
				prevention: 'Poster with the steps in order; pause button moved beside the “take payment” button',
				'closed-on': '2026-05-19',
			},
			{
				breach: 'Recording not started again in one call, so 2 minutes cannot be checked.',
				'at-once':
					'I told the adviser the same day, in private, and asked what had happened: she was looking for the button.',
				'reported-to': 'Team leader',
				'reported-on': '2026-05-12',
				prevention: 'The payment window now asks “Recording on?” before it closes',
				'closed-on': '2026-05-19',
			},
		),
		'reported-to': 'Team leader A and the compliance officer, 12 May, with numbers only',
		'daily-work':
			'When I take a payment myself, I follow the six steps of the poster each time, also when the queue is red:\n\n- I say that the call is recorded and why.\n- I ask two security questions. If one is wrong, I ask a third and no more.\n- I **pause, then look at the red sign**, and only then ask for the card.\n- The customer types. If somebody starts to read the number out, I say: “Please stop, the keypad is safer for you.”\n- I start the recording again and read back the amount.\n\nI lock my screen when I stand up, and my pad goes into the confidential bin at the end of the shift.',
		'helped-others':
			'I drew up the poster with the compliance officer and put it beside the team screen on 19 May (photo). I explained it in the team talk that day and sat beside two new starters for their first payment each. I left out who had made the mistakes.',
		consequences:
			'For the customer: money stolen from the card, and worry. For the organisation: a report to the regulator, a fine, or losing the right to take cards. For me: a disciplinary talk, because it is in my contract, and a customer whom I had let down.',
		measures: measures(
			['Checks compliant (6 points in 10 calls)', '92', '95', '%', 'higher'],
			['Calls with a late pause, of 10', '4', '2', 'calls', 'lower'],
		),
		learning:
			'The rule was known. What failed was the **button**: it was in another window. I used to think that a breach is always somebody’s fault. Now I ask first what made it easy to go wrong.',
		'next-due': '2026-08-11',
		interval: 'quarterly',
		'interval-why': 'Payment procedure 7 asks for each quarter; sooner for new starters',
		'next-owner': 'Me, with the compliance officer',
		'held-where':
			'Compliance register; compliance officer and team leaders, 3 years. Recordings: recording system, 6 months',
		'checker-signature': typed(LEARNER, 'Checker', '2026-05-19T14:22:00.000Z'),
		'manager-signature': inInk('Team leader or compliance officer'),
	},
	claims: [
		claim(
			'maintain',
			'3.1',
			'Payment rules in my own calls (daily work) and checked in ten calls of the team.',
		),
		claim('element', '3.1', 'I checked the payment procedure point by point and had two breaches put right.'),
	],
	links: ['star-card-in-chat'],
});
