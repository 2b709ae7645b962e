import type {
	DBCore,
	DBCoreAddRequest,
	DBCoreMutateRequest,
	DBCorePutRequest,
	DBCoreTable,
	DBCoreTransaction,
	Middleware,
} from 'dexie';
import Dexie from 'dexie';

/*
 * What has changed and is not in the second copy yet. It is noted in the very transaction that changes it, so
 * that no kill comes between the two.
 */

const QUEUE = 'copyQueue';

/** The tables that the second copy has too: all but what is derived. */
export const copiedTables = [
	'portfolios',
	'units',
	'templates',
	'evidence',
	'revisions',
	'drafts',
	'texts',
	'attachments',
	'thumbnails',
	'judgements',
	'setAside',
	'meta',
	'recordings',
	'recordingParts',
] as const;
export type CopiedTable = (typeof copiedTables)[number];

const isCopied = (name: string): boolean => copiedTables.some((table) => table === name);

/**
 * Notes the keys of every row that is written or deleted, under the name of its table.
 *
 * @param onCommit called after each transaction that noted something has been committed
 */
export function queueChanges(onCommit: () => void): Middleware<DBCore> {
	return {
		stack: 'dbcore',
		name: 'copy-queue',
		create: (core) => {
			// In the middle of an upgrade from a version that had none.
			if (!core.schema.tables.some(({ name }) => name === QUEUE)) return {};
			const queue = core.table(QUEUE);
			return {
				transaction: (stores, mode, options) => {
					const adds = mode === 'readwrite' && stores.some(isCopied) && !stores.includes(QUEUE);
					const transaction = core.transaction(adds ? [...stores, QUEUE] : stores, mode, options);
					if (mode === 'readwrite' && stores.some(isCopied)) afterCommit(transaction, onCommit);
					return transaction;
				},
				table: (name) => (isCopied(name) ? queueing(core.table(name), queue) : core.table(name)),
			};
		},
	};
}

function afterCommit(transaction: DBCoreTransaction, onCommit: () => void): void {
	if (transaction instanceof IDBTransaction) transaction.addEventListener('complete', onCommit);
}

function abort(transaction: DBCoreTransaction): void {
	try {
		transaction.abort();
	} catch {
		// The failure has ended it already.
	}
}

/** Chained and not awaited: a native await would leave the transaction's zone (Dexie, "Promise.PSD"). */
function queueing(table: DBCoreTable, queue: DBCoreTable): DBCoreTable {
	const { extractKey, autoIncrement = false } = table.schema.primaryKey;
	const keysOf = (request: DBCoreMutateRequest): Promise<readonly unknown[]> | readonly unknown[] => {
		switch (request.type) {
			case 'add':
			case 'put':
				return request.values.map((value) => extractKey?.(value));
			case 'delete':
				return request.keys;
			case 'deleteRange': {
				const { trans, range } = request;
				const query = { index: table.schema.primaryKey, range };
				return table.query({ trans, values: false, query }).then(({ result }) => result);
			}
		}
	};
	const note = ({ trans }: DBCoreMutateRequest, keys: readonly unknown[]) =>
		queue
			.mutate({ type: 'add', trans, values: [{ table: table.name, keys }] })
			.then(({ failures: { 0: failure } }) => {
				if (failure) throw failure;
			});
	// Both at once: the browser does them in this order, and waiting for the one before the other doubles a save's way.
	const noted = (request: DBCoreMutateRequest, keys: readonly unknown[]) => {
		if (keys.length === 0) return table.mutate(request);
		const unnoted = note(request, keys).then(
			() => null,
			(failure: unknown) => ({ failure }),
		);
		return Dexie.Promise.all([unnoted, table.mutate(request)]).then(([missing, response]) => {
			if (!missing) return response;
			// What was written without a note must not stay, even where the failure is caught within the transaction.
			abort(request.trans);
			throw missing.failure;
		});
	};
	// The browser numbers these rows, so there is no key to note before. Should the note fail, the daily check finds them.
	const numbered = (request: DBCoreAddRequest | DBCorePutRequest) =>
		table.mutate({ ...request, wantResults: true }).then((response) => {
			const keys = (response.results ?? []).filter((key: unknown) => key !== undefined);
			return keys.length === 0 ? response : note(request, keys).then(() => response);
		});
	return {
		...table,
		mutate: (request) => {
			if (autoIncrement && (request.type === 'add' || request.type === 'put')) return numbered(request);
			const keys = keysOf(request);
			return 'then' in keys ? keys.then((found) => noted(request, found)) : noted(request, keys);
		},
	};
}
