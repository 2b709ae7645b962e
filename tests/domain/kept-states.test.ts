import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeptStates } from '#domain/kept-states.ts';
import { anItem } from '#tests/fixtures/handover.ts';

test('no number is ever given twice, and none that is there', () => {
	const { content } = anItem(1);
	const number = fc.integer({ min: 1, max: 6 });
	fc.assert(
		fc.property(
			fc.uniqueArray(number),
			fc.array(fc.tuple(fc.constantFrom('after', 'free'), number)),
			(there, asked) => {
				const kept = new KeptStates(there.map((revision) => ({ evidence: 'one', revision, content })));
				const given = asked.map(([how, wanted]) =>
					how === 'after' ? kept.after('one', wanted) : kept.free('one', wanted),
				);
				expect(new Set([...there, ...given]).size).toBe(there.length + given.length);
			},
		),
	);
});

test('a state is known by what it says', () => {
	const { content } = anItem(1);
	const kept = new KeptStates([{ evidence: 'one', revision: 4, content }]);
	expect(kept.isKept({ evidence: 'one', revision: 9, content: { ...content } })).toBe(true);
	expect(kept.isKept({ evidence: 'one', revision: 4, content: { ...content, title: 'Other' } })).toBe(false);
	expect(kept.isKept({ evidence: 'two', revision: 4, content })).toBe(false);
});
