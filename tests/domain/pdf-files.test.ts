import { describe, expect, test } from 'vitest';
import { scopedHandover } from '#domain/handover-scope.ts';
import { USUAL_CHOICE } from '#domain/pdf-choice.ts';
import { leastBytes, splitByUnit } from '#domain/pdf-files.ts';
import { NO_DETAILS } from '#domain/portfolio.ts';
import { aHandover, anItem, aPhoto, aUnit } from '#tests/fixtures/handover.ts';

const units = [aUnit({ id: 'unit-a' }), aUnit({ id: 'unit-b' }), aUnit({ id: 'unit-c' })];
const claims = (...ids: readonly string[]) => ids.map((id) => ({ criterion: `${id}/1.1`, how: '' }));

describe('a portfolio as several files', () => {
	test('is one for each unit with evidence, in the learner’s order, and one for what serves no unit', () => {
		const handover = aHandover({
			units,
			items: [
				anItem(1, { claims: claims('unit-a') }),
				anItem(2, { claims: claims('unit-a', 'unit-b') }),
				anItem(3),
				anItem(4, { claims: claims('left') }),
			],
			portfolio: { units: ['unit-b', 'unit-c', 'unit-a'] },
		});
		expect(splitByUnit(handover)).toEqual([
			{ kind: 'units', units: ['unit-b', 'unit-c'] },
			{ kind: 'units', units: ['unit-a'] },
			{ kind: 'items', items: ['item-3', 'item-4'] },
		]);
		const brought = splitByUnit(handover).flatMap((scope) =>
			scopedHandover(handover, scope).evidence.map(({ id }) => id),
		);
		expect(new Set(brought).size).toBe(4);
	});

	test('of one unit cannot be split', () => {
		const handover = aHandover({ units: [aUnit()], items: [anItem(1, { claims: claims('unit-a') })] });
		expect(splitByUnit(handover)).toEqual([{ kind: 'whole' }]);
	});

	test('has at least the bytes of its photos, each counted once', () => {
		const photo = aPhoto('a'.repeat(64), { size: 4000 });
		const handover = aHandover({
			items: [
				anItem(1, { attachments: [photo] }),
				anItem(2, { attachments: [photo, aPhoto('b'.repeat(64), { size: 500 })] }),
			],
		});
		expect(leastBytes(handover)).toBe(4500);
	});
});

describe('a CV', () => {
	const details = { ...NO_DETAILS, cv: 'Two years at the phones' };
	const whole = aHandover({ portfolio: { details } });

	test('travels with the whole, and with the first of several files', () => {
		expect(whole.portfolio.details).toEqual(details);
		expect(scopedHandover(whole, { kind: 'units', units: ['unit-a'] }, 'first').portfolio.details).toEqual(
			details,
		);
	});

	test('does not travel where it is not printed, not even in the data', () => {
		const pdf = { ...USUAL_CHOICE, without: ['details'] };
		expect(aHandover({ portfolio: { details, pdf } }).portfolio).not.toHaveProperty('details');
		const part = scopedHandover(whole, { kind: 'units', units: ['unit-a'] });
		expect(part.portfolio).not.toHaveProperty('details');
		expect(scopedHandover(whole, { kind: 'items', items: ['item-1'] }).portfolio).not.toHaveProperty(
			'details',
		);
	});
});
