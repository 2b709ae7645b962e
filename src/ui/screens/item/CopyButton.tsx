import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Button } from '#ui/kit/Button.tsx';
import { CopyIcon } from '#ui/kit/Icon.tsx';
import { useLatePanel } from '#ui/use-late-panel.ts';
import { itemWords } from '#wording/en/item.ts';
import type { CopyPanelProps } from './CopyPanel.tsx';

const importPanel = () => import('./CopyPanel.tsx');

/** The way to copy an item to another portfolio of this device, where there is one. Its code comes with the first press. */
export function CopyButton(props: Omit<CopyPanelProps, 'onClose'>) {
	const portfolio = usePortfolio();
	const { panel, isLoading, open, close } = useLatePanel(importPanel);
	if (portfolio.state !== 'ready' || !portfolio.value || portfolio.value.others === 0) return null;
	return (
		<>
			<Button variant="bare" icon={<CopyIcon />} busy={isLoading} onClick={open}>
				{itemWords.copyToPortfolio}
			</Button>
			{panel && <panel.CopyPanel {...props} onClose={close} />}
		</>
	);
}
