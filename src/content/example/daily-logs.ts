import { claim, item } from './item.ts';
import { ref } from './references.ts';
import type { ExampleItem } from './shape.ts';

/** Finished, but mapped to nothing: it grew into the STAR account. */
const cardInChat = item({
	id: 'log-card-in-chat',
	template: 'daily-log',
	title: 'A card number in the chat window',
	eventDate: '2026-03-04',
	created: '2026-03-04T17:42:10.000Z',
	changed: '2026-03-06T12:40:31.000Z',
	contactTypes: ['chat'],
	answers: {
		'what-happened':
			'Customer C wanted to pay the £14.50 for a second delivery and typed the first half of a card number into the chat before I could stop it.',
		'what-i-did':
			'I asked him at once to type no more of it. I masked the message in the chat platform, told my team leader, and sent the safe payment link instead.',
		'how-it-ended':
			'The payment went through in 4 minutes. The message was gone from the transcript the same afternoon, and the compliance officer closed my report the next day.',
		'went-well': 'I was quick. Only half of the number was ever on the screen.',
		'do-better':
			'I could have warned him **before** he wanted to pay. The chat has no such warning, so every adviser has to think of it.',
		'grow-into': 'star-account',
	},
	claims: [],
	links: ['star-card-in-chat'],
});

/** Begun in the last minutes of a shift and not finished: "to finish". */
const notesInCall = item({
	id: 'log-notes-in-call',
	template: 'daily-log',
	title: 'Writing the notes while the customer is still there',
	eventDate: '2026-06-29',
	created: '2026-06-29T16:55:02.000Z',
	changed: '2026-06-29T16:58:47.000Z',
	contactTypes: ['call'],
	done: false,
	answers: {
		'what-happened':
			'Last open point on our board this month: notes written during the call. I tried it in my own six calls this afternoon.',
		'what-i-did': `I kept the note window beside the order and typed the next step and the date while I said them, as we agreed in the calibration (${ref('reflection-calibration')}).`,
		'do-better': 'In the two long calls I forgot it after the first minute.',
	},
	claims: [claim('element', '1.1')],
	links: ['reflection-calibration'],
});

export const dailyLogs: readonly ExampleItem[] = [cardInChat, notesInCall];
