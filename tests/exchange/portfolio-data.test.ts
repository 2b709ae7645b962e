import { describe, expect, test } from 'vitest';
import { handoverData } from '#domain/handover-data.ts';
import { readPortfolioData } from '#exchange/portfolio-data/read.ts';
import { writePortfolioData } from '#exchange/portfolio-data/write.ts';
import { exampleHandover } from '#tests/document/support/example.ts';
import { aHandover, aJudgement, anItem, aPhoto } from '#tests/fixtures/handover.ts';

const made = { at: '2026-06-14T09:30:00.000Z', exportNumber: 3, scope: { kind: 'whole' } } as const;
const item = anItem(1, {
	claims: [{ criterion: 'unit-a/1.1', how: 'x' }],
	attachments: [
		aPhoto('a'.repeat(64)),
		aPhoto('b'.repeat(64), { name: 'Mrs Jones.jpg', privacy: { answer: 'keep-here' } }),
	],
});
const handover = aHandover({ items: [item], judgements: [aJudgement(item, 'unit-a/1.1')] });
const written = () => JSON.parse(new TextDecoder().decode(writePortfolioData(handover, made)));
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('the data a portfolio PDF carries', () => {
	test.each([
		['one with judgements', handover],
		['the example', exampleHandover()],
		['an empty one', aHandover({ items: [], units: [] })],
	])('%s comes back as it went in', (_, each) => {
		const outcome = readPortfolioData(writePortfolioData(each, made));
		expect(outcome).toEqual({
			ok: true,
			data: {
				format: 'starfolio-portfolio',
				formatVersion: 1,
				madeAt: made.at,
				exportNumber: 3,
				scope: { kind: 'whole' },
				handover: handoverData(each),
			},
		});
	});

	test('a file that stays on the device leaves neither its name nor its caption', () => {
		const text = JSON.stringify(written());
		expect(text).not.toContain('Mrs Jones');
		expect(text).not.toContain('b'.repeat(64));
		expect(written().handover.heldBack).toEqual([
			{ evidence: 'item-1', reference: 'E001', reason: 'keep-here' },
		]);
	});

	type Data = ReturnType<typeof written>;
	const refused: readonly (readonly [string, string, (data: Data) => unknown])[] = [
		['no data at all', 'damaged', () => null],
		['a list', 'damaged', () => []],
		['data of another kind', 'wrong-kind', (data) => ({ ...data, format: 'starfolio-review' })],
		['data of a newer version', 'newer-format', (data) => ({ ...data, formatVersion: 2 })],
		[
			'no items',
			'damaged',
			({ handover: { evidence: _, ...rest }, ...data }) => ({ ...data, handover: rest }),
		],
		[
			'an item without a reference',
			'damaged',
			(data) => {
				data.handover.evidence[0].reference = '../..';
				return data;
			},
		],
		[
			'an answer of no known shape',
			'damaged',
			(data) => {
				data.handover.evidence[0].content.answers.place = 7;
				return data;
			},
		],
		[
			'an item twice',
			'duplicate',
			(data) => {
				data.handover.evidence.push(data.handover.evidence[0]);
				return data;
			},
		],
		[
			'a judgement of an item that is not there',
			'inconsistent',
			(data) => {
				data.handover.judgements[0].evidence = 'other';
				return data;
			},
		],
	];
	test.each(refused)('%s is refused', (_, problem, change) => {
		expect(readPortfolioData(bytesOf(change(written())))).toEqual({ ok: false, problem });
	});

	test('bytes that are no text, and half a file, are refused', () => {
		const whole = writePortfolioData(handover, made);
		for (const bytes of [new Uint8Array(), whole.slice(0, 100), Uint8Array.from([0xff, 0xfe, 0x7b])]) {
			expect(readPortfolioData(bytes)).toEqual({ ok: false, problem: 'damaged' });
		}
		expect(readPortfolioData(new TextEncoder().encode('['.repeat(1e6)))).toEqual({
			ok: false,
			problem: 'damaged',
		});
	});
});
