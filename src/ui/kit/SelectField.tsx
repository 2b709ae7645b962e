import type { SelectHTMLAttributes } from 'react';
import { describedBy, Field, type FieldProps } from './Field.tsx';

type SelectFieldProps = FieldProps &
	Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange' | 'id'> & {
		readonly value: string;
		readonly onChange: (value: string) => void;
		readonly options: readonly { readonly value: string; readonly label: string }[];
	};

/** One of several, with the browser's own list. */
export function SelectField({ id, label, hint, error, value, onChange, options, ...rest }: SelectFieldProps) {
	return (
		<Field id={id} label={label} hint={hint} error={error}>
			<select
				{...rest}
				className="input"
				id={id}
				value={value}
				onChange={(event) => onChange(event.target.value)}
				aria-describedby={describedBy(id, hint, error)}
				aria-invalid={error ? true : undefined}
			>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
		</Field>
	);
}
