import type { InputHTMLAttributes } from 'react';
import type { CalendarDate } from '#domain/identity.ts';
import type { FieldProps } from './Field.tsx';
import { TextField } from './TextField.tsx';

type DateFieldProps = FieldProps &
	Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'id' | 'type'> & {
		readonly value: CalendarDate;
		readonly onChange: (value: CalendarDate) => void;
	};

/** A day, with the browser's own date picker; "" while none is given. */
export function DateField(props: DateFieldProps) {
	return <TextField {...props} type="date" />;
}
