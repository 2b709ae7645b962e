import type { PortfolioId } from '#domain/identity.ts';
import { withDatabase } from '#storage/connection.ts';
import { aloneInHouse, holdHouse, letGoOfHouse } from '#storage/house-lock.ts';
import { sweepUnreceived } from '#storage/received.ts';
import { type Added, nothingAdded, takeBack } from './restore-attachments.ts';

/**
 * Stores files and then the rows that name them. Where the rows do not come, the files go again; and so do those of
 * a page that went away in between, whose portfolio is not here.
 */
export async function storingReceived<Result extends { readonly ok: boolean }>(
	portfolio: PortfolioId,
	work: (added: Added) => Promise<Result>,
): Promise<Result> {
	await aloneInHouse('received', () => withDatabase('received', sweepUnreceived));
	const added = nothingAdded();
	await holdHouse('received');
	let isKept = false;
	try {
		const result = await work(added);
		isKept = result.ok;
		return result;
	} finally {
		await letGoOfHouse('received');
		if (!isKept) await takeBack(portfolio, added, 'received');
	}
}
