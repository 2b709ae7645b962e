import { dayOf } from '#device/identity.ts';
import type { RecordLists } from '#domain/backup.ts';
import { isSameData } from '#domain/canonical-json.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { ItemMark } from '#domain/restore-plan.ts';
import { withDatabase } from '#storage/connection.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { type DeviceSide, readDeviceSide } from './device-side.ts';
import type { OpenedBackup } from './open-backup.ts';
import { marksOf } from './prepare-restore.ts';

/** What a backup file holds of what is on this device. */
export type BackupCheck = {
	/** null when there is nothing here to compare it with. */
	readonly device: {
		/** Photos, sounds and files here, and how many of them are in the backup. */
		readonly attachments: number;
		readonly attachmentsInFile: number;
		/** Items here that are not in the trash, and how many of them are in the backup just as they are now. */
		readonly items: number;
		readonly itemsAsNow: number;
		/** What is on record and what the portfolio says of itself is in it too, as it is now. */
		readonly isRestAsNow: boolean;
	} | null;
	/** In the backup, every one of them read and checked. */
	readonly attachments: number;
	readonly items: number;
	/** Files that the backup itself lists as unreadable when it was made. */
	readonly missing: number;
};

/** Compares an opened backup with the device. Nothing is changed on either. */
export function checkBackup({ lists, facts }: OpenedBackup): Promise<Outcome<BackupCheck>> {
	const day = dayOf(facts.madeAt);
	return withDatabase(pinnedRealm(), async (db) => {
		const device = await readDeviceSide(db, day);
		const inFile = new Set(lists.attachments.map(({ sha256 }) => sha256));
		const items = new Map((await marksOf(lists, day)).items.map((item) => [item.id, item]));
		const inUse = device.side.items.filter(({ deletedAt }) => deletedAt === '');
		const asNow = inUse.filter((item) => isSame(item, items.get(item.id)));
		return {
			device: device.portfolio && {
				attachments: device.attachments.size,
				attachmentsInFile: [...device.attachments].filter((sha256) => inFile.has(sha256)).length,
				items: inUse.length,
				itemsAsNow: asNow.length,
				isRestAsNow: isRestSame(device.portfolio, device, lists),
			},
			attachments: inFile.size,
			items: lists.evidence.length,
			missing: facts.missing.length,
		};
	});
}

function isRestSame(portfolio: Portfolio, here: DeviceSide, file: RecordLists): boolean {
	const entries = new Set(file.judgements.map(({ id }) => id));
	const units = new Set(file.units.map(({ id }) => id));
	return (
		here.lists.judgements.every(({ id }) => entries.has(id)) &&
		here.lists.units.every(({ id }) => units.has(id)) &&
		file.portfolio.some((own) => isSameData(ownWords(own), ownWords(portfolio)))
	);
}

/** Without what only counts items and PDFs. */
function ownWords(portfolio: Portfolio): unknown {
	return { ...portfolio, nextReference: 0, exports: 0 };
}

/** The same history, in use in the file too, and nothing being typed here that is not in it. */
function isSame(here: ItemMark, inFile: ItemMark | undefined): boolean {
	return (
		inFile?.newest === here.newest &&
		inFile.history === here.history &&
		inFile.deletedAt === '' &&
		here.drafts.every(({ hash }) => inFile.drafts.some((draft) => draft.hash === hash))
	);
}
