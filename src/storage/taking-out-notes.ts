import * as z from 'zod/mini';
import type { PortfolioId } from '#domain/identity.ts';
import { type TakingOut, takingOutSchema } from '#domain/taking-out.ts';
import { inCopyToo } from './copy-soon.ts';
import type { PortfolioDatabase } from './database.ts';
import type { Stamp } from './stamp.ts';
import { takingOutKeys } from './taking-out-keys.ts';

/*
 * What a page is about to take out, noted before the item says that it is gone: a page that is ended in between leaves
 * the rest to the next one. A note holds the very thing that is taken out, so it goes with the finishing. No backup
 * has it.
 */

const row = z.object({ key: z.string(), value: z.object({ tab: z.string(), taking: takingOutSchema }) });

export type TakingOutNote = {
	/** The page that noted it. */
	readonly tab: string;
	readonly taking: TakingOut;
};

/** The same thing noted twice is one note. */
const keyOf = (portfolio: PortfolioId, taking: TakingOut): string =>
	takingOutKeys(portfolio) + JSON.stringify(takingOutSchema.parse(taking));

/** Notes it for the page that writes. */
export async function noteTakingOut(
	db: PortfolioDatabase,
	{ portfolio, tab }: Stamp,
	taking: TakingOut,
): Promise<void> {
	await db.meta.put({ key: keyOf(portfolio, taking), value: { tab, taking } });
}

/** What is noted in a portfolio. A note that another version wrote and that means nothing here stays. */
export async function readTakingOutNotes(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
): Promise<readonly TakingOutNote[]> {
	const rows = await db.meta.where(':id').startsWith(takingOutKeys(portfolio)).toArray();
	return rows.flatMap((each) => row.safeParse(each).data?.value ?? []);
}

/** Removes a note, from the second copy too. */
export async function removeTakingOutNote(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	taking: TakingOut,
): Promise<void> {
	const key = keyOf(portfolio, taking);
	if ((await db.meta.get(key)) === undefined) return;
	await inCopyToo(db, () => db.meta.delete(key));
}
