import { expect, test } from 'vitest';
import type { Decision } from '#domain/assessment.ts';
import type { AssessmentRecord, Working } from '#domain/assessment-record.ts';
import { saysSomething } from '#domain/assessment-record.ts';
import { unfinishedIn } from '#domain/before-review.ts';
import { countsOf } from '#domain/received.ts';

const working = (criterion: string, changes: Partial<Working> = {}, ...decisions: Decision[]): Working => ({
	kind: 'working',
	id: `working ${criterion}`,
	criterion,
	at: '2026-06-15T09:00:00.000Z',
	decided: decisions.map((decision, place) => ({
		evidence: `item-${place}`,
		decision,
		fingerprint: '',
		revision: 1,
	})),
	feedback: '',
	strengths: '',
	rules: [],
	actions: [],
	...changes,
});

test('what would stay behind, a question without words and a “not yet” without a reason are named', () => {
	expect(
		unfinishedIn([
			working('1.1', { feedback: 'Say when.' }),
			working('1.2', { rules: ['valid'] }),
			working('1.3', {}, 'question'),
			working('1.4', {}, 'accepted', 'not-yet'),
			working('1.5', {}, 'accepted'),
			working('1.6', { feedback: 'Why?' }, 'question'),
			working('1.7', { feedback: ' ' }, 'not-yet'),
			working('1.8', { actions: [{ id: 'a', text: 'Add the date.', due: '' }] }, 'not-yet'),
			working('1.9', { actions: [{ id: 'a', text: 'Add the date.', due: '' }] }, 'question'),
			working('2.1'),
		]),
	).toEqual([
		{ criterion: '1.1', what: 'no-decision' },
		{ criterion: '1.2', what: 'no-decision' },
		{ criterion: '1.3', what: 'no-question' },
		{ criterion: '1.4', what: 'no-reason' },
		{ criterion: '1.7', what: 'no-reason' },
		{ criterion: '1.9', what: 'no-question' },
	]);
});

test('a record of a place or a day alone says something, and one that was begun and left does not', () => {
	const seen: AssessmentRecord = {
		kind: 'seen',
		id: 'seen-1',
		assessor: '',
		at: '',
		criterion: '1.1',
		evidence: '',
		where: '',
		date: '',
		text: ' ',
		rows: [],
	};
	expect(saysSomething(seen)).toBe(false);
	expect(saysSomething({ ...seen, where: 'Cardiff, second floor' })).toBe(true);
	expect(saysSomething({ ...seen, date: '2026-06-12' })).toBe(true);
});

test('decisions that are not returned are counted one by one, not by criterion', () => {
	const coverage = { units: [], total: 0, counts: {} } as unknown as Parameters<typeof countsOf>[0];
	const rows = [working('1.1', {}, 'accepted', 'not-yet'), working('1.2', { feedback: 'Say when.' })];
	expect(countsOf(coverage, rows).unreturned).toBe(2);
});
