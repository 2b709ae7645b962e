import type { FormField, Target } from '#document/blocks.ts';
import type { FaceName } from '#document/text/font-files.ts';
import type { StructureNode } from './structure.ts';
import type { Color } from './style.ts';

/*
 * The few things that can be put on paper. Places are relative to the top left corner of the piece
 * they belong to. `node` says what a mark is; null makes it an artifact (a line, a band: decoration).
 */

export type TextMark = {
	readonly kind: 'text';
	readonly x: number;
	/** The baseline. */
	readonly y: number;
	readonly text: string;
	/** Which way the whole of it runs; where it is not said, the letters say it. */
	readonly direction?: 'left';
	readonly face: FaceName;
	readonly size: number;
	readonly color: Color;
	readonly node: StructureNode | null;
};

export type LineMark = {
	readonly kind: 'line';
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
	readonly width: number;
	readonly color: Color;
	readonly dotted?: boolean;
};

export type BoxMark = {
	readonly kind: 'box';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly fill?: Color;
	readonly stroke?: Color;
	readonly radius?: number;
	/** Set for the bars of a chart: they say something. */
	readonly node?: StructureNode;
};

export type StrokesMark = {
	readonly kind: 'strokes';
	readonly strokes: readonly (readonly (readonly [number, number])[])[];
	readonly width: number;
	readonly color: Color;
	readonly node: StructureNode;
};

export type PictureMark = {
	readonly kind: 'picture';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly sha256: string;
	readonly node: StructureNode;
};

/** Where a link can be pressed. */
export type LinkMark = {
	readonly kind: 'link';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly to: Target;
	readonly name: string;
	readonly node: StructureNode;
};

/** Nothing to see: gives a node its place in the reading order (an empty cell), or a figure its frame. */
export type NodeMark = {
	readonly kind: 'node';
	readonly node: StructureNode;
	readonly frame?: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
	};
};

/** Where something can be filled in. */
export type FieldMark = {
	readonly kind: 'field';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly field: FormField;
	readonly node: StructureNode;
};

export type Mark =
	| TextMark
	| LineMark
	| BoxMark
	| StrokesMark
	| PictureMark
	| LinkMark
	| FieldMark
	| NodeMark;
