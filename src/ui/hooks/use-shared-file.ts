import { useEffect, useRef } from 'react';
import { readSharedBytes, removeShared } from '#storage/inbox.ts';
import { readShared } from '#storage/read-shared.ts';

const NAME = 'shared';

/**
 * Opens the file that the share page sent on to this one (`?shared=<id>`), as if it had been chosen here.
 *
 * @returns takes it off the waiting list: to be called once what is in it has been kept
 */
export function useSharedFile(open: (files: readonly File[]) => void): () => void {
	const opening = useRef(open);
	opening.current = open;
	const id = useRef('');
	useEffect(() => {
		const address = new URL(location.href);
		const asked = address.searchParams.get(NAME);
		if (asked === null) return;
		id.current = asked;
		void sharedFile(asked).then((file) => file && opening.current([file]));
		// A reload, or going back, must not open it once more.
		address.searchParams.delete(NAME);
		history.replaceState(history.state, '', address);
	}, []);
	return () => {
		if (id.current !== '') void removeShared([id.current]).catch(() => undefined);
		id.current = '';
	};
}

async function sharedFile(id: string): Promise<File | null> {
	try {
		const [entry, bytes] = [(await readShared()).find((each) => each.id === id), await readSharedBytes(id)];
		return entry && bytes ? new File([bytes], entry.name, { type: entry.mime }) : null;
	} catch {
		return null;
	}
}
