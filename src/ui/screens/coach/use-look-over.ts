import { useCallback, useEffect, useRef, useState } from 'react';
import type { LookedOver } from '#workflows/look-over.ts';
import { lookOverPortfolio } from '#workflows/look-over.ts';

export type Look =
	| { readonly state: 'looking'; readonly done: number; readonly total: number }
	| { readonly state: 'failed' | 'stopped' }
	| { readonly state: 'ready'; readonly value: LookedOver };

/** One look over the whole portfolio; leaving the page stops it. */
export function useLookOver(): { readonly look: Look; start(): void; stop(): void } {
	const [look, setLook] = useState<Look>({ state: 'looking', done: 0, total: 0 });
	const running = useRef<AbortController | null>(null);
	const start = useCallback(() => {
		running.current?.abort();
		const controller = new AbortController();
		running.current = controller;
		const { signal } = controller;
		setLook({ state: 'looking', done: 0, total: 0 });
		const onProgress = (done: number, total: number) => {
			if (!signal.aborted) setLook({ state: 'looking', done, total });
		};
		void lookOverPortfolio({ signal, onProgress }).then((outcome) => {
			if (running.current !== controller) return;
			if (!outcome.ok) setLook({ state: 'failed' });
			else setLook(outcome.value ? { state: 'ready', value: outcome.value } : { state: 'stopped' });
		});
	}, []);
	useEffect(() => {
		start();
		return () => {
			running.current?.abort();
			running.current = null;
		};
	}, [start]);
	return { look, start, stop: () => running.current?.abort() };
}
