import { useEffect, useState } from 'react';
import { goTo, leavingAddress } from '#ui/going.ts';
import type { Autosave } from './autosave.ts';

/** Milliseconds that a link may wait for the last save; then it goes, and the journal has the text. */
const PATIENCE = 2_000;

/**
 * Makes the item's revision before a link leaves the page, because a write that is under way dies with
 * the page. Returns true when the last link was held back since the text could not be kept; the next
 * press lets it go, unless saving has worked meanwhile.
 */
export function useLeavingLinks(autosave: Autosave): boolean {
	const [isHeldBack, setIsHeldBack] = useState(false);
	useEffect(() => {
		let heldBack = false;
		let isGone = false;
		const onClick = (event: MouseEvent) => {
			const address = leavingAddress(event);
			if (address === null || heldBack || autosave.isSettled()) return;
			event.preventDefault();
			const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE));
			void Promise.race([autosave.revise('left'), late]).then((outcome) => {
				// Another item stands here by now: whoever asked for it no longer waits for the link.
				if (isGone) return;
				if (outcome !== false) {
					goTo(address);
					return;
				}
				heldBack = true;
				setIsHeldBack(true);
			});
		};
		// Once saving works again there is something to wait for again.
		const forget = autosave.subscribe(() => {
			if (!heldBack || autosave.getSnapshot().status.state !== 'saved') return;
			heldBack = false;
			setIsHeldBack(false);
		});
		document.addEventListener('click', onClick);
		return () => {
			isGone = true;
			forget();
			document.removeEventListener('click', onClick);
		};
	}, [autosave]);
	return isHeldBack;
}
