import { useEffect } from 'react';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { useLate } from '#ui/use-late.ts';

const importBetter = () => import('#ui/screens/coach/ToMakeBetter.tsx');

/** Long enough for the screen to be used first, in milliseconds. */
const AFTER = 2000;

/** The coach on home, once nothing is waited for; it stays away where its file is out of reach. */
export function LateBetter({ heads }: { readonly heads: readonly EvidenceHead[] }) {
	const { value: part, load } = useLate(importBetter);
	useEffect(() => {
		const timer = setTimeout(load, AFTER);
		return () => clearTimeout(timer);
	}, [load]);
	return part ? <part.ToMakeBetter heads={heads} /> : null;
}
