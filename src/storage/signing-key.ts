import type { PortfolioDatabase } from './database.ts';

const KEY = 'signing-key';

/** The pair of keys of this browser profile; `make` is asked once. Two tabs that ask at once get the same one. */
export async function signingKey(
	db: PortfolioDatabase,
	make: () => Promise<CryptoKeyPair>,
): Promise<CryptoKeyPair> {
	const known = await knownSigningKey(db);
	if (known) return known;
	// Made before the transaction, which ends while anything but the database is waited for.
	const fresh = await make();
	return db.transaction('rw', db.meta, async () => {
		const meanwhile = pairIn(await db.meta.get(KEY));
		if (meanwhile) return meanwhile;
		await db.meta.put({ key: KEY, pair: fresh });
		return fresh;
	});
}

/** null as long as nothing was signed here. */
export async function knownSigningKey(db: PortfolioDatabase): Promise<CryptoKeyPair | null> {
	return pairIn(await db.meta.get(KEY));
}

function pairIn(row: unknown): CryptoKeyPair | null {
	if (typeof row !== 'object' || row === null || !('pair' in row)) return null;
	const { pair } = row;
	if (typeof pair !== 'object' || pair === null || !('publicKey' in pair) || !('privateKey' in pair)) {
		return null;
	}
	const { publicKey, privateKey } = pair;
	return publicKey instanceof CryptoKey && privateKey instanceof CryptoKey ? { publicKey, privateKey } : null;
}
