import { DateField } from '#ui/kit/DateField.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { textOf } from './answer-shapes.ts';
import type { FieldProps } from './field-props.ts';

/** One line of text. */
export function TextAnswer({ field, answer, onAnswer, id }: FieldProps<'text'>) {
	return (
		<TextField id={id} label={field.label} hint={field.hint} value={textOf(answer)} onChange={onAnswer} />
	);
}

/** Several lines; Markdown is kept and printed as such. */
export function LongTextAnswer({ field, answer, onAnswer, id }: FieldProps<'long-text'>) {
	return (
		<TextArea id={id} label={field.label} hint={field.hint} value={textOf(answer)} onChange={onAnswer} />
	);
}

/** A day. */
export function DateAnswer({ field, answer, onAnswer, id }: FieldProps<'date'>) {
	return (
		<DateField id={id} label={field.label} hint={field.hint} value={textOf(answer)} onChange={onAnswer} />
	);
}
