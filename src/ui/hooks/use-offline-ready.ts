import { useEffect, useState } from 'react';
import { isReadyOffline } from '#offline/update.ts';

/** Whether everything needed without a network is on this device; null until the service worker has looked. */
export function useOfflineReady(): boolean | null {
	const [isReady, setIsReady] = useState<boolean | null>(null);
	useEffect(() => {
		let isCurrent = true;
		void isReadyOffline().then((answer) => isCurrent && setIsReady(answer));
		return () => {
			isCurrent = false;
		};
	}, []);
	return isReady;
}
