import * as z from 'zod/mini';

/*
 * What the portfolio PDF contains, and in which order: centres ask for different things. Every part can be left
 * out. The cover, where it is in, always comes first.
 */

/** The parts after the cover, in the usual order. "units" stands for the pages of all units. */
export const PDF_PARTS = [
	'contents',
	'checklist',
	'declaration',
	'confidentiality',
	'details',
	'summary',
	'witnesses',
	'units',
	'index',
	'items',
	'workplace',
	'trends',
	'sampling',
] as const;

/** The pages of one unit, in the usual order. */
export const UNIT_PARTS = ['location', 'gaps', 'matrix', 'sign-off'] as const;

export type PdfPart = (typeof PDF_PARTS)[number];
export type UnitPart = (typeof UNIT_PARTS)[number];
export type PartName = 'cover' | PdfPart | UnitPart;

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Megabytes that one file may have; null for no limit. */
export const SIZE_LIMITS = [null, 5, 10, 25, 50] as const;

/**
 * As it is kept with the portfolio. Names are plain text, so that a part which another version of the app has
 * does not make the whole portfolio unreadable.
 */
export const pdfChoiceSchema = z.object({
	/** Parts in the order chosen; what is not named stands where it usually does. */
	order: z.array(z.string()),
	/** Parts that are left out. */
	without: z.array(z.string()),
	paper: z.enum(PAPERS),
	/** Megabytes (1,000,000 bytes), null for no limit. */
	limit: z.nullable(z.number().check(z.positive())),
});

export type PdfChoice = Readonly<z.infer<typeof pdfChoiceSchema>>;

/**
 * How much of a portfolio a file has: see scopeSchema. "first" is the first of several files that make up the whole:
 * what is about the whole stands there.
 */
export type FileKind = 'whole' | 'first' | 'units' | 'items';

export const USUAL_CHOICE: PdfChoice = { order: [], without: [], paper: 'a4', limit: null };

/** The parts in the order chosen, those that are left out too. */
export function orderedParts(choice: PdfChoice): readonly PdfPart[] {
	return inOrder(PDF_PARTS, choice.order);
}

export function orderedUnitParts(choice: PdfChoice): readonly UnitPart[] {
	return inOrder(UNIT_PARTS, choice.order);
}

export function isLeftOut(choice: PdfChoice, part: PartName): boolean {
	return choice.without.includes(part);
}

/** The parts that a file of this kind has, in order. */
export function partsOf(choice: PdfChoice, kind: FileKind): readonly PdfPart[] {
	return orderedParts(choice).filter((part) => !isLeftOut(choice, part) && !UNFIT[kind].includes(part));
}

/** The pages that each unit has in a file of this kind, in order. */
export function unitPartsOf(choice: PdfChoice, kind: FileKind): readonly UnitPart[] {
	return orderedUnitParts(choice).filter((part) => !isLeftOut(choice, part) && !UNFIT[kind].includes(part));
}

/**
 * What a part of a portfolio has no business with: sheets about the whole, and, where only some items were
 * chosen, everything that would call a criterion a gap which another item covers.
 */
const UNFIT: Readonly<Record<FileKind, readonly PartName[]>> = {
	whole: [],
	first: [],
	units: ['checklist', 'details'],
	items: ['checklist', 'details', 'summary', 'trends', 'sampling', 'gaps', 'matrix', 'sign-off'],
};

/** Parts of the portfolio, or of a unit, in another order. */
export function withOrder(choice: PdfChoice, parts: readonly PartName[]): PdfChoice {
	const rest: readonly PartName[] = parts.some(isUnitPart) ? orderedParts(choice) : orderedUnitParts(choice);
	return { ...choice, order: [...parts, ...rest] };
}

/** A part put in or left out. */
export function withPart(choice: PdfChoice, part: PartName, isIn: boolean): PdfChoice {
	const without = choice.without.filter((each) => each !== part);
	return { ...choice, without: isIn ? without : [...without, part] };
}

/** All parts again, in the usual order; paper and size stay. */
export function withUsualParts(choice: PdfChoice): PdfChoice {
	return { ...choice, order: [], without: [] };
}

export function hasUsualParts(choice: PdfChoice): boolean {
	const isUsual = <Part>(usual: readonly Part[], now: readonly Part[]) =>
		usual.every((part, place) => part === now[place]);
	return (
		isUsual(PDF_PARTS, orderedParts(choice)) &&
		isUsual(UNIT_PARTS, orderedUnitParts(choice)) &&
		hasAllParts(choice)
	);
}

export function hasAllParts(choice: PdfChoice): boolean {
	return !(['cover', ...PDF_PARTS, ...UNIT_PARTS] as const).some((part) => isLeftOut(choice, part));
}

function isUnitPart(part: PartName): part is UnitPart {
	return UNIT_PARTS.some((each) => each === part);
}

/** The names that are known, as ordered; one that was not there yet comes after the part it usually follows. */
function inOrder<Part extends string>(usual: readonly Part[], order: readonly string[]): readonly Part[] {
	const parts: Part[] = [];
	for (const name of order) {
		const part = usual.find((each) => each === name);
		if (part !== undefined && !parts.includes(part)) parts.push(part);
	}
	for (const [place, part] of usual.entries()) {
		if (parts.includes(part)) continue;
		const before = usual[place - 1];
		parts.splice(before === undefined ? 0 : parts.indexOf(before) + 1, 0, part);
	}
	return parts;
}
