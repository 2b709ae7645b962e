import type { Outcome } from '#domain/failure.ts';
import type { Sha256 } from '#domain/identity.ts';
import { trashCutoff } from '#domain/trash.ts';
import { aloneInHouse, letGoOfHouse } from '#storage/house-lock.ts';
import { readHouseNotes, writeHouseNotes } from '#storage/house-notes.ts';
import { purgeTrash, removeForGood, sweepAttachments } from '#storage/purge.ts';
import { portfolioIds } from '#storage/read-portfolio.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { sweepUnowned } from '#storage/sweep-unowned.ts';
import { noteAdded } from '#storage/write-head.ts';
import { inPortfolio } from './session.ts';

/** How often the trash is looked through, and how often files that nothing names are looked for; milliseconds. */
const PURGE_EVERY = 86_400_000;
const SWEEP_EVERY = 7 * 86_400_000;

export type Kept = {
	/** Items of the trash that went for good. */
	readonly items: number;
	/** Attachments that nothing named any more. */
	readonly files: number;
};

const NOTHING: Kept = { items: 0, files: 0 };

/**
 * Empties the trash of what has been in it for 30 days, and clears away the files that only those items had.
 * Once a day at most; alone: not while another page does the same or has just added a file.
 *
 * @param now milliseconds since 1970
 */
export async function keepHouse(now: number): Promise<Outcome<Kept>> {
	const realm = pinnedRealm();
	const { keptAt, sweptAt } = readHouseNotes(realm);
	// A note from the future was written under a wrong clock and must not keep the house from being kept.
	const isDue = (last: number, every: number): boolean => last > now || now - last >= every;
	if (!isDue(keptAt, PURGE_EVERY)) return { ok: true, value: NOTHING };
	const outcome = await aloneInHouse(realm, async () => {
		// Of every portfolio: the trash of one that is not open has its 30 days too.
		const purged = await inPortfolio(async (db, stamp) => {
			let items = 0;
			const cutoff = new Date(trashCutoff(now)).toISOString();
			for (const portfolio of await portfolioIds(db)) {
				items += await purgeTrash(db, { ...stamp, portfolio }, cutoff);
			}
			if (items > 0) noteAdded(db, stamp);
			return items;
		}, new Date(now).toISOString());
		if (!purged.ok) return purged;
		const sweeps = purged.value > 0 || isDue(sweptAt, SWEEP_EVERY);
		const files = sweeps ? await sweepAll() : 0;
		writeHouseNotes(realm, { keptAt: now, sweptAt: sweeps ? now : sweptAt });
		return { ok: true, value: { items: purged.value, files } } as const;
	});
	return outcome ?? { ok: true, value: NOTHING };
}

/**
 * Removes items of the trash for good at once, to make room, with the files that only they had. Files stay
 * until the next keeping of the house when another page has just added some.
 *
 * @param inUse hashes of files that the form on this page names and has perhaps not saved yet
 */
export async function emptyTrash(ids: readonly string[], inUse: readonly Sha256[]): Promise<Outcome<Kept>> {
	const named = new Set<Sha256>();
	const removed = await inPortfolio(async (db, stamp) => {
		let items = 0;
		for (const id of ids) {
			const hashes = await removeForGood(db, stamp.portfolio, id);
			if (hashes !== null) items += 1;
			for (const hash of hashes ?? []) named.add(hash);
		}
		noteAdded(db, stamp);
		return items;
	});
	if (!removed.ok) return removed;
	for (const hash of inUse) named.delete(hash);
	const realm = pinnedRealm();
	// What this page itself has added is in use, and so is left out above.
	await letGoOfHouse(realm);
	const files = await aloneInHouse(realm, () => sweep(named));
	if (files === null) writeHouseNotes(realm, { keptAt: 0, sweptAt: 0 });
	return { ok: true, value: { items: removed.value, files: files ?? 0 } };
}

async function sweepAll(): Promise<number> {
	const swept = await inPortfolio(async (db) => {
		let files = 0;
		for (const portfolio of await portfolioIds(db)) files += await sweepAttachments(db, portfolio);
		// Only one's own may be one of several, and come beside another.
		return db.realm === 'own' ? files + (await sweepUnowned(db)) : files;
	});
	return swept.ok ? swept.value : 0;
}

/** A sweep that fails is no failure of what was asked: the next one finds the same files. */
async function sweep(among: ReadonlySet<Sha256>): Promise<number> {
	const swept = await inPortfolio((db, { portfolio }) => sweepAttachments(db, portfolio, among));
	return swept.ok ? swept.value : 0;
}
