import { Button } from '#ui/kit/Button.tsx';
import { HistoryIcon } from '#ui/kit/Icon.tsx';
import { useLatePanel } from '#ui/use-late-panel.ts';
import { itemWords } from '#wording/en/item.ts';
import type { HistoryPanelProps } from './HistoryPanel.tsx';

const importPanel = () => import('./HistoryPanel.tsx');

/** Opens the history of an item; its code comes with the first press. */
export function HistoryButton(props: Omit<HistoryPanelProps, 'onClose'>) {
	const { panel, isLoading, open, close } = useLatePanel(importPanel);
	return (
		<>
			<Button variant="bare" icon={<HistoryIcon />} busy={isLoading} onClick={open}>
				{itemWords.history.open}
			</Button>
			{panel && <panel.HistoryPanel {...props} onClose={close} />}
		</>
	);
}
