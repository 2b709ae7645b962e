import { useState } from 'react';
import { readNumber } from '#domain/number.ts';
import type { FieldOf } from '#domain/template.ts';
import { TextField } from '#ui/kit/TextField.tsx';
import { fieldsWords } from '#wording/en/fields.ts';
import { textOf } from './answer-shapes.ts';
import type { FieldProps } from './field-props.ts';

/** Why a typed number should be looked at again, in a sentence; undefined when it is fine or empty. */
function numberProblem(typed: string, bounds: Pick<FieldOf<'number'>, 'min' | 'max'>): string | undefined {
	if (typed.trim() === '') return undefined;
	const value = readNumber(typed);
	if (value === null) return fieldsWords.number.unreadable;
	if (bounds.min !== undefined && value < bounds.min) return fieldsWords.number.tooSmall(bounds.min);
	if (bounds.max !== undefined && value > bounds.max) return fieldsWords.number.tooLarge(bounds.max);
	return undefined;
}

/** A number as people type it. What cannot be read is kept and named, never dropped. */
export function NumberAnswer({ field, answer, onAnswer, id }: FieldProps<'number'>) {
	const typed = textOf(answer);
	// While someone types, "4." is not a mistake yet: judged only once the field has been left.
	const [isTyping, setIsTyping] = useState(false);
	const hint = [field.hint, field.unit && fieldsWords.number.unit(field.unit)].filter(Boolean).join(' ');
	return (
		<TextField
			id={id}
			label={field.label}
			hint={hint || undefined}
			error={isTyping ? undefined : numberProblem(typed, field)}
			value={typed}
			suffix={field.unit}
			inputMode="decimal"
			autoComplete="off"
			onChange={(value) => {
				setIsTyping(true);
				onAnswer(value);
			}}
			onBlur={() => setIsTyping(false)}
		/>
	);
}
