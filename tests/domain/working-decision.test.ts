import { describe, expect, test } from 'vitest';
import type { Judgement } from '#domain/assessment.ts';
import type { Working } from '#domain/assessment-record.ts';
import type { CoveringItem } from '#domain/coverage.ts';
import { decidedHere, decisionScope, leftOut, returnable } from '#domain/working-decision.ts';
import { decision } from '#tests/support/review.ts';
import { decidedAs, decidedOn, emptyWorking } from '#ui/screens/assess/decided.ts';

const CRITERION = 'unit-a/1.1';
const NOW = '2026-06-20T10:00:00.000Z';

/** An item that claims the criterion, and others that were merged into it. */
function covering(id: string, fingerprint: string, ...merged: readonly string[]): CoveringItem {
	const claims = [CRITERION, ...merged].map((criterion) => ({
		criterion,
		fingerprint,
		state: 'claimed' as const,
		judgement: null,
	}));
	const item = {
		id,
		reference: id,
		title: '',
		template: '',
		eventDate: '',
		contactTypes: [],
		done: true,
		claims,
	};
	return { item, state: 'claimed', judgement: null, claims };
}

const judged = (id: string, fingerprint: string, changes: Partial<Judgement> = {}) =>
	decision(`${id} ${fingerprint}`, { evidence: id, criterion: CRITERION, fingerprint, ...changes } as never);

const references = (items: readonly CoveringItem[]) => items.map(({ item }) => item.id);

function working(...decided: Working['decided']): Working {
	return { ...emptyWorking(CRITERION), decided };
}
const made = (evidence: string, fingerprint: string, claimed?: string) => ({
	evidence,
	fingerprint,
	decision: 'accepted' as const,
	revision: 1,
	...(claimed && { claimed }),
});

describe('what a decision on a whole criterion is for', () => {
	test('is what was never decided on, or has changed since; what was returned and holds stays out', () => {
		const items = [covering('E001', 'a'), covering('E002', 'b'), covering('E003', 'c')];
		const { waiting, settled } = decisionScope(items, [judged('E001', 'a'), judged('E003', 'earlier')]);
		expect(references(waiting)).toEqual(['E002', 'E003']);
		expect(settled.map(({ covering: { item }, judgement }) => [item.id, judgement.decision])).toEqual([
			['E001', 'accepted'],
		]);
	});

	test('“not yet” and a question hold as well, as long as nothing was changed', () => {
		const entries = [
			judged('E001', 'a', { decision: 'not-yet' }),
			judged('E002', 'b', { decision: 'question' }),
		];
		const { waiting, settled } = decisionScope([covering('E001', 'a'), covering('E002', 'b')], entries);
		expect(waiting).toEqual([]);
		expect(settled.map(({ judgement }) => judgement.decision)).toEqual(['not-yet', 'question']);
	});

	test('the newest returned decision counts, and of merged claims every one has to be decided', () => {
		const newer = judged('E001', 'b', { at: NOW });
		expect(decisionScope([covering('E001', 'a')], [judged('E001', 'a'), newer]).settled).toEqual([]);
		const merged = covering('E001', 'a', 'unit-a/1.2');
		expect(decisionScope([merged], [judged('E001', 'a')]).settled).toEqual([]);
		const both = [judged('E001', 'a'), judged('E001', 'a', { criterion: 'unit-a/1.2', decision: 'not-yet' })];
		expect(decisionScope([merged], both).settled[0]?.judgement.decision).toBe('not-yet');
	});

	test('leaves what was decided on one item alone', () => {
		const [first, second] = [covering('E001', 'a'), covering('E002', 'b')];
		const { waiting } = decisionScope([first, second], [judged('E001', 'a')]);
		const alone = decidedOn(emptyWorking(CRITERION), first, 'question', NOW);
		const { decided } = decidedAs(alone, waiting, 'not-yet', NOW);
		expect(decided.map(({ evidence, decision: made }) => [evidence, made])).toEqual([
			['E001', 'question'],
			['E002', 'not-yet'],
		]);
		expect(decidedAs(alone, waiting, null, NOW).decided).toEqual([]);
		expect(references([second])).toEqual(references(waiting));
	});
});

describe('a decision that is not returned yet', () => {
	test('is none once its claim has another fingerprint, and says what it was made on', () => {
		const row = working(made('E001', 'a'));
		expect(decidedHere(row, covering('E001', 'a'))).toEqual({ kind: 'present', decision: 'accepted' });
		expect(decidedHere(row, covering('E001', 'b'))).toEqual({
			kind: 'outdated',
			decision: 'accepted',
			on: { evidence: 'E001', criterion: CRITERION, fingerprint: 'a' },
		});
		expect(decidedHere(row, covering('E002', 'a'))).toEqual({ kind: 'none' });
		expect(decidedHere(row, covering('E001', 'a', 'unit-a/1.2'))).toEqual({ kind: 'none' });
	});

	test('goes back whole, or not at all where one of its claims has changed', () => {
		const heads = [covering('E001', 'a').item, covering('E002', 'b').item];
		const whole = working(made('E001', 'a'), made('E002', 'b'));
		expect(returnable(whole, heads)).toEqual(whole.decided);
		const changed = working(made('E001', 'a'), made('E002', 'earlier'));
		expect(returnable(changed, heads)).toEqual([]);
		expect(leftOut([whole, changed, working()], heads)).toEqual([changed]);
	});

	test('on an item that is no longer there is left out, and holds up nothing else', () => {
		const heads = [covering('E001', 'a').item];
		const beside = working(made('E001', 'a'), made('E009', 'z'));
		expect(returnable(beside, heads)).toEqual([made('E001', 'a')]);
		const alone = working(made('E009', 'z'));
		expect(leftOut([beside, alone], heads)).toEqual([alone]);
	});

	test('is found under the criterion that was claimed', () => {
		const row = working(made('E001', 'a', 'unit-a/1.2'));
		const { item } = covering('E001', 'a', 'unit-a/1.2');
		expect(returnable(row, [item])).toEqual(row.decided);
		expect(returnable(row, [covering('E001', 'a').item])).toEqual([]);
	});
});
