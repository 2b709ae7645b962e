import { useEffect, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { HistoryIcon } from '#ui/kit/Icon.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { useLate } from '#ui/use-late.ts';
import { itemWords } from '#wording/en/item.ts';
import type { HistoryPanelProps } from './HistoryPanel.tsx';

const importPanel = () => import('./HistoryPanel.tsx');

/** Opens the history of an item; its code comes with the first press. */
export function HistoryButton(props: Omit<HistoryPanelProps, 'onClose'>) {
	const [isOpen, setIsOpen] = useState(false);
	const { value: panel, state, load } = useLate(importPanel);
	const announce = useAnnounce();
	useEffect(() => {
		if (isOpen && state === 'failed') {
			announce(itemWords.history.notLoaded);
			setIsOpen(false);
		}
	}, [isOpen, state, announce]);
	return (
		<>
			<Button
				variant="bare"
				icon={<HistoryIcon />}
				busy={state === 'loading'}
				onClick={() => {
					load();
					setIsOpen(true);
				}}
			>
				{itemWords.history.open}
			</Button>
			{isOpen && panel && <panel.HistoryPanel {...props} onClose={() => setIsOpen(false)} />}
		</>
	);
}
