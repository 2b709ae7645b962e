import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { CriterionState } from './CriterionState.tsx';

/**
 * Where each criterion of a unit's static page stands, put beside it: one island for all of them instead of one each,
 * whose marks alone weighed more than the criteria.
 */
export function CriterionStates() {
	// On a slow network this may run while the page is still coming.
	const isWhole = useSyncExternalStore(onPageWhole, () => document.readyState !== 'loading');
	if (!isWhole) return null;
	return [...document.querySelectorAll<HTMLElement>('[data-state-of]')].map((place) => {
		const criterion = place.dataset['stateOf'] ?? '';
		return createPortal(<CriterionState criterion={criterion} />, place, criterion);
	});
}

function onPageWhole(tell: () => void): () => void {
	document.addEventListener('DOMContentLoaded', tell, { once: true });
	return () => document.removeEventListener('DOMContentLoaded', tell);
}
