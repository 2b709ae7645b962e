import { describe, expect, test } from 'vitest';
import { readNumber } from '#domain/number.ts';
import { answerText, excerptOf, searchText } from '#domain/plain-text.ts';
import { filterEvidence, NO_FILTER } from '#domain/search.ts';
import { editUnit } from '#domain/unit-edits.ts';
import {
	attachmentFixture,
	contentFixture,
	headFixture,
	templateFixture,
	unitFixture,
} from '#tests/fixtures/domain.ts';

describe('a typed number', () => {
	test.each([
		['71', 71],
		[' 71 % ', 71],
		['1,200', 1200],
		['£4.50', 4.5],
		['−3', -3],
		['.5', 0.5],
	])('"%s" is %d', (typed, value) => {
		expect(readNumber(typed)).toBe(value);
	});

	test.each(['', 'about 7', '1,2', '7.', '1e9', '--2', '%'])('"%s" is not one', (typed) => {
		expect(readNumber(typed)).toBeNull();
	});
});

describe('the words of an item', () => {
	const content = contentFixture({
		title: 'Refund call',
		answers: {
			story: 'The **customer** called a third time.',
			steps: { kind: 'rows', rows: [{ id: '1', cells: { what: 'Checked the ledger' } }] },
			who: { kind: 'people', people: [{ id: '1', role: 'Team leader', knownAs: 'B' }] },
		},
		attachments: [attachmentFixture()],
		claims: [{ criterion: 'unit-a/1.1', how: 'Criteria agreed first' }],
	});

	test('can all be searched, in lower case, with the reference', () => {
		const text = searchText('E007', content);
		for (const words of [
			'e007',
			'refund call',
			'third time',
			'checked the ledger',
			'score board',
			'agreed first',
		]) {
			expect(text).toContain(words);
		}
	});

	test('give an excerpt without Markdown, cut at a word', () => {
		expect(excerptOf(templateFixture(), content)).toBe('The customer called a third time.');
		expect(excerptOf(templateFixture(), content, 20)).toBe('The customer called…');
	});

	test('of a score card are its comments and own lines', () => {
		const answer = {
			kind: 'rating-table' as const,
			ratings: { greeting: { rating: 3, comment: 'Warm' } },
			ownLines: [{ id: 'o', text: 'Wrap-up', standard: '', weight: '', critical: false }],
		};
		expect(answerText(answer)).toContain('Warm');
		expect(answerText(answer)).toContain('Wrap-up');
	});
});

describe('finding items again', () => {
	const heads = [
		headFixture('1', { title: 'Refund call', claims: [{ criterion: 'unit-a/1.1', fingerprint: 'x' }] }),
		headFixture('2', {
			template: 'daily-log',
			contactTypes: ['email'],
			eventDate: '2026-05-01',
			done: false,
		}),
		headFixture('3', { eventDate: '', claims: [{ criterion: 'unit-ab/1.1', fingerprint: 'x' }] }),
	];
	const found = (filter: Partial<typeof NO_FILTER>, texts = new Map<string, string>()) =>
		filterEvidence(heads, texts, { ...NO_FILTER, ...filter }).map((head) => head.id);

	test('nothing is narrowed without a filter, and the order is kept', () => {
		expect(found({})).toEqual(['1', '2', '3']);
	});

	test('every word must occur, in the head or in the full text', () => {
		expect(found({ text: 'CALL refund' })).toEqual(['1']);
		expect(found({ text: 'ledger' })).toEqual([]);
		expect(found({ text: 'ledger 002' }, new Map([['2', 'checked the ledger']]))).toEqual(['2']);
	});

	test('by a criterion finds what was claimed for those that were merged into it, and for nothing else', () => {
		const merged = editUnit(unitFixture(), {
			kind: 'merge',
			criterion: 'unit-a/1.2',
			into: 'unit-a/1.1',
			text: 'Both',
		});
		if (!merged.ok) throw new Error(merged.code);
		const claiming = (id: string, criterion: string) =>
			headFixture(id, { claims: [{ criterion, fingerprint: 'x' }] });
		const items = [
			claiming('one', 'unit-a/1.1'),
			claiming('two', 'unit-a/1.2'),
			claiming('three', 'unit-a/2.1'),
		];
		const by = (criterion: string, units = [unitFixture('unit-b'), merged.unit]) =>
			filterEvidence(items, new Map(), { ...NO_FILTER, criterion }, units).map(({ id }) => id);
		expect(by('unit-a/1.1')).toEqual(['one', 'two']);
		// An address that was kept since may name either.
		expect(by('unit-a/1.2')).toEqual(['one', 'two']);
		expect(by('unit-a/2.1')).toEqual(['three']);
		expect(by('unit-a/1.2', [])).toEqual(['two']);
	});

	test('by unit, criterion, kind, contact type, dates and state', () => {
		expect(found({ unit: 'unit-a' })).toEqual(['1']);
		expect(found({ criterion: 'unit-ab/1.1' })).toEqual(['3']);
		expect(found({ template: 'daily-log' })).toEqual(['2']);
		expect(found({ contactType: 'email' })).toEqual(['2']);
		expect(found({ from: '2026-05-02' })).toEqual(['1']);
		expect(found({ to: '2026-05-01' })).toEqual(['2']);
		expect(found({ state: 'to-finish' })).toEqual(['2']);
		expect(found({ state: 'done' })).toEqual(['1', '3']);
		expect(found({ state: 'not-mapped' })).toEqual(['2']);
	});
});
