import { type ReactNode, useEffect, useRef } from 'react';

type PageHeadingProps = {
	readonly title: string;
	readonly eyebrow?: ReactNode;
	readonly lead?: ReactNode;
	readonly action?: ReactNode;
	/** It took the place of what was pressed: the focus goes on from here. */
	readonly isFocused?: boolean;
};

/** The one h1 of a page. */
export function PageHeading({ title, eyebrow, lead, action, isFocused = false }: PageHeadingProps) {
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (isFocused) heading.current?.focus();
	}, [isFocused]);
	return (
		<div className="heading">
			<div className="heading__words">
				{eyebrow && <p className="eyebrow">{eyebrow}</p>}
				<h1 tabIndex={-1} ref={heading}>
					{title}
				</h1>
				{lead && <p className="heading__lead">{lead}</p>}
			</div>
			{action}
		</div>
	);
}
