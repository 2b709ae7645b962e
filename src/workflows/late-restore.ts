import type { Outcome } from '#domain/failure.ts';
import type { BackupCheck } from './check-backup.ts';
import type { OpenedBackup } from './open-backup.ts';
import type { RestoreOutcome, RestorePreview } from './restore.ts';
import type { RestoreOptions } from './restore-attachments.ts';
import type { RestoreHow } from './restore-rules.ts';

/** What compares and restores is loaded with the first file: most visits to /backup/ are for making one. */
const loaded = () => import('./restore.ts').catch(() => null);

/** As `previewRestore`; "unknown" when its code is out of reach. */
export async function previewRestore(backup: OpenedBackup): Promise<Outcome<RestorePreview>> {
	const restore = await loaded();
	return restore ? restore.previewRestore(backup) : { ok: false, code: 'unknown' };
}

/** As `restoreBackup`; "failed", with nothing changed, when its code is out of reach. */
export async function restoreBackup(
	backup: OpenedBackup,
	how: RestoreHow,
	options: RestoreOptions,
): Promise<RestoreOutcome> {
	const restore = await loaded();
	return restore ? restore.restoreBackup(backup, how, options) : { ok: false, code: 'failed' };
}

/** As `checkBackup`; "unknown" when its code is out of reach. */
export async function checkBackup(backup: OpenedBackup): Promise<Outcome<BackupCheck>> {
	const check = await import('./check-backup.ts').catch(() => null);
	return check ? check.checkBackup(backup) : { ok: false, code: 'unknown' };
}
