import * as z from 'zod/mini';
import type { RecordLists, RecordOf, RowTable, TableRecords } from '#domain/backup.ts';
import { emptyLists } from '#domain/backup.ts';
import type { CalendarDate, EvidenceId, PortfolioId, Sha256 } from '#domain/identity.ts';
import { isOwnTemplate } from '#domain/own-template-id.ts';
import { isUnitOfOnesOwn } from '#domain/own-unit-id.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { hasOwnWords } from '#domain/portfolio.ts';
import type { Side } from '#domain/restore-plan.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { deviceState } from '#storage/device-state.ts';
import { listAttachments, readBackupRecords } from '#storage/read-backup.ts';
import { portfolioIds, readPortfolio } from '#storage/read-portfolio.ts';
import { NO_RECORDINGS, recordingsState } from '#storage/recordings-state.ts';
import { SideMarks } from './backup-marks.ts';
import { filesNamedIn } from './files-named.ts';
import type { OpenedBackup } from './open-backup.ts';

/** "beside": as a portfolio of its own, next to those that are here. */
export type RestoreMode = 'merge' | 'replace' | 'beside';

/** What is on the device, as far as a restore must know it. */
export type DeviceSide = {
	readonly portfolio: Portfolio | null;
	readonly side: Side;
	readonly heads: ReadonlyMap<EvidenceId, RecordOf<'evidence'>>;
	/** Everything but items and their texts, which are too much to hold. */
	readonly lists: Pick<RecordLists, 'units' | 'templates' | 'judgements' | 'setAside'>;
	readonly attachments: ReadonlySet<Sha256>;
	/** Those that some row names, be they there or not. */
	readonly named: ReadonlySet<Sha256>;
	/** Items whose head is there and can no longer be read. */
	readonly unreadable: ReadonlySet<EvidenceId>;
	/** All portfolios that are here. */
	readonly known: readonly PortfolioId[];
	readonly state: string;
	/** Voice notes that are not part of an item yet (storage/recordings-state.ts). */
	readonly recordings: string;
};

/**
 * @param day on which the PDF was built that it is compared with; of a backup, any
 * @param mode with "beside" nothing that is here is touched, and so nothing of it is looked at
 */
export async function readDeviceSide(
	db: PortfolioDatabase,
	day: CalendarDate,
	mode?: RestoreMode,
): Promise<DeviceSide> {
	const state = await deviceState(db);
	const recordings = await recordingsState(db);
	const known = await portfolioIds(db);
	const portfolio = mode === 'beside' ? null : await readPortfolio(db);
	const marks = new SideMarks(day);
	const lists = emptyLists();
	const named = new Set<Sha256>();
	if (portfolio) {
		for await (const batch of readBackupRecords(db, portfolio.id)) {
			await marks.add(batch);
			keepLight(lists, batch);
			for (const sha256 of filesNamedIn(batch)) named.add(sha256);
		}
	}
	return {
		portfolio,
		side: await marks.side(),
		heads: marks.heads,
		lists,
		attachments: new Set(portfolio ? await listAttachments(db, portfolio.id) : []),
		named,
		unreadable: new Set(lists.setAside.flatMap((entry) => unreadableHead(entry, portfolio?.id ?? ''))),
		known,
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

/**
 * Whether there is anything on the device that a restore could touch. A portfolio that was only just begun is nothing,
 * but one beside others is not: whoever begins another one has not lost the first.
 */
export function isEmptyDevice({ portfolio, known, side, lists, recordings }: DeviceSide): boolean {
	if (portfolio === null) return true;
	if (known.length > 1 || side.items.length > 0 || recordings !== NO_RECORDINGS) return false;
	if (lists.judgements.length > 0 || lists.setAside.length > 0) return false;
	return !(
		hasOwnWords(portfolio) ||
		lists.units.some(isUnitOfOnesOwn) ||
		lists.templates.some(({ id }) => isOwnTemplate(id))
	);
}

/** Whether the file may be merged: another learner's evidence must not get among one's own. */
export function isSameLearner(device: DeviceSide, { facts }: OpenedBackup): boolean {
	const own = device.portfolio;
	const plain = (name: string): string => name.trim().toLowerCase();
	return (
		own === null || own.id === facts.portfolio.id || plain(own.learner) === plain(facts.portfolio.learner)
	);
}

/** Both say which qualification they are for, and it is not the same: then they are hardly meant to be one. */
export function isOtherQualification({ portfolio }: DeviceSide, { lists }: OpenedBackup): boolean {
	const plain = (text: string | undefined): string => (text ?? '').trim().toLowerCase();
	const [here, inFile] = [plain(portfolio?.qualification), plain(lists.portfolio[0]?.qualification)];
	return here !== '' && inFile !== '' && here !== inFile;
}

function unreadableHead({ table, key }: RecordOf<'setAside'>, portfolio: PortfolioId): readonly EvidenceId[] {
	if (table !== 'evidence') return [];
	const parsed = z.tuple([z.literal(portfolio), z.string()]).safeParse(keyParts(key));
	return parsed.success ? [parsed.data[1]] : [];
}

/** The parts of a key set aside; null where it is none, for it may have come with a file that anybody has made. */
function keyParts(key: string): unknown {
	try {
		return JSON.parse(key);
	} catch {
		return null;
	}
}
