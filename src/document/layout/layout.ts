import type { Anchor, Block, Composition, Section } from '#document/blocks.ts';
import type { TextMeasurer } from '#document/text/measurer.ts';
import type { MeasureContext } from './context.ts';
import type { Mark } from './mark.ts';
import { measureBlock, measureBlocks } from './measure.ts';
import { type Bookmark, type Piece, type Placed, piece, stacked, withFirst } from './piece.ts';
import { runningMarks } from './running.ts';
import { gapBetween } from './spacing.ts';
import { node, type StructureNode } from './structure.ts';
import { page, type Sheet, sheetOf, textStyles } from './style.ts';
import { takeFitting } from './take-fitting.ts';

export type LaidPage = {
	/** Placed from the top left corner of the page, in reading order. */
	readonly placed: readonly Placed[];
	/** Header and footer. */
	readonly running: readonly Mark[];
};

/** A place on a page, y from its top. */
export type Place = { readonly page: number; readonly y: number };

export type Laid = {
	readonly sheet: Sheet;
	readonly pages: readonly LaidPage[];
	readonly places: ReadonlyMap<Anchor, Place>;
	readonly bookmarks: readonly (Bookmark & Place)[];
};

type MeasuredBlock = {
	readonly block: Block;
	readonly pieces: readonly Piece[];
	readonly asksForPages: boolean;
};
type MeasuredSection = {
	readonly section: Section;
	readonly node: StructureNode;
	blocks: readonly MeasuredBlock[];
};
type Numbers = (anchor: Anchor) => string;

/** Before the first pass: as wide as most numbers will be. */
const UNKNOWN = '00';
const MOST_PASSES = 6;

/**
 * Blocks to pages. Each block is measured once; page numbers in contents and tables need a second pass,
 * in which only the blocks that show one are measured again.
 */
export class Layout {
	readonly #composition: Composition;
	readonly #measurer: TextMeasurer;
	readonly #sheet: Sheet;
	readonly #root = node('Document', null);
	readonly #sections: MeasuredSection[] = [];

	constructor(composition: Composition, measurer: TextMeasurer) {
		this.#composition = composition;
		this.#measurer = measurer;
		this.#sheet = sheetOf(composition.paper);
	}

	/** Measures the next section; call once for each, in order. */
	measureSection(section: Section): void {
		const self = node('Sect', this.#root);
		const blocks = flattened(section.blocks).map((block) => this.#measure(block, self, () => UNKNOWN));
		this.#sections.push({ section, node: self, blocks });
	}

	/** Breaks everything into pages, until every page number printed is true. */
	finish(): Laid {
		let pages = this.#paginate();
		let known = placesOf(pages).places;
		for (let pass = 1; pass < MOST_PASSES; pass += 1) {
			// Should numbers and breaks ever chase each other, numbers of one width settle it.
			const digits = pass < 3 ? 0 : String(pages.length).length;
			const numbers = numbersOf(known, digits);
			this.#measureNumbers(numbers);
			pages = this.#paginate();
			const found = placesOf(pages).places;
			const settled = [...found].every(([anchor, place]) => place.page === known.get(anchor)?.page);
			known = found;
			if (settled) break;
		}
		return {
			sheet: this.#sheet,
			pages: pages.map((each, index) => this.#finished(each, index)),
			...placesOf(pages),
		};
	}

	#measure(block: Block, self: StructureNode, numbers: Numbers): MeasuredBlock {
		let asksForPages = false;
		const context: MeasureContext = {
			measurer: this.#measurer,
			width: this.#sheet.contentWidth,
			node: self,
			styles: textStyles,
			strong: false,
			alone: false,
			pageOf: (anchor) => {
				asksForPages = true;
				return numbers(anchor);
			},
			measure: measureBlocks,
		};
		const pieces = measureBlock(block, context);
		return { block, pieces, asksForPages };
	}

	#measureNumbers(numbers: Numbers): void {
		for (const section of this.#sections) {
			section.blocks = section.blocks.map((each) =>
				each.asksForPages ? this.#measure(each.block, section.node, numbers) : each,
			);
		}
	}

	#paginate(): readonly BrokenPage[] {
		const { contentHeight } = this.#sheet;
		return this.#sections.flatMap((section) =>
			brokenIntoPages(columnOf(section.blocks), section, contentHeight),
		);
	}

	#finished(broken: BrokenPage, index: number): LaidPage {
		const { header, footer } = this.#composition;
		const { running } = broken.section;
		const texts = {
			header: running === null ? null : { left: header, right: running },
			footer,
			number: running === null ? '' : String(index + 1),
		};
		return { placed: broken.placed, running: runningMarks(texts, this.#sheet, this.#measurer) };
	}
}

/** The whole of layout in one call. */
export function layOut(composition: Composition, measurer: TextMeasurer): Laid {
	const layout = new Layout(composition, measurer);
	for (const section of composition.sections) layout.measureSection(section);
	return layout.finish();
}

type BrokenPage = {
	readonly section: Section;
	readonly node: StructureNode;
	readonly first: boolean;
	readonly placed: readonly Placed[];
};

function brokenIntoPages(
	column: readonly Piece[],
	{ section, node: self }: MeasuredSection,
	height: number,
): readonly BrokenPage[] {
	const pages: BrokenPage[] = [];
	let rest = column;
	do {
		const first = pages.length === 0;
		const head = first ? null : headToRepeat(rest, height);
		const top = page.top + (head?.height ?? 0);
		const fitted = takeFitting(rest, height - (head?.height ?? 0), true);
		const repeated: readonly Placed[] = head
			? [{ piece: { ...head, repeated: true }, x: page.left, y: page.top }]
			: [];
		pages.push({
			section,
			node: self,
			first,
			placed: [...repeated, ...stacked(fitted.taken, page.left, top)],
		});
		rest = fitted.rest;
	} while (rest.length > 0);
	return pages;
}

function headToRepeat(rest: readonly Piece[], height: number): Piece | null {
	const head = rest[0]?.head ?? null;
	// A head of many lines would leave no room for what it heads.
	return head && head.height < height / 3 ? head : null;
}

function columnOf(blocks: readonly MeasuredBlock[]): readonly Piece[] {
	let before: Block | null = null;
	const column: Piece[] = [];
	for (const { block, pieces } of blocks) {
		if (pieces.length === 0) continue;
		const gap = gapBetween(before, block);
		column.push(...withFirst(pieces, () => ({ gap })));
		before = block;
	}
	// A section without content still gets its page, so that links to it lead somewhere.
	return column.length > 0 ? column : [piece(0, [])];
}

function flattened(blocks: readonly Block[]): readonly Block[] {
	return blocks.flatMap((block) => (block.kind === 'group' ? flattened(block.blocks) : [block]));
}

function numbersOf(places: ReadonlyMap<Anchor, Place>, digits: number): Numbers {
	return (anchor) => {
		const place = places.get(anchor);
		// U+2007 is as wide as a digit.
		return place ? String(place.page + 1).padStart(digits, '\u2007') : '';
	};
}

function placesOf(pages: readonly BrokenPage[]): Pick<Laid, 'places' | 'bookmarks'> {
	const places = new Map<Anchor, Place>();
	const bookmarks: (Bookmark & Place)[] = [];
	const visit = (placed: Placed, at: number, top: number) => {
		const y = top + placed.y;
		for (const anchor of placed.piece.anchors) places.set(anchor, { page: at, y });
		if (placed.piece.bookmark) bookmarks.push({ ...placed.piece.bookmark, page: at, y });
		for (const child of placed.piece.children) visit(child, at, y);
	};
	for (const [at, broken] of pages.entries()) {
		const { anchor, bookmark } = broken.section;
		if (broken.first) places.set(anchor, { page: at, y: 0 });
		if (broken.first && bookmark) bookmarks.push({ ...bookmark, node: broken.node, page: at, y: 0 });
		for (const placed of broken.placed) visit(placed, at, 0);
	}
	return { places, bookmarks: bookmarks.flatMap((each) => [each, ...furtherPlaces(each, places)]) };
}

/** What a bookmark leads to beside its own place, as far as it is in the document. */
function furtherPlaces(
	{ level, leadsTo = [] }: Bookmark,
	places: ReadonlyMap<Anchor, Place>,
): readonly (Bookmark & Place)[] {
	return leadsTo.flatMap(({ title, anchor }) => {
		const place = places.get(anchor);
		return place ? [{ title, level: level + 1, node: null, ...place }] : [];
	});
}
