import * as z from 'zod/mini';
import { dayOf, now } from '#device/identity.ts';
import type { RecordLists, RecordOf, RowTable, TableRecords } from '#domain/backup.ts';
import { emptyLists, rowTables } from '#domain/backup.ts';
import { mergedGuard } from '#domain/guard/settings.ts';
import type { CalendarDate, EvidenceId, PortfolioId, Sha256 } from '#domain/identity.ts';
import { mergedLeftAlone } from '#domain/left-alone.ts';
import type { Portfolio, PortfolioDetails } from '#domain/portfolio.ts';
import type { ItemMark, RestorePlan, Side } from '#domain/restore-plan.ts';
import { planRestore } from '#domain/restore-plan.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { deviceName } from '#storage/device-name.ts';
import { listAttachments, readBackupRecords } from '#storage/read-backup.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import { NO_RECORDINGS, recordingsState } from '#storage/recordings-state.ts';
import type { RestoreWrites } from '#storage/write-restore.ts';
import { deviceState } from '#storage/write-restore.ts';
import { SideMarks } from './backup-marks.ts';
import type { OpenedBackup } from './open-backup.ts';
import { prepareContent } from './prepare-content.ts';
import type { WholeItem } from './restore-rows.ts';
import { draftKey, itemRows, wholeItems } from './restore-rows.ts';

export type RestoreMode = 'merge' | 'replace';

/** What is on the device, as far as a restore must know it. */
export type DeviceSide = {
	readonly portfolio: Portfolio | null;
	readonly side: Side;
	readonly heads: ReadonlyMap<EvidenceId, RecordOf<'evidence'>>;
	/** Everything but items and their texts, which are too much to hold. */
	readonly lists: Pick<RecordLists, 'units' | 'templates' | 'judgements' | 'setAside'>;
	readonly attachments: ReadonlySet<Sha256>;
	/** Items whose head is there and can no longer be read. */
	readonly unreadable: ReadonlySet<EvidenceId>;
	readonly state: string;
	/** Voice notes that are not part of an item yet (storage/recordings-state.ts). */
	readonly recordings: string;
};

/** @param day on which the PDF was built that it is compared with; of a backup, any */
export async function readDeviceSide(db: PortfolioDatabase, day: CalendarDate): Promise<DeviceSide> {
	const state = await deviceState(db);
	const recordings = await recordingsState(db);
	const portfolio = await readPortfolio(db);
	const marks = new SideMarks(day);
	const lists = emptyLists();
	if (portfolio) {
		for await (const batch of readBackupRecords(db, portfolio.id)) {
			await marks.add(batch);
			keepLight(lists, batch);
		}
	}
	return {
		portfolio,
		side: await marks.side(),
		heads: marks.heads,
		lists,
		attachments: new Set(portfolio ? await listAttachments(db, portfolio.id) : []),
		unreadable: new Set(lists.setAside.flatMap((entry) => unreadableHead(entry, portfolio?.id ?? ''))),
		state,
		recordings,
	};
}

function keepLight(lists: RecordLists, batch: TableRecords<RowTable>): void {
	if (batch.table === 'units') lists.units.push(...batch.records);
	if (batch.table === 'templates') lists.templates.push(...batch.records);
	if (batch.table === 'judgements') lists.judgements.push(...batch.records);
	if (batch.table === 'setAside') lists.setAside.push(...batch.records);
}

/** Whether there is anything on the device that a restore could touch. */
export function isEmptyDevice({ portfolio, side, lists, recordings }: DeviceSide): boolean {
	if (portfolio === null) return true;
	return side.items.length === 0 && lists.judgements.length === 0 && recordings === NO_RECORDINGS;
}

/** Whether the file may be merged: another learner's evidence must not get among one's own. */
export function isSameLearner(device: DeviceSide, { facts }: OpenedBackup): boolean {
	const own = device.portfolio;
	const plain = (name: string): string => name.trim().toLowerCase();
	return (
		own === null || own.id === facts.portfolio.id || plain(own.learner) === plain(facts.portfolio.learner)
	);
}

/** What the file would change. An empty device takes it as it is, and so does one that is to be replaced. */
export async function planFor(
	device: DeviceSide,
	{ lists, pdf, facts }: OpenedBackup,
	mode: RestoreMode,
): Promise<RestorePlan> {
	const read = await marksOf(beside(device, lists), dayOf(facts.madeAt));
	const marks = pdf ? { ...read, items: knownFromHere(read.items, device.side.items) } : read;
	return planRestore(takesItAll(device, mode) ? { items: [], nextReference: 1 } : device.side, marks);
}

/**
 * A PDF has no attachments that were held back. A revision that differs from the device's own in nothing
 * else is the same one, and the device, which has all of it, keeps its own.
 */
function knownFromHere(inFile: readonly ItemMark[], here: readonly ItemMark[]): readonly ItemMark[] {
	const known = new Map(
		here.flatMap(({ id, revisions }) =>
			revisions.map((each) => [`${id} ${each.revision} ${each.handedOver ?? ''}`, each.hash] as const),
		),
	);
	return inFile.map((item) => ({
		...item,
		revisions: item.revisions.map((each) => ({
			...each,
			hash: known.get(`${item.id} ${each.revision} ${each.hash}`) ?? each.hash,
		})),
	}));
}

function takesItAll(device: DeviceSide, mode: RestoreMode): boolean {
	return mode === 'replace' || isEmptyDevice(device);
}

function unreadableHead({ table, key }: RecordOf<'setAside'>, portfolio: PortfolioId): readonly EvidenceId[] {
	if (table !== 'evidence') return [];
	const parsed = z.tuple([z.literal(portfolio), z.string()]).safeParse(JSON.parse(key));
	return parsed.success ? [parsed.data[1]] : [];
}

/**
 * The file, with another id for each item whose head cannot be read here: what else of that item is on the
 * device cannot be seen, so nothing may be put over it.
 */
function beside({ unreadable }: DeviceSide, file: RecordLists): RecordLists {
	if (unreadable.size === 0) return file;
	const idOf = (id: EvidenceId): EvidenceId => (unreadable.has(id) ? `${id}-restored` : id);
	const moved = <Row extends { readonly evidence: EvidenceId }>(rows: readonly Row[]): Row[] =>
		rows.map((row) => ({ ...row, evidence: idOf(row.evidence) }));
	return {
		...file,
		evidence: file.evidence.map((head) => ({ ...head, id: idOf(head.id) })),
		revisions: moved(file.revisions),
		drafts: moved(file.drafts),
	};
}

/** What a plan needs to know of a file. */
export async function marksOf(file: RecordLists, day: CalendarDate): Promise<Side> {
	const marks = new SideMarks(day);
	for (const table of rowTables) {
		if (table === 'portfolio') await marks.add({ table, records: file.portfolio });
		if (table === 'evidence') await marks.add({ table, records: file.evidence });
		if (table === 'revisions') await marks.add({ table, records: file.revisions });
		if (table === 'drafts') await marks.add({ table, records: file.drafts });
	}
	return marks.side();
}

/** The portfolio that the file's rows and attachments will belong to. */
export function targetPortfolio(device: DeviceSide, { facts }: OpenedBackup, mode: RestoreMode): PortfolioId {
	return takesItAll(device, mode) || !device.portfolio ? facts.portfolio.id : device.portfolio.id;
}

/** All rows that carry a plan out. */
export async function restoreWrites(
	db: PortfolioDatabase,
	device: DeviceSide,
	backup: OpenedBackup,
	mode: RestoreMode,
	plan: RestorePlan,
): Promise<RestoreWrites> {
	const file = beside(device, backup.lists);
	const [incoming] = file.portfolio;
	if (!incoming) throw new Error('A backup without a portfolio was taken for whole');
	const isAll = takesItAll(device, mode);
	const rows = itemRows({
		plan,
		file,
		heads: isAll ? new Map() : device.heads,
		moving: await movingItems(db, device, plan),
		preparedDrafts: await preparedDrafts(db, targetPortfolio(device, backup, mode), file, plan),
		at: now(),
		device: deviceName(),
	});
	const here: DeviceSide['lists'] = isAll ? emptyLists() : device.lists;
	const portfolio = device.portfolio ? portfolioAfter(device.portfolio, incoming, mode, isAll) : incoming;
	return {
		...rows,
		portfolio: { ...portfolio, nextReference: plan.nextReference },
		replaces: isAll && device.portfolio ? [device.portfolio.id] : [],
		keeps: file.attachments.map(({ sha256 }) => sha256),
		units: missingFrom(here.units, file.units, ({ id }) => id),
		templates: missingFrom(here.templates, file.templates, ({ id, version }) => `${id} ${version}`),
		judgements: missingFrom(here.judgements, file.judgements, ({ id }) => id),
		setAside: file.setAside,
	};
}

/** A portfolio that was only just begun gives way to the file's, but for what is on its own pages. */
function portfolioAfter(own: Portfolio, incoming: Portfolio, mode: RestoreMode, isAll: boolean): Portfolio {
	if (!isAll) return mergedPortfolio(own, incoming);
	if (mode === 'replace') return incoming;
	const pdf = incoming.pdf ?? own.pdf;
	const details = mergedDetails(incoming.details, own.details);
	const guard = mergedGuard(incoming.guard, own.guard);
	const leftAlone = mergedLeftAlone(incoming.leftAlone, own.leftAlone);
	return {
		...incoming,
		...(pdf && { pdf }),
		...(details && { details }),
		...(guard && { guard }),
		...(leftAlone && { leftAlone }),
	};
}

/** The device's own words stay; what it left empty comes from the file, and so do units it does not have. */
function mergedPortfolio(own: Portfolio, incoming: Portfolio): Portfolio {
	const pdf = own.pdf ?? incoming.pdf;
	const details = mergedDetails(own.details, incoming.details);
	const guard = mergedGuard(own.guard, incoming.guard);
	const replaced = Math.max(own.replaced ?? 0, incoming.replaced ?? 0);
	const leftAlone = mergedLeftAlone(own.leftAlone, incoming.leftAlone);
	return {
		...own,
		learner: own.learner || incoming.learner,
		centre: own.centre || incoming.centre,
		qualification: own.qualification || incoming.qualification,
		assessor: own.assessor || incoming.assessor,
		units: [...new Set([...own.units, ...incoming.units])],
		exports: Math.max(own.exports, incoming.exports),
		...(pdf && { pdf }),
		...(details && { details }),
		...(guard && { guard }),
		...(replaced > 0 && { replaced }),
		...(leftAlone && { leftAlone }),
	};
}

function mergedDetails(
	own: PortfolioDetails | undefined,
	incoming: PortfolioDetails | undefined,
): PortfolioDetails | undefined {
	if (!own || !incoming) return own ?? incoming;
	return {
		learnerNumber: own.learnerNumber || incoming.learnerNumber,
		centreNumber: own.centreNumber || incoming.centreNumber,
		awardingBody: own.awardingBody || incoming.awardingBody,
		qualificationNumber: own.qualificationNumber || incoming.qualificationNumber,
		iqa: own.iqa || incoming.iqa,
		employer: own.employer || incoming.employer,
		jobTitle: own.jobTitle || incoming.jobTitle,
		cv: own.cv || incoming.cv,
		jobDescription: own.jobDescription || incoming.jobDescription,
	};
}

function missingFrom<Item>(
	here: readonly Item[],
	file: readonly Item[],
	keyOf: (item: Item) => string,
): readonly Item[] {
	const known = new Set(here.map(keyOf));
	return file.filter((item) => !known.has(keyOf(item)));
}

/** The whole of those items that give way to the file's and are kept as a copy. */
async function movingItems(
	db: PortfolioDatabase,
	device: DeviceSide,
	plan: RestorePlan,
): Promise<ReadonlyMap<EvidenceId, WholeItem>> {
	const ids = new Set(
		plan.items.flatMap((step) => (step.kind === 'conflict' && step.winner === 'file' ? [step.id] : [])),
	);
	if (ids.size === 0 || !device.portfolio) return new Map();
	const lists = emptyLists();
	for await (const batch of readBackupRecords(db, device.portfolio.id)) {
		if (batch.table === 'evidence') lists.evidence.push(...batch.records.filter(({ id }) => ids.has(id)));
		if (batch.table === 'revisions')
			lists.revisions.push(...batch.records.filter((row) => ids.has(row.evidence)));
		if (batch.table === 'drafts') lists.drafts.push(...batch.records.filter((row) => ids.has(row.evidence)));
	}
	return wholeItems(lists);
}

async function preparedDrafts(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	file: RecordLists,
	plan: RestorePlan,
): Promise<ReadonlyMap<string, Pick<RecordOf<'evidence'>, 'claims' | 'excerpt'>>> {
	const prepared = new Map<string, Pick<RecordOf<'evidence'>, 'claims' | 'excerpt'>>();
	for (const { evidence, tab, copy } of plan.drafts) {
		const draft = file.drafts.find((candidate) => candidate.evidence === evidence && candidate.tab === tab);
		if (!copy || !draft) continue;
		const { claims, excerpt } = await prepareContent(db, portfolio, draft.content);
		prepared.set(draftKey(evidence, tab), { claims, excerpt });
	}
	return prepared;
}
