import type { Anchor, Block, Composition, Section } from '#document/blocks.ts';
import { inOneGo, type Steps } from '#document/pauses.ts';
import type { TextMeasurer } from '#document/text/measurer.ts';
import { type Breaks, breaksOf } from './breaks.ts';
import type { MeasureContext } from './context.ts';
import type { Mark } from './mark.ts';
import { measureBlock, measureBlocks } from './measure.ts';
import { type Bookmark, type Piece, type Placed, piece, withFirst } from './piece.ts';
import { runningMarks } from './running.ts';
import { gapBetween } from './spacing.ts';
import { node, type StructureNode } from './structure.ts';
import { type Sheet, sheetOf, textStyles } from './style.ts';

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
	/** The first page has no number. */
	readonly hasCover: boolean;
	/** draw lets go of each page when it is drawn: a long portfolio is never there twice. */
	readonly pages: LaidPage[];
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
	/** Its pages; null until they are broken, and again when something in it was measured anew. */
	breaks: Breaks | null;
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

	/** Measures the next section; once for each, in order. Steps are blocks. */
	*measureSection(section: Section): Steps<void> {
		const self = node('Sect', this.#root);
		const blocks: MeasuredBlock[] = [];
		for (const block of flattened(section.blocks)) {
			blocks.push(this.#measure(block, self, () => UNKNOWN));
			yield;
		}
		this.#sections.push({ section, node: self, blocks, breaks: null });
	}

	/**
	 * Breaks everything into pages, until every page number printed is true. Once: nothing is kept here. Steps are
	 * sections.
	 */
	*finish(): Steps<Laid> {
		let known = yield* this.#paginate();
		for (let pass = 1; pass < MOST_PASSES; pass += 1) {
			// Should numbers and breaks ever chase each other, numbers of one width settle it.
			const digits = pass < 3 ? 0 : String(known.pages).length;
			yield* this.#measureNumbers(numbersOf(known.places, digits));
			const found = yield* this.#paginate();
			let settled = true;
			for (const [anchor, place] of found.places) {
				if (place.page !== known.places.get(anchor)?.page) settled = false;
			}
			known = found;
			if (settled) break;
		}
		const pages: LaidPage[] = [];
		for (const { section, breaks } of this.#sections) {
			for (const placed of breaks?.pages ?? []) pages.push(this.#finished(placed, section, pages.length));
			yield;
		}
		const bookmarks = this.#bookmarks(known.places);
		this.#sections.length = 0;
		const hasCover = this.#composition.sections[0]?.running === null;
		return { sheet: this.#sheet, hasCover, pages, places: known.places, bookmarks };
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

	*#measureNumbers(numbers: Numbers): Steps<void> {
		for (const section of this.#sections) {
			if (!section.blocks.some(({ asksForPages }) => asksForPages)) continue;
			section.blocks = section.blocks.map((each) =>
				each.asksForPages ? this.#measure(each.block, section.node, numbers) : each,
			);
			section.breaks = null;
			yield;
		}
	}

	/** Breaks what is not broken yet: every section begins a page, so its breaks are its own. */
	*#paginate(): Steps<{ readonly places: ReadonlyMap<Anchor, Place>; readonly pages: number }> {
		const places = new Map<Anchor, Place>();
		let pages = 0;
		for (const section of this.#sections) {
			section.breaks ??= breaksOf(columnOf(section.blocks), this.#sheet.contentHeight);
			places.set(section.section.anchor, { page: pages, y: 0 });
			for (const { anchor, page, y } of section.breaks.anchors) places.set(anchor, { page: page + pages, y });
			pages += section.breaks.pages.length;
			yield;
		}
		return { places, pages };
	}

	#bookmarks(places: ReadonlyMap<Anchor, Place>): Laid['bookmarks'] {
		const found: (Bookmark & Place)[] = [];
		let before = 0;
		for (const { section, node: self, breaks } of this.#sections) {
			const own = section.bookmark ? [{ ...section.bookmark, node: self, page: before, y: 0 }] : [];
			const inside = breaks?.bookmarks.map((each) => ({ ...each, page: each.page + before })) ?? [];
			for (const each of [...own, ...inside]) found.push(each, ...furtherPlaces(each, places));
			before += breaks?.pages.length ?? 0;
		}
		return found;
	}

	#finished(placed: readonly Placed[], { running }: Section, index: number): LaidPage {
		const { header, footer } = this.#composition;
		const texts = {
			header: running === null ? null : { left: header, right: running },
			footer,
			number: running === null ? '' : String(index + 1),
		};
		return { placed, running: runningMarks(texts, this.#sheet, this.#measurer) };
	}
}

/** The whole of layout in one call. */
export function layOut(composition: Composition, measurer: TextMeasurer): Laid {
	const layout = new Layout(composition, measurer);
	for (const section of composition.sections) inOneGo(layout.measureSection(section));
	return inOneGo(layout.finish());
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
