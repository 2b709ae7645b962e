import { describe, expect, test } from 'vitest';
import { savedEdits } from '#domain/earlier-wordings.ts';
import type { UnitDraft } from '#domain/own-unit.ts';
import type { Unit } from '#domain/unit.ts';
import { criteriaOf } from '#domain/unit.ts';
import { compareUnits, movedTo } from '#domain/unit-compare.ts';
import { editUnit } from '#domain/unit-edits.ts';
import { type Standing, standingOf, type UnitSource } from '#domain/unit-standing.ts';
import { keptUnderIds, namesInSource } from '#exchange/unit-formats/source-names.ts';
import { unitFixture } from '#tests/fixtures/domain.ts';

const source: UnitSource = { namesOf: namesInSource, keptUnder: keptUnderIds, untitled: String };
const own: Unit = { ...unitFixture('own-a', 2), title: 'Deal with complaints', origin: { format: 'pasted' } };
const move = { at: '2026-08-01T09:00:00.000Z', on: '2026-08-01', reason: 'Not in the new one' };

const among = (draft: UnitDraft, units: readonly Unit[] = [unitFixture(), own]) =>
	standingOf(draft, units, source);

function versionIn(standing: Standing): Unit {
	if (!('version' in standing)) throw new Error(`It is ${standing.kind}.`);
	return standing.version;
}

function pasted(...criteria: readonly (readonly [string, string])[]): UnitDraft {
	return {
		title: 'Deal with  complaints.',
		outcomes: [{ code: '1', title: 'Deal', criteria: criteria.map(([code, text]) => ({ code, text })) }],
		origin: { format: 'pasted' },
	};
}

describe('a unit file', () => {
	const file = (version: number, changes: Partial<Unit> = {}): Unit => ({
		...own,
		version,
		origin: { format: 'unit-file' },
		...changes,
	});

	test('of a unit that is not there is new', () => {
		expect(among(file(2, { id: 'own-b', title: 'Plan' })).kind).toBe('new');
		expect(among(file(2), []).kind).toBe('new');
	});

	test('is told by its number: newer, older, or the very same', () => {
		expect(among(file(2))).toMatchObject({ kind: 'newer', version: { id: 'own-a', version: 2 } });
		expect(among(file(1)).kind).toBe('same');
		const moved = movedTo(own, file(4), move);
		expect(among(file(3, { summary: '' }), [moved]).kind).toBe('same');
		const reworded = file(3, {
			outcomes: own.outcomes.map((each) => ({
				...each,
				criteria: each.criteria.map((criterion) => ({ ...criterion, text: 'Another wording' })),
			})),
		});
		expect(among(reworded, [moved])).toMatchObject({ kind: 'older', version: { version: 3 } });
		expect(among({ ...reworded, version: 4 }, [moved]).kind).toBe('other');
	});

	test('with another title of an outcome, or another level, is not the very same', () => {
		const [first, ...others] = own.outcomes;
		if (!first) throw new Error('There is no outcome.');
		expect(among(file(1, { outcomes: [{ ...first, title: 'Plan' }, ...others] })).kind).toBe('other');
		expect(among(file(1, { level: 'Level 4' })).kind).toBe('other');
		expect(among(file(1, { credits: '4' })).kind).toBe('other');
	});

	test('counts against the version that an edited copy goes back to, not against its own number', () => {
		const edit = editUnit(own, { kind: 'renumber', criterion: 'own-a/1.1', code: '9.1' });
		if (!edit.ok) throw new Error(edit.code);
		const edited = savedEdits(savedEdits(own, edit.unit, move.at), edit.unit, move.at);
		expect(edited.version).toBeGreaterThan(1);
		expect(among(file(2), [edited]).kind).toBe('newer');
	});

	test('of a built-in unit is a version of the copy of that', () => {
		const version = versionIn(
			among({ ...unitFixture(), version: 2, origin: { format: 'unit-file' } }, [unitFixture()]),
		);
		expect(version.id).toBe('unit-a');
		expect(criteriaOf(version).map(({ id }) => id)).toEqual(['unit-a/1.1', 'unit-a/1.2', 'unit-a/2.1']);
	});

	test('of a newer unit takes what it says of every criterion, also that less is asked', () => {
		const less = file(2, {
			outcomes: own.outcomes.map((each) => ({
				...each,
				criteria: each.criteria.map((criterion) => ({ ...criterion, needs: 1 })),
			})),
		});
		expect(criteriaOf(versionIn(among(less)))[0]?.needs).toBe(1);
	});
});

describe('a pasted text, and a file without ids', () => {
	test('is taken for another version by its title, unless body or level speak against it', () => {
		const text = pasted(['1.1', 'What 1.1 asks'], ['1.2', 'Something else altogether']);
		expect(among(text)).toMatchObject({ kind: 'other', own: { id: 'own-a' } });
		expect(among({ ...text, awardingBody: 'icq' }).kind).toBe('other');
		expect(among({ ...text, awardingBody: 'Focus' }).kind).toBe('new');
		expect(among({ ...text, level: 'Level 2' }).kind).toBe('new');
		expect(among({ ...text, title: 'Deal with queries' }).kind).toBe('new');
		// "own-a" as the id that a table makes of a title "Own A" is no identity.
		expect(among({ ...text, title: 'Own A', id: 'own-a', origin: { format: 'table' } }).kind).toBe('new');
	});

	test('keeps ids by the wording: evidence never goes to a criterion that took over a number', () => {
		const version = versionIn(
			among(
				pasted(
					['1.1', 'Write a plan for the week'],
					['1.2', 'What 1.1 asks'],
					['1.3', 'what 1.2 ASKS!'],
					['2.1', 'What 2.1 asks of you'],
				),
			),
		);
		expect(criteriaOf(version).map(({ id, code }) => `${code} ${id}`)).toEqual([
			'1.1 own-a/1.1-2',
			'1.2 own-a/1.1',
			'1.3 own-a/1.2',
			'2.1 own-a/2.1',
		]);
		expect(compareUnits(own, version).map(({ kind }) => kind)).toEqual([
			'new',
			'renumbered',
			// The comparison tells a capital, too.
			'reworded',
			'reworded',
		]);
	});

	test('takes the same number with other words for another criterion, and the old one for gone', () => {
		const version = versionIn(
			among(pasted(['1.1', 'What 1.1 asks'], ['1.2', 'Train a colleague on the phone'])),
		);
		expect(criteriaOf(version).map(({ id }) => id)).toEqual(['own-a/1.1', 'own-a/1.2-2']);
		expect(compareUnits(own, version).map(({ kind }) => kind)).toEqual(['same', 'new', 'gone', 'gone']);
	});

	test('says nothing of requirements and facts, so the copy keeps its own', () => {
		const version = versionIn(among(pasted(['1.1', 'What 1.1 asks'], ['1.2', 'New words only'])));
		expect(criteriaOf(version)[0]).toMatchObject({ needs: 2, fits: ['star-account'] });
		expect(version).toMatchObject({ awardingBody: 'iCQ', level: 'Level 3', summary: own.summary });
		expect(version.sources).toEqual(own.sources);
		const asking = pasted(['1.1', 'What 1.1 asks']);
		const [outcome] = asking.outcomes;
		const more: UnitDraft = {
			...asking,
			outcomes: [
				{
					...outcome,
					code: '1',
					title: 'Deal',
					criteria: [{ code: '1.1', text: 'What 1.1 asks', needs: 3 }],
				},
			],
		};
		expect(criteriaOf(versionIn(among(more)))[0]?.needs).toBe(3);
	});

	test('without the title of an outcome leaves the copy the one it has', () => {
		const text = pasted(['1.1', 'What 1.1 asks'], ['1.2', 'What 1.2 asks']);
		const second = { code: '2', title: '', criteria: [{ code: '2.1', text: 'What 2.1 asks' }] };
		const [first] = text.outcomes;
		if (!first) throw new Error('There is no outcome.');
		const whole = { ...text, title: own.title, outcomes: [{ ...first, title: 'Prepare' }, second] };
		expect(among(whole).kind).toBe('same');
		expect(
			versionIn(among({ ...whole, level: 'Level 3', outcomes: [first, second] })).outcomes[1]?.title,
		).toBe('Monitor');
	});

	test('is moved to without losing an id, with what it leaves out withdrawn', () => {
		const version = versionIn(among(pasted(['1.1', 'What 2.1 asks'])));
		const moved = movedTo(own, version, move);
		expect(moved).toMatchObject({ id: 'own-a', version: 2, edited: { from: 2 } });
		expect(
			criteriaOf(moved).map(({ id, withdrawn }) => `${id} ${withdrawn ? 'withdrawn' : ''}`.trim()),
		).toEqual(['own-a/2.1', 'own-a/1.1 withdrawn', 'own-a/1.2 withdrawn']);
		// And the same text once more is what the copy asks now.
		expect(among(pasted(['1.1', 'What 2.1 asks']), [moved]).kind).toBe('same');
	});
});
