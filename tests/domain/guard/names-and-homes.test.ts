import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scannerFor } from '#domain/guard/scan.ts';
import { growingNarratives, narrativeOf } from '#tests/support/growing-narratives.ts';
import { precision, recall, scoresOf, sentencesOf } from '#tests/support/personal-data.ts';

const scan = scannerFor([]);
const foundIn = (text: string): readonly string[] => scan(text).map((each) => each.text);

/* People without a title, and addresses as they are typed in a hurry. */

test.each(['later-tuned', 'later-held-out'] as const)(
	'names without a title and small addresses: %s',
	(part) => {
		const sentences = sentencesOf(part);
		expect(sentences.filter(({ labels }) => labels.length === 0).length).toBeGreaterThan(40);
		const scores = scoresOf(sentences);
		for (const kind of ['name', 'address'] as const) {
			const score = scores.get(kind) ?? { found: 0, missed: 1, wrong: 1 };
			expect(score.found, kind).toBeGreaterThan(7);
			expect(recall(score), kind).toBeGreaterThanOrEqual(0.9);
			expect(precision(score), kind).toBeGreaterThanOrEqual(0.97);
		}
	},
);

describe('a person without a title', () => {
	test.each([
		['I spoke to Sarah Jones about it.', 'Sarah Jones'],
		['The customer called John Smith hung up.', 'John Smith'],
		['The customer, Mary O’Neill, was cut off.', 'Mary O’Neill'],
		['His name was Ahmed.', 'Ahmed'],
		['The caller (Jane Doe) gave her number.', 'Jane Doe'],
		['“Hi Sarah, thanks for waiting.”', 'Sarah'],
		['Dear Zebediah, we are sorry.', 'Zebediah'],
		['My colleague Tavian helped.', 'Tavian'],
		['I coached Tavian Orsworth on tone.', 'Tavian Orsworth'],
		['Monitored Priya side by side.', 'Priya'],
		['The customer Tavian Orsworth was upset.', 'Tavian Orsworth'],
		['Spoke to Tavian Orsworth twice.', 'Tavian Orsworth'],
		['I asked Sarah Green to call.', 'Sarah Green'],
		['Maria de la Cruz rang.', 'Maria de la Cruz'],
		['Isaac Z. Schlueter rang.', 'Isaac Z. Schlueter'],
		['I told Mark what went well.', 'Mark'],
		['Grace said that it helped.', 'Grace'],
		['I met Victoria Bell on Monday.', 'Victoria Bell'],
		['Priya', 'Priya'],
	])('is found in: %s', (text, name) => {
		expect(foundIn(text)).toEqual([name]);
	});

	test.each([
		'My name is Team Blue on the board.',
		'The name is Team Blue.',
		'I spoke to British Gas and to Tech Support.',
		'The customer called Barclays before us.',
		'The caller (Gold Plan) rang on Monday.',
		'Customer Effort Score fell to 2.1.',
		'Travis-CI is the name of the tool.',
		'Tavian Orsworth',
		'The agent, Adviser C, was coached.',
		'Dear Customer Services, I write to complain.',
		'Hi Team, the new codes go live.',
		'I spoke to John Lewis about the slot.',
		'I read Graham Gibbs and David Kolb.',
		'Sarah Jones Ltd sent the invoice.',
		'Storm Ciara closed the roads.',
		'A Henry stood in the corner.',
		'Martin’s bank refused the card.',
		'The product is called Emma.',
		'Mark was 84 percent last week.',
		'Grace period of seven days.',
		'I called Chelsea and Jordan for a price.',
		'SPOKE TO FINANCE ABOUT THE REFUND',
		'I asked Will it work, and it did.',
		'She named Sky as her supplier.',
		'I spoke to Person A and to Mrs B.',
	])('is not in: %s', (text) => {
		expect(foundIn(text)).toEqual([]);
	});
});

describe('an address', () => {
	test.each([
		['She lives at 12 station road, leeds.', '12 station road'],
		['It went to 12 Station road instead.', '12 Station road'],
		['sent to flat 3, 40 victoria avenue', 'flat 3, 40 victoria avenue'],
		['He moved to 8 oak tree close last year.', '8 oak tree close'],
		['we have 9 the green, ls1 4ap', '9 the green'],
		['They live at 12 long lane.', '12 long lane'],
		['From 12 New Road and back', '12 New Road'],
	])('in small letters is found in: %s', (text, address) => {
		expect(foundIn(text)[0]).toBe(address);
	});

	test.each([
		'It was a 2 way call.',
		'We drew a 5 star service road map.',
		'A 24 hour close is our aim.',
		'We had 12 Calls Close to target.',
		'I logged 7 Emails Way over the limit.',
		'I took 5 calls in a row.',
		'The 3 lane road outside was closed.',
		'We have 20 high street shops.',
		'In 2026 we took the high road.',
		'It went to 12 customers in a row.',
	])('is not in: %s', (text) => {
		expect(foundIn(text)).toEqual([]);
	});
});

describe('looking through a text', () => {
	const piece = fc.constantFrom(
		...[
			'Sarah',
			'Jones',
			'Mrs',
			'Team',
			'Blue',
			'the',
			'customer',
			',',
			'(',
			')',
			'.',
			'12',
			'flat',
			'station',
			'road',
		],
		...[
			'close',
			'to',
			'spoke',
			'called',
			'Kwasi',
			'O’Neill',
			'de',
			'la',
			'Z.',
			'\n',
			'é',
			'\u0301',
			'my',
			'name',
			'was',
		],
	);

	test('gives stretches of it in order, never over each other, whatever is typed', () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(' ', '', '\u00a0'), (pieces, gap) => {
				const text = pieces.join(gap);
				let end = 0;
				for (const found of scan(text)) {
					expect(found.start).toBeGreaterThanOrEqual(end);
					expect(found.text).toBe(text.slice(found.start, found.end));
					expect(found.text.trim()).toBe(found.text);
					end = found.end;
				}
			}),
		);
	});

	// How long each takes beside a text a quarter as long is a figure of the bench; no time is asserted here.
	test.each(growingNarratives)('reads a text of two million characters to its end: %s', (shape) => {
		const text = `${narrativeOf(shape, 2_000_000)}\nThe customer, Mary O’Neill, rang.`;
		expect(scan(text).at(-1)?.text).toBe('Mary O’Neill');
	});
});
