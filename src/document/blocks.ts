import type { Paper } from '#domain/pdf-choice.ts';
import type { FaceName } from './text/font-files.ts';

/*
 * What compose says and layout understands: the portfolio as blocks, without one measure in it.
 */

/** A place that can be linked to, such as "evidence:<id>"; see compose/anchors.ts. */
export type Anchor = string;

export type Target =
	| { readonly kind: 'anchor'; readonly anchor: Anchor }
	| { readonly kind: 'address'; readonly href: string };

export type Link = {
	readonly to: Target;
	/** What a screen reader says, where the linked words do not say it. */
	readonly name?: string;
	/** Looks like the text around it: contents, page numbers. */
	readonly quiet?: boolean;
};

export type Tone = 'ink' | 'muted' | 'accent' | 'claimed' | 'accepted' | 'danger';

export type Span =
	| {
			readonly kind: 'text';
			readonly text: string;
			/** false: not bold even where everything around it is, as in the head of a row. */
			readonly strong?: boolean;
			readonly em?: boolean;
			readonly strike?: boolean;
			readonly code?: boolean;
			readonly tone?: Tone;
			readonly link?: Link;
	  }
	| { readonly kind: 'break' }
	/** The number of the page on which the anchor stands, linked to it. */
	| { readonly kind: 'page'; readonly anchor: Anchor };

export type HeadingLook = 'name' | 'title' | 'section' | 'label';
export type TextLook = 'body' | 'muted' | 'small' | 'eyebrow';
export type Align = 'start' | 'centre' | 'end';

export type Heading = {
	readonly kind: 'heading';
	/** 1 to 6; never more than one deeper than the heading before. */
	readonly level: number;
	readonly look: HeadingLook;
	readonly content: readonly Span[];
	readonly anchor?: Anchor;
	readonly bookmark?: { readonly title: string; readonly level: number };
};

export type Paragraph = {
	readonly kind: 'paragraph';
	readonly content: readonly Span[];
	readonly look?: TextLook;
	readonly align?: Align;
	/** Stands on the same page as what follows. */
	readonly keep?: boolean;
};

export type List = {
	readonly kind: 'list';
	readonly ordered: boolean;
	readonly start: number;
	readonly items: readonly { readonly task: 'none' | 'open' | 'done'; readonly blocks: readonly Block[] }[];
};

export type Cell = {
	readonly blocks: readonly Block[];
	/** Names its row or column. */
	readonly head?: boolean;
	/** How many columns it covers. */
	readonly span?: number;
};

/** A bookmark to a row, and below it one to each place that belongs to it. */
export type RowBookmark = {
	readonly title: string;
	readonly level: number;
	readonly leadsTo: readonly { readonly title: string; readonly anchor: Anchor }[];
};

export type TableRow = {
	readonly cells: readonly Cell[];
	readonly anchor?: Anchor;
	readonly bookmark?: RowBookmark;
	/** Opens a group of rows: kept with the row after it. */
	readonly group?: boolean;
};

/**
 * "fit": as wide as its longest cell, up to a limit. A number: that share of what is left. "auto": a
 * share after how much stands in it.
 */
export type ColumnWidth = 'fit' | 'auto' | number | { readonly points: number };

export type Table = {
	readonly kind: 'table';
	readonly columns: readonly { readonly width: ColumnWidth; readonly align?: Align }[];
	readonly head: readonly Cell[];
	readonly rows: readonly TableRow[];
	readonly valign?: 'top' | 'middle';
	/** Not broken over pages while one page can hold it. */
	readonly whole?: boolean;
};

export type Figure = {
	readonly kind: 'figure';
	readonly sha256: string;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	readonly alt: string;
	readonly caption: readonly Span[];
	/** Parts to point at, in shares of the width and height from the top left corner. The caption says the same. */
	readonly frames?: readonly {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
		readonly label: string;
	}[];
};

export type Fact = {
	readonly label: string;
	readonly value: readonly Block[];
	/** Names the field when something in it cannot be printed. */
	readonly where?: string;
};

export type Facts = {
	readonly kind: 'facts';
	readonly facts: readonly Fact[];
};

export type Score = {
	readonly kind: 'score';
	readonly parts: readonly { readonly label: string; readonly value: string; readonly tone?: Tone }[];
};

export type Chart = {
	readonly kind: 'chart';
	readonly title: string;
	readonly bars: readonly {
		readonly label: string;
		readonly value: number;
		readonly text: string;
		readonly tone: Tone;
	}[];
	/** The same facts in words: printed below and given to screen readers. */
	readonly text: string;
};

/** Values over time: a line with dots. */
export type Trend = {
	readonly kind: 'trend';
	/** Oldest first; `at` in milliseconds, only to say how far apart they are. */
	readonly points: readonly { readonly at: number; readonly value: number; readonly label: string }[];
	readonly least: number;
	readonly most: number;
	/** Where the scale is marked. */
	readonly steps: readonly { readonly value: number; readonly label: string }[];
	/** A level to reach. */
	readonly mark?: { readonly value: number; readonly label: string };
	readonly from: string;
	readonly to: string;
	/** The same in words: printed below and given to screen readers. */
	readonly text: string;
};

export type Signature = {
	readonly kind: 'signature';
	/** Drawn strokes in SIGNATURE_BOX units; empty for the other two. */
	readonly strokes: readonly (readonly (readonly [number, number])[])[];
	readonly alt: string;
	/** Typed name, set in italics; "" for the other two. */
	readonly typed: string;
	/** Lines left blank to be filled in with a pen, by their labels. */
	readonly blanks: readonly (readonly string[])[];
	/** What it is and whose, in words. */
	readonly caption: readonly Span[];
};

export type Contents = {
	readonly kind: 'contents';
	readonly entries: readonly { readonly title: string; readonly level: number; readonly anchor: Anchor }[];
};

/** Something to fill in, in a PDF reader or with a pen. */
export type FormField = {
	/** For programs; unique in the document and without full stops. */
	readonly name: string;
	/** For people: what a screen reader says. */
	readonly label: string;
	readonly type: 'line' | 'lines' | 'choice';
	/** To choose from; empty for the other two. */
	readonly options: readonly string[];
	/** Characters. */
	readonly longest?: number;
};

export type Block =
	| Heading
	| Paragraph
	| List
	| Table
	| Figure
	| Facts
	| Score
	| Chart
	| Trend
	| Signature
	| Contents
	| { readonly kind: 'quote' | 'panel'; readonly blocks: readonly Block[] }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'field'; readonly field: FormField }
	| { readonly kind: 'rule' }
	/** White space of a height in points. */
	| { readonly kind: 'space'; readonly height: number }
	/** Blocks that came from one field: `where` names it when something in them cannot be printed. */
	| { readonly kind: 'group'; readonly where: string; readonly blocks: readonly Block[] };

/** A part that starts on a page of its own. */
export type Section = {
	readonly anchor: Anchor;
	/** At the right of the page header; null = a page without a header (the cover). */
	readonly running: string | null;
	/** Names it when something in it cannot be printed. */
	readonly where: string;
	/** One more than its headings have: of a group of sections that begins here. */
	readonly bookmark?: { readonly title: string; readonly level: number };
	readonly blocks: readonly Block[];
};

/** A file that travels inside the PDF. */
export type Enclosure = {
	readonly sha256: string;
	/** Unique among the enclosures. */
	readonly name: string;
	readonly mime: string;
	readonly description: string;
	readonly addedAt: string;
	/** What the file is to the document: what it was made from, or an addition. */
	readonly relationship: 'Source' | 'Supplement';
};

/** The whole document before it is laid out. */
export type Composition = {
	readonly title: string;
	readonly author: string;
	readonly subject: string;
	/** At the left of every page header. */
	readonly header: string;
	readonly footer: string;
	readonly paper: Paper;
	readonly sections: readonly Section[];
	readonly enclosures: readonly Enclosure[];
};

/** The face of a span. */
export function faceOf(strong: boolean, em: boolean): FaceName {
	if (strong) return em ? 'boldItalic' : 'bold';
	return em ? 'italic' : 'regular';
}
