import type { RowTable, TableRecords } from '#domain/backup.ts';
import { filesOf } from '#domain/evidence.ts';
import type { Sha256 } from '#domain/identity.ts';
import { hashesIn } from '#storage/hashes-in.ts';

/** The photos and files that some records name; a row set aside names whatever in it looks like one. */
export function filesNamedIn(batch: TableRecords<RowTable>): readonly Sha256[] {
	switch (batch.table) {
		case 'revisions':
		case 'drafts':
			return batch.records.flatMap(({ content }) => content.attachments.flatMap(filesOf));
		case 'setAside':
			return batch.records.flatMap(({ row }) => hashesIn(JSON.stringify(row) ?? ''));
		default:
			return [];
	}
}
