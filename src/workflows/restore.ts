import { dayOf } from '#device/identity.ts';
import { askToKeepStorage } from '#device/persistence.ts';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import type { PortfolioId, Sha256 } from '#domain/identity.ts';
import { unreachable } from '#domain/identity.ts';
import type { PlanCounts, RestorePlan } from '#domain/restore-plan.ts';
import { planCounts, renumbered } from '#domain/restore-plan.ts';
import type { BackupProblem } from '#exchange/backup/problem.ts';
import { passBackupFolderOn } from '#storage/backup-folder.ts';
import { withDatabase } from '#storage/connection.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { deviceName } from '#storage/device-name.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { holdHouse, letGoOfHouse } from '#storage/house-lock.ts';
import { writeLastBackup } from '#storage/last-backup.ts';
import { chooseNextPortfolio, choosePortfolio } from '#storage/open-portfolio.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { removeReceived } from '#storage/received.ts';
import { noteContents } from '#storage/sentinel.ts';
import { clearTrouble } from '#storage/status.ts';
import { newestChangeOf } from '#storage/store-head.ts';
import { applyRestore } from '#storage/write-restore.ts';
import type { DeviceSide } from './device-side.ts';
import { isEmptyDevice, isOtherQualification, isSameLearner, readDeviceSide } from './device-side.ts';
import { goingOn, joinPlan, joinWrites } from './join-portfolios.ts';
import type { OpenedBackup } from './open-backup.ts';
import type { UnitThatDiffers } from './prepare-restore.ts';
import {
	bringsNothing,
	bringsRest,
	planFor,
	restoreWrites,
	targetPortfolio,
	unitsThatDiffer,
} from './prepare-restore.ts';
import {
	type Added,
	type FromHere,
	nothingAdded,
	type RestoreOptions,
	storeAttachments,
	storeFromHere,
	takeBack,
} from './restore-attachments.ts';
import { filesToTake, filesWanted } from './restore-files.ts';
import {
	hasChangedSince,
	isOfAnotherHere,
	isOfExample,
	mayBeBeside,
	mayMerge,
	mayReplace,
	type RestoreHow,
	refusalOf,
	replacedCopy,
} from './restore-rules.ts';

export type DraftsBack = { readonly takenUp: number; readonly copies: number };

export type RestorePreview = {
	/** Items by what would happen to them when the file is merged. */
	readonly counts: PlanCounts;
	readonly renumbered: readonly { readonly from: string; readonly to: string }[];
	/** Those numbers are of items that are here: the file's portfolio goes on, which an assessor may know. */
	readonly isRenumberedHere: boolean;
	/** Texts that were being typed in items that are here: taken up by them, and beside another one as items of their own. */
	readonly drafts: DraftsBack;
	/** Units that are not the same here and in the file; merging keeps the copy that was changed last. */
	readonly units: readonly UnitThatDiffers[];
	/** Files that the device does not have, and would have then. */
	readonly newAttachments: number;
	/** Something that is no item: decisions, details, units, kinds of evidence, or words that are left empty here. */
	readonly hasRest: boolean;
	/** There is nothing here yet: the backup is taken as it is. */
	readonly isEmptyDevice: boolean;
	/** false when another learner's portfolio is here: the two are not mixed. */
	readonly mayMerge: boolean;
	/** It is of the same learner, and yet cannot be put together with what is here: see goesOn. */
	readonly isHeldApart: boolean;
	/** Both name a qualification, and not the same one. */
	readonly isOtherQualification: boolean;
	/** It is another portfolio than any that is here, and may be kept beside them. */
	readonly mayBeBeside: boolean;
	/** It is of a portfolio that is here too, and not open. */
	readonly isOfAnotherHere: boolean;
	/** The page works in the example, which takes nothing but a backup of itself. */
	readonly isExample: boolean;
	/** The file is a backup of the example, which nobody's own portfolio takes. */
	readonly isOfExample: boolean;
	/** Items on the device, the trash included. */
	readonly itemsHere: number;
	/** false when the file is empty: it never takes the place of something. */
	readonly mayReplace: boolean;
	/** The copy that was handed to an assessor on this device, which would go with what is replaced; null when there is none. */
	readonly replacedCopy: { readonly notReturned: number } | null;
};

/** What restoring a backup would change. Nothing is written. */
export function previewRestore(backup: OpenedBackup): Promise<Outcome<RestorePreview>> {
	return withDatabase(pinnedRealm(), async (db) => {
		const device = await readDeviceSide(db, dayOf(backup.facts.madeAt));
		const plan = await planFor(device, backup, 'merge');
		const kept = await goingOn(device, backup);
		const isAllowed = mayMerge(db, device, backup);
		const files =
			kept === 'file'
				? await filesWanted(device, backup, 'merge', true)
				: filesToTake(device, backup, 'merge', plan);
		return {
			counts: planCounts(plan),
			renumbered: renumbered(kept === 'file' ? await joinPlan(device, backup) : plan),
			isRenumberedHere: kept === 'file',
			drafts: draftsBack(device, plan),
			units: unitsThatDiffer(device, backup),
			newAttachments: [...files].filter((sha256) => !device.attachments.has(sha256)).length,
			hasRest: await bringsRest(device, backup),
			isEmptyDevice: isEmptyDevice(device),
			mayMerge: isAllowed && kept !== null,
			isHeldApart: isAllowed && kept === null,
			isOtherQualification: isOtherQualification(device, backup),
			mayBeBeside: mayBeBeside(db, device, backup) && !isEmptyDevice(device),
			isOfAnotherHere: isOfAnotherHere(device, backup),
			isExample: db.realm === 'example',
			isOfExample: isOfExample(backup),
			itemsHere: device.side.items.length,
			mayReplace: mayReplace(db, device, backup),
			replacedCopy: await replacedCopy(device, backup),
		};
	});
}

export type RestoreOutcome =
	| {
			readonly ok: true;
			readonly counts: PlanCounts;
			/** Given where the file was taken as it is: the items that are here now, in use and in the trash. */
			readonly whole: { readonly inUse: number; readonly inTrash: number } | null;
			/** What came back to items that are here: texts that were being typed, and files that were lost or damaged. */
			readonly mended: { readonly drafts: DraftsBack; readonly files: number };
			/** The portfolio it is in now. */
			readonly portfolio: PortfolioId;
			/** The copy of what was replaced that an assessor has here could not be removed with it. */
			readonly isCopyLeft: boolean;
	  }
	| {
			readonly ok: false;
			/**
			 * "not-mixed": another learner's portfolio is here. "would-empty": there is nothing in the file and
			 * something here. "changed-since": the backup of what is here does not hold all of it any more. "recording": a
			 * voice note is being recorded, and what is here would give way. "unsaved": so would the portfolio that something
			 * was typed for in this tab and is not saved.
			 */
			readonly code:
				| 'cancelled'
				| 'failed'
				| 'not-mixed'
				| 'would-empty'
				| 'changed-since'
				| 'recording'
				| 'unsaved'
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
	// Where this makes something of a voice note, what is here is no longer what the safety copy holds, and it is said.
	const recordings = await import('./settle-recordings.ts').catch(() => null);
	await recordings?.settleRecordings();
	const known = await withDatabase(pinnedRealm(), async (db) => {
		const device = await readDeviceSide(db, dayOf(backup.facts.madeAt), how.mode);
		const target = await targetOf(device, backup, how);
		const files = await filesWanted(device, backup, how.mode, target.isJoin);
		const refusal = await refusalOf(db, device, backup, how, files);
		return { refusal, here: device.portfolio?.id ?? null, named: device.named, files, ...target };
	});
	if (!known.ok) return known;
	const { refusal, here, named, files, portfolio, isJoin } = known.value;
	if (refusal) return { ok: false, code: refusal };
	const added = nothingAdded();
	// Until the rows are there, nothing names the attachments, and whoever clears up must wait.
	await holdHouse(pinnedRealm());
	const goal = { portfolio, from: isJoin ? here : null, files, named, added, signal, onProgress };
	const outcome = await storeAndWrite(backup, how, goal).catch((): RestoreOutcome => {
		return { ok: false, code: signal.aborted ? 'cancelled' : 'failed' };
	});
	await letGoOfHouse(pinnedRealm());
	if (!outcome.ok) await takeBack(portfolio, added);
	if (!outcome.ok || how.mode !== 'replace' || here === null || here === portfolio) return outcome;
	// Whoever uses the device next would find it under her name. Last: decisions go only where the portfolio does.
	const copy = await withDatabase('received', (db) => removeReceived(db, here));
	return { ...outcome, isCopyLeft: !copy.ok };
}

/** The portfolio that all will belong to. `isJoin`: it is the file's, and what is here is put into it. */
async function targetOf(
	device: DeviceSide,
	backup: OpenedBackup,
	{ mode }: RestoreHow,
): Promise<{ readonly portfolio: PortfolioId; readonly isJoin: boolean }> {
	const isJoin = mode === 'merge' && (await goingOn(device, backup)) === 'file';
	return { portfolio: isJoin ? backup.facts.portfolio.id : targetPortfolio(device, backup, mode), isJoin };
}

/** Where a restore is under way to. */
type Goal = Pick<RestoreOptions, 'signal' | 'onProgress'> & {
	readonly portfolio: PortfolioId;
	/** The portfolio that is put into it; null when none is. */
	readonly from: PortfolioId | null;
	/** Those of the backup that are to be stored. */
	readonly files: ReadonlySet<Sha256>;
	/** Those that something here named before any was. */
	readonly named: ReadonlySet<Sha256>;
	readonly added: Added;
};

async function storeAndWrite(backup: OpenedBackup, how: RestoreHow, goal: Goal): Promise<RestoreOutcome> {
	const { portfolio, from, files, added, signal, onProgress } = goal;
	const fromHere: FromHere = { copied: new Set(), unreadable: new Set() };
	const stored = new Set<Sha256>();
	let lacking: ReadonlySet<Sha256> | null = files;
	for (let attempt = 1; ; attempt += 1) {
		signal.throwIfAborted();
		if (lacking) {
			const taken = await storeAttachments(backup, portfolio, added, { signal, onProgress, only: lacking });
			if (!taken.ok) return taken;
			for (const sha256 of lacking) stored.add(sha256);
			lacking = null;
		}
		// Each time: a photo may have been attached since.
		const copied = from === null ? null : await storeFromHere(from, portfolio, fromHere, added, signal);
		if (copied?.ok === false) return copied;
		const { unreadable } = fromHere;
		const outcome = await withDatabase(pinnedRealm(), (db) =>
			planAndApply(db, backup, how, { ...goal, unreadable, stored }),
		);
		if (!outcome.ok) {
			if (outcome.code !== 'conflict' || attempt === TRIES) return outcome;
			continue;
		}
		const applied = outcome.value;
		switch (applied.kind) {
			case 'done': {
				const { counts, whole, mended } = applied;
				return { ok: true, counts, whole, mended, portfolio, isCopyLeft: false };
			}
			case 'stopped':
				return { ok: false, code: applied.code };
			case 'lacking':
				if (attempt === TRIES) return { ok: false, code: 'conflict' };
				lacking = applied.files;
				break;
			default:
				return unreachable(applied);
		}
	}
}

type Applied =
	| ({ readonly kind: 'done' } & Pick<Extract<RestoreOutcome, { ok: true }>, 'counts' | 'whole' | 'mended'>)
	| { readonly kind: 'stopped'; readonly code: 'changed-since' | 'cancelled' }
	/** Files that rows need now and that were not stored, since they were not needed when it began. */
	| { readonly kind: 'lacking'; readonly files: ReadonlySet<Sha256> };

async function planAndApply(
	db: PortfolioDatabase,
	backup: OpenedBackup,
	how: RestoreHow,
	goal: Goal & Pick<FromHere, 'unreadable'> & { readonly stored: ReadonlySet<Sha256> },
): Promise<Applied> {
	const { portfolio, from, named, unreadable, stored, added, signal } = goal;
	const { mode } = how;
	const device = await readDeviceSide(db, dayOf(backup.facts.madeAt), mode);
	if (hasChangedSince(device, how)) return { kind: 'stopped', code: 'changed-since' };
	// Another tab has kept the same file beside meanwhile: what it is worked on with there would be written over.
	if (isOfAnotherHere(device, backup)) throw new StorageRefusal('conflict');
	// Somebody has started or removed a portfolio meanwhile: the attachments would lie under the wrong one.
	const target = await targetOf(device, backup, how);
	const own = target.isJoin ? device.portfolio : null;
	if (target.portfolio !== portfolio || (own?.id ?? null) !== from) throw new StorageRefusal('conflict');
	const isFresh = mode === 'replace' || isEmptyDevice(device);
	const plan = await planFor(device, backup, mode);
	if (!own) {
		const files = [...filesToTake(device, backup, mode, plan)].filter((sha256) => !stored.has(sha256));
		if (files.length > 0) return { kind: 'lacking', files: new Set(files) };
	}
	const writes = own
		? await joinWrites(db, own, backup, unreadable)
		: await restoreWrites(db, device, backup, mode, plan);
	if (signal.aborted) return { kind: 'stopped', code: 'cancelled' };
	// To restore what is here already is no change, of which a new backup would have to be made.
	if (!bringsNothing(writes, device)) await applyRestore(db, writes, device.state, device.recordings);
	// From here on the rows are committed; a note that fails must not make the restore look failed.
	for (const from of writes.replaces) {
		// It may be the folder of somebody else, who would then find this learner's backups in it.
		const to = target.isJoin || isSameLearner(device, backup) ? portfolio : null;
		await passBackupFolderOn(db, from, to, target.isJoin).catch(() => undefined);
	}
	// Whoever has left may have a form open by now, which must not save into another portfolio than it was opened in.
	const choose = signal.aborted ? chooseNextPortfolio : choosePortfolio;
	if (db.realm === 'own' && mode !== 'beside') choose(portfolio);
	clearTrouble('emptied');
	noteContents(db, deviceName()).catch(() => undefined);
	// All that is here now is in that file; a PDF is no backup of what comes next to it.
	if (!backup.pdf && (isFresh || target.isJoin)) {
		await noteRestored(db, backup, target.isJoin ? 0 : null).catch(() => undefined);
	}
	const whole = isFresh ? itemsIn(backup) : null;
	// Those that something here named and that were not to be had; the files of new items are no mending.
	const brought = own ? [] : [...new Set([...added.attachments, ...added.mended])];
	const mended = {
		drafts: draftsBack(device, plan),
		files: brought.filter((sha256) => named.has(sha256)).length,
	};
	return { kind: 'done', counts: planCounts(plan), whole, mended };
}

function draftsBack({ heads }: DeviceSide, { drafts }: RestorePlan): DraftsBack {
	const known = drafts.filter(({ evidence }) => heads.has(evidence));
	const copies = known.filter(({ copy }) => copy !== null).length;
	return { takenUp: known.length - copies, copies };
}

function itemsIn({ lists }: OpenedBackup): { readonly inUse: number; readonly inTrash: number } {
	const inUse = lists.evidence.filter(({ deletedAt }) => deletedAt === '').length;
	return { inUse, inTrash: lists.evidence.length - inUse };
}

/** @param change after which no item counts as backed up; null when all that is here now is in the file */
async function noteRestored(
	db: PortfolioDatabase,
	{ facts, files }: OpenedBackup,
	change: number | null,
): Promise<void> {
	const backup = {
		at: facts.madeAt,
		items: facts.counts.evidence,
		files: facts.counts.attachments,
		names: files.map(({ name }) => name),
		isProtected: facts.isProtected,
		change: change ?? (await newestChangeOf(db, facts.portfolio.id)),
	};
	await writeLastBackup(db, facts.portfolio.id, backup);
}
