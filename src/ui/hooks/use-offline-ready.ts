import { useEffect, useState } from 'react';
import { isReadyOffline, onUpdate } from '#offline/update.ts';

/** Whether everything needed without a network is on this device; null until the service worker has looked. */
export function useOfflineReady(): boolean | null {
	const [isReady, setIsReady] = useState<boolean | null>(null);
	useEffect(() => {
		let isCurrent = true;
		const look = () => void isReadyOffline().then((answer) => isCurrent && setIsReady(answer));
		look();
		// On the first visit the last file arrives while this page is open.
		const stop = onUpdate((state) => state === 'ready-offline' && look());
		return () => {
			isCurrent = false;
			stop();
		};
	}, []);
	return isReady;
}
