import type { View } from './ViewSwitch.tsx';

/** The view that the address asks for with "?view=list"; null when it asks for none. */
export function viewInAddress(): View | null {
	const asked = new URLSearchParams(location.search).get('view');
	return asked === 'list' || asked === 'table' ? asked : null;
}

/** Puts the view into the address, so that a reload and the way back from an item find it again. */
export function keepViewInAddress(view: View): void {
	const address = new URL(location.href);
	address.searchParams.set('view', view);
	history.replaceState(history.state, '', address);
}
