import { expect, test } from 'vitest';
import type { Judgement } from '#domain/assessment.ts';
import { changedItems } from '#domain/changed-items.ts';
import { newestByAssessor } from '#domain/newest-by-assessor.ts';
import { coverageItem } from '#tests/fixtures/domain.ts';
import { aJudgement, anItem } from '#tests/fixtures/handover.ts';

const judged = (id: string, changes: Partial<Judgement> = {}): Judgement =>
	aJudgement(anItem(1), 'u/1.1', { id, evidence: '1', fingerprint: 'as-judged', ...changes });
const item = (fingerprint: string, lapsed = {}) =>
	coverageItem('1', { claims: [{ criterion: 'u/1.1', fingerprint, ...lapsed }] });

test('an item counts as changed where something of it was accepted as it no longer stands', () => {
	expect([...changedItems([item('now')], [judged('a')], '')]).toEqual(['1']);
	expect([...changedItems([item('as-judged')], [judged('a')], '')]).toEqual([]);
	expect([...changedItems([item('now')], [], '')]).toEqual([]);
	// An answer to a question is no change of what was accepted.
	const later = judged('b', { decision: 'question', at: '2026-06-12T12:00:00.000Z' });
	expect([...changedItems([item('now')], [judged('a'), later], '')]).toEqual([]);
	// Nobody edited anything: a consent ran out.
	const lapsed = { lapsed: [{ after: '2026-06-01', fingerprint: 'as-judged' }] };
	expect([...changedItems([item('now', lapsed)], [judged('a')], '2026-06-15')]).toEqual([]);
});

test('of several assessors each is heard once, with what was said last, whatever the case of the name', () => {
	const said = [
		judged('a', { assessor: 'Tom Reed', at: '2026-06-01T00:00:00.000Z' }),
		judged('b', { assessor: 'tom reed ', at: '2026-06-03T00:00:00.000Z' }),
		judged('c', { assessor: 'Kim Lund', at: '2026-06-02T00:00:00.000Z' }),
	];
	expect(newestByAssessor(said).map(({ id }) => id)).toEqual(['b', 'c']);
});
