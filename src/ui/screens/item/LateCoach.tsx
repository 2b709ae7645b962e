import { useEffect } from 'react';
import type { ItemCoachProps } from '#ui/screens/coach/ItemCoach.tsx';
import { useLate } from '#ui/use-late.ts';

const importCoach = () => import('#ui/screens/coach/ItemCoach.tsx');

/** Long enough for the form to be typed in first, in milliseconds. */
const AFTER = 1500;

/** The coach on an item. It comes when nothing is waited for, and stays away where its file is out of reach. */
export function LateCoach(props: ItemCoachProps) {
	const { value: part, load } = useLate(importCoach);
	useEffect(() => {
		const timer = setTimeout(load, AFTER);
		return () => clearTimeout(timer);
	}, [load]);
	return part ? <part.ItemCoach {...props} /> : null;
}
