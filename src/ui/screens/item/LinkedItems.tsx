import { memo, useEffect, useState } from 'react';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { useLate } from '#ui/use-late.ts';
import { itemWords } from '#wording/en/item.ts';
import type { LinkPanelProps } from './LinkPanel.tsx';

const importPanel = () => import('./LinkPanel.tsx');
const words = itemWords.links;

/** Other items that this one belongs with: the plan of a checklist, the feedback that followed. */
export const LinkedItems = memo(function LinkedItems(props: LinkPanelProps) {
	const [isOpen, setIsOpen] = useState(false);
	const { value: panel, state, load } = useLate(importPanel);
	const announce = useAnnounce();
	useEffect(() => {
		if (isOpen) load();
	}, [isOpen, load]);
	useEffect(() => {
		if (state === 'failed') announce(words.notLoaded);
	}, [state, announce]);
	return (
		<Disclosure summary={words.summary(props.links.length)} onToggle={setIsOpen}>
			{/* Following all items costs a reading of the whole list with every save: only while it is looked at. */}
			{isOpen && panel && <panel.LinkPanel {...props} />}
		</Disclosure>
	);
});
