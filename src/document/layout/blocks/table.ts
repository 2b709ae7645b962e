import type { Cell, Table } from '#document/blocks.ts';
import type { MeasureContext } from '#document/layout/context.ts';
import type { Mark } from '#document/layout/mark.ts';
import { columnHeight, keptTogether, type Piece } from '#document/layout/piece.ts';
import { type RowCell, rowPiece } from '#document/layout/row.ts';
import { node, type StructureNode } from '#document/layout/structure.ts';
import { BAND_COLOR, CONTENT_HEIGHT, cellStyles, HAIRLINE, HAIRLINE_COLOR } from '#document/layout/style.ts';
import { CELL_SIDE, columnWidths } from './column-widths.ts';

const CELL_ABOVE = 5;
const CELL_BELOW = 5.5;
/** A table lower than this moves to the next page whole. */
const WHOLE_BELOW = CONTENT_HEIGHT * 0.25;

/** Rows between hairlines under one pale band; the band comes again on every page. */
export function measureTable(block: Table, outer: MeasureContext): readonly Piece[] {
	const table = node('Table', outer.node);
	const context = { ...outer, styles: cellStyles };
	const widths = columnWidths(block, context);
	const columns: Columns = { widths, aligns: block.columns.map((column) => column.align ?? 'start') };
	const head =
		block.head.length > 0
			? rowOf(block.head, node('TR', node('THead', table)), columns, context, {
					band: true,
					head: null,
					middle: false,
				})
			: null;
	const body = node('TBody', table);
	const middle = block.valign === 'middle';
	const rows = block.rows.map((row): Piece => {
		const self = node('TR', body);
		const made = rowOf(row.cells, self, columns, context, { band: false, head, middle });
		return {
			...made,
			anchors: row.anchor === undefined ? [] : [row.anchor],
			bookmark: row.bookmark ? { ...row.bookmark, node: self } : null,
			keep: row.group === true,
		};
	});
	const pieces = head ? [{ ...head, keep: rows.length > 0 }, ...rows] : rows;
	return block.whole || columnHeight(pieces) < WHOLE_BELOW ? keptTogether(pieces) : pieces;
}

type Columns = {
	readonly widths: readonly number[];
	readonly aligns: readonly ('start' | 'centre' | 'end')[];
};
type RowLook = { readonly band: boolean; readonly head: Piece | null; readonly middle: boolean };

function rowOf(
	cells: readonly Cell[],
	row: StructureNode,
	columns: Columns,
	context: MeasureContext,
	look: RowLook,
): Piece {
	const placed: RowCell[] = [];
	const opening: Mark[] = [];
	let column = 0;
	let x = 0;
	for (const cell of cells) {
		const span = Math.max(1, cell.span ?? 1);
		const width = columns.widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
		const self = cellNode(cell, span, row, look.band);
		const align = columns.aligns[column] ?? 'start';
		const blocks = cell.blocks.map((each) =>
			each.kind === 'paragraph' && align !== 'start' && each.align === undefined ? { ...each, align } : each,
		);
		placed.push({
			x: x + CELL_SIDE,
			pieces: context.measure(blocks, {
				...context,
				width: Math.max(1, width - 2 * CELL_SIDE),
				node: self,
				strong: look.band || cell.head === true,
			}),
		});
		opening.push({ kind: 'node', node: self });
		column += span;
		x += width;
	}
	return rowPiece(placed, {
		above: CELL_ABOVE,
		below: CELL_BELOW,
		opening,
		head: look.head,
		middle: look.middle,
		decorate: (height) => frame(x, height, look.band),
	});
}

function cellNode(cell: Cell, span: number, row: StructureNode, band: boolean): StructureNode {
	const columnSpan = span > 1 ? { columnSpan: span } : undefined;
	if (band) return node('TH', row, { scope: 'Column', ...columnSpan });
	return cell.head ? node('TH', row, { scope: 'Row', ...columnSpan }) : node('TD', row, columnSpan);
}

function frame(width: number, height: number, band: boolean): readonly Mark[] {
	const line: Mark = {
		kind: 'line',
		x1: 0,
		y1: height,
		x2: width,
		y2: height,
		width: HAIRLINE,
		color: HAIRLINE_COLOR,
	};
	return band ? [{ kind: 'box', x: 0, y: 0, width, height, fill: BAND_COLOR }, line] : [line];
}
