import { useCallback, useEffect, useRef, useState } from 'react';
import type { Entry, Working } from '#domain/assessment-record.ts';
import type { ReceivedPortfolio } from '#ui/hooks/use-received.ts';
import { keepWorking } from '#workflows/judge.ts';

/** Milliseconds after the last key; what is chosen is kept at once. */
const PAUSE = 300;

export type Kept = 'kept' | 'keeping' | 'failed';

export type KeptRow<Row> = {
	readonly row: Row;
	readonly state: Kept;
	/** "now": a choice; "typing": kept after a pause, on leaving the field and on hiding the page. */
	readonly change: (row: Row, how: 'now' | 'typing') => void;
	readonly flush: () => void;
};

const flushes = new Set<() => Promise<void>>();

/** Resolves once nothing typed or chosen on this page waits to be kept: sealing must not come before it. */
export async function everythingKept(): Promise<void> {
	await Promise.all([...flushes].map((flush) => flush()));
}

/**
 * A decision or record that is kept while it is made. One write at a time, the newest last; leaving the view, the
 * field or the page writes what is waiting. Where nothing is stored any more, it begins anew with `empty`.
 */
export function useKeptRow<Row extends Working | Entry>(
	open: ReceivedPortfolio,
	stored: Row | undefined,
	empty: Row,
	isWorthKeeping: (row: Row) => boolean = () => true,
): KeptRow<Row> {
	const [row, setRow] = useState(stored ?? empty);
	const [state, setState] = useState<Kept>('kept');
	const waiting = useRef<Row | null>(null);
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	const writing = useRef<Promise<void>>(Promise.resolve());
	const latest = useRef({ open, isWorthKeeping });
	latest.current = { open, isWorthKeeping };

	const flush = useCallback((): Promise<void> => {
		clearTimeout(timer.current);
		const next = waiting.current;
		if (!next) return writing.current;
		waiting.current = null;
		writing.current = writing.current.then(async () => {
			const { open: portfolio, isWorthKeeping: isWorth } = latest.current;
			const outcome = await (isWorth(next)
				? keepWorking(portfolio, [next])
				: keepWorking(portfolio, [], [next.id]));
			if (!outcome.ok) setState('failed');
			else if (waiting.current === null) setState('kept');
		});
		return writing.current;
	}, []);

	useEffect(() => {
		const hidden = (): void => {
			if (document.visibilityState === 'hidden') void flush();
		};
		const leaving = (): void => void flush();
		flushes.add(flush);
		document.addEventListener('visibilitychange', hidden);
		addEventListener('pagehide', leaving);
		return () => {
			document.removeEventListener('visibilitychange', hidden);
			removeEventListener('pagehide', leaving);
			flushes.delete(flush);
			void flush();
		};
	}, [flush]);

	// Sealed: what was decided belongs to the record now, and another decision is another one.
	const isStored = stored !== undefined;
	const [wasStored, setWasStored] = useState(isStored);
	if (wasStored !== isStored) {
		setWasStored(isStored);
		if (!isStored && waiting.current === null) setRow(empty);
	}

	return {
		row,
		state,
		flush: () => void flush(),
		change(next, how) {
			setRow(next);
			setState('keeping');
			waiting.current = next;
			clearTimeout(timer.current);
			if (how === 'now') void flush();
			else timer.current = setTimeout(() => void flush(), PAUSE);
		},
	};
}
