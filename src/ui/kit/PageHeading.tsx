import type { ReactNode } from 'react';

type PageHeadingProps = {
	readonly title: string;
	readonly eyebrow?: ReactNode;
	readonly lead?: ReactNode;
	readonly action?: ReactNode;
};

/** The one h1 of a page. */
export function PageHeading({ title, eyebrow, lead, action }: PageHeadingProps) {
	return (
		<div className="heading">
			<div className="heading__words">
				{eyebrow && <p className="eyebrow">{eyebrow}</p>}
				<h1 tabIndex={-1}>{title}</h1>
				{lead && <p className="heading__lead">{lead}</p>}
			</div>
			{action}
		</div>
	);
}
