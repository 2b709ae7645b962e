import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { PortfolioId } from '#domain/identity.ts';
import { holdUpdate } from '#offline/update.ts';
import type { ReceivedPortfolio } from '#ui/hooks/use-received.ts';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { type Row as AnyRow, forgetTyped, journalRow, keepRow, storedRow } from '#workflows/typed-rows.ts';
import { createKeptRow, type Kept, type RowMachine } from './kept-row.ts';
import { dropLeft, leftRow, noteLeft, useLeftRows } from './left-rows.ts';

export type { Kept } from './kept-row.ts';

/** Two texts of one row, of which somebody chooses one. */
export type Choice<Row> = {
	/** What another page has made of it; null where nothing stands there any more. */
	readonly theirs: Row | null;
	/** Gives what was typed here, for whoever wants it back. */
	readonly takeTheirs: () => Row;
	readonly keepMine: () => void;
};

export type KeptRow<Row> = {
	readonly row: Row;
	readonly state: Kept;
	/** "now": a choice; "typing": kept after a pause, on leaving the field and on hiding the page. */
	readonly change: (row: Row, how: 'now' | 'typing') => void;
	readonly flush: () => void;
	/** null as long as no other page has changed what is being changed here. */
	readonly choice: Choice<Row> | null;
};

const flushes = new Set<() => Promise<void>>();

/** Resolves once nothing typed or chosen on this page waits to be kept: sealing must not come before it. */
export async function everythingKept(): Promise<void> {
	await Promise.all([...flushes].map((flush) => flush()));
}

/**
 * A decision or record that is kept while it is made. One write at a time, the newest last; leaving the view, the
 * field or the page writes what is waiting. It follows what is stored as long as nothing is typed here, and begins anew
 * with `empty` where nothing is stored any more.
 */
export function useKeptRow<Row extends AnyRow>(
	open: ReceivedPortfolio,
	stored: Row | undefined,
	empty: Row,
): KeptRow<Row> {
	const announce = useAnnounce();
	const latest = useRef({ open, empty, announce });
	latest.current = { open, empty, announce };
	const [portfolio, id] = [open.portfolio.id, empty.id];
	const [machine] = useState(() => machineOf(latest, portfolio, stored ?? null, id));
	const { row, state, theirs } = useSyncExternalStore(machine.subscribe, machine.getSnapshot);
	useEffect(() => machine.follow(stored ?? null), [machine, stored]);
	useEffect(() => followPage(machine), [machine]);
	const isLeft = useLeftRows(portfolio).some((left) => left.row.id === id);
	useEffect(() => {
		const left = isLeft ? leftRow(portfolio, id) : undefined;
		// Of the same id, it is of the same kind.
		if (left) machine.takeUp(left.row as Row, left.states as readonly (Row | null)[], stored ?? null);
	}, [machine, isLeft, portfolio, id, stored]);
	return {
		row,
		state,
		change: machine.change,
		flush: () => void machine.flush(),
		choice:
			theirs === undefined ? null : { theirs, takeTheirs: machine.takeTheirs, keepMine: machine.keepMine },
	};
}

type Latest<Row> = {
	readonly open: ReceivedPortfolio;
	readonly empty: Row;
	readonly announce: (text: string) => void;
};

function machineOf<Row extends AnyRow>(
	latest: { readonly current: Latest<Row> },
	portfolio: PortfolioId,
	stored: Row | null,
	id: string,
): RowMachine<Row> {
	return createKeptRow<Row>(stored, () => latest.current.empty, {
		async keep(row, states) {
			const outcome = await keepRow(latest.current.open, row, states);
			if (outcome.state === 'changed') noteLeft(portfolio, { row, states });
			return outcome;
		},
		read: () => storedRow<Row>(portfolio, id),
		journal(row, states) {
			journalRow(portfolio, row, states);
			// What is typed on is what is chosen from when the form comes back.
			if (leftRow(portfolio, id)) noteLeft(portfolio, { row, states });
		},
		forget() {
			forgetTyped(portfolio, id);
			dropLeft(portfolio, id);
		},
		onCopied: () => latest.current.announce(assessWords.decide.copied),
	});
}

function followPage<Row>(machine: RowMachine<Row>): () => void {
	const hidden = (): void => {
		if (document.visibilityState === 'hidden') void machine.flush();
	};
	const leaving = (): void => {
		// Only what is written at once survives going to another page of this site (PLATFORM 1.4).
		machine.journalUnsaved();
		void machine.flush();
	};
	flushes.add(machine.flush);
	document.addEventListener('visibilitychange', hidden);
	addEventListener('pagehide', leaving);
	const letUpdateGo = holdUpdate({
		hasUnsaved: machine.hasUnsaved,
		flush: async () => {
			await machine.flush();
			return !machine.hasUnsaved();
		},
	});
	return () => {
		document.removeEventListener('visibilitychange', hidden);
		removeEventListener('pagehide', leaving);
		// The browser may be ended while the write is under way.
		machine.journalUnsaved();
		void machine.flush().then(() => {
			flushes.delete(machine.flush);
			if (!machine.hasUnsaved()) letUpdateGo();
		});
	};
}
