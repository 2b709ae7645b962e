import { describe, expect, test } from 'vitest';
import { scopedHandover } from '#domain/handover-scope.ts';
import { aHandover, aJudgement, anItem, aPhoto, aUnit } from '#tests/fixtures/handover.ts';

const one = anItem(1, { claims: [{ criterion: 'unit-a/1.1', how: '' }] });
const both = anItem(2, {
	claims: [
		{ criterion: 'unit-a/2.1', how: '' },
		{ criterion: 'unit-b/1.1', how: '' },
	],
});
const none = anItem(3, { attachments: [aPhoto('a'.repeat(64), { privacy: { answer: 'keep-here' } })] });
const handover = aHandover({
	units: [aUnit(), aUnit({ id: 'unit-b' })],
	items: [one, both, none],
	judgements: [aJudgement(one, 'unit-a/1.1'), aJudgement(both, 'unit-b/1.1')],
});

describe('a part of a handover', () => {
	test('the whole is the handover itself', () => {
		expect(scopedHandover(handover, { kind: 'whole' })).toBe(handover);
	});

	test('a unit brings all that claims something of it, and nothing of other items', () => {
		const part = scopedHandover(handover, { kind: 'units', units: ['unit-b'] });
		expect(part.units.map(({ id }) => id)).toEqual(['unit-b']);
		expect(part.evidence).toEqual([both]);
		expect(part.judgements.map(({ evidence }) => evidence)).toEqual(['item-2']);
		expect([...part.fingerprints.keys()]).toEqual(['item-2 unit-a/2.1', 'item-2 unit-b/1.1']);
		expect(part.heldBack).toEqual([]);
		expect(part.templates).toHaveLength(1);
	});

	test('chosen items bring the units they serve', () => {
		const part = scopedHandover(handover, { kind: 'items', items: ['item-1', 'item-3'] });
		expect(part.evidence.map(({ id }) => id)).toEqual(['item-1', 'item-3']);
		expect(part.units.map(({ id }) => id)).toEqual(['unit-a']);
		expect(part.heldBack).toHaveLength(1);
	});

	test('a unit that nobody has is an empty part', () => {
		expect(scopedHandover(handover, { kind: 'units', units: ['other'] })).toMatchObject({
			units: [],
			evidence: [],
			templates: [],
		});
	});
});
