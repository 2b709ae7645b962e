import { useCallback, useEffect, useRef, useState } from 'react';
import type { Recorded } from '#domain/records/recorded.ts';
import { readRecords } from '#workflows/read-records.ts';

export type Reading =
	| { readonly state: 'reading'; readonly done: number; readonly total: number }
	| { readonly state: 'failed' | 'stopped' }
	| { readonly state: 'ready'; readonly value: Recorded };

/** Reads the records once; leaving the page stops it. */
export function useRecords(): { readonly reading: Reading; start(): void; stop(): void } {
	const [reading, setReading] = useState<Reading>({ state: 'reading', done: 0, total: 0 });
	const running = useRef<AbortController | null>(null);
	const start = useCallback(() => {
		running.current?.abort();
		const controller = new AbortController();
		running.current = controller;
		const { signal } = controller;
		setReading({ state: 'reading', done: 0, total: 0 });
		const onProgress = (done: number, total: number) => {
			if (!signal.aborted) setReading({ state: 'reading', done, total });
		};
		void readRecords({ signal, onProgress }).then((outcome) => {
			if (running.current !== controller) return;
			if (!outcome.ok) setReading({ state: 'failed' });
			else setReading(outcome.value ? { state: 'ready', value: outcome.value } : { state: 'stopped' });
		});
	}, []);
	useEffect(() => {
		start();
		return () => {
			running.current?.abort();
			running.current = null;
		};
	}, [start]);
	return { reading, start, stop: () => running.current?.abort() };
}
