import { useEffect, useState } from 'react';
import { isTextKept } from '#offline/update.ts';
import type { OpenEvidence } from '#workflows/open-evidence.ts';
import { openEvidence } from '#workflows/open-evidence.ts';
import type { Live } from './live.ts';

export type { OpenEvidence } from '#workflows/open-evidence.ts';

const LOADING = { state: 'loading' } as const;

/**
 * One item, loaded for editing once per id: what is being typed is never overwritten from below. null
 * when there is no such item (a new one that nothing was typed into, for instance).
 */
export function useEvidence(id: string): Live<OpenEvidence | null> {
	const [loaded, setLoaded] = useState<{ id: string; live: Live<OpenEvidence | null> }>({
		id: '',
		live: LOADING,
	});
	useEffect(() => {
		let isCurrent = true;
		// The form before it on this page may have been of the same item. What leaving it saves must not come
		// under this one, which would take it for another tab's.
		const whenKept = isTextKept().then(() => openEvidence(id));
		void whenKept.then((outcome) => {
			if (!isCurrent) return;
			setLoaded({
				id,
				live: outcome.ok ? { state: 'ready', value: outcome.value } : { state: 'failed', code: outcome.code },
			});
		});
		return () => {
			isCurrent = false;
		};
	}, [id]);
	useEffect(() => {
		// A page that comes back out of the browser's back/forward cache has let go of its draft, and the
		// item may have moved on meanwhile. Its unsaved text is in the journal, so it is loaded afresh.
		const comeBack = (event: PageTransitionEvent): void => {
			if (event.persisted) location.reload();
		};
		addEventListener('pageshow', comeBack);
		return () => removeEventListener('pageshow', comeBack);
	}, []);
	return loaded.id === id ? loaded.live : LOADING;
}
