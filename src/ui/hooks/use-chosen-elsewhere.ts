import { useSyncExternalStore } from 'react';
import { chosenElsewhere, onChosenElsewhere } from '#storage/open-portfolio.ts';

/** Whether another tab has opened another portfolio while this page stays with its own. */
export function useChosenElsewhere(): boolean {
	return useSyncExternalStore(onChosenElsewhere, () => chosenElsewhere() !== null);
}
