import { dayOf } from '#device/identity.ts';
import { askToKeepStorage } from '#device/persistence.ts';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import type { PortfolioId } from '#domain/identity.ts';
import type { PlanCounts } from '#domain/restore-plan.ts';
import { planCounts, renumbered } from '#domain/restore-plan.ts';
import type { BackupProblem } from '#exchange/backup/problem.ts';
import { withDatabase } from '#storage/connection.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { deviceName } from '#storage/device-name.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { holdHouse, letGoOfHouse } from '#storage/house-lock.ts';
import { writeLastBackup } from '#storage/last-backup.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { noteContents } from '#storage/sentinel.ts';
import { clearTrouble } from '#storage/status.ts';
import { newestChange } from '#storage/store-head.ts';
import { applyRestore } from '#storage/write-restore.ts';
import type { OpenedBackup } from './open-backup.ts';
import { isEmptyDevice, planFor, readDeviceSide, restoreWrites, targetPortfolio } from './prepare-restore.ts';
import { type Added, type RestoreOptions, storeAttachments, takeBack } from './restore-attachments.ts';
import {
	hasChangedSince,
	isOfExample,
	mayMerge,
	mayReplace,
	type RestoreHow,
	refusalOf,
} from './restore-rules.ts';

export type RestorePreview = {
	/** Items by what would happen to them when the file is merged. */
	readonly counts: PlanCounts;
	readonly renumbered: readonly { readonly from: string; readonly to: string }[];
	/** Texts that were being typed and come along. */
	readonly drafts: number;
	/** Files that the device does not have. */
	readonly newAttachments: number;
	/** There is nothing here yet: the backup is taken as it is. */
	readonly isEmptyDevice: boolean;
	/** false when another learner's portfolio is here: the two are not mixed. */
	readonly mayMerge: boolean;
	/** The page works in the example, which takes nothing but a backup of itself. */
	readonly isExample: boolean;
	/** The file is a backup of the example, which nobody's own portfolio takes. */
	readonly isOfExample: boolean;
	/** Items on the device, the trash included. */
	readonly itemsHere: number;
	/** false when the file is empty: it never takes the place of something. */
	readonly mayReplace: boolean;
};

/** What restoring a backup would change. Nothing is written. */
export function previewRestore(backup: OpenedBackup): Promise<Outcome<RestorePreview>> {
	return withDatabase(pinnedRealm(), async (db) => {
		const device = await readDeviceSide(db, dayOf(backup.facts.madeAt));
		const plan = await planFor(device, backup, 'merge');
		return {
			counts: planCounts(plan),
			renumbered: renumbered(plan),
			drafts: plan.drafts.length,
			newAttachments: backup.lists.attachments.filter(({ sha256 }) => !device.attachments.has(sha256)).length,
			isEmptyDevice: isEmptyDevice(device),
			mayMerge: mayMerge(db, device, backup),
			isExample: db.realm === 'example',
			isOfExample: isOfExample(backup),
			itemsHere: device.side.items.length,
			mayReplace: mayReplace(db, device, backup),
		};
	});
}

export type RestoreOutcome =
	| { readonly ok: true; readonly counts: PlanCounts }
	| {
			readonly ok: false;
			/**
			 * "not-mixed": another learner's portfolio is here. "would-empty": there is nothing in the file and
			 * something here. "changed-since": the backup of what is here does not hold all of it any more. "recording": a
			 * voice note is being recorded, and what is here would give way.
			 */
			readonly code:
				| 'cancelled'
				| 'failed'
				| 'not-mixed'
				| 'would-empty'
				| 'changed-since'
				| 'recording'
				| BackupProblem
				| StorageFailure;
	  };

/** Another tab may write between plan and deed; then both are done again. */
const TRIES = 5;

/**
 * Carries a restore out: the attachments first, each under the hash of its bytes, then all rows in one
 * transaction. Whatever goes wrong, the device is as it was before.
 */
export async function restoreBackup(
	backup: OpenedBackup,
	how: RestoreHow,
	{ signal, onProgress }: RestoreOptions,
): Promise<RestoreOutcome> {
	// Asked in the tap that brings something worth keeping.
	void askToKeepStorage();
	const { mode } = how;
	// Where this makes something of a voice note, what is here is no longer what the safety copy holds, and it is said.
	const recordings = await import('./settle-recordings.ts').catch(() => null);
	await recordings?.settleRecordings();
	const known = await withDatabase(pinnedRealm(), async (db) => {
		const device = await readDeviceSide(db, dayOf(backup.facts.madeAt));
		const refusal = await refusalOf(db, device, backup, how);
		return { refusal, portfolio: targetPortfolio(device, backup, mode) };
	});
	if (!known.ok) return known;
	const { refusal, portfolio } = known.value;
	if (refusal) return { ok: false, code: refusal };
	const added: Added = { attachments: [], thumbnails: [] };
	// Until the rows are there, nothing names the attachments, and whoever clears up must wait.
	await holdHouse(pinnedRealm());
	const outcome = await storeAndWrite().catch((): RestoreOutcome => {
		return { ok: false, code: signal.aborted ? 'cancelled' : 'failed' };
	});
	await letGoOfHouse(pinnedRealm());
	if (!outcome.ok) await takeBack(portfolio, added);
	return outcome;

	async function storeAndWrite(): Promise<RestoreOutcome> {
		const stored = await storeAttachments(backup, portfolio, added, { signal, onProgress });
		return stored.ok ? writeRows(backup, portfolio, how) : stored;
	}
}

async function writeRows(
	backup: OpenedBackup,
	portfolio: PortfolioId,
	how: RestoreHow,
): Promise<RestoreOutcome> {
	for (let attempt = 1; ; attempt += 1) {
		const outcome = await withDatabase(pinnedRealm(), (db) => planAndApply(db, backup, portfolio, how));
		if (outcome.ok) {
			return outcome.value === 'changed-since'
				? { ok: false, code: outcome.value }
				: { ok: true, counts: outcome.value };
		}
		if (outcome.code !== 'conflict' || attempt === TRIES) return outcome;
	}
}

async function planAndApply(
	db: PortfolioDatabase,
	backup: OpenedBackup,
	portfolio: PortfolioId,
	how: RestoreHow,
): Promise<PlanCounts | 'changed-since'> {
	const { mode } = how;
	const device = await readDeviceSide(db, dayOf(backup.facts.madeAt));
	if (hasChangedSince(device, how)) return 'changed-since';
	// Somebody has started or removed a portfolio meanwhile: the attachments would lie under the wrong one.
	if (targetPortfolio(device, backup, mode) !== portfolio) throw new StorageRefusal('conflict');
	const isFresh = mode === 'replace' || isEmptyDevice(device);
	const plan = await planFor(device, backup, mode);
	const writes = await restoreWrites(db, device, backup, mode, plan);
	await applyRestore(db, writes, device.state, device.recordings);
	clearTrouble('emptied');
	noteContents(db, deviceName()).catch(() => undefined);
	// All that is here now is in that file; a PDF is no backup of what comes next to it.
	// The rows are committed; a note that fails must not make the restore look failed.
	if (isFresh && !backup.pdf) await noteRestored(db, backup).catch(() => undefined);
	return planCounts(plan);
}

async function noteRestored(db: PortfolioDatabase, { facts, files }: OpenedBackup): Promise<void> {
	const backup = {
		at: facts.madeAt,
		items: facts.counts.evidence,
		files: facts.counts.attachments,
		names: files.map(({ name }) => name),
		isProtected: facts.isProtected,
		change: await newestChange(db),
	};
	await writeLastBackup(db, facts.portfolio.id, backup);
}
