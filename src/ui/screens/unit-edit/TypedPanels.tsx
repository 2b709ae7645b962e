import { createContext, type ReactNode, useContext, useId, useLayoutEffect, useRef, useState } from 'react';
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

/** The panels of one thing, one of them open at a time; where one is left, the focus goes back to what opened it. */
export function usePanels<Box extends HTMLElement, Which extends string>() {
	const [open, setOpen] = useState<Which | null>(null);
	const box = useRef<Box>(null);
	const name = useId();
	const mayClose = useMayClose();
	return {
		/** For the element that holds the buttons which open them. */
		box,
		/** For the panels. */
		name,
		open,
		/** Opens or closes one; false where something typed keeps the open one. */
		toggle(asked: Which): boolean {
			const may = mayClose(name);
			if (may) setOpen(open === asked ? null : asked);
			return may;
		},
		leave(): void {
			setOpen(null);
			focusBack(box);
		},
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
				<Button
					variant="quiet"
					onClick={() => {
						onApply();
						// When what is wrong stands at its field.
						requestAnimationFrame(() =>
							panel.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
						);
					}}
				>
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
function focusBack(box: { readonly current: HTMLElement | null }): void {
	requestAnimationFrame(() => {
		const to = box.current?.querySelector<HTMLElement>('button') ?? document.getElementById('unit-edit');
		to?.focus();
	});
}
