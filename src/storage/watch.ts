import type { Subscription } from 'dexie';
import { liveQuery } from 'dexie';
import { connect, drop } from './connection.ts';
import type { PortfolioDatabase } from './database.ts';
import { classifyFailure } from './failure.ts';
import type { Live, LiveSource } from './live-source.ts';
import { onPortfolioChange } from './open-portfolio.ts';
import type { Realm } from './realm.ts';
import { onRealmChange } from './realm.ts';

const LOADING = { state: 'loading' } as const;
const TRIES = 3;

/**
 * A live query as a source: it runs while somebody listens, follows changes made by any tab or worker,
 * follows this page from one realm to another, and takes up a fresh connection when the browser has
 * closed the old one.
 */
export function watch<Value, In extends Realm>(
	realmOf: () => In,
	query: (db: PortfolioDatabase, realm: In) => Promise<Value>,
): LiveSource<Value> {
	let live: Live<Value> = LOADING;
	const listeners = new Set<() => void>();
	let stop: (() => void) | null = null;

	const tell = (next: Live<Value>): void => {
		live = next;
		for (const listener of [...listeners]) listener();
	};

	const start = (): (() => void) => {
		let subscription: Subscription | null = null;
		let isStopped = false;
		let tries = 0;
		const run = async (): Promise<void> => {
			const realm = realmOf();
			let db: PortfolioDatabase | null = null;
			const fail = (error: unknown): void => {
				subscription?.unsubscribe();
				if (isStopped) return;
				const code = classifyFailure(error);
				tries += 1;
				if (code === 'closed' && tries < TRIES) {
					if (db) drop(db);
					void run();
				} else tell({ state: 'failed', code });
			};
			try {
				const opened = await connect(realm);
				db = opened;
				if (isStopped) return;
				// "async": Dexie follows a query across native awaits only when it is one itself, and would miss
				// the changes to what is read after them.
				subscription = liveQuery(async () => settled(query(opened, realm))).subscribe({
					next: (result) => {
						if (result.status === 'rejected') return fail(result.reason);
						tries = 0;
						if (!isStopped) tell({ state: 'ready', value: result.value });
					},
					error: fail,
				});
			} catch (error) {
				fail(error);
			}
		};
		void run();
		return () => {
			isStopped = true;
			subscription?.unsubscribe();
		};
	};

	const startAfresh = (): void => {
		if (!stop) {
			live = LOADING;
			return;
		}
		stop();
		tell(LOADING);
		stop = start();
	};
	onRealmChange(startAfresh);
	onPortfolioChange(startAfresh);

	return {
		current: () => live,
		subscribe: (listener) => {
			listeners.add(listener);
			stop ??= start();
			return () => {
				listeners.delete(listener);
				if (listeners.size > 0) return;
				stop?.();
				stop = null;
			};
		},
	};
}

/** Dexie's live queries keep a closed connection to themselves, and would wait for ever: here it is a result. */
async function settled<Value>(work: Promise<Value>): Promise<PromiseSettledResult<Value>> {
	try {
		return { status: 'fulfilled', value: await work };
	} catch (reason) {
		return { status: 'rejected', reason };
	}
}
