import type { InputHTMLAttributes, ReactNode } from 'react';

type ChoiceProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
	readonly id: string;
	readonly type: 'radio' | 'checkbox';
	readonly label: ReactNode;
	readonly hint?: ReactNode;
	readonly onChange: (checked: boolean) => void;
};

/** One box or button with its label. The hint is a description, so that the name stays the label alone. */
export function Choice({ id, label, hint, onChange, ...rest }: ChoiceProps) {
	return (
		<div className="choice">
			<input
				{...rest}
				className="choice__input"
				id={id}
				onChange={(event) => onChange(event.target.checked)}
				aria-describedby={hint ? `${id}-hint` : undefined}
			/>
			<label className="choice__label" htmlFor={id}>
				{label}
			</label>
			{hint && (
				<div className="choice__hint" id={`${id}-hint`}>
					{hint}
				</div>
			)}
		</div>
	);
}
