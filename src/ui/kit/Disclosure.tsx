import type { ReactNode } from 'react';
import { ForwardIcon } from './Icon.tsx';

type DisclosureProps = {
	readonly summary: ReactNode;
	/** Open from the start; afterwards the person decides. */
	readonly open?: boolean | undefined;
	/** For content that is only worth reading from storage once somebody looks. */
	readonly onToggle?: ((isOpen: boolean) => void) | undefined;
	readonly children: ReactNode;
};

/** More for those who want it, in the browser's own details element. */
export function Disclosure({ summary, open, onToggle, children }: DisclosureProps) {
	return (
		<details
			className="disclosure"
			open={open}
			onToggle={onToggle && ((event) => onToggle(event.currentTarget.open))}
		>
			<summary className="disclosure__summary">
				<ForwardIcon />
				{summary}
			</summary>
			<div className="disclosure__body">{children}</div>
		</details>
	);
}
