import { CheckboxGroup } from '#ui/kit/CheckboxGroup.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { choicesOf, textOf } from './answer-shapes.ts';
import type { FieldProps } from './field-props.ts';

/** One of a few. Nothing is chosen beforehand: the first of a list is over-used (DOMAIN 3.3). */
export function ChoiceAnswer({ field, answer, onAnswer, id }: FieldProps<'choice'>) {
	return (
		<RadioGroup
			name={id}
			legend={field.label}
			hint={field.hint}
			options={field.options}
			value={textOf(answer)}
			onChange={onAnswer}
		/>
	);
}

/** Any of a few. */
export function ChoicesAnswer({ field, answer, onAnswer, id }: FieldProps<'choices'>) {
	return (
		<CheckboxGroup
			name={id}
			legend={field.label}
			hint={field.hint}
			options={field.options}
			value={choicesOf(answer)}
			onChange={(values) => onAnswer([...values])}
		/>
	);
}
