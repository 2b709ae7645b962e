import type { HTMLAttributes } from 'react';
import { classNames } from './class-names.ts';

/** A sheet on the desk: one subject, some air. */
export function Card({ className, children, ...rest }: HTMLAttributes<HTMLDivElement>) {
	return (
		<div {...rest} className={classNames('card', className)}>
			{children}
		</div>
	);
}
