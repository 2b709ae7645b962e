import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
	addEventListener('hashchange', listener);
	addEventListener('popstate', listener);
	return () => {
		removeEventListener('hashchange', listener);
		removeEventListener('popstate', listener);
	};
}

/** What stands after "#" in the address just now, decoded. */
export function currentHash(): string {
	const hash = location.hash.slice(1);
	try {
		return decodeURIComponent(hash);
	} catch {
		// A hash that was cut or typed by hand is taken as it stands.
		return hash;
	}
}

/** What stands after "#" in the address, decoded; follows every change. */
export function useHash(): string {
	return useSyncExternalStore(subscribe, currentHash);
}
