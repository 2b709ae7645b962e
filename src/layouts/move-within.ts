import { isTextKept } from '#offline/update.ts';
import { goBy, isNextLoadedAnew, leavingAddress } from '#ui/going.ts';
import { isSameWork } from '#ui/hooks/same-work.ts';
import { link } from '#ui/links.ts';
import { currentHash } from '#ui/use-hash.ts';
import { nameFrame, type PreparedPage, preparePage } from './prepare-page.ts';
import { followScroll, keepScroll, takeScroll } from './scroll-place.ts';

/*
 * Going from one page of the app to another without loading a new one: what stands between the bars is changed, and what
 * has been started and read goes on. A full load costs a slow phone more than a second. Wherever anything speaks against
 * it (another version, another portfolio, something unsaved) the browser loads the page as it does any link.
 */

/** Worlds of their own: what an assessor has received, and what another app hands over with the address. */
const apart = [link('/assess/'), link('/share/')];

/** Milliseconds that text may take to be written when the page has been left by the browser's own "back". */
const PATIENCE = 2_000;

/** Milliseconds after the browser's question that the page may still be going. */
const STAYED = 500;

/** The page that stands in this document; "" while one goes and the next has not come. */
let shown = location.pathname;
/** Where the person was when they last touched anything, and what the entry holds. */
let here = { address: location.href, state: history.state };
/** Counts what was asked for: only the last one matters. */
let asked = 0;

/** Takes over the links between pages, and the browser's "back" and "forward" between those that it has changed. */
export function moveWithin(): void {
	// From here on the browser's history is followed: see keep-to-address.
	document.documentElement.dataset['moves'] = '';
	for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, noteHere, { capture: true });
	// Behind everybody who may hold a link back.
	addEventListener('click', (event) => {
		const address = leavingAddress(event);
		if (address === null || !mayMoveTo(new URL(address))) return;
		event.preventDefault();
		void moveTo(new URL(address));
	});
	// What is pressed is on its way already when the finger comes off.
	addEventListener('pointerdown', (event) => {
		const address = leavingAddress(event);
		if (address !== null && mayMoveTo(new URL(address)))
			preparePage(new URL(address).pathname).catch(() => undefined);
	});
	// Before the screens: the address is no longer theirs.
	addEventListener('popstate', comeBack, { capture: true });
	addEventListener('hashchange', (event) => isElsewhere() && event.stopImmediatePropagation(), {
		capture: true,
	});
	if (hasWorker()) void makeReady();
	goBy((address) => {
		const url = new URL(address, location.href);
		if (mayMoveTo(url)) void moveTo(url);
		else location.assign(address);
	});
}

/** Without one every page would come over the network, wanted or not. */
function hasWorker(): boolean {
	try {
		// The name may be there with nothing behind it, and the look alone may be forbidden.
		return Boolean(navigator.serviceWorker?.controller);
	} catch {
		return false;
	}
}

/** While nobody waits, what is a tap away: the pages of the bar, and the one of an item. */
async function makeReady(): Promise<void> {
	const near = [...document.querySelectorAll<HTMLAnchorElement>('nav.bar a')].map(({ pathname }) => pathname);
	for (const path of [...near, link('/evidence/item/')]) {
		await idle();
		if (path !== shown && isPage(path)) await preparePage(path).catch(() => undefined);
	}
}

function idle(): Promise<unknown> {
	return new Promise((resolve) => {
		// Safari has no idle callbacks.
		if ('requestIdleCallback' in window) requestIdleCallback(resolve);
		else setTimeout(resolve, 500);
	});
}

function isElsewhere(): boolean {
	return location.pathname !== shown;
}

function mayMoveTo(url: URL): boolean {
	return (
		isPage(url.pathname) &&
		isPage(shown) &&
		url.pathname !== shown &&
		isSameWork() &&
		!isNextLoadedAnew() &&
		!isHeld()
	);
}

function isPage(path: string): boolean {
	return path.startsWith(link('/')) && path.endsWith('/') && !apart.some((other) => path.startsWith(other));
}

/** Somebody would have the browser ask before the page goes: a recording runs, or text could not be saved. */
function isHeld(): boolean {
	return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

async function moveTo(url: URL): Promise<void> {
	const turn = ++asked;
	const page = await preparePage(url.pathname).catch(() => null);
	if (turn !== asked) return;
	if (page === null) {
		location.assign(url);
		return;
	}
	keepScroll();
	takeDown();
	history.pushState(null, '', url);
	await putUp(page, turn);
	if (turn !== asked) return;
	const target = document.getElementById(currentHash());
	if (target) target.scrollIntoView();
	else scrollTo(0, 0);
}

/** "Back" or "forward" between pages of this document: the address has changed already. */
function comeBack(event: PopStateEvent): void {
	if (!isElsewhere()) return;
	event.stopImmediatePropagation();
	if (mayMoveTo(new URL(location.href))) void moveBack();
	else reloadOrStay();
}

function noteHere(): void {
	if (!isElsewhere()) here = { address: location.href, state: history.state };
}

/** Loads the page anew that the address names by now. Where the browser asks first and is told "no", the address goes back. */
function reloadOrStay(): void {
	addEventListener(
		'beforeunload',
		() => {
			// Nothing runs while the browser asks, and nothing any more once the page goes.
			const stayed = setTimeout(() => history.pushState(here.state, '', here.address), STAYED);
			addEventListener('pagehide', () => clearTimeout(stayed), { once: true });
		},
		{ once: true },
	);
	location.reload();
}

async function moveBack(): Promise<void> {
	const turn = ++asked;
	const path = location.pathname;
	// At once: a screen that goes on looks for what it shows in the address.
	takeDown();
	const page = await preparePage(path).catch(() => null);
	if (turn !== asked) return;
	if (page === null) {
		location.reload();
		return;
	}
	await putUp(page, turn);
	if (turn === asked) followScroll(takeScroll());
}

/** Ends the screens of the page that goes, so that each saves what it holds. */
function takeDown(): void {
	shown = '';
	for (const island of document.querySelectorAll('main astro-island'))
		island.dispatchEvent(new CustomEvent('astro:unmount'));
}

async function putUp(page: PreparedPage, turn: number): Promise<void> {
	const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
	await Promise.race([isTextKept(), late]);
	if (turn !== asked) return;
	shown = location.pathname;
	for (const open of document.querySelectorAll('dialog[open]'))
		if (open instanceof HTMLDialogElement) open.close();
	nameFrame(page);
	const main = page.main();
	document.querySelector('main')?.replaceWith(main);
	// Astro's own sign: what has gone need not listen any more.
	document.dispatchEvent(new Event('astro:after-swap'));
	main.focus({ preventScroll: true });
	const arrived = document.getElementById('arrived');
	if (arrived) arrived.textContent = page.title;
}
