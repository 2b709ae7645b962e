import { describe, expect, test } from 'vitest';
import {
	hasUsualParts,
	isLeftOut,
	orderedParts,
	orderedUnitParts,
	PDF_PARTS,
	type PdfChoice,
	partsOf,
	pdfChoiceSchema,
	UNIT_PARTS,
	USUAL_CHOICE,
	unitPartsOf,
	withOrder,
	withPart,
	withUsualParts,
} from '#domain/pdf-choice.ts';

const choice = (changes: Partial<PdfChoice>): PdfChoice => ({ ...USUAL_CHOICE, ...changes });

describe('the parts of a PDF', () => {
	test('are all in, in the usual order, until somebody chooses', () => {
		expect(partsOf(USUAL_CHOICE, 'whole')).toEqual(PDF_PARTS);
		expect(unitPartsOf(USUAL_CHOICE, 'whole')).toEqual(UNIT_PARTS);
		expect(hasUsualParts(USUAL_CHOICE)).toBe(true);
	});

	test('stand in the order chosen; one that the choice does not know follows the part it usually follows', () => {
		const order = orderedParts(choice({ order: ['items', 'index', 'contents', 'declaration'] }));
		expect(order.slice(0, 2)).toEqual(['items', 'workplace']);
		expect(order.indexOf('confidentiality')).toBe(order.indexOf('declaration') + 1);
		expect([...order].sort()).toEqual([...PDF_PARTS].sort());
	});

	test('a name of another version, or one said twice, changes nothing', () => {
		expect(orderedParts(choice({ order: ['of-the-future', ...PDF_PARTS, 'items'] }))).toEqual(PDF_PARTS);
		expect(hasUsualParts(choice({ without: ['of-the-future'] }))).toBe(true);
	});

	test('moved, they keep the order of the others, and units keep theirs', () => {
		const moved = withOrder(USUAL_CHOICE, ['sign-off', 'location', 'gaps', 'matrix']);
		expect(orderedUnitParts(moved)).toEqual(['sign-off', 'location', 'gaps', 'matrix']);
		expect(orderedParts(moved)).toEqual(PDF_PARTS);
		const both = withOrder(moved, [...PDF_PARTS].reverse());
		expect(orderedParts(both)).toEqual([...PDF_PARTS].reverse());
		expect(orderedUnitParts(both)).toEqual(['sign-off', 'location', 'gaps', 'matrix']);
		expect(hasUsualParts(both)).toBe(false);
		expect(hasUsualParts(withUsualParts(both))).toBe(true);
	});

	test('can be left out and put back, the cover and the items like any other', () => {
		const without = withPart(USUAL_CHOICE, 'summary', false);
		expect(partsOf(without, 'whole')).not.toContain('summary');
		expect(orderedParts(without)).toContain('summary');
		expect(partsOf(withPart(without, 'summary', true), 'whole')).toEqual(PDF_PARTS);
		for (const part of ['cover', 'items'] as const) {
			const left = withPart(USUAL_CHOICE, part, false);
			expect(isLeftOut(left, part)).toBe(true);
			expect(hasUsualParts(left)).toBe(false);
			expect(isLeftOut(withUsualParts(left), part)).toBe(false);
			expect(isLeftOut(withPart(left, part, true), part)).toBe(false);
		}
		expect(partsOf(withPart(USUAL_CHOICE, 'items', false), 'whole')).not.toContain('items');
	});

	test('putting back the usual parts leaves paper and size alone', () => {
		const own = choice({ order: ['items'], without: ['summary'], paper: 'letter', limit: 10 });
		expect(withUsualParts(own)).toEqual(choice({ paper: 'letter', limit: 10 }));
	});
});

describe('a file of a part', () => {
	test('of one unit has no sheet about the whole', () => {
		expect(partsOf(USUAL_CHOICE, 'units')).not.toContain('checklist');
		expect(partsOf(USUAL_CHOICE, 'units')).not.toContain('details');
		expect(unitPartsOf(USUAL_CHOICE, 'units')).toEqual(UNIT_PARTS);
	});

	test('of chosen items has nothing that would call a criterion a gap', () => {
		expect(unitPartsOf(USUAL_CHOICE, 'items')).toEqual(['location']);
		expect(partsOf(USUAL_CHOICE, 'items')).toEqual([
			'contents',
			'declaration',
			'confidentiality',
			'witnesses',
			'units',
			'index',
			'items',
			'workplace',
		]);
	});

	test('the first of several files has what is about the whole', () => {
		expect(partsOf(USUAL_CHOICE, 'first')).toEqual(PDF_PARTS);
	});
});

test.each([
	['another paper', { paper: 'a3' }],
	['a size of nothing', { limit: 0 }],
	['no order', { order: undefined }],
])('a choice with %s does not parse', (_, changes) => {
	expect(pdfChoiceSchema.safeParse({ ...USUAL_CHOICE, ...changes }).success).toBe(false);
});
