import { useEffect } from 'react';
import { useEntries } from '#ui/hooks/use-entries.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { useLate } from '#ui/use-late.ts';

const importKeys = () => import('./NewKeys.tsx');

/** The same on the learner's side, for all that is on record; its code comes only where anything is signed. */
export function LateNewKeys() {
	const entries = useEntries();
	const { value: part, load } = useLate(importKeys);
	const isSigned = entries.state === 'ready' && entries.value.some(({ seal }) => seal !== undefined);
	useEffect(() => {
		if (isSigned) load();
	}, [isSigned, load]);
	const open = usePortfolio();
	const handed = open.state === 'ready' ? open.value?.portfolio.handedKeys : undefined;
	return isSigned && part ? <part.NewKeys entries={entries.value} handed={handed} /> : null;
}
