import { describe, expect, test } from 'vitest';
import type { Outcome, Unit } from '#domain/unit.ts';
import { factDifferences, guidanceDifference, outcomeDifferences } from '#domain/unit-differences.ts';
import { unitFixture } from '#tests/fixtures/domain.ts';

const own = unitFixture();
const [first, second] = own.outcomes;
if (!first || !second) throw new Error('The fixture has two outcomes.');

const withOutcomes = (...outcomes: readonly Outcome[]): Unit => ({
	...own,
	version: 2,
	outcomes: [...outcomes],
});
const differences = (other: Unit, from = own) =>
	outcomeDifferences(from, other).map((each) => [
		each.kind,
		'before' in each ? `${each.before.code} ${each.before.title}` : '',
		'after' in each ? `${each.after.code} ${each.after.title}` : '',
	]);

describe('outcomes', () => {
	test('of the same version do not differ, whatever their white space', () => {
		expect(differences({ ...own, version: 2 })).toEqual([]);
		expect(differences(withOutcomes({ ...first, title: ' Prepare\n' }, second))).toEqual([]);
	});

	test('are told by their criteria: another title, another number, another place', () => {
		expect(differences(withOutcomes({ ...first, title: 'Plan' }, second))).toEqual([
			['reworded', '1 Prepare', '1 Plan'],
		]);
		expect(differences(withOutcomes({ ...second, code: '1' }, { ...first, code: '2' }))).toEqual([
			['renumbered', '2 Monitor', '1 Monitor'],
			['renumbered', '1 Prepare', '2 Prepare'],
		]);
	});

	test('with a title alone may have changed their criteria entirely: then the number tells', () => {
		const others = second.criteria.map((each) => ({ ...each, id: 'unit-a/9.9' }));
		expect(differences(withOutcomes(first, { ...second, title: 'Watch', criteria: others }))).toEqual([
			['reworded', '2 Monitor', '2 Watch'],
		]);
	});

	test('that come and go are listed, and one with nothing asked for any more is no news', () => {
		const third = {
			code: '3',
			title: 'Report',
			criteria: second.criteria.map((each) => ({ ...each, id: 'unit-a/3.1', code: '3.1' })),
		};
		expect(differences(withOutcomes(first, third))).toEqual([
			['new', '', '3 Report'],
			['gone', '2 Monitor', ''],
		]);
		const withdrawn = second.criteria.map((each) => ({
			...each,
			withdrawn: { on: '2026-01-01', reason: 'Old' },
		}));
		const copy = withOutcomes(first, { ...second, criteria: withdrawn });
		expect(differences(withOutcomes(first), copy)).toEqual([]);
	});
});

test('facts differ by what they say, "" where one says nothing', () => {
	expect(factDifferences(own, { ...own, version: 2, sources: ['Another'] })).toEqual([]);
	expect(
		factDifferences(own, { ...own, level: 'Level 4', credits: '5', title: `${own.title} well` }),
	).toEqual([
		{ field: 'title', before: own.title, after: `${own.title} well` },
		{ field: 'level', before: 'Level 3', after: 'Level 4' },
		{ field: 'credits', before: '', after: '5' },
	]);
});

test('guidance is told by its ids: what came, what changed, what went', () => {
	const entry = (id: string, text: string) => ({ id, kind: 'tip' as const, text, criteria: [], besides: [] });
	const [a, b, c] = [entry('a', 'Ask'), entry('b', 'Be brief'), entry('c', 'Close well')];
	const from: Unit = { ...own, guidance: [a, b] };
	expect(guidanceDifference(from, { ...from, guidance: [a, b] })).toEqual({
		added: [],
		changed: [],
		gone: [],
	});
	const changed = { ...a, text: 'Ask first' };
	expect(guidanceDifference(from, { ...from, guidance: [changed, c] })).toEqual({
		added: [c],
		changed: [changed],
		gone: [b],
	});
});
