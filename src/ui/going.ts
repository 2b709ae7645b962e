/** How this tab goes to another page. A page that can change without being loaded anew puts its own way here. */
let way = (address: string): void => location.assign(address);

/** Takes this tab to another page of the app: one that was saved on this one, for instance. */
export function goTo(address: string): void {
	way(address);
}

export function goBy(own: (address: string) => void): void {
	way = own;
}

let holds = 0;

/** From now on the next page is loaded anew: what this document could not finish is for the next one. The result ends it. */
export function loadNextAnew(): () => void {
	holds += 1;
	return () => {
		holds -= 1;
	};
}

export function isNextLoadedAnew(): boolean {
	return holds > 0;
}

/** Where a plain click on a link would take this tab, if that is another page of this site; else null. */
export function leavingAddress(event: MouseEvent): string | null {
	if (event.defaultPrevented || event.button !== 0) return null;
	if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
	const anchor = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
	if (!anchor || anchor.hasAttribute('download') || (anchor.target !== '' && anchor.target !== '_self'))
		return null;
	const address = new URL(anchor.href, location.href);
	const isSamePage = address.pathname === location.pathname && address.search === location.search;
	return address.origin === location.origin && !isSamePage ? address.href : null;
}
