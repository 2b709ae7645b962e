import type { Block, ColumnWidth } from '#document/blocks.ts';
import { markdownBlocks } from '#document/compose/markdown.ts';
import { paragraph, text, typed } from '#document/compose/spans.ts';
import type { AnswerOf } from '#domain/answer.ts';
import type { Column, FieldOf } from '#domain/template.ts';
import { documentWords } from '#wording/en/document.ts';

type Row = AnswerOf<'rows'>['rows'][number];

const MOST_COLUMNS = 5;
/** Longer than this, a cell reads better across the page than down a narrow column. */
const LONGEST_CELL = 160;
/** As many characters as the cells of one row may hold in all. */
const LONGEST_ROW = 360;

/** Rows as a table while they fit one; as records, one under the other, when they do not. */
export function rowBlocks(field: FieldOf<'rows'>, answer: AnswerOf<'rows'>): readonly Block[] {
	const rows = answer.rows.filter((row) => field.columns.some((column) => cellText(row, column) !== ''));
	const columns = field.columns.filter((column) => rows.some((row) => cellText(row, column) !== ''));
	const [only] = columns;
	if (!only) return [];
	if (field.columns.length === 1) return [numbered(rows.map((row) => cellBlocks(only, cellText(row, only))))];
	return fitsTable(columns, rows) ? [table(columns, rows)] : records(field.row, columns, rows);
}

function cellText(row: Row, column: Column): string {
	return row.cells[column.id]?.trim() ?? '';
}

function fitsTable(columns: readonly Column[], rows: readonly Row[]): boolean {
	if (columns.length > MOST_COLUMNS) return false;
	return rows.every((row) => {
		const lengths = columns.map((column) => cellText(row, column).length);
		return (
			Math.max(...lengths) <= LONGEST_CELL && lengths.reduce((sum, each) => sum + each, 0) <= LONGEST_ROW
		);
	});
}

function numbered(items: readonly (readonly Block[])[]): Block {
	return { kind: 'list', ordered: true, start: 1, items: items.map((blocks) => ({ task: 'none', blocks })) };
}

function table(columns: readonly Column[], rows: readonly Row[]): Block {
	return {
		kind: 'table',
		columns: columns.map((column) => ({ width: widthOf(column) })),
		head: columns.map((column) => ({ blocks: [paragraph(column.label)] })),
		rows: rows.map((row) => ({
			cells: columns.map((column) => ({ blocks: cellBlocks(column, cellText(row, column)) })),
		})),
	};
}

function widthOf(column: Column): ColumnWidth {
	return column.kind === 'date' || column.kind === 'time' || column.kind === 'number' ? 'fit' : 'auto';
}

function records(name: string, columns: readonly Column[], rows: readonly Row[]): readonly Block[] {
	return rows.flatMap((row, index): readonly Block[] => [
		{
			...paragraph([text(documentWords.answers.record(name, index + 1), { strong: true, tone: 'muted' })]),
			keep: true,
		},
		{
			kind: 'facts',
			facts: columns
				.filter((column) => cellText(row, column) !== '')
				.map((column) => ({ label: column.label, value: cellBlocks(column, cellText(row, column)) })),
		},
	]);
}

function cellBlocks(column: Column, value: string): readonly Block[] {
	if (value === '') return [];
	switch (column.kind) {
		case 'long-text':
			return markdownBlocks(value, null);
		case 'date':
			return [paragraph(documentWords.day(value))];
		case 'choice':
			return [paragraph(column.options.find((option) => option.value === value)?.label ?? value)];
		case 'text':
		case 'time':
		case 'number':
			return [paragraph(typed(value))];
	}
}
