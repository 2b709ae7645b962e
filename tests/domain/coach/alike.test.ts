import { expect, test } from 'vitest';
import { builtInUnits } from '#content/units.ts';
import { alikeCriteria } from '#domain/coach/alike.ts';
import { saidMatches } from '#domain/coach/said-matches.ts';
import type { Unit } from '#domain/unit.ts';
import { criteriaOf } from '#domain/unit.ts';
import { editUnit } from '#domain/unit-edits.ts';
import { unitFixture } from '#tests/fixtures/domain.ts';

const MONITOR = 'icq-l3-monitor-quality';
const FOCUS = 'focus-l2-monitor-quality';

test('criteria of the built-in units that ask for the same are found, each way, with the words of the other one', () => {
	const pairs = new Set(
		[...alikeCriteria(builtInUnits)].flatMap(([id, found]) =>
			found.map(({ criterion }) => [id, criterion.id].sort().join(' = ')),
		),
	);
	expect([...pairs].sort()).toEqual([
		'element-improve-support/1.1 = icq-l3-maintain-support/1.1',
		'element-improve-support/2.1 = icq-l3-maintain-support/2.1',
		'element-improve-support/3.1 = icq-l3-maintain-support/3.1',
		`${FOCUS}/1.1 = ${MONITOR}/1.1`,
		`${FOCUS}/3.1 = ${MONITOR}/3.1`,
		`${FOCUS}/4.1 = ${MONITOR}/4.1`,
	]);
	const [found] = alikeCriteria(builtInUnits).get(`${FOCUS}/1.1`) ?? [];
	expect(found?.words).toContain('criteria');
	for (const [id, others] of alikeCriteria(builtInUnits)) {
		for (const { criterion, unit } of others) {
			expect(id.startsWith(`${unit.id}/`)).toBe(false);
			const back = alikeCriteria(builtInUnits).get(criterion.id) ?? [];
			expect(back.map((other) => other.criterion.id)).toContain(id);
		}
	}
});

test('a withdrawn criterion is like none, and what units say of each other needs no words', () => {
	const withdrawn = builtInUnits.map((unit) => {
		const edited = editUnit(unit, {
			kind: 'withdraw',
			criterion: `${MONITOR}/1.1`,
			on: '2026-08-01',
			reason: 'Dropped',
		});
		return edited.ok ? edited.unit : unit;
	});
	expect(alikeCriteria(withdrawn).get(`${FOCUS}/1.1`)).toEqual([]);
	const said = alikeCriteria(builtInUnits, [[`${MONITOR}/2.1`, `${FOCUS}/1.2`]]);
	expect(said.get(`${FOCUS}/1.2`)).toMatchObject([
		{ criterion: { id: `${MONITOR}/2.1` }, score: 1, words: [] },
	]);
	expect(said.size).toBe(builtInUnits.flatMap(criteriaOf).length);
});

test('links that came with CASE packages say which criteria are the same; anything else kept says nothing', () => {
	const link = (origin: string, destination: string, associationType = 'exactMatchOf') => ({
		associationType,
		originNodeURI: { title: '', identifier: origin, uri: '' },
		destinationNodeURI: { title: '', identifier: destination, uri: '' },
	});
	const from = (id: string, kept: unknown): Unit => ({
		...unitFixture(id),
		origin: { format: 'case', kept: typeof kept === 'string' ? kept : JSON.stringify({ case: kept }) },
	});
	const one = from('own-a', {
		items: { 'criterion 1.1': { identifier: 'a11' }, 'criterion 1.2': { identifier: 'a12' } },
		links: [link('a11', 'b21'), link('a12', 'b21', 'isRelatedTo'), link('a11', 'elsewhere'), 'no link'],
	});
	const other = from('own-b', { items: { 'criterion 2.1': { identifier: 'b21' } }, links: [] });
	expect(saidMatches([one, other])).toEqual([['own-a/1.1', 'own-b/2.1']]);
	expect(saidMatches([one])).toEqual([]);
	expect(saidMatches([from('own-a', '{'), from('own-b', {}), unitFixture()])).toEqual([]);
});
