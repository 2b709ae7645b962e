import { useEffect } from 'react';

/**
 * Has the browser ask before the page goes, and only while there is a reason: what is being written would come under the
 * form of the next page, which belongs to what was there before.
 */
export function useHeldPage(isHeld: boolean): void {
	useEffect(() => {
		if (!isHeld) return;
		const ask = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener('beforeunload', ask);
		return () => window.removeEventListener('beforeunload', ask);
	}, [isHeld]);
}
