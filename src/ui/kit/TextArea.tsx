import { type TextareaHTMLAttributes, useLayoutEffect, useRef } from 'react';
import { describedBy, Field, type FieldProps } from './Field.tsx';

type TextAreaProps = FieldProps &
	Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'id'> & {
		readonly value: string;
		readonly onChange: (value: string) => void;
	};

/** Several lines; grows with what is written, so that a thumb never scrolls inside a scrolling page. */
export function TextArea({ id, label, hint, error, value, onChange, ...rest }: TextAreaProps) {
	const box = useRef<HTMLTextAreaElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the value
	useLayoutEffect(() => {
		const area = box.current;
		// Browsers that know field-sizing do it in CSS, without a layout per key.
		if (!area || CSS.supports('field-sizing', 'content')) return;
		area.style.height = 'auto';
		area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
	}, [value]);
	return (
		<Field id={id} label={label} hint={hint} error={error}>
			<textarea
				rows={3}
				{...rest}
				className="input"
				ref={box}
				id={id}
				value={value}
				onChange={(event) => onChange(event.target.value)}
				aria-describedby={describedBy(id, hint, error)}
				aria-invalid={error ? true : undefined}
			/>
		</Field>
	);
}
