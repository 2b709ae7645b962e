import { unreachable } from '#domain/identity.ts';
import { readNumber } from '#domain/number.ts';
import type { Column } from '#domain/template.ts';
import { DateField } from '#ui/kit/DateField.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { fieldsWords } from '#wording/en/fields.ts';

type RowCellProps = {
	readonly id: string;
	readonly column: Column;
	readonly showsHint: boolean;
	readonly value: string;
	readonly onChange: (value: string) => void;
};

/** Up to this many short choices are shown side by side; more go into a list that opens. */
const CHOICES_IN_SIGHT = 4;

/** One column of one row. */
export function RowCell({ id, column, showsHint, value, onChange }: RowCellProps) {
	const hint = showsHint ? column.hint : undefined;
	const shared = { id, label: column.label, hint, value, onChange };
	switch (column.kind) {
		case 'text':
			return <TextField {...shared} />;
		case 'long-text':
			return <TextArea {...shared} rows={2} />;
		case 'date':
			return <DateField {...shared} />;
		case 'time':
			return <TextField {...shared} type="time" />;
		case 'number': {
			const isUnreadable = value.trim() !== '' && readNumber(value) === null;
			return (
				<TextField
					{...shared}
					inputMode="decimal"
					autoComplete="off"
					error={isUnreadable ? fieldsWords.number.unreadable : undefined}
				/>
			);
		}
		case 'choice':
			return column.options.length <= CHOICES_IN_SIGHT ? (
				<RadioGroup
					inline
					name={id}
					legend={column.label}
					hint={hint}
					options={column.options}
					value={value}
					onChange={onChange}
				/>
			) : (
				<SelectField
					{...shared}
					options={[{ value: '', label: fieldsWords.rows.choose }, ...column.options]}
				/>
			);
		default:
			return unreachable(column);
	}
}
