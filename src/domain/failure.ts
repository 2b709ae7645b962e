/**
 * Why the device could not keep or give something. A closed list: storage classifies every foreign
 * error once, wording has one sentence for each.
 */
export type StorageFailure =
	/** The disk or the browser's share of it is full. */
	| 'full'
	/** The connection was closed and three tries to reopen it failed. */
	| 'closed'
	/** The database was written by a newer version of the app; this one must not touch it. */
	| 'newer-version'
	/** Another tab changed the same item first. */
	| 'conflict'
	/** Another tab holds an older version open, so the upgrade cannot start. */
	| 'blocked'
	/** A stored value can no longer be read. */
	| 'unreadable'
	/** The browser allows no storage here (private window, cookies blocked). */
	| 'not-allowed'
	| 'unknown';

/** What an action that writes gives back. Nothing may be shown as saved unless `ok` is true. */
export type Outcome<Value, Code = StorageFailure> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly code: Code };
