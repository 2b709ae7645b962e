import type { ReactNode } from 'react';
import { kitWords } from '#wording/kit.ts';
import { classNames } from './class-names.ts';
import { DangerIcon } from './Icon.tsx';

export type FieldProps = {
	readonly id: string;
	readonly label: string;
	readonly hint?: ReactNode;
	/** A whole sentence: what is wrong and what to do. */
	readonly error?: string | undefined;
};

/** The ids that an input names in aria-describedby: its hint and its error, when there are any. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
	const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
	return ids.length > 0 ? ids.join(' ') : undefined;
}

/** An error beside what it is about; read out as "Error: …". */
export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
	return (
		<p className="field__error" id={id}>
			<DangerIcon />
			<span>
				<span className="visually-hidden">{kitWords.error} </span>
				{children}
			</span>
		</p>
	);
}

/** Label, hint, error and the control given as children, in the order they are read out. */
export function Field({ id, label, hint, error, children }: FieldProps & { readonly children: ReactNode }) {
	return (
		<div className={classNames('field', error && 'field--error')}>
			<label className="field__label" htmlFor={id}>
				{label}
			</label>
			{hint && (
				<div className="field__hint" id={`${id}-hint`}>
					{hint}
				</div>
			)}
			{error && <FieldError id={`${id}-error`}>{error}</FieldError>}
			{children}
		</div>
	);
}
