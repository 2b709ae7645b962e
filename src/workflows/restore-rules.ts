import { storageSpace } from '#device/storage-space.ts';
import { type Sha256, unreachable } from '#domain/identity.ts';
import { EXAMPLE_PORTFOLIO } from '#domain/portfolio.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { hasOwnKindDrafts } from '#storage/own-kind-drafts.ts';
import { sizeOfAttachments } from '#storage/read-backup.ts';
import { NO_RECORDINGS } from '#storage/recordings-state.ts';
import { tabTextKeys } from '#storage/tab-text.ts';
import type { MadeBackup } from './back-up.ts';
import type { DeviceSide } from './device-side.ts';
import { isEmptyDevice, isSameLearner } from './device-side.ts';
import { goingOn, handedOver } from './join-portfolios.ts';
import type { OpenedBackup } from './open-backup.ts';

/** To replace what is here, a backup of it must have been made first, and nothing have changed since. */
export type RestoreHow =
	| { readonly mode: 'merge' }
	| { readonly mode: 'beside' }
	| {
			readonly mode: 'replace';
			readonly safety: MadeBackup;
			/** How much of an assessor's the learner was told of that was not returned to her (replacedCopy); else 0. */
			readonly notReturned?: number;
	  };

/**
 * Another learner's evidence must not get among one's own, and nobody's own into the example, which is put
 * back to its beginning at a tap.
 */
export function mayMerge(db: PortfolioDatabase, device: DeviceSide, backup: OpenedBackup): boolean {
	if ((db.realm === 'example') !== isOfExample(backup) || isOfAnotherHere(device, backup)) return false;
	return isEmptyDevice(device) || isSameLearner(device, backup);
}

/** It is of a portfolio that is on this device too, and not open: it must be opened before the file is put into it. */
export function isOfAnotherHere({ known, portfolio }: DeviceSide, { facts }: OpenedBackup): boolean {
	return known.includes(facts.portfolio.id) && facts.portfolio.id !== portfolio?.id;
}

/** Another portfolio than any that is here, where there is something here: then it is kept beside that. */
export function mayBeBeside(db: PortfolioDatabase, device: DeviceSide, backup: OpenedBackup): boolean {
	return (
		takesReplacing(db, backup) && device.known.length > 0 && !device.known.includes(backup.facts.portfolio.id)
	);
}

function takesReplacing(db: PortfolioDatabase, backup: OpenedBackup): boolean {
	return db.realm !== 'example' && !isOfExample(backup);
}

/** Whether "replace what is here" is worth offering. */
export function mayReplace(db: PortfolioDatabase, device: DeviceSide, backup: OpenedBackup): boolean {
	return (
		takesReplacing(db, backup) &&
		!isOfAnotherHere(device, backup) &&
		!isEmptyDevice(device) &&
		!takesTooMuch(device, backup)
	);
}

export function isOfExample({ facts }: OpenedBackup): boolean {
	return facts.portfolio.id === EXAMPLE_PORTFOLIO;
}

/**
 * The copy of the portfolio that gives way, where it was handed to an assessor on this device: it goes with it, as when
 * a portfolio is removed. null when there is none, and when the same portfolio comes in its place.
 */
export async function replacedCopy(
	{ portfolio }: DeviceSide,
	{ facts }: OpenedBackup,
): Promise<{ readonly notReturned: number } | null> {
	return portfolio === null || portfolio.id === facts.portfolio.id ? null : handedOver(portfolio.id);
}

/**
 * Why a restore must not be carried out; null when it may.
 *
 * @param files those of the backup that it would store
 */
export async function refusalOf(
	db: PortfolioDatabase,
	device: DeviceSide,
	backup: OpenedBackup,
	how: RestoreHow,
	files: ReadonlySet<Sha256>,
): Promise<'not-mixed' | 'would-empty' | 'recording' | 'unsaved' | 'changed-since' | 'full' | null> {
	const { mode } = how;
	if (!isAllowed(db, device, backup, mode)) return 'not-mixed';
	const kept = mode === 'merge' ? await goingOn(device, backup) : 'here';
	if (kept === null) return 'not-mixed';
	if (kept === 'file' && device.recordings !== NO_RECORDINGS) return 'recording';
	if (kept === 'file' && hasUnsaved(device)) return 'unsaved';
	if (mode === 'replace' && takesTooMuch(device, backup)) return 'would-empty';
	if (mode === 'replace') {
		if (((await replacedCopy(device, backup))?.notReturned ?? 0) !== (how.notReturned ?? 0))
			return 'changed-since';
		const { isRecordingSomewhere } = await import('./recording-somewhere.ts');
		if (await isRecordingSomewhere(db, device.portfolio)) return 'recording';
	}
	if (hasChangedSince(device, how)) return 'changed-since';
	const before = await storageSpace();
	// Where the browser does not say how much room there is, the write finds out, and nothing is changed by it.
	if (!before || before.free === null) return null;
	const from = kept === 'file' ? device.portfolio : null;
	const inFile = backup.lists.attachments
		.filter(({ sha256 }) => files.has(sha256) && (from !== null || !device.attachments.has(sha256)))
		.reduce((sum, { size }) => sum + size, 0);
	// What is here is there twice until it has given way; there is not more of it than is used.
	const isAmple = inFile + before.used <= before.free;
	const known = new Set(backup.lists.attachments.map(({ sha256 }) => sha256));
	const needed = inFile + (from && !isAmple ? await sizeOfAttachments(db, from.id, known) : 0);
	if (needed <= before.free) return null;
	const { freeCopiedFiles } = await import('#storage/second-copy.ts');
	const space = (await freeCopiedFiles(db)) ? await storageSpace() : before;
	return space && space.free !== null && needed > space.free ? 'full' : null;
}

/** Forms keep what is typed in them in the tab or beside the database, each under a name that holds the portfolio's. */
function hasUnsaved({ portfolio }: DeviceSide): boolean {
	if (portfolio === null) return false;
	return hasOwnKindDrafts(portfolio.id) || tabTextKeys('').some((key) => key.includes(portfolio.id));
}

function isAllowed(
	db: PortfolioDatabase,
	device: DeviceSide,
	backup: OpenedBackup,
	mode: RestoreHow['mode'],
): boolean {
	switch (mode) {
		case 'merge':
			return mayMerge(db, device, backup);
		case 'replace':
			return takesReplacing(db, backup) && !isOfAnotherHere(device, backup);
		case 'beside':
			return mayBeBeside(db, device, backup);
		default:
			return unreachable(mode);
	}
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
