import { useEffect } from 'react';
import { wasHandedOver } from '#ui/hooks/use-handed-over.ts';
import { useLate } from '#ui/use-late.ts';

const importLeft = () => import('#ui/screens/portfolio/LeftInHands.tsx');

/** Where the phone was ever handed to an assessor: what of it is not finished. Most learners load nothing for it. */
export function LateLeftInHands({ portfolio }: { readonly portfolio: string }) {
	const { value: part, load } = useLate(importLeft);
	const isHanded = wasHandedOver(portfolio);
	useEffect(() => {
		if (isHanded) load();
	}, [isHanded, load]);
	return isHanded && part ? <part.LeftInHands portfolio={portfolio} /> : null;
}
