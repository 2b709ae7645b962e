import * as z from 'zod/mini';
import type { Seal } from '#domain/assessment.ts';
import type { Entry } from '#domain/assessment-record.ts';
import type { PortfolioId } from '#domain/identity.ts';
import { keyName } from '#domain/review-chain.ts';
import type { PortfolioDatabase } from './database.ts';

/*
 * Where the chains of what was sealed about a portfolio ended, by the key of the device. It stays when the learner is
 * removed: it names nobody, and a chain that began anew would not fit what she already has.
 */

const chainEndSchema = z.object({
	number: z.number().check(z.int(), z.minimum(1)),
	hash: z.string(),
});
const row = z.object({ value: z.record(z.string(), chainEndSchema) });

/** The newest seal of a chain. */
export type ChainEnd = Readonly<z.infer<typeof chainEndSchema>>;

const keyOf = (portfolio: PortfolioId): string => `seals ${portfolio}`;

/** Where one device's chain about a portfolio ended, as far as it was noted; null before its first seal. */
export async function chainEnd(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	key: Seal['key'],
): Promise<ChainEnd | null> {
	return (await chainEnds(db, portfolio))[keyName(key)] ?? null;
}

/** Notes how far the chains have come that these entries belong to; never back. Part of a transaction over `meta`. */
export async function keepChainEnds(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	entries: readonly Entry[],
): Promise<void> {
	const ends: Record<string, ChainEnd> = { ...(await chainEnds(db, portfolio)) };
	for (const { seal } of entries) {
		if (!seal) continue;
		const name = keyName(seal.key);
		if ((ends[name]?.number ?? 0) < seal.number) ends[name] = { number: seal.number, hash: seal.hash };
	}
	if (Object.keys(ends).length > 0) await db.meta.put({ key: keyOf(portfolio), value: ends });
}

async function chainEnds(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
): Promise<Readonly<Record<string, ChainEnd>>> {
	const parsed = row.safeParse(await db.meta.get(keyOf(portfolio)));
	return parsed.success ? parsed.data.value : {};
}
