import type { AnchorHTMLAttributes, ReactNode } from 'react';
import type { ButtonVariant } from './Button.tsx';
import { classNames } from './class-names.ts';

type ButtonLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
	readonly href: string;
	readonly variant?: ButtonVariant | undefined;
	readonly icon?: ReactNode;
};

/** A link that is the main way on from here: it looks like a button and stays a link. */
export function ButtonLink({ variant = 'primary', icon, className, children, ...rest }: ButtonLinkProps) {
	return (
		<a {...rest} className={classNames('button', variant !== 'primary' && `button--${variant}`, className)}>
			{icon}
			{children}
		</a>
	);
}
