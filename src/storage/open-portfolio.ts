import { readLocal, removeLocal, writeLocal } from './local.ts';

/*
 * The own database may hold several portfolios, of which one is open on this device. As with the realm, a page
 * reads once which one and then stays with it, whatever other tabs choose: a form that was opened in one portfolio
 * must never save into another.
 */

const KEY = 'starfolio.portfolio';

type Pin = {
	readonly id: string;
	/** This page has seen it. Should it be gone later, no other one takes its place under an open form. */
	readonly isFound: boolean;
};

let pin: Pin | null = null;
const listeners = new Set<() => void>();

/** The own portfolio this page works in; null while it has met none. */
export function pinnedPortfolio(): string | null {
	if (!pin) {
		const id = readLocal(KEY);
		pin = id === null ? null : { id, isFound: false };
	}
	return pin?.id ?? null;
}

/**
 * Of the portfolios that are there the one this page works in: what was chosen, else the first. Null when there is
 * none, and when the one this page has worked in is there no longer.
 */
export function openAmong(known: readonly string[]): string | null {
	const wanted = pinnedPortfolio();
	const isThere = wanted !== null && known.includes(wanted);
	if (!isThere && pin?.isFound) return null;
	const id = isThere ? wanted : known[0];
	if (id === undefined) return null;
	// What was chosen is no longer there: every page takes the same one then.
	if (wanted !== null && !isThere) chooseNextPortfolio(id);
	pin = { id, isFound: true };
	return id;
}

/** Opens a portfolio in this page and in every page from now on; null forgets what was chosen. */
export function choosePortfolio(id: string | null): void {
	chooseNextPortfolio(id);
	if (pin?.id === id) return;
	pin = id === null ? null : { id, isFound: false };
	for (const listener of [...listeners]) listener();
}

/** Opens a portfolio in every page from now on; this one keeps its own, with the forms that stand in it. */
export function chooseNextPortfolio(id: string | null): void {
	if (id === null) removeLocal(KEY);
	else writeLocal(KEY, id);
}

/** Calls back when this page changes its portfolio; returns the way to stop it. */
export function onPortfolioChange(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** What another page has opened instead of this page's portfolio; null while nothing has. */
export function chosenElsewhere(): string | null {
	const chosen = readLocal(KEY);
	return chosen !== null && pin !== null && chosen !== pin.id ? chosen : null;
}

/** Calls back when another tab opens another portfolio, and when this page comes back out of the browser's cache. */
export function onChosenElsewhere(listener: () => void): () => void {
	const look = (): void => {
		if (chosenElsewhere() !== null) listener();
	};
	addEventListener('storage', look);
	addEventListener('pageshow', look);
	return () => {
		removeEventListener('storage', look);
		removeEventListener('pageshow', look);
	};
}
