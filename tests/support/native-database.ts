import * as z from 'zod/mini';

/** A database as the browser knows it, past every module of the app: what a phone may hold. */
export const frozenSchema = z.object({
	/** The browser's own number. */
	native: z.number(),
	stores: z.record(
		z.string(),
		z.object({
			keyPath: z.union([z.string(), z.array(z.string())]),
			autoIncrement: z.boolean(),
			indexes: z.array(
				z.object({
					name: z.string(),
					keyPath: z.union([z.string(), z.array(z.string())]),
					unique: z.boolean(),
					multiEntry: z.boolean(),
				}),
			),
		}),
	),
	/** Rows as JSON; bytes stand as {"$bytes": "<base64>"}. */
	rows: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});

export type FrozenDatabase = z.infer<typeof frozenSchema>;

/** Reads a whole database as it lies there. */
export async function freeze(name: string): Promise<FrozenDatabase> {
	const db = await settled(indexedDB.open(name));
	try {
		const names = [...db.objectStoreNames];
		const transaction = db.transaction(names, 'readonly');
		const stores: FrozenDatabase['stores'] = {};
		const rows: FrozenDatabase['rows'] = {};
		for (const store of names.map((each) => transaction.objectStore(each))) {
			stores[store.name] = shapeOf(store);
			rows[store.name] = (await settled(store.getAll())).map((row) =>
				z.record(z.string(), z.unknown()).parse(toJson(row)),
			);
		}
		return { native: db.version, stores, rows };
	} finally {
		db.close();
	}
}

/** Makes a database exactly as it was frozen. */
export async function thaw(name: string, frozen: FrozenDatabase): Promise<void> {
	const request = indexedDB.open(name, frozen.native);
	request.onupgradeneeded = () => {
		for (const [store, { keyPath, autoIncrement, indexes }] of Object.entries(frozen.stores)) {
			const made = request.result.createObjectStore(store, { keyPath, autoIncrement });
			for (const index of indexes) made.createIndex(index.name, index.keyPath, index);
			for (const row of frozen.rows[store] ?? []) made.add(fromJson(row));
		}
	};
	const db = await settled(request);
	db.close();
}

function shapeOf(store: IDBObjectStore): FrozenDatabase['stores'][string] {
	const pathOf = (path: string | string[] | null) => (Array.isArray(path) ? [...path] : (path ?? ''));
	const indexes = [...store.indexNames].map((name) => {
		const { keyPath, unique, multiEntry } = store.index(name);
		return { name, keyPath: pathOf(keyPath), unique, multiEntry };
	});
	return { keyPath: pathOf(store.keyPath), autoIncrement: store.autoIncrement, indexes };
}

function toJson(value: unknown): unknown {
	if (value instanceof ArrayBuffer) return { $bytes: base64(new Uint8Array(value)) };
	if (Array.isArray(value)) return value.map(toJson);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toJson(member)]));
}

/** Bytes as base64. */
export function base64(bytes: Uint8Array): string {
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Base64 as bytes. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function fromJson(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(fromJson);
	if (typeof value !== 'object' || value === null) return value;
	if ('$bytes' in value && typeof value.$bytes === 'string') {
		return fromBase64(value.$bytes).buffer;
	}
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fromJson(member)]));
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		request.addEventListener('success', () => resolve(request.result));
		request.addEventListener('error', () => reject(request.error));
	});
}
