import { digest, now } from '#device/identity.ts';
import { type Entry, isSealed } from '#domain/assessment-record.ts';
import type { PortfolioId } from '#domain/identity.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { entriesProblem } from '#domain/review-chain.ts';
import { isSealTrue } from './check-seal.ts';
import { startOfFileName } from './pdf-file-name.ts';

/** Whether everything on record still fits its hashes and signatures. */
export async function checkRecord(portfolio: PortfolioId, entries: readonly Entry[]): Promise<boolean> {
	return (await entriesProblem(entries.filter(isSealed), portfolio, digest, isSealTrue)) === null;
}

/** All that is on record as JSON, seals included, so that others can check it without Starfolio. */
export function auditFile({ id, learner }: Portfolio, entries: readonly Entry[]): File {
	const at = now();
	const audit = {
		format: 'starfolio-audit',
		formatVersion: 1,
		madeAt: at,
		portfolio: { id, learner },
		entries: entries.filter(isSealed).sort((a, b) => (a.at < b.at ? -1 : 1)),
	};
	const name = `${startOfFileName(learner)}audit-${at.slice(0, 10)}.json`;
	return new File([`${JSON.stringify(audit, null, '\t')}\n`], name, { type: 'application/json' });
}
