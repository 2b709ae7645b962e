import type { Batch, RecordOf } from '#domain/backup.ts';
import type { ReadOutcome } from '#exchange/backup/read.ts';

/** What a reading is for: only whether the file is whole, or what is in it. */
export type Wanted = 'facts' | 'records' | 'bytes';

export type BackupJob =
	| { readonly kind: 'seal'; readonly file: Blob; readonly passphrase: string }
	| {
			readonly kind: 'read';
			readonly files: readonly Blob[];
			readonly passphrase: string | null;
			readonly wanted: Wanted;
	  };

export type ToBackupWorker =
	| { readonly kind: 'job'; readonly job: BackupJob }
	/** The last records or bytes have been dealt with; the next may come. */
	| { readonly kind: 'taken' };

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
	| { readonly kind: 'sealed'; readonly file: Blob }
	| { readonly kind: 'read'; readonly outcome: ReadOutcome }
	| { readonly kind: 'failed'; readonly message: string };
