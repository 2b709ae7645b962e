import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

type TableProps = {
	/** What the table shows; also the name of its scrolling box. */
	readonly caption: string;
	/** The heading above says the same: keep the caption for screen readers only. */
	readonly captionHidden?: boolean | undefined;
	readonly className?: string | undefined;
	/** thead and tbody, header cells with scope. */
	readonly children: ReactNode;
};

/** A table that scrolls inside itself, by thumb and by keyboard, under a head that stays. */
export function Table({ caption, captionHidden = false, className, children }: TableProps) {
	const id = useId();
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
		<section className={classNames('table', className)} aria-labelledby={id} tabIndex={0}>
			<table>
				<caption id={id} className={captionHidden ? 'visually-hidden' : undefined}>
					{caption}
				</caption>
				{children}
			</table>
		</section>
	);
}
