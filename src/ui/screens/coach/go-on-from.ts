import { handFocusOn, placesAround } from '#ui/hand-focus-on.ts';

/** A suggestion that was taken goes from its list: on to the next one, or to the criterion that is ticked now. */
export function goOnFrom(pressed: Element, criterion: string): void {
	const line = pressed.closest('li');
	if (!line) return;
	const [next, before] = placesAround(line);
	handFocusOn(line, () => [next, before, document.getElementById(`claim-${criterion}`)]);
}
