import { StorageRefusal } from './failure.ts';

/** What is asked of a Dexie database here: to be told when the browser closes its connection. */
type Closing = {
	readonly on: {
		readonly close: { subscribe(tell: () => void): void; unsubscribe(tell: () => void): void };
	};
};

/**
 * The answer, or a refusal ("closed") once the browser closes the connection: what was under way then may never be
 * answered (seen with Chromium 156 when the site's data is cleared: a lock was held, and "Saving…" said, for ever).
 */
export function unlessClosed<Value>({ on }: Closing, ask: () => Promise<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		const refuse = () => reject(new StorageRefusal('closed'));
		on.close.subscribe(refuse);
		ask()
			.then(resolve, reject)
			.finally(() => on.close.unsubscribe(refuse));
	});
}
