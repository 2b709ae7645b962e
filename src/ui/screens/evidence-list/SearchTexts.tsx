import { useEffect } from 'react';
import { useEvidenceText } from '#ui/hooks/use-evidence-text.ts';

export type SearchTexts = {
	readonly state: 'loading' | 'ready' | 'failed';
	/** Lower-case text of each item by its id; empty while it is being read. */
	readonly texts: ReadonlyMap<string, string>;
};

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Reads what was written in all items. A component of its own, so that it is only read once somebody searches. */
export function ReadTexts({ onTexts }: { readonly onTexts: (texts: SearchTexts) => void }) {
	const live = useEvidenceText();
	useEffect(() => {
		onTexts({ state: live.state, texts: live.state === 'ready' ? live.value : NOTHING });
	}, [live, onTexts]);
	return null;
}
