import { useCallback, useEffect, useState } from 'react';
import { askToKeepStorage, type Keeping, storageKeeping } from '#device/persistence.ts';
import { type StorageSpace, storageSpace } from '#device/storage-space.ts';
import { bucketManager } from '#storage/buckets.ts';
import { isCopyHeld } from '#storage/held-copy.ts';
import { pinnedRealm } from '#storage/realm.ts';

export type KeepingStatus = {
	readonly keeping: Keeping;
	/** null where the browser does not say. */
	readonly space: StorageSpace | null;
	/** Everything is kept a second time on this device, against a fault of the browser. Not while the copy is held still. */
	readonly isTwice: boolean;
	/** Asks the browser for the promise to keep the data; may show the browser's own question. */
	readonly ask: () => Promise<Keeping>;
};

/** What this browser promises about keeping the data, and how much room there is; null until it is known. */
export function useKeeping(): KeepingStatus | null {
	const [known, setKnown] = useState<Pick<KeepingStatus, 'keeping' | 'space'> | null>(null);
	useEffect(() => {
		let isCurrent = true;
		void Promise.all([storageKeeping(), storageSpace()]).then(([keeping, space]) => {
			if (isCurrent) setKnown({ keeping, space });
		});
		return () => {
			isCurrent = false;
		};
	}, []);
	const ask = useCallback(async () => {
		const keeping = await askToKeepStorage();
		setKnown((before) => before && { ...before, keeping });
		return keeping;
	}, []);
	const isTwice = pinnedRealm() === 'own' && bucketManager() !== null && !isCopyHeld();
	return known && { ...known, isTwice, ask };
}
