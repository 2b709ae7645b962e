import type { StorageFailure } from '#domain/failure.ts';

/** Stops a transaction for a reason of our own; leaves storage as its code, never as an exception. */
export class StorageRefusal extends Error {
	override readonly name = 'StorageRefusal';
	readonly code: StorageFailure;

	constructor(code: StorageFailure, options?: ErrorOptions) {
		super(code, options);
		this.code = code;
	}
}

const QUOTA_NAMES = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED']);
/** The codes that older browsers give instead of a name: DOMException's and Firefox's. */
const QUOTA_CODES = new Set<unknown>([22, 1014]);

const CODES_BY_NAME: Readonly<Record<string, StorageFailure>> = {
	VersionError: 'newer-version',
	SecurityError: 'not-allowed',
	NotAllowedError: 'not-allowed',
	MissingAPIError: 'not-allowed',
	// The value's file has gone from under the database: no retry brings it back.
	NotReadableError: 'unreadable',
	DatabaseClosedError: 'closed',
	InvalidStateError: 'closed',
	TransactionInactiveError: 'closed',
	PrematureCommitError: 'closed',
	// WebKit: "Connection to Indexed Database server lost"; Chromium: "Internal error opening backing store".
	UnknownError: 'closed',
	AbortError: 'closed',
};

/**
 * Names a foreign error once and for all. Dexie wraps the browser's error, and wraps "disk full" as an
 * AbortError, so the whole chain is looked at and the full disk is looked for first.
 */
export function classifyFailure(error: unknown): StorageFailure {
	const chain = causesOf(error);
	for (const cause of chain) {
		if (cause instanceof StorageRefusal) return cause.code;
	}
	if (chain.some((cause) => QUOTA_NAMES.has(nameOf(cause)) || QUOTA_CODES.has(property(cause, 'code')))) {
		return 'full';
	}
	// The innermost error is the browser's own, nearest to the reason.
	for (const cause of [...chain].reverse()) {
		const code = CODES_BY_NAME[nameOf(cause)];
		if (code) return code;
	}
	return 'unknown';
}

function causesOf(error: unknown): readonly unknown[] {
	const chain: unknown[] = [];
	const waiting: unknown[] = [error];
	while (waiting.length > 0 && chain.length < 20) {
		const next = waiting.shift();
		if (typeof next !== 'object' || next === null || chain.includes(next)) continue;
		chain.push(next);
		const failures = property(next, 'failures');
		waiting.push(
			property(next, 'inner'),
			property(next, 'cause'),
			...(Array.isArray(failures) ? failures : []),
		);
	}
	return chain;
}

function nameOf(error: unknown): string {
	const name = property(error, 'name');
	return typeof name === 'string' ? name : '';
}

function property(value: unknown, key: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
