import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type LinkCardProps = {
	readonly title: ReactNode;
	readonly href: string;
	/** Before the title: a reference tag, a sign. */
	readonly before?: ReactNode;
	/** After it: a code, a state. */
	readonly after?: ReactNode;
	readonly level?: 2 | 3 | 4 | undefined;
	readonly className?: string | undefined;
	/** Of everything in it, where that is not the page's. */
	readonly lang?: string | undefined;
	readonly children?: ReactNode;
};

/** A card that is one link. Its accessible name is exactly the title; the whole card can be pressed. */
export function LinkCard({ title, href, before, after, level, className, lang, children }: LinkCardProps) {
	const link = (
		<a className="card__link" href={href}>
			{title}
		</a>
	);
	const Heading = level ? (`h${level}` as const) : 'p';
	return (
		<div className={classNames('card card--link', className)} lang={lang}>
			{before && <div className="card__aside">{before}</div>}
			<div className="card__body">
				<Heading className="card__title">{link}</Heading>
				{children && <div className="card__text">{children}</div>}
			</div>
			{after && <div className="card__aside">{after}</div>}
		</div>
	);
}
