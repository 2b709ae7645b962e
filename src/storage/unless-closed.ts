import { StorageRefusal } from './failure.ts';

/** How to be told that the browser closes a connection: a Dexie database's `on.close`. */
type Closing = {
	subscribe(tell: () => void): void;
	unsubscribe(tell: () => void): void;
};

/**
 * The answer, or a refusal ("closed") once the browser closes the connection: what was under way then may never be
 * answered (seen with Chromium 156 when the site's data is cleared: a lock was held, and "Saving…" said, for ever).
 */
export function unlessClosed<Value>(closing: Closing, ask: () => Promise<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		const refuse = () => reject(new StorageRefusal('closed'));
		closing.subscribe(refuse);
		ask()
			.then(resolve, reject)
			.finally(() => closing.unsubscribe(refuse));
	});
}
