import type { Outcome } from '#domain/failure.ts';
import type { PortfolioId } from '#domain/identity.ts';
import { notReturned } from '#domain/received.ts';
import { withDatabase } from '#storage/connection.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { readReceived, removeReceived } from '#storage/received.ts';
import { removePortfolio } from '#storage/remove-portfolio.ts';

/** Whether the copy of it that was handed to an assessor on this device could not be removed, and is still there. */
export type Removed = { readonly isCopyLeft: boolean };

/**
 * Removes a portfolio that is not open from this device, with everything in it and with the copy of it that was handed
 * to an assessor here: whoever uses the device next would find that under her name.
 *
 * @param told what the person was told of: the newest change, and how much of an assessor's has not been returned;
 * "conflict" when there is more by now
 */
export async function removeFromDevice(
	id: PortfolioId,
	told: { readonly change: number; readonly notReturned: number },
): Promise<Outcome<Removed>> {
	const looked = await withDatabase('received', async (db) => {
		const copy = await readReceived(db, id);
		if ((copy ? notReturned(copy) : 0) !== told.notReturned) throw new StorageRefusal('conflict');
	});
	if (!looked.ok) return looked;
	const removed = await withDatabase('own', (db) => removePortfolio(db, id, told.change));
	if (!removed.ok) return removed;
	// Last: an assessor's decisions go only where the portfolio does.
	const copy = await withDatabase('received', (db) => removeReceived(db, id));
	return { ok: true, value: { isCopyLeft: !copy.ok } };
}
