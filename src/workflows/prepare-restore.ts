import { dayOf, now } from '#device/identity.ts';
import type { RecordLists, RecordOf } from '#domain/backup.ts';
import { emptyLists, rowTables } from '#domain/backup.ts';
import { isSameData } from '#domain/canonical-json.ts';
import type { CalendarDate, EvidenceId, PortfolioId } from '#domain/identity.ts';
import { isOwnTemplate } from '#domain/own-template-id.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { ItemMark, RestorePlan, Side } from '#domain/restore-plan.ts';
import { planRestore } from '#domain/restore-plan.ts';
import type { Unit } from '#domain/unit.ts';
import { isLaterUnit } from '#domain/unit-versions.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { deviceName } from '#storage/device-name.ts';
import { readBackupRecords } from '#storage/read-backup.ts';
import type { RestoreWrites } from '#storage/write-restore.ts';
import { SideMarks } from './backup-marks.ts';
import { type DeviceSide, isEmptyDevice, type RestoreMode } from './device-side.ts';
import { begunPortfolio, mergedPortfolio } from './merged-portfolio.ts';
import type { OpenedBackup } from './open-backup.ts';
import { withPlacedTemplates } from './place-templates.ts';
import { prepareContent } from './prepare-content.ts';
import type { WholeItem } from './restore-rows.ts';
import { draftKey, itemRows, wholeItems } from './restore-rows.ts';

/** What the file would change. An empty device takes it as it is, and so does one that is to be replaced. */
export async function planFor(
	device: DeviceSide,
	{ lists, pdf, facts }: OpenedBackup,
	mode: RestoreMode,
): Promise<RestorePlan> {
	const read = await marksOf(await fitting(device, lists, mode), dayOf(facts.madeAt));
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

/** Whether nothing of what is here stays: the file is taken as it is. */
export function takesItAll(device: DeviceSide, mode: RestoreMode): boolean {
	return mode === 'replace' || isEmptyDevice(device);
}

/** The file as it can stand among what is here. */
function fitting(device: DeviceSide, file: RecordLists, mode: RestoreMode): Promise<RecordLists> {
	const here = takesItAll(device, mode) ? [] : device.lists.templates;
	return withPlacedTemplates(beside(device, file), here);
}

/**
 * The file, with another id for each item whose head cannot be read here: what else of that item is on the
 * device cannot be seen, so nothing may be put over it.
 */
export function beside({ unreadable }: DeviceSide, file: RecordLists): RecordLists {
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
	const file = await fitting(device, backup.lists, mode);
	const [incoming] = file.portfolio;
	if (!incoming) throw new Error('A backup without a portfolio was taken for whole');
	const isAll = takesItAll(device, mode);
	const rows = itemRows({
		plan,
		file,
		heads: isAll ? new Map() : device.heads,
		isWhole: isAll,
		moving: await movingItems(db, device, plan),
		preparedDrafts: await preparedDrafts(db, targetPortfolio(device, backup, mode), file, plan),
		at: now(),
		device: deviceName(),
	});
	const here: DeviceSide['lists'] = isAll ? emptyLists() : device.lists;
	const portfolio = portfolioAfter(device.portfolio, incoming, mode, isAll);
	return {
		...rows,
		portfolio: { ...portfolio, nextReference: plan.nextReference },
		replaces: isAll && device.portfolio ? [device.portfolio.id] : [],
		isBeside: mode === 'beside',
		keeps: file.attachments.map(({ sha256 }) => sha256),
		joins: null,
		units: unitsFrom(here.units, file.units),
		templates: missingFrom(here.templates, file.templates, templateKey),
		judgements: missingFrom(here.judgements, file.judgements, ({ id }) => id),
		setAside: file.setAside,
	};
}

function portfolioAfter(
	own: Portfolio | null,
	incoming: Portfolio,
	mode: RestoreMode,
	isAll: boolean,
): Portfolio {
	if (own === null || mode === 'replace') return incoming;
	return isAll ? begunPortfolio(own, incoming) : mergedPortfolio(own, incoming);
}

/** Versions of a form are kept side by side. */
export const templateKey = ({ id, version }: { readonly id: string; readonly version: number }): string =>
	`${id} ${version}`;

/** Of a row set aside there is one copy. */
export const setAsideKey = ({ table, key }: RecordOf<'setAside'>): string => `${table} ${key}`;

/** Of a unit that is in both, the copy that was changed last; the other is told in the preview (unitsThatDiffer). */
export function unitsFrom(here: readonly Unit[], file: readonly Unit[]): readonly Unit[] {
	const known = new Map(here.map((unit) => [unit.id, unit]));
	return file.filter((unit) => {
		const own = known.get(unit.id);
		return own === undefined || isLaterUnit(unit, own);
	});
}

/** Whether merging would bring anything beside items and files that is not here. */
export async function bringsRest(device: DeviceSide, backup: OpenedBackup): Promise<boolean> {
	const own = device.portfolio;
	const file = await fitting(device, backup.lists, 'merge');
	const [incoming] = file.portfolio;
	if (!own || !incoming) return true;
	const { lists: here } = device;
	const hasUnits = new Set(here.units.map(({ id }) => id));
	return (
		file.units.some(({ id }) => !hasUnits.has(id)) ||
		missingFrom(here.templates, file.templates, templateKey).some(({ id }) => isOwnTemplate(id)) ||
		missingFrom(here.judgements, file.judgements, ({ id }) => id).length > 0 ||
		!isSameData(mergedPortfolio(own, incoming), own)
	);
}

/** Whether all that a restore would write is here as it is. */
export function bringsNothing(writes: RestoreWrites, { portfolio, lists }: DeviceSide): boolean {
	const { evidence, revisions, drafts, units, templates, judgements, setAside, clears, replaces } = writes;
	const aside = missingFrom(lists.setAside, setAside, setAsideKey);
	const rows = [evidence, revisions, drafts, units, templates, judgements, aside, clears, replaces];
	return (
		portfolio !== null && rows.every(({ length }) => length === 0) && isSameData(writes.portfolio, portfolio)
	);
}

export type UnitThatDiffers = {
	readonly title: string;
	/** Versions of the copies. */
	readonly here: number;
	readonly inFile: number;
	/** Which of them is there after merging. */
	readonly kept: 'here' | 'in-file';
};

/** Units that were changed on one of two devices, or on both. */
export function unitsThatDiffer(device: DeviceSide, { lists }: OpenedBackup): readonly UnitThatDiffers[] {
	if (isEmptyDevice(device)) return [];
	return lists.units.flatMap((unit): readonly UnitThatDiffers[] => {
		const own = device.lists.units.find(({ id }) => id === unit.id);
		if (!own || isSameData(own, unit)) return [];
		const kept = isLaterUnit(unit, own) ? 'in-file' : 'here';
		return [{ title: own.title, here: own.version, inFile: unit.version, kept }];
	});
}

/** What of a file is not here, by some key. */
export function missingFrom<Item>(
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

/** What lists show of each draft that becomes an item of its own; `portfolio` is here and has its form. */
export async function preparedDrafts(
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
