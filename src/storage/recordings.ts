import type { Collection, Table } from 'dexie';
import Dexie from 'dexie';
import type { PortfolioId } from '#domain/identity.ts';
import type { VoiceMark } from '#domain/place.ts';
import { inCopyToo } from './copy-soon.ts';
import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import { parseRow, parseRows } from './read-rows.ts';
import type { RecordingRow } from './rows.ts';
import { recordingPartRow, recordingRow } from './rows.ts';

/*
 * Voice notes that are being recorded, second by second. Once the item names the finished note as an attachment,
 * nothing of it is left here; what is found here after a page went away was cut off.
 */

export type Recording = Omit<RecordingRow, 'portfolio'>;

/** A second of sound. */
export type RecordingPart = {
	/** 0, 1, 2 … */
	readonly part: number;
	readonly bytes: ArrayBuffer;
};

/** Begins a recording. */
export async function startRecording(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	recording: Recording,
): Promise<void> {
	await db.recordings.add({ ...recording, portfolio });
}

/**
 * Keeps one more second. Committed to the disk when it resolves. Refuses with "conflict" once the recording is gone:
 * a second of it that nothing names would stay for ever.
 */
export async function storeRecordingPart(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	recording: string,
	{ part, bytes }: RecordingPart,
): Promise<void> {
	await db.transaction('rw', [db.recordings, db.recordingParts], async () => {
		if ((await db.recordings.where(':id').equals([portfolio, recording]).count()) === 0) {
			throw new StorageRefusal('conflict');
		}
		await db.recordingParts.put({ portfolio, recording, part, bytes });
	});
}

/** Keeps the marks tapped so far. */
export async function storeRecordingMarks(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	recording: string,
	marks: readonly VoiceMark[],
): Promise<void> {
	await db.transaction('rw', db.recordings, async () => {
		const row = parseRow(db, db.recordings, recordingRow, await db.recordings.get([portfolio, recording]));
		if (row) await db.recordings.put({ ...row, marks: [...marks] });
	});
}

/** All recordings that have not become attachments. */
export async function readRecordings(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
): Promise<readonly Recording[]> {
	const rows = await within(db.recordings, portfolio).toArray();
	return parseRows(db, db.recordings, recordingRow, rows).map(
		({ portfolio: _key, ...recording }) => recording,
	);
}

/** The bytes of a recording from its beginning to the first part that is missing or cannot be read. */
export async function readRecordingParts(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	recording: string,
): Promise<readonly ArrayBuffer[]> {
	const rows = await within(db.recordingParts, portfolio, recording).toArray();
	const parts: ArrayBuffer[] = [];
	for (const row of rows) {
		const parsed = parseRow(db, db.recordingParts, recordingPartRow, row);
		if (parsed?.part !== parts.length) break;
		parts.push(parsed.bytes);
	}
	return parts;
}

/** Removes a recording: it has become an attachment, there is nothing in it, or nobody wants it. */
export async function removeRecording(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	recording: string,
): Promise<void> {
	await inCopyToo(db, () => remove(db, portfolio, recording));
}

async function remove(db: PortfolioDatabase, portfolio: PortfolioId, recording: string): Promise<void> {
	await db.transaction('rw', [db.recordings, db.recordingParts], async () => {
		await db.recordings.delete([portfolio, recording]);
		await within(db.recordingParts, portfolio, recording).delete();
	});
}

/** Removes what was being recorded for an item that goes for good. Part of a transaction. */
export async function removeRecordingsOf(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	evidence: string,
): Promise<void> {
	for (const recording of await readRecordings(db, portfolio)) {
		if (recording.evidence === evidence) await remove(db, portfolio, recording.id);
	}
}

function within<Key>(table: Table<unknown, Key>, ...start: readonly string[]): Collection<unknown, Key> {
	return table.where(':id').between([...start], [...start, Dexie.maxKey]);
}
