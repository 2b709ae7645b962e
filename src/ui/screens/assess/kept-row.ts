import { isSameData } from '#domain/canonical-json.ts';
import type { KeepOutcome } from '#workflows/typed-rows.ts';

/** Milliseconds after the last key; what is chosen is kept at once. */
export const PAUSE = 300;
/** Milliseconds after which it is kept though the typing goes on: a page may be killed in the middle of it. */
export const LONGEST = 2000;

export type Kept = 'kept' | 'keeping' | 'changed' | 'failed';

/** Where a row is kept. */
export type Keeper<Row> = {
	keep(row: Row, states: readonly (Row | null)[]): Promise<KeepOutcome<Row>>;
	read(): Promise<Row | null | 'gone' | 'failed'>;
	/** Synchronous: what survives leaving the page. */
	journal(row: Row, states: readonly (Row | null)[]): void;
	forget(): void;
	/** It stands beside what another page took away or returned. */
	onCopied(): void;
};

export type KeptSnapshot<Row> = {
	readonly row: Row;
	readonly state: Kept;
	/** What another page has made of it since it was begun to be changed here; undefined where there is nothing to choose. */
	readonly theirs: Row | null | undefined;
};

export type RowMachine<Row> = {
	getSnapshot(): KeptSnapshot<Row>;
	subscribe(listener: () => void): () => void;
	change(row: Row, how: 'now' | 'typing'): void;
	flush(): Promise<void>;
	hasUnsaved(): boolean;
	/** What is shown as stored has changed: it is followed where nothing was changed here. */
	follow(stored: Row | null): void;
	/** What was typed before and another page's change keeps from being written. */
	takeUp(row: Row, states: readonly (Row | null)[], theirs: Row | null): void;
	/** Gives what was typed here, for whoever wants it back. */
	takeTheirs(): Row;
	keepMine(): void;
	journalUnsaved(): void;
};

/**
 * One row that is kept while it is made: one write at a time, the newest last, and none over what another page has made
 * of it. Where nothing was changed here, it follows what is stored; where nothing is stored, it is `empty`.
 */
export function createKeptRow<Row>(
	stored: Row | null,
	empty: () => Row,
	keeper: Keeper<Row>,
): RowMachine<Row> {
	const listeners = new Set<() => void>();
	let row = stored ?? empty();
	/** How it stood in the database when this page last saw or wrote it. */
	let base = stored;
	let seen = stored;
	/** On its way there. */
	let sent: Row | null = null;
	let isUnsaved = false;
	let theirs: Row | null | undefined;
	let state: Kept = 'kept';
	let work: Promise<void> = Promise.resolve();
	let pause: ReturnType<typeof setTimeout> | undefined;
	let longest: ReturnType<typeof setTimeout> | undefined;
	let snapshot: KeptSnapshot<Row> = { row, state, theirs };

	function publish(next: Kept): void {
		state = next;
		snapshot = { row, state, theirs };
		for (const listener of [...listeners]) listener();
	}

	const states = (): readonly (Row | null)[] => (sent === null ? [base] : [base, sent]);

	function clearTimers(): void {
		clearTimeout(pause);
		clearTimeout(longest);
		longest = undefined;
	}

	function settle(stand: Row | null): void {
		base = stand;
		row = stand ?? empty();
		theirs = undefined;
		isUnsaved = false;
		keeper.forget();
		publish('kept');
	}

	async function write(): Promise<void> {
		if (!isUnsaved) return;
		if (theirs !== undefined) return keeper.journal(row, states());
		const written = row;
		sent = written;
		const outcome = await keeper.keep(written, [base]);
		sent = null;
		switch (outcome.state) {
			case 'kept':
				base = outcome.stored;
				// More was typed meanwhile: its timer is running.
				if (row !== written) break;
				isUnsaved = false;
				keeper.forget();
				publish('kept');
				if (!isSameData(seen, base)) await catchUp();
				break;
			case 'changed':
				theirs = outcome.theirs;
				keeper.journal(row, states());
				publish('changed');
				break;
			case 'copied':
				settle(null);
				keeper.onCopied();
				break;
			case 'gone':
				isUnsaved = false;
				keeper.forget();
				publish('failed');
				break;
			case 'failed':
				keeper.journal(row, states());
				publish('failed');
				break;
		}
	}

	/** What is shown as stored lags behind what is: it is asked for, and taken where nothing was changed meanwhile. */
	async function catchUp(): Promise<void> {
		if (isUnsaved) return;
		const there = await keeper.read();
		if (isUnsaved || there === 'gone' || there === 'failed' || isSameData(there, base)) return;
		base = there;
		row = there ?? empty();
		publish('kept');
	}

	function flush(): Promise<void> {
		clearTimers();
		if (isUnsaved) work = work.then(write);
		return work;
	}

	return {
		getSnapshot: () => snapshot,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		change(next, how) {
			row = next;
			isUnsaved = true;
			publish(theirs === undefined ? 'keeping' : 'changed');
			clearTimeout(pause);
			if (how === 'now') return void flush();
			pause = setTimeout(() => void flush(), PAUSE);
			longest ??= setTimeout(() => void flush(), LONGEST);
		},
		flush,
		hasUnsaved: () => isUnsaved && theirs === undefined,
		follow(next) {
			if (isSameData(next, seen)) return;
			seen = next;
			if (theirs !== undefined) {
				theirs = next;
				if (isSameData(next, row)) settle(next);
				else publish('changed');
			} else if (!isUnsaved && !isSameData(next, base)) work = work.then(catchUp);
		},
		takeUp(typed, known, other) {
			if (isUnsaved) return;
			row = typed;
			base = known[0] ?? null;
			theirs = other;
			isUnsaved = true;
			publish('changed');
		},
		takeTheirs() {
			const mine = row;
			clearTimers();
			settle(theirs ?? null);
			return mine;
		},
		keepMine() {
			base = theirs ?? null;
			theirs = undefined;
			publish('keeping');
			void flush();
		},
		journalUnsaved() {
			if (isUnsaved) keeper.journal(row, states());
		},
	};
}
