import type { Table } from 'dexie';
import Dexie from 'dexie';
import { StorageRefusal } from './failure.ts';
import type { Realm } from './realm.ts';
import { databaseName } from './realm.ts';
import type { SchemaVersion } from './schema-history.ts';
import { nativeVersionOf, schemaHistory } from './schema-history.ts';

/** Where a database is kept, and under which name. */
type Place = { readonly name: string; readonly indexedDB: IDBFactory };

type PortfolioKey = [portfolio: string, id: string];

/** Rows come out as unknown: every reader parses them (rows.ts). */
type Rows<Key> = Table<unknown, Key>;

// On localhost Dexie writes a trace to the console for every failed request, even one that is handled.
Dexie.debug = false;

/** One of the three databases. Opened through connection.ts only, which knows when it may be. */
export class PortfolioDatabase extends Dexie {
	readonly realm: Realm;
	declare readonly portfolios: Rows<string>;
	declare readonly units: Rows<PortfolioKey>;
	declare readonly templates: Rows<[portfolio: string, id: string, version: number]>;
	declare readonly evidence: Rows<PortfolioKey>;
	declare readonly revisions: Rows<[portfolio: string, evidence: string, revision: number]>;
	declare readonly drafts: Rows<[portfolio: string, evidence: string, tab: string]>;
	declare readonly texts: Rows<PortfolioKey>;
	declare readonly attachments: Rows<[portfolio: string, sha256: string]>;
	declare readonly thumbnails: Rows<[portfolio: string, sha256: string]>;
	declare readonly judgements: Rows<PortfolioKey>;
	declare readonly setAside: Rows<number>;
	declare readonly meta: Rows<string>;
	declare readonly headSnapshots: Rows<string>;
	declare readonly copyQueue: Rows<number>;
	declare readonly recordings: Rows<PortfolioKey>;
	declare readonly recordingParts: Rows<[portfolio: string, recording: string, part: number]>;

	/**
	 * @param history another one than the app's only to test what an upgrade does
	 * @param place another one than the site's ordinary place for databases
	 */
	constructor(realm: Realm, history: readonly SchemaVersion[] = schemaHistory, place?: Place) {
		super(place?.name ?? databaseName(realm), {
			...(place && { indexedDB: place.indexedDB, IDBKeyRange }),
			// Opened by hand, after the look at the version on disk.
			autoOpen: false,
			// Chromium's default since 121 is "relaxed", which forgets the last saves when the power goes.
			chromeTransactionDurability: 'strict',
			// Dexie's cache shows writes before they are committed; nothing may look saved before it is.
			cache: 'disabled',
		});
		this.realm = realm;
		for (const { version, stores, upgrade } of history) {
			const step = this.version(version).stores({ ...stores });
			if (upgrade) step.upgrade(upgrade);
		}
		// Dexie opens a database of a newer version without a word (dexie#1880) and would write old rows into it.
		this.on(
			'ready',
			(opened) => {
				if (opened.backendDB().version > nativeVersionOf(history)) throw new StorageRefusal('newer-version');
			},
			true,
		);
	}
}
