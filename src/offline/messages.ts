/**
 * What a page and the service worker say to each other. Plain guards and no schema library: this runs on
 * every page, also on those that have no other script.
 */
export type PageMessage =
	/** The person agreed to the new version, and every tab has kept its text. */
	| 'skip-waiting'
	/** Fetch what is still missing for work without a network, then answer with a `Readiness`. */
	| 'make-ready';

/** Whether everything the app needs without a network is on the device. */
export type Readiness = { readonly ready: boolean };

export function isPageMessage(data: unknown): data is PageMessage {
	return data === 'skip-waiting' || data === 'make-ready';
}

export function isReadiness(data: unknown): data is Readiness {
	return typeof data === 'object' && data !== null && 'ready' in data && typeof data.ready === 'boolean';
}

/**
 * What tabs say to each other before an update. `hello` answers at once, so that the asker knows how many
 * tabs are awake; `kept` follows when the text of that tab is in the database, or could not be put there.
 */
export type TabMessage =
	| { readonly type: 'ask'; readonly question: string; readonly flush: boolean }
	| { readonly type: 'hello'; readonly question: string; readonly tab: string }
	| { readonly type: 'kept'; readonly question: string; readonly tab: string; readonly kept: boolean };

export function isTabMessage(data: unknown): data is TabMessage {
	if (typeof data !== 'object' || data === null || !('type' in data) || !('question' in data)) return false;
	if (typeof data.question !== 'string') return false;
	if (data.type === 'ask') return 'flush' in data && typeof data.flush === 'boolean';
	if (!('tab' in data) || typeof data.tab !== 'string') return false;
	return data.type === 'hello' || (data.type === 'kept' && 'kept' in data && typeof data.kept === 'boolean');
}
