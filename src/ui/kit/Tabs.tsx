import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export type Tab = { readonly id: string; readonly label: ReactNode };

type TabsProps = {
	/** What is chosen between: "Unit". */
	readonly label: string;
	readonly tabs: readonly Tab[];
	readonly selected: string;
	readonly onSelect: (id: string) => void;
	/** The panel of the selected tab. */
	readonly children: ReactNode;
};

/** Tabs after the ARIA pattern: arrow keys move and choose, Tab goes on into the panel. */
export function Tabs({ label, tabs, selected, onSelect, children }: TabsProps) {
	const id = useId();
	const list = useRef<HTMLDivElement>(null);
	const move = (event: KeyboardEvent) => {
		const at = tabs.findIndex((tab) => tab.id === selected);
		const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
		const tab = next === undefined ? undefined : tabs.at(next % tabs.length);
		if (!tab) return;
		event.preventDefault();
		onSelect(tab.id);
		list.current?.querySelectorAll<HTMLElement>('[role="tab"]').item(tabs.indexOf(tab)).focus();
	};
	return (
		<div>
			<div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
				{tabs.map((tab) => (
					<button
						key={tab.id}
						type="button"
						role="tab"
						className="tabs__tab"
						id={`${id}-${tab.id}`}
						aria-selected={tab.id === selected}
						aria-controls={`${id}-panel`}
						tabIndex={tab.id === selected ? 0 : -1}
						onClick={() => onSelect(tab.id)}
					>
						{tab.label}
					</button>
				))}
			</div>
			<div className="tabs__panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`}>
				{children}
			</div>
		</div>
	);
}
