import { useEffect, useState } from 'react';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { itemWords } from '#wording/en/item.ts';
import { useLate } from './use-late.ts';

/** A panel behind a button; its code comes with the first press. Where that is out of reach it says so and stays shut. */
export function useLatePanel<Panel extends object>(importPanel: () => Promise<Panel>) {
	const [isOpen, setIsOpen] = useState(false);
	const { value, state, load } = useLate(importPanel);
	const announce = useAnnounce();
	useEffect(() => {
		if (isOpen && state === 'failed') {
			announce(itemWords.history.notLoaded);
			setIsOpen(false);
		}
	}, [isOpen, state, announce]);
	return {
		/** null while it is shut, or not there yet. */
		panel: isOpen ? value : null,
		isLoading: state === 'loading',
		open: () => {
			load();
			setIsOpen(true);
		},
		close: () => setIsOpen(false),
	};
}
