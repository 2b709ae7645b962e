import { useState, useSyncExternalStore } from 'react';
import { askToInstall, type InstallWay, installWay, onInstallWay } from '#device/install.ts';
import { readLocal, writeLocal } from '#storage/local.ts';

const KEY = 'starfolio.install-later';

export type Install = {
	readonly way: InstallWay;
	/** The person has put the offer away on this device. */
	readonly isPutAway: boolean;
	readonly putAway: () => void;
	/** Opens the browser's question; only where the way is "prompt", straight from a tap. */
	readonly ask: () => Promise<boolean>;
};

/** How this browser installs the app, and whether the person wants to hear of it. */
export function useInstall(): Install {
	const way = useSyncExternalStore(onInstallWay, () => installWay());
	const [isPutAway, setIsPutAway] = useState(() => readLocal(KEY) !== null);
	const putAway = () => {
		writeLocal(KEY, 'yes');
		setIsPutAway(true);
	};
	return { way, isPutAway, putAway, ask: askToInstall };
}
