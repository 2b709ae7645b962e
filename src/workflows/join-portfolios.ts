import { dayOf, now } from '#device/identity.ts';
import { isSealed } from '#domain/assessment-record.ts';
import { addBatch, emptyLists } from '#domain/backup.ts';
import type { PortfolioId, Sha256 } from '#domain/identity.ts';
import { goesOn } from '#domain/joined-portfolio.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { notReturned } from '#domain/received.ts';
import type { RestorePlan } from '#domain/restore-plan.ts';
import { planRestore } from '#domain/restore-plan.ts';
import { withDatabase } from '#storage/connection.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { deviceName } from '#storage/device-name.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { readBackupRecords } from '#storage/read-backup.ts';
import { readReceived } from '#storage/received.ts';
import type { RestoreWrites } from '#storage/write-restore.ts';
import type { DeviceSide } from './device-side.ts';
import { isEmptyDevice } from './device-side.ts';
import { mergedPortfolio } from './merged-portfolio.ts';
import type { OpenedBackup } from './open-backup.ts';
import { withPlacedTemplates } from './place-templates.ts';
import { marksOf, missingFrom, preparedDrafts, templateKey, unitsFrom } from './prepare-restore.ts';
import { type ItemRows, itemRows, wholeItems } from './restore-rows.ts';

/**
 * Which portfolio goes on when the file is merged into what is here: the one that is here, unless another portfolio of
 * the same learner comes; null when the two can only stand side by side.
 */
export async function goingOn(
	device: DeviceSide,
	{ facts, lists }: OpenedBackup,
): Promise<'here' | 'file' | null> {
	const own = device.portfolio;
	if (own === null || own.id === facts.portfolio.id || isEmptyDevice(device)) return 'here';
	const known = new Set(device.side.items.map(({ id }) => id));
	return goesOn(
		{
			isJudged: device.lists.judgements.some(isSealed),
			isHandedOver: (await handedOver(own.id)) !== null,
			exports: own.exports,
			isWhole: device.lists.setAside.length === 0,
		},
		{
			isJudged: lists.judgements.some(isSealed),
			isHandedOver: false,
			exports: lists.portfolio[0]?.exports ?? 0,
			// What is here of an item must be what the file's is compared with, as when any file is merged: the file may be
			// from before something was taken out of it or put in the trash, and a PDF has less of it.
			isWhole: !lists.evidence.some(({ id }) => known.has(id)),
		},
	);
}

/** The copy of a portfolio that was handed to an assessor on this device, and what of hers was not returned; null when there is none. */
export async function handedOver(id: PortfolioId): Promise<{ readonly notReturned: number } | null> {
	const copy = await withDatabase('received', (db) => readReceived(db, id));
	if (!copy.ok) throw new StorageRefusal(copy.code);
	return copy.value && { notReturned: notReturned(copy.value) };
}

/** What happens to the items of the portfolio here when the file's goes on. */
export async function joinPlan(device: DeviceSide, { lists, facts }: OpenedBackup): Promise<RestorePlan> {
	return planRestore(await marksOf(lists, dayOf(facts.madeAt)), device.side);
}

/**
 * All rows of the file's portfolio with everything of the one that is here put into it; that one gives way.
 *
 * @param unreadable its files that nobody can read any more, and that stay behind
 */
export async function joinWrites(
	db: PortfolioDatabase,
	own: Portfolio,
	{ lists: file, facts }: OpenedBackup,
	unreadable: ReadonlySet<Sha256>,
): Promise<RestoreWrites> {
	const [incoming] = file.portfolio;
	if (!incoming) throw new Error('A backup without a portfolio was taken for whole');
	const read = emptyLists();
	for await (const batch of readBackupRecords(db, own.id)) addBatch(read, batch);
	const here = await withPlacedTemplates(read, file.templates);
	const day = dayOf(facts.madeAt);
	const inFile = await marksOf(file, day);
	const plan = planRestore(inFile, await marksOf(here, day));
	// Either side is taken as it is: nothing of one is in the other.
	const stamp = { isWhole: true, at: now(), device: deviceName() };
	const base = itemRows({
		plan: planRestore({ items: [], nextReference: 1 }, inFile),
		file,
		heads: new Map(),
		moving: new Map(),
		preparedDrafts: new Map(),
		...stamp,
	});
	const joining = itemRows({
		plan,
		file: here,
		heads: new Map(base.evidence.map((head) => [head.id, head])),
		moving: wholeItems(file),
		preparedDrafts: await preparedDrafts(db, own.id, here, plan),
		...stamp,
	});
	const units = unitsFrom(file.units, here.units);
	const later = new Set(units.map(({ id }) => id));
	return {
		...onTopOf(base, joining),
		portfolio: {
			...mergedPortfolio(own, incoming),
			id: incoming.id,
			createdAt: incoming.createdAt,
			nextReference: plan.nextReference,
		},
		replaces: [own.id],
		isBeside: false,
		keeps: [],
		joins: { unreadable },
		units: [...file.units.filter(({ id }) => !later.has(id)), ...units],
		templates: [...file.templates, ...missingFrom(file.templates, here.templates, templateKey)],
		judgements: [...file.judgements, ...missingFrom(file.judgements, here.judgements, ({ id }) => id)],
		setAside: file.setAside,
	};
}

/** What the second brings takes the place of what the first has under the same key. */
function onTopOf(base: ItemRows, joining: ItemRows): ItemRows {
	const cleared = new Set(joining.clears);
	const heads = new Set(joining.evidence.map(({ id }) => id));
	const texts = new Set(joining.texts.map(({ id }) => id));
	return {
		// Nothing of either is on the device under the file's portfolio before.
		clears: [],
		evidence: [...base.evidence.filter(({ id }) => !heads.has(id)), ...joining.evidence],
		revisions: [...base.revisions.filter((row) => !cleared.has(row.evidence)), ...joining.revisions],
		drafts: [...base.drafts.filter((row) => !cleared.has(row.evidence)), ...joining.drafts],
		texts: [...base.texts.filter(({ id }) => !texts.has(id)), ...joining.texts],
	};
}
