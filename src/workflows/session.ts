import { now } from '#device/identity.ts';
import type { Outcome } from '#domain/failure.ts';
import { withDatabase } from '#storage/connection.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { deviceName } from '#storage/device-name.ts';
import { openPortfolioId } from '#storage/read-portfolio.ts';
import { pinnedRealm } from '#storage/realm.ts';
import type { Stamp } from '#storage/stamp.ts';
import { thisTab } from '#storage/tab.ts';

/** Does something with the open portfolio of this page and says how it went. */
export function inPortfolio<Value>(
	work: (db: PortfolioDatabase, stamp: Stamp) => Promise<Value>,
	at = now(),
): Promise<Outcome<Value>> {
	return withDatabase(pinnedRealm(), async (db) =>
		work(db, { portfolio: await openPortfolioId(db), at, device: deviceName(), tab: thisTab }),
	);
}
