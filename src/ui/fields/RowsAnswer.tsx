import type { AnswerOf } from '#domain/answer.ts';
import { unreachable } from '#domain/identity.ts';
import type { Column } from '#domain/template.ts';
import { Button } from '#ui/kit/Button.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { fieldsWords } from '#wording/en/fields.ts';
import { EMPTY_ROWS, taggedOf } from './answer-shapes.ts';
import { EntryList } from './EntryList.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import type { FieldProps } from './field-props.ts';
import { newPartId } from './part-id.ts';
import { RowCell } from './RowCell.tsx';
import { useListEditing } from './use-list-editing.ts';

type Row = AnswerOf<'rows'>['rows'][number];

/** Actions, steps, questions: rows of the same columns, in the learner's own order. */
export function RowsAnswer({ field, answer, onAnswer, id }: FieldProps<'rows'>) {
	const { rows } = taggedOf(answer, 'rows', EMPTY_ROWS);
	const setRows = (next: Row[]) => onAnswer({ kind: 'rows', rows: next });
	const editing = useListEditing(rows, setRows);
	const words = fieldsWords.rows;
	const setCell = (row: Row, column: string, value: string) =>
		setRows(
			rows.map((other) =>
				other.id === row.id ? { ...row, cells: { ...row.cells, [column]: value } } : other,
			),
		);
	return (
		<FieldGroup id={id} legend={field.label} hint={field.hint}>
			{rows.length === 0 && !editing.removed && (
				<p className="entries-empty">
					{words.empty(field.row)} {field.expectedRows > 0 && words.expected(field.row, field.expectedRows)}
				</p>
			)}
			<EntryList
				items={rows}
				editing={editing}
				legendOf={(_, index) => words.legend(field.row, index + 1)}
				nameOf={(_, index) => words.name(field.row, index + 1)}
			>
				{(row, index) => (
					<div className="cells">
						{field.columns.map((column) => (
							<div key={column.id} className={`cell cell--${widthOf(column)}`}>
								<RowCell
									id={`${id}-${row.id}-${column.id}`}
									column={column}
									// Once is enough: every further row asks the same.
									showsHint={index === 0}
									value={row.cells[column.id] ?? ''}
									onChange={(value) => setCell(row, column.id, value)}
								/>
							</div>
						))}
					</div>
				)}
			</EntryList>
			<Button variant="quiet" icon={<AddIcon />} onClick={() => editing.add({ id: newPartId(), cells: {} })}>
				{rows.length === 0 ? words.add(field.row) : words.addAnother(field.row)}
			</Button>
		</FieldGroup>
	);
}

/** A date and a time fit side by side on a phone; a sentence needs the whole line even on a desk. */
function widthOf(column: Column): 'short' | 'middle' | 'long' {
	switch (column.kind) {
		case 'date':
		case 'time':
		case 'number':
			return 'short';
		case 'long-text':
			return 'long';
		case 'text':
		case 'choice':
			return 'middle';
		default:
			return unreachable(column);
	}
}
