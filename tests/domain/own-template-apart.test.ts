import { expect, test } from 'vitest';
import { apartFrom } from '#domain/own-template-apart.ts';
import type { Template } from '#domain/template.ts';
import { templateFixture } from '#tests/fixtures/domain.ts';

function kind(id: string, labels: readonly string[], changes: Partial<Template> = {}): Template {
	const fields = labels.map((label, place) => ({
		id: `f${place}`,
		kind: 'text' as const,
		label,
		expected: false,
	}));
	return {
		...templateFixture(),
		id,
		title: 'Diary',
		sections: [{ id: 's', title: 'S', fields }],
		...changes,
	};
}
const apart = (...templates: readonly Template[]) => Object.fromEntries(apartFrom(templates));

test('a title of its own needs nothing beside it', () => {
	expect(apart(kind('own-a', ['Mood']), kind('own-b', ['Mood'], { title: 'Log' }))).toEqual({});
});

test('kinds of one title are told by a part that one has and the other has not', () => {
	expect(
		apart(kind('own-a', ['Day', 'Mood']), kind('own-a-form-0123456789abcdef', ['Day'], { title: ' diary ' })),
	).toEqual({
		'own-a': { kind: 'with', part: 'Mood' },
		'own-a-form-0123456789abcdef': { kind: 'without', part: 'Mood' },
	});
});

test('with the same parts, by their versions; else they are counted, whatever their order', () => {
	expect(apart(kind('own-a', ['Day']), kind('own-b', ['Day'], { version: 2 }))).toEqual({
		'own-a': { kind: 'version', version: 1 },
		'own-b': { kind: 'version', version: 2 },
	});
	const counted = { 'own-a': { kind: 'number', number: 1 }, 'own-b': { kind: 'number', number: 2 } };
	expect(apart(kind('own-b', ['Day']), kind('own-a', ['Day']))).toEqual(counted);
	expect(apart(kind('own-a', ['Day']), kind('own-b', ['Day']))).toEqual(counted);
});

test('no two are told by the same words', () => {
	const three = [kind('own-a', ['Day', 'Mood']), kind('own-b', ['Day']), kind('own-c', ['Day'])];
	const said = Object.values(apart(...three)).map((each) => JSON.stringify(each));
	expect(new Set(said).size).toBe(3);
});
