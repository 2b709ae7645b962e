import { createContext, type ReactNode, useContext, useLayoutEffect, useRef } from 'react';
import { holdUpdate } from '#offline/update.ts';
import { Button } from '#ui/kit/Button.tsx';
import { classNames } from '#ui/kit/class-names.ts';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { unitEditWords as words } from '#wording/en/unit-edit.ts';

/** The panels of a unit's editor in which something was typed that was not applied: nothing closes them but their buttons. */
export const TypedPanels = createContext<Set<HTMLElement>>(new Set());

/** Whether a panel may go, or all of them: where something is typed in one, it says so and leads there instead. */
export function useMayClose(): (name?: string) => boolean {
	const panels = useContext(TypedPanels);
	const announce = useAnnounce();
	return (name) => {
		const typed = [...panels].find(({ dataset }) => name === undefined || dataset['panel'] === name);
		if (!typed) return true;
		typed.querySelector<HTMLElement>('input, textarea, select')?.focus();
		announce(words.notApplied);
		return false;
	};
}

type PanelProps = {
	readonly name: string;
	/** Something in it is not as it was. */
	readonly isTyped: boolean;
	readonly onApply: () => void;
	readonly onLeave: () => void;
	readonly isCard?: boolean;
	readonly children: ReactNode;
};

/** Fields that are applied with a button. While something is typed in them, the browser asks before the page goes. */
export function Panel({ name, isTyped, onApply, onLeave, isCard = false, children }: PanelProps) {
	const panels = useContext(TypedPanels);
	const panel = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		const element = panel.current;
		if (!isTyped || !element) return;
		panels.add(element);
		const ask = (event: Event) => event.preventDefault();
		window.addEventListener('beforeunload', ask);
		const release = holdUpdate({ hasUnsaved: () => true, flush: async () => false });
		return () => {
			panels.delete(element);
			window.removeEventListener('beforeunload', ask);
			release();
		};
	}, [isTyped, panels]);
	return (
		<div ref={panel} data-panel={name} className={classNames('form unit-edit__panel', isCard && 'card')}>
			{children}
			<div className="buttons">
				<Button variant="quiet" onClick={onApply}>
					{words.apply}
				</Button>
				{isTyped && (
					<Button variant="bare" onClick={onLeave}>
						{words.leave}
					</Button>
				)}
			</div>
		</div>
	);
}

/** What was pressed goes with its panel: the focus goes back into `box`, or to the head of the editor where that is gone. */
export function focusBack(box: { readonly current: HTMLElement | null }): void {
	requestAnimationFrame(() => {
		const to = box.current?.querySelector<HTMLElement>('button') ?? document.getElementById('unit-edit');
		to?.focus();
	});
}
