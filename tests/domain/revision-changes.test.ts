import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameData } from '#domain/canonical-json.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { revisionChanges } from '#domain/revision-changes.ts';
import { wordChanges } from '#domain/word-changes.ts';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';

const FIELDS = ['place', 'story', 'areas'];

function changes(before: Partial<EvidenceContent>, after: Partial<EvidenceContent>) {
	return revisionChanges(contentFixture(before), contentFixture(after), FIELDS);
}

describe('what changed between two states of an item', () => {
	it('is nothing when they are equal, or differ only in an emptied field', () => {
		expect(changes({}, {})).toEqual([]);
		expect(changes({ answers: { story: '' } }, { answers: {} })).toEqual([]);
		expect(changes({ answers: { areas: [] } }, {})).toEqual([]);
	});

	it('is named field by field in the order of the form, whatever the order they were typed in', () => {
		const found = changes(
			{ title: 'A call', answers: { old: 'x', areas: ['data'] } },
			{ title: 'A hard call', answers: { story: 'She rang.', place: 'Desk', areas: ['data', 'safety'] } },
		);
		expect(found).toEqual([
			{ kind: 'title', before: 'A call', after: 'A hard call' },
			{ kind: 'answer', field: 'place', before: undefined, after: 'Desk' },
			{ kind: 'answer', field: 'story', before: undefined, after: 'She rang.' },
			{ kind: 'answer', field: 'areas', before: ['data'], after: ['data', 'safety'] },
			{ kind: 'answer', field: 'old', before: 'x', after: undefined },
		]);
	});

	it('tells a criterion that was ticked from one that was taken off and one whose line changed', () => {
		const found = changes(
			{
				claims: [
					{ criterion: 'a/1', how: 'So' },
					{ criterion: 'a/2', how: '' },
				],
			},
			{
				claims: [
					{ criterion: 'a/3', how: '' },
					{ criterion: 'a/1', how: 'Thus' },
				],
			},
		);
		expect(found).toEqual([
			{ kind: 'claim', criterion: 'a/1', before: 'So', after: 'Thus' },
			{ kind: 'claim', criterion: 'a/2', before: '', after: null },
			{ kind: 'claim', criterion: 'a/3', before: null, after: '' },
		]);
	});

	it('knows a file by its id, so a new caption is no new file', () => {
		const photo = attachmentFixture();
		const renamed = attachmentFixture({ caption: 'The board in June' });
		const other = attachmentFixture({ id: 'attachment-2' });
		expect(changes({ attachments: [photo] }, { attachments: [other, renamed] })).toEqual([
			{ kind: 'attachment', before: photo, after: renamed },
			{ kind: 'attachment', before: null, after: other },
		]);
		expect(changes({ attachments: [photo, other] }, { attachments: [other, photo] })).toEqual([]);
	});

	it('names links, the dates, contact types, real or simulated, "Done" and another version of the form', () => {
		const before = { links: ['one'], eventDate: '2026-06-01', contactTypes: [], reality: '' as const };
		const after = {
			links: ['two'],
			eventDate: '2026-06-02',
			contactTypes: ['email' as const],
			reality: 'real' as const,
			done: true,
			writtenDate: '2026-07-01',
			template: { id: 'every-kind', version: 2 },
		};
		expect(changes(before, after).map(({ kind }) => kind)).toEqual([
			'template',
			'event-date',
			'written-date',
			'contact-types',
			'reality',
			'link',
			'link',
			'done',
		]);
	});

	it('is empty exactly when nothing a person gave differs', () => {
		const content = fc.record({
			title: fc.constantFrom('', 'A', 'B'),
			answers: fc.dictionary(fc.constantFrom(...FIELDS), fc.constantFrom('x', 'y')),
			done: fc.boolean(),
			links: fc.subarray(['one', 'two']),
			claims: fc
				.subarray(['a/1', 'a/2'])
				.map((criteria) => criteria.map((criterion) => ({ criterion, how: '' }))),
		});
		fc.assert(
			fc.property(content, content, (one, other) => {
				const same = isSameData(contentFixture(one), contentFixture(other));
				expect(changes(one, other).length === 0).toBe(same);
				expect(changes(one, other).length).toBe(changes(other, one).length);
			}),
		);
	});
});

describe('the words that changed', () => {
	it('are told from those that stayed', () => {
		expect(wordChanges('She rang twice about it.', 'She rang often about it.')).toEqual([
			{ text: 'She rang ', change: 'same' },
			{ text: 'twice', change: 'removed' },
			{ text: 'often', change: 'added' },
			{ text: ' about it.', change: 'same' },
		]);
	});

	it('give both texts back, word for word', () => {
		const text = fc
			.array(fc.constantFrom('she', 'rang', 'twice', 'Ünal', '\n', ',', '—'), { maxLength: 30 })
			.map((words) => words.join(' '));
		fc.assert(
			fc.property(text, text, (before, after) => {
				const parts = wordChanges(before, after);
				if (parts === null) return;
				const without = (gone: string) =>
					parts
						.filter(({ change }) => change !== gone)
						.map((part) => part.text)
						.join('');
				expect(without('added')).toBe(before);
				expect(without('removed')).toBe(after);
			}),
		);
	});

	it('are not marked where two texts have nothing in common, or far too much differs', () => {
		expect(wordChanges('one', 'two')).toBeNull();
		expect(wordChanges('', 'two')).toBeNull();
		const long = (word: string) =>
			`same ${Array.from({ length: 2_000 }, (_each, index) => `${word}${index}`).join(' ')}`;
		expect(wordChanges(long('a'), long('b'))).toBeNull();
	});
});
