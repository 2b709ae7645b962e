import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { fieldsWords } from '#wording/en/fields.ts';

export type Entry = { readonly id: string };
export type EntryAction = 'up' | 'down' | 'remove' | 'undo' | 'first-control';

export type ListEditing<Item extends Entry> = {
	/** Put on the element around all entries: focus is looked for inside it. */
	readonly listRef: RefObject<HTMLDivElement | null>;
	/** What was removed last and where it stood, until it is undone or something else is removed. */
	readonly removed: { readonly item: Item; readonly index: number; readonly name: string } | null;
	add(item: Item): void;
	move(index: number, step: -1 | 1, name: string): void;
	remove(index: number, name: string): void;
	undoRemove(): void;
};

type WantedFocus = {
	readonly id: string;
	readonly action: EntryAction;
	/** The order that it is not to be looked for in any more. */
	readonly before: string;
};

/**
 * Adding, removing (with undo) and reordering the entries of one answer. Focus is never lost: it
 * follows a moved entry, goes into an added one and onto "Undo" after a removal.
 */
export function useListEditing<Item extends Entry>(
	items: readonly Item[],
	onItems: (items: Item[]) => void,
): ListEditing<Item> {
	const listRef = useRef<HTMLDivElement>(null);
	const wantedFocus = useRef<WantedFocus | null>(null);
	const [removed, setRemoved] = useState<ListEditing<Item>['removed']>(null);
	const announce = useAnnounce();

	// Moving a node in the document takes the focus from it in every browser, so it is put back after the render that
	// moves it. Where the order is stored first, other renders come before that one.
	useLayoutEffect(() => {
		const wanted = wantedFocus.current;
		if (!wanted || !listRef.current || wanted.before === orderOf(items)) return;
		wantedFocus.current = null;
		findTarget(listRef.current, wanted.id, wanted.action)?.focus();
	});

	return {
		listRef,
		removed,
		add(item) {
			wantedFocus.current = { id: item.id, action: 'first-control', before: orderOf(items) };
			onItems([...items, item]);
		},
		move(index, step, name) {
			const item = items[index];
			const target = index + step;
			if (!item || target < 0 || target >= items.length) return;
			wantedFocus.current = { id: item.id, action: step < 0 ? 'up' : 'down', before: orderOf(items) };
			const rest = items.filter((_, place) => place !== index);
			onItems([...rest.slice(0, target), item, ...rest.slice(target)]);
			announce(fieldsWords.rows.moved(name, target + 1, items.length));
		},
		remove(index, name) {
			const item = items[index];
			if (!item) return;
			wantedFocus.current = { id: item.id, action: 'undo', before: orderOf(items) };
			setRemoved({ item, index, name });
			onItems(items.filter((_, place) => place !== index));
		},
		undoRemove() {
			if (!removed) return;
			wantedFocus.current = { id: removed.item.id, action: 'first-control', before: orderOf(items) };
			onItems([...items.slice(0, removed.index), removed.item, ...items.slice(removed.index)]);
			setRemoved(null);
		},
	};
}

function orderOf(items: readonly Entry[]): string {
	return items.map(({ id }) => id).join(' ');
}

/** A radio button has a value all the time: it waits while none of its group is chosen. */
function isUnanswered(control: HTMLInputElement, all: readonly HTMLInputElement[]): boolean {
	if (control.type === 'checkbox') return false;
	if (control.type !== 'radio') return control.value === '';
	return !all.some((other) => other.type === 'radio' && other.name === control.name && other.checked);
}

function findTarget(list: HTMLElement, id: string, action: EntryAction): HTMLElement | null {
	if (action === 'undo') return list.querySelector<HTMLElement>('[data-entry-action="undo"]');
	const entry = list.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`);
	if (!entry) return null;
	if (action === 'first-control') {
		const controls = [...entry.querySelectorAll<HTMLInputElement>('input, select, textarea')];
		// A measure that came with its name is asked for its numbers first.
		return controls.find((control) => isUnanswered(control, controls)) ?? controls[0] ?? null;
	}
	// At the end of the list the button that was pressed can do nothing more: its twin takes the focus.
	return (
		entry.querySelector<HTMLElement>(`[data-entry-action="${action}"]:not(:disabled)`) ??
		entry.querySelector<HTMLElement>('[data-entry-action]:not(:disabled)')
	);
}
