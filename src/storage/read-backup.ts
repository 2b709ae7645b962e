import Dexie, { type Table } from 'dexie';
import type { BackupTable, RecordOf, RowTable, TableRecords } from '#domain/backup.ts';
import { parseRecord } from '#domain/backup.ts';
import type { PortfolioId, Sha256 } from '#domain/identity.ts';
import type { StoredBytes } from './attachments.ts';
import { readAttachment, readThumbnail } from './attachments.ts';
import type { PortfolioDatabase } from './database.ts';
import { classifyFailure, StorageRefusal } from './failure.ts';
import { setAsideRow } from './rows.ts';
import type { NamedTable } from './set-aside.ts';
import { keyOf, setAsideEntry, setAsideOf } from './set-aside.ts';

type SetAsideRecord = RecordOf<'setAside'>;
type Key = readonly unknown[];

/** Rows are read so many at a time: a year's work never stands in memory as a whole. */
const AT_A_TIME = 200;

/**
 * Everything of one portfolio but the bytes of its attachments. Other tabs may write meanwhile, so the order
 * matters: drafts first, so that text which becomes a revision while this runs is in one or the other; heads
 * before revisions, of which only those are taken that a head counts; the portfolio last, so that its next
 * reference is above all that were seen. A row that no longer parses comes as a set-aside record.
 */
export async function* readBackupRecords(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
): AsyncGenerator<TableRecords<RowTable>> {
	const aside = new Map<string, SetAsideRecord>();
	const put = (entry: SetAsideRecord): void => void aside.set(`${entry.table} ${entry.key}`, entry);
	const drafts: RecordOf<'drafts'>[] = [];
	for await (const records of recordsOf(db.drafts, 'drafts', portfolio, put)) drafts.push(...records);
	const heads = new Map<string, number>();
	for await (const records of recordsOf(db.evidence, 'evidence', portfolio, put)) {
		for (const { id, revision } of records) heads.set(id, revision);
		yield { table: 'evidence', records };
	}
	yield { table: 'drafts', records: drafts.filter(({ evidence }) => heads.has(evidence)) };
	const unreadable = new Set(
		[...aside.values()].filter(({ table }) => table === 'evidence').map(({ key }) => key),
	);
	// What belongs to a head that cannot be read would belong to nothing; it travels beside it.
	const putBeside = (table: NamedTable, row: RecordOf<'drafts' | 'revisions'>): void => {
		if (unreadable.has(JSON.stringify([portfolio, row.evidence]))) put(asideOf(table, { ...row, portfolio }));
	};
	for (const row of drafts) putBeside(db.drafts, row);
	for await (const records of recordsOf(db.revisions, 'revisions', portfolio, put)) {
		yield {
			table: 'revisions',
			records: records.filter((row) => row.revision <= (heads.get(row.evidence) ?? 0)),
		};
		for (const row of records) putBeside(db.revisions, row);
	}
	for await (const records of recordsOf(db.units, 'units', portfolio, put)) yield { table: 'units', records };
	for await (const records of recordsOf(db.templates, 'templates', portfolio, put)) {
		yield { table: 'templates', records };
	}
	for await (const records of recordsOf(db.judgements, 'judgements', portfolio, put)) {
		yield { table: 'judgements', records };
	}
	const isOfIt = await setAsideOf(db, portfolio);
	for (const row of await db.setAside.toArray()) {
		const parsed = setAsideRow.safeParse(row);
		if (!parsed.success || !isOfIt(row)) continue;
		const { id: _ownNumber, portfolio: _keeper, ...entry } = parsed.data;
		put({ ...entry, row: asJson(entry.row) });
	}
	yield { table: 'setAside', records: [...aside.values()] };
	const own = parseRecord('portfolio', await db.portfolios.get(portfolio));
	if (!own) throw new StorageRefusal('unreadable');
	yield { table: 'portfolio', records: [own] };
}

/** The hashes of all attachments kept with a portfolio, whether an item names them or not. */
export async function listAttachments(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
): Promise<readonly Sha256[]> {
	const keys = await within(db.attachments, portfolio).primaryKeys();
	return keys.map(([, sha256]) => sha256);
}

/** Bytes of the attachments of a portfolio that can be read, but for some. */
export async function sizeOfAttachments(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	without: ReadonlySet<Sha256>,
): Promise<number> {
	let size = 0;
	for (const sha256 of await listAttachments(db, portfolio)) {
		const stored = without.has(sha256) ? null : await readWholeAttachment(db, portfolio, sha256);
		size += stored?.whole.bytes.byteLength ?? 0;
	}
	return size;
}

/** An attachment with its thumbnail; null when there is none or the browser can no longer read it. */
export async function readWholeAttachment(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	sha256: Sha256,
): Promise<{ readonly whole: StoredBytes; readonly thumbnail: StoredBytes | null } | null> {
	const whole = await unlessUnreadable(() => readAttachment(db, portfolio, sha256));
	return whole && { whole, thumbnail: await unlessUnreadable(() => readThumbnail(db, portfolio, sha256)) };
}

/** A value whose file has gone is one that is missing; a connection that has gone is a reason to try again. */
async function unlessUnreadable<Value>(read: () => Promise<Value | null>): Promise<Value | null> {
	try {
		return await read();
	} catch (error) {
		if (classifyFailure(error) === 'unreadable') return null;
		throw error;
	}
}

async function* recordsOf<Name extends BackupTable, Primary>(
	table: Table<unknown, Primary>,
	name: Name,
	portfolio: PortfolioId,
	putAside: (entry: SetAsideRecord) => void,
): AsyncGenerator<readonly RecordOf<Name>[]> {
	let after: Key = [portfolio];
	for (;;) {
		const rows = await within(table, portfolio, after).limit(AT_A_TIME).toArray();
		const records: RecordOf<Name>[] = [];
		for (const row of rows) {
			const record = parseRecord(name, row);
			if (record) records.push(record);
			else putAside(asideOf(table, row));
		}
		if (records.length > 0) yield records;
		if (rows.length < AT_A_TIME) return;
		after = keyOf(table, rows.at(-1));
	}
}

/** The rows of one portfolio after some key, in the order of the primary key. */
function within<Primary>(table: Table<unknown, Primary>, portfolio: PortfolioId, after: Key = [portfolio]) {
	return table.where(':id').between(after, [portfolio, Dexie.maxKey], false, true);
}

function asideOf(table: NamedTable, row: unknown): SetAsideRecord {
	return { ...setAsideEntry(table, asJson(row)), reason: '', at: '' };
}

/** What a file of text can hold of a damaged row; null where that is nothing. */
function asJson(row: unknown): unknown {
	try {
		const value: unknown = JSON.parse(JSON.stringify(row) ?? 'null');
		return value;
	} catch {
		return null;
	}
}
