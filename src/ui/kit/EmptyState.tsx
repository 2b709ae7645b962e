import type { ReactNode } from 'react';

type EmptyStateProps = {
	readonly title: string;
	readonly icon?: ReactNode;
	readonly action?: ReactNode;
	readonly children?: ReactNode;
};

/** Nothing here yet: says what will stand here and how to begin. */
export function EmptyState({ title, icon, action, children }: EmptyStateProps) {
	return (
		<div className="empty">
			{icon}
			<h2>{title}</h2>
			<div className="empty__text">{typeof children === 'string' ? <p>{children}</p> : children}</div>
			{action && <div className="empty__action buttons">{action}</div>}
		</div>
	);
}
