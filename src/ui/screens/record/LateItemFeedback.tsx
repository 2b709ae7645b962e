import { type ComponentProps, useEffect } from 'react';
import { useEntries } from '#ui/hooks/use-entries.ts';
import { useLate } from '#ui/use-late.ts';
import type { ItemFeedback } from './ItemFeedback.tsx';

const importFeedback = () => import('./ItemFeedback.tsx');

/** What assessors said about an item; its code comes only where anybody said anything. */
export function LateItemFeedback(props: ComponentProps<typeof ItemFeedback>) {
	const entries = useEntries();
	const { value: part, load } = useLate(importFeedback);
	const isJudged =
		entries.state === 'ready' &&
		entries.value.some((entry) => !('kind' in entry) && entry.evidence === props.id);
	useEffect(() => {
		if (isJudged) load();
	}, [isJudged, load]);
	return isJudged && part ? <part.ItemFeedback {...props} /> : null;
}
