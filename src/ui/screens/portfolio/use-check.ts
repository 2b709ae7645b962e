import { useCallback, useEffect, useRef, useState } from 'react';
import { type CheckedItem, checkPortfolio } from '#workflows/check-portfolio.ts';

export type Check =
	| { readonly state: 'running'; readonly done: number; readonly total: number }
	| { readonly state: 'cancelled' }
	| { readonly state: 'failed' }
	| { readonly state: 'ready'; readonly items: readonly CheckedItem[] };

/** One look through the whole portfolio at a time. Leaving the page stops it. */
export function useCheck(): { readonly check: Check; start(): void; cancel(): void } {
	const [check, setCheck] = useState<Check>({ state: 'running', done: 0, total: 0 });
	const running = useRef<AbortController | null>(null);
	const start = useCallback(() => {
		running.current?.abort();
		const controller = new AbortController();
		running.current = controller;
		setCheck((before) => (before.state === 'ready' ? before : { state: 'running', done: 0, total: 0 }));
		void look(controller).then((next) => {
			if (running.current === controller) setCheck(next);
		});
		function look({ signal }: AbortController): Promise<Check> {
			const onProgress = (done: number, total: number) => {
				if (signal.aborted) return;
				setCheck((before) => (before.state === 'ready' ? before : { state: 'running', done, total }));
			};
			return checkPortfolio({ signal, onProgress }).then(
				(outcome): Check => {
					if (!outcome.ok) return { state: 'failed' };
					return outcome.value === null ? { state: 'cancelled' } : { state: 'ready', items: outcome.value };
				},
				(): Check => ({ state: 'failed' }),
			);
		}
	}, []);
	useEffect(() => {
		start();
		return () => {
			running.current?.abort();
			running.current = null;
		};
	}, [start]);
	return { check, start, cancel: () => running.current?.abort() };
}
