import type { Batch, RecordOf } from '#domain/backup.ts';
import type { StorageFailure } from '#domain/failure.ts';
import type { ReadOutcome } from '#exchange/backup/read.ts';

/** What a reading is for: only whether the file is whole, or what is in it. */
export type Wanted = 'facts' | 'records' | 'bytes';

export type BackupJob =
	/** Pieces that are asked for one by one become a file, sealed where there is a passphrase. */
	| {
			readonly kind: 'write';
			/** Where on the disk; null for none (storage/work-files.ts). */
			readonly name: string | null;
			readonly passphrase: string | null;
	  }
	| {
			readonly kind: 'read';
			readonly files: readonly Blob[];
			readonly passphrase: string | null;
			readonly wanted: Wanted;
	  };

export type ToBackupWorker =
	| { readonly kind: 'job'; readonly job: BackupJob }
	/** The last records or bytes have been dealt with; the next may come. */
	| { readonly kind: 'taken' }
	/** What was asked for by "more"; null at the end. */
	| { readonly kind: 'chunk'; readonly chunk: Uint8Array<ArrayBuffer> | null };

export type FoundBytes = {
	readonly kind: 'attachment' | 'thumbnail';
	readonly record: RecordOf<'attachments'>;
	readonly bytes: ArrayBuffer;
};

export type FromBackupWorker =
	/** The worker has started and can be trusted with the work. */
	| { readonly kind: 'ready' }
	| { readonly kind: 'progress'; readonly done: number; readonly total: number }
	| { readonly kind: 'records'; readonly batch: Batch }
	| { readonly kind: 'bytes'; readonly found: FoundBytes }
	/** With the memory of the last piece, for the next. */
	| { readonly kind: 'more'; readonly spent: ArrayBuffer | null }
	| { readonly kind: 'written'; readonly file: Blob }
	| { readonly kind: 'read'; readonly outcome: ReadOutcome }
	| { readonly kind: 'failed'; readonly message: string; readonly code: StorageFailure };
