import type { ReactNode } from 'react';
import { classNames } from '#ui/kit/class-names.ts';

type FieldGroupProps = {
	readonly id: string;
	readonly legend: string;
	readonly hint?: ReactNode;
	readonly className?: string | undefined;
	readonly children: ReactNode;
};

/** Several controls that are one field of the template: the legend names them together. */
export function FieldGroup({ id, legend, hint, className, children }: FieldGroupProps) {
	return (
		<fieldset
			className={classNames('group', 'group--field', className)}
			id={id}
			aria-describedby={hint ? `${id}-hint` : undefined}
		>
			<legend className="group__legend">{legend}</legend>
			{hint && (
				<div className="group__hint" id={`${id}-hint`}>
					{hint}
				</div>
			)}
			{children}
		</fieldset>
	);
}
