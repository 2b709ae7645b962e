import type { InputHTMLAttributes } from 'react';
import { describedBy, Field, type FieldProps } from './Field.tsx';

type TextFieldProps = FieldProps &
	Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'id'> & {
		readonly value: string;
		readonly onChange: (value: string) => void;
		/** Shown after the box: "%", "minutes". Not read out twice: say it in the label or hint as well. */
		readonly suffix?: string | undefined;
	};

/** One line of text. Numbers too (`inputMode="decimal"`): what is typed is kept as typed. */
export function TextField({ id, label, hint, error, value, onChange, suffix, ...rest }: TextFieldProps) {
	const input = (
		<input
			type="text"
			{...rest}
			className="input"
			id={id}
			value={value}
			onChange={(event) => onChange(event.target.value)}
			aria-describedby={describedBy(id, hint, error)}
			aria-invalid={error ? true : undefined}
		/>
	);
	return (
		<Field id={id} label={label} hint={hint} error={error}>
			{suffix ? (
				<div className="field__with-suffix">
					{input}
					<span className="field__suffix" aria-hidden="true">
						{suffix}
					</span>
				</div>
			) : (
				input
			)}
		</Field>
	);
}
