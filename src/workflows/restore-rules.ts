import { storageSpace } from '#device/storage-space.ts';
import { EXAMPLE_PORTFOLIO } from '#domain/portfolio.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import type { MadeBackup } from './back-up.ts';
import type { OpenedBackup } from './open-backup.ts';
import type { DeviceSide } from './prepare-restore.ts';
import { isEmptyDevice, isSameLearner } from './prepare-restore.ts';

/** To replace what is here, a backup of it must have been made first, and nothing have changed since. */
export type RestoreHow =
	| { readonly mode: 'merge' }
	| { readonly mode: 'replace'; readonly safety: MadeBackup };

/**
 * Another learner's evidence must not get among one's own, and nobody's own into the example, which is put
 * back to its beginning at a tap.
 */
export function mayMerge(db: PortfolioDatabase, device: DeviceSide, backup: OpenedBackup): boolean {
	if ((db.realm === 'example') !== isOfExample(backup)) return false;
	return isEmptyDevice(device) || isSameLearner(device, backup);
}

function takesReplacing(db: PortfolioDatabase, backup: OpenedBackup): boolean {
	return db.realm !== 'example' && !isOfExample(backup);
}

/** Whether "replace what is here" is worth offering. */
export function mayReplace(db: PortfolioDatabase, device: DeviceSide, backup: OpenedBackup): boolean {
	return takesReplacing(db, backup) && !isEmptyDevice(device) && !takesTooMuch(device, backup);
}

export function isOfExample({ facts }: OpenedBackup): boolean {
	return facts.portfolio.id === EXAMPLE_PORTFOLIO;
}

/** Why a restore must not be carried out; null when it may. */
export async function refusalOf(
	db: PortfolioDatabase,
	device: DeviceSide,
	backup: OpenedBackup,
	how: RestoreHow,
): Promise<'not-mixed' | 'would-empty' | 'recording' | 'changed-since' | 'full' | null> {
	const { mode } = how;
	const isAllowed = mode === 'merge' ? mayMerge(db, device, backup) : takesReplacing(db, backup);
	if (!isAllowed) return 'not-mixed';
	if (mode === 'replace' && takesTooMuch(device, backup)) return 'would-empty';
	if (mode === 'replace') {
		const { isRecordingSomewhere } = await import('./recording-somewhere.ts');
		if (await isRecordingSomewhere(db, device.portfolio)) return 'recording';
	}
	if (hasChangedSince(device, how)) return 'changed-since';
	const before = await storageSpace();
	const needed = backup.lists.attachments
		.filter(({ sha256 }) => !device.attachments.has(sha256))
		.reduce((sum, { size }) => sum + size, 0);
	if (!before || needed <= before.free) return null;
	const { freeCopiedFiles } = await import('#storage/second-copy.ts');
	const space = (await freeCopiedFiles()) ? await storageSpace() : before;
	return space && needed > space.free ? 'full' : null;
}

/** What another tab has added since the backup of what is here would be in no file; nor what was recorded since. */
export function hasChangedSince({ state, recordings }: DeviceSide, how: RestoreHow): boolean {
	if (how.mode !== 'replace') return false;
	return how.safety.state !== state || how.safety.recordings !== recordings;
}

/** A file without evidence never takes the place of some; nor a PDF, which holds less than is kept here. */
function takesTooMuch(device: DeviceSide, { pdf, lists }: OpenedBackup): boolean {
	return pdf !== null || (lists.evidence.length === 0 && device.side.items.length > 0);
}
