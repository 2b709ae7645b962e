import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { describedBy, FieldError } from './Field.tsx';

export type ChoiceOption = { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode };

export type ChoiceGroupProps = {
	readonly legend: string;
	readonly hint?: ReactNode;
	readonly error?: string | undefined;
	/** Also the id of the group: an error summary may link to `#<name>`. */
	readonly name: string;
	readonly options: readonly ChoiceOption[];
	/** Side by side where there is room: for short answers. */
	readonly inline?: boolean | undefined;
};

type ShellProps = Omit<ChoiceGroupProps, 'options'> & { readonly children: ReactNode };

/** The frame of radio buttons and check boxes: the legend names them together. */
export function ChoiceGroup({ legend, hint, error, name, inline, children }: ShellProps) {
	return (
		<fieldset
			className={classNames('group', inline && 'group--row', error && 'group--error')}
			id={name}
			aria-describedby={describedBy(name, hint, error)}
		>
			<legend className="group__legend">{legend}</legend>
			{hint && (
				<div className="group__hint" id={`${name}-hint`}>
					{hint}
				</div>
			)}
			{error && <FieldError id={`${name}-error`}>{error}</FieldError>}
			<div className="group__options">{children}</div>
		</fieldset>
	);
}
