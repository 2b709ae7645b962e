import { describe, expect, test } from 'vitest';
import { scopedHandover } from '#domain/handover-scope.ts';
import { USUAL_CHOICE } from '#domain/pdf-choice.ts';
import {
	holdsOf,
	leastBytes,
	type PlannedFile,
	plannedFiles,
	splitByItem,
	splitByUnit,
} from '#domain/pdf-files.ts';
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

	describe('of a unit that is too large', () => {
		const big = (number: number, size: number) =>
			anItem(number, {
				claims: claims('unit-a'),
				attachments: [aPhoto(String(number).repeat(64), { size })],
			});
		const items = [big(1, 300_000), big(2, 300_000), big(3, 2_000_000), big(4, 100_000)];
		const whole = aHandover({ units: [aUnit()], items });
		const itemsOf = ({ scope }: PlannedFile) => (scope.kind === 'items' ? scope.items : scope.kind);

		test('is the sheets of the unit, which count all its evidence, and its items in their order', () => {
			const [unit] = plannedFiles(whole);
			expect(unit).toEqual({ scope: { kind: 'units', units: ['unit-a'] }, isSheets: false });
			const split = (unit && splitByItem(whole, unit, 1_000_000)) ?? [];
			expect(split.map(({ isSheets }) => isSheets)).toEqual([true, false, false, false]);
			expect(split.map(itemsOf)).toEqual(['units', ['item-1', 'item-2'], ['item-3'], ['item-4']]);
			expect(split.map((file) => holdsOf(whole, file).items.length)).toEqual([4, 2, 1, 1]);
		});

		test('is halved where it was thought to fit, until one item is left', () => {
			const items = (...ids: readonly string[]): PlannedFile => ({
				scope: { kind: 'items', items: [...ids] },
				isSheets: false,
			});
			const split = splitByItem(whole, items('item-1', 'item-2', 'item-4'), 50_000_000) ?? [];
			expect(split.map(itemsOf)).toEqual([['item-1', 'item-2'], ['item-4']]);
			expect(splitByItem(whole, items('item-1'), 1000)).toBeNull();
			expect(
				splitByItem(whole, { scope: { kind: 'units', units: ['unit-a'] }, isSheets: true }, 1000),
			).toBeNull();
		});
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
