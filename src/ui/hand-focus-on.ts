/** So long a press may take to show, in milliseconds: the coach looks again in the first pause of typing. */
const LONGEST = 10_000;

const controls = 'summary, input, textarea, select, a[href], button';

/**
 * What was pressed will go away once the press has shown: then the focus goes to the first of these places that is
 * still there. Nobody is called back who has gone elsewhere meanwhile.
 */
export function handFocusOn(pressed: Element, places: () => readonly (Element | null | undefined)[]): void {
	const observer = new MutationObserver(() => {
		if (pressed.isConnected) return;
		stop();
		if (document.activeElement !== document.body) return;
		const place = places().find((each) => each?.isConnected);
		const control = place?.matches(controls) ? place : place?.querySelector(controls);
		if (control instanceof HTMLElement) control.focus();
	});
	const timer = setTimeout(() => observer.disconnect(), LONGEST);
	function stop() {
		observer.disconnect();
		clearTimeout(timer);
	}
	observer.observe(document.body, { childList: true, subtree: true });
}

/** The neighbours of a line in its list, then what the list stands in, from the inside out. */
export function placesAround(line: Element): readonly (Element | null)[] {
	const places = [line.nextElementSibling, line.previousElementSibling];
	for (let outer = line.parentElement; outer; outer = outer.parentElement) {
		if (outer.matches('details, section, .answer, [data-item]')) places.push(outer);
	}
	return places;
}
