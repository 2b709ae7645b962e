import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { claimFingerprint } from '#domain/assessment.ts';
import { addPlaces, attachmentSchema, claimSchema, withPlaces } from '#domain/evidence.ts';
import { handoverContent } from '#domain/handover-content.ts';
import type { Place, WordsPlace } from '#domain/place.ts';
import {
	findWords,
	isPlaceThere,
	leavingPlaces,
	marksWithin,
	placeSchema,
	sentenceAt,
	stretchesOf,
	textsOf,
	wordsPlace,
} from '#domain/place.ts';
import { revisionChanges } from '#domain/revision-changes.ts';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';

const digest = async (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const story = 'I called the customer back. I agreed a refund. The customer thanked me.';

function chosen(text: string, words: string, from = 0): WordsPlace {
	const at = text.indexOf(words, from);
	const place = wordsPlace('story', { part: '', text }, at, at + words.length);
	if (!place) throw new Error('Nothing was chosen');
	return place;
}

describe('words of an answer', () => {
	test('are kept without the white space around them, and nothing else is no place', () => {
		expect(chosen(story, ' I agreed a refund. ').quote).toBe('I agreed a refund.');
		expect(wordsPlace('story', { part: '', text: 'a   b' }, 1, 4)).toBeNull();
	});

	test('are found again when the text around them has changed', () => {
		const place = chosen(story, 'I agreed a refund.');
		const edited = `On Monday I listened. ${story}`;
		const found = findWords(place, { story: edited });
		expect(found && edited.slice(found.start, found.end)).toBe('I agreed a refund.');
	});

	test('that stand there twice are told apart by what is around them', () => {
		const twice =
			'First call: I apologised. Then we spoke of the bill. Second call: I apologised. It was late.';
		const place = chosen(twice, 'I apologised.', 40);
		const found = findWords(place, { story: `Today. ${twice}` });
		expect(found?.start).toBe(`Today. ${twice}`.lastIndexOf('I apologised.'));
	});

	test('that were taken out are gone, in that field and in that part only', () => {
		const place = chosen(story, 'I agreed a refund.');
		expect(findWords(place, { story: 'I called the customer back.' })).toBeNull();
		expect(findWords(place, { other: story })).toBeNull();
		expect(isPlaceThere(place, { answers: { story }, attachments: [] })).toBe(true);
		expect(isPlaceThere(place, { answers: {}, attachments: [] })).toBe(false);
	});

	test('come from rows and comments too, and not from what was picked or measured', () => {
		const rows = { kind: 'rows', rows: [{ id: 'r1', cells: { question: 'Why?', answer: ' ' } }] } as const;
		expect(textsOf({ kind: 'rows', rows: [{ id: 'r1', cells: { ...rows.rows[0].cells } }] })).toEqual([
			{ part: 'r1/question', text: 'Why?' },
		]);
		const ratings = { greeting: { rating: 2, comment: 'Warm' } };
		expect(textsOf({ kind: 'rating-table', ratings, ownLines: [] })).toEqual([
			{ part: 'greeting', text: 'Warm' },
		]);
		expect(textsOf(['data'])).toEqual([]);
	});

	test('a tap chooses its sentence', () => {
		const sentence = (at: number) => {
			const { start, end } = sentenceAt(story, at);
			return story.slice(start, end);
		};
		expect(sentence(3)).toBe('I called the customer back.');
		expect(sentence(story.indexOf('refund'))).toBe('I agreed a refund.');
		expect(sentence(story.length)).toBe('The customer thanked me.');
	});
});

describe('marks tapped while talking', () => {
	test('stand for the time to the next tap, the end, or a minute', () => {
		const marks = [
			{ criterion: '1.2', at: 195 },
			{ criterion: '1.1', at: 10 },
			{ criterion: '2.1', at: 215.04 },
		];
		expect(
			stretchesOf(marks, 'a', 230).map(({ criterion, place }) => [criterion, place.from, place.to]),
		).toEqual([
			['1.1', 10, 70],
			['1.2', 195, 215],
			['2.1', 215, 230],
		]);
	});

	test('after the last second that was kept point at nothing', () => {
		expect(stretchesOf([{ criterion: '1.1', at: 9 }], 'a', 8)).toEqual([]);
	});

	test('of a sound that was stopped by hand are in it, however little of it was recorded', () => {
		const mark = (at: number) => ({ criterion: '1.1', at });
		expect(marksWithin([mark(2), mark(8), mark(9)], 8)).toEqual([mark(2), mark(7), mark(7)]);
		expect(marksWithin([mark(3)], 0.4)).toEqual([mark(0)]);
		expect(marksWithin([mark(3)], Number.POSITIVE_INFINITY)).toEqual([mark(3)]);
		const stretches = stretchesOf(marksWithin([mark(9)], 8), 'a', 8);
		expect(stretches.map(({ place }) => [place.from, place.to])).toEqual([[7, 8]]);
	});

	test('claim their criterion, and keep what was written to it', () => {
		const place: Place = { kind: 'stretch', attachment: 'a', from: 0, to: 5 };
		const content = contentFixture({ claims: [{ criterion: '1.1', how: 'So' }] });
		expect(
			addPlaces(content, [
				{ criterion: '1.1', place },
				{ criterion: '2.1', place },
			]).claims,
		).toEqual([
			{ criterion: '1.1', how: 'So', places: [place] },
			{ criterion: '2.1', how: '', places: [place] },
		]);
	});
});

describe('a claim with a place', () => {
	const place = chosen(story, 'I agreed a refund.');
	const content = contentFixture({ answers: { story }, claims: [{ criterion: '1.1', how: 'So' }] });
	const withPlace = { ...content, claims: content.claims.map((claim) => withPlaces(claim, [place])) };

	test('parses, and so does one from before there were places', () => {
		expect(claimSchema.parse(withPlace.claims[0])).toEqual(withPlace.claims[0]);
		expect(claimSchema.parse({ criterion: '1.1', how: '' })).toEqual({ criterion: '1.1', how: '' });
		expect(
			placeSchema.safeParse({ kind: 'region', attachment: 'a', x: 0, y: 0, width: 2, height: 1 }).success,
		).toBe(false);
		expect(attachmentSchema.parse(attachmentFixture())).toEqual(attachmentFixture());
	});

	test('has another fingerprint, and its old one again without the place', async () => {
		const before = await claimFingerprint(content, '1.1', digest);
		expect(await claimFingerprint(withPlace, '1.1', digest)).not.toBe(before);
		const emptied = { ...content, claims: withPlace.claims.map((claim) => withPlaces(claim, [])) };
		expect(await claimFingerprint(emptied, '1.1', digest)).toBe(before);
	});

	test('tells a change of the place in the history', () => {
		expect(revisionChanges(content, withPlace, ['story'])).toEqual([
			{ kind: 'places', criterion: '1.1', before: [], after: [place] },
		]);
	});

	test('hands over no words that were taken out of the answer, and none that stood beside them', () => {
		const secret = 'Mrs Canary rang. I agreed a refund.';
		const quoting = chosen(secret, 'I agreed a refund.');
		expect(quoting.before).toContain('Canary');
		const redacted = { answers: { story: 'A customer rang. I agreed a refund.' }, attachments: [] };
		expect(JSON.stringify(leavingPlaces([quoting], redacted))).not.toContain('Canary');
		expect(leavingPlaces([quoting], redacted)).toHaveLength(1);
		const whole = chosen(secret, 'Mrs Canary rang.');
		expect(leavingPlaces([whole], redacted)).toEqual([]);
	});

	test('hands over no place in a file that stays, and no original', () => {
		const kept = attachmentFixture({ id: 'stays', privacy: { answer: 'keep-here' } });
		const original = { sha256: 'c'.repeat(64), mime: 'image/jpeg', size: 4 };
		const leaves = attachmentFixture({ id: 'leaves', original });
		const region = { kind: 'region', x: 0, y: 0, width: 0.5, height: 0.5 } as const;
		const places = [
			{ ...region, attachment: 'stays' },
			{ ...region, attachment: 'leaves' },
		];
		const handed = handoverContent(
			{
				...content,
				attachments: [kept, leaves],
				claims: [{ criterion: '1.1', how: '', places }],
			},
			'2026-06-30',
		);
		expect(handed.claims[0]?.places).toEqual([places[1]]);
		expect(JSON.stringify(handed)).not.toContain(original.sha256);
		expect(handed.attachments.map(({ id }) => id)).toEqual(['leaves']);
	});
});
