import { PortfolioDatabase } from '#storage/database.ts';
import { databaseName } from '#storage/realm.ts';
import type { SchemaVersion } from '#storage/schema-history.ts';
import { CODE_VERSION, NATIVE_VERSION, schemaHistory } from '#storage/schema-history.ts';
import { freeze } from '#tests/support/native-database.ts';
import { content, deleteDatabase } from './device.ts';

/** A database that no portfolio is in: what an upgrade does, it does to any. */
const REALM = 'received';

const STORY = 'She rang for the third time about a refund that had not arrived. '.repeat(40);

export async function fillForUpgrade(rows: number): Promise<void> {
	await deleteDatabase(databaseName(REALM));
	const db = new PortfolioDatabase(REALM);
	await db.open();
	await db.revisions.bulkAdd(
		Array.from({ length: rows }, (_each, index) => ({
			portfolio: 'p',
			evidence: `item-${index}`,
			revision: 1,
			at: '2026-06-14T09:00:00.000Z',
			device: 'd',
			reason: 'left',
			content: content(`Item ${index}`, { answers: { situation: STORY } }),
		})),
	);
	db.close();
}

/** Every row is changed, and a table and an index are new. */
const nextVersion: readonly SchemaVersion[] = [
	...schemaHistory,
	{
		version: CODE_VERSION + 1,
		reason: 'Only to be killed in the middle of it.',
		stores: { revisions: '[portfolio+evidence+revision], at', ofTheFuture: 'id' },
		upgrade: async (transaction) => {
			await transaction.table('revisions').toCollection().modify({ ofTheFuture: true });
		},
	},
];

export async function upgrade(): Promise<void> {
	const db = new PortfolioDatabase(REALM, nextVersion);
	await db.open();
	db.close();
}

export async function upgradeState(rows: number): Promise<'old' | 'new' | 'mixed' | 'lost'> {
	const { native, stores, rows: found } = await freeze(databaseName(REALM));
	const revisions = found['revisions'] ?? [];
	if (revisions.length !== rows) return 'lost';
	const changed = revisions.filter((row) => row['ofTheFuture'] === true).length;
	const hasNewTable = 'ofTheFuture' in stores;
	if (native === NATIVE_VERSION && changed === 0 && !hasNewTable) return 'old';
	return native === NATIVE_VERSION + 10 && changed === rows && hasNewTable ? 'new' : 'mixed';
}
