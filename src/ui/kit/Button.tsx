import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { BusyIcon } from './Icon.tsx';

export type ButtonVariant = 'primary' | 'quiet' | 'danger' | 'bare';

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
	readonly variant?: ButtonVariant | undefined;
	/** Work is under way: the button keeps its name and its focus, and a second press does nothing. */
	readonly busy?: boolean | undefined;
	readonly icon?: ReactNode;
};

/** One press, one action. Full width through `className="button--block"`. */
export function Button({
	variant = 'primary',
	busy = false,
	icon,
	className,
	children,
	onClick,
	...rest
}: ButtonProps) {
	return (
		<button
			type="button"
			{...rest}
			className={classNames('button', variant !== 'primary' && `button--${variant}`, className)}
			aria-busy={busy || undefined}
			aria-disabled={busy || undefined}
			onClick={(event) => {
				// aria-disabled instead of disabled: a disabled button drops the focus on the floor.
				if (busy) event.preventDefault();
				else onClick?.(event);
			}}
		>
			{busy ? <BusyIcon /> : icon}
			{children}
		</button>
	);
}
