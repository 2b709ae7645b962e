import type { Outcome } from '#domain/failure.ts';
import type { EvidenceId } from '#domain/identity.ts';
import { withLeftAlone, withoutFinding } from '#domain/left-alone.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { updateLeftAlone } from '#storage/write-portfolio.ts';
import { inPortfolio } from './session.ts';

/** Keeps that a finding is left as it is, and why. */
export function leaveAlone(
	finding: { readonly id: string; readonly item: EvidenceId },
	reason: string,
): Promise<Outcome<Portfolio>> {
	return inPortfolio((db, { portfolio, at }) =>
		updateLeftAlone(db, portfolio, (known) => withLeftAlone(known, finding, reason, at)),
	);
}

/** The finding is told again. */
export function takeUpAgain(finding: string): Promise<Outcome<Portfolio>> {
	return inPortfolio((db, { portfolio }) =>
		updateLeftAlone(db, portfolio, (known) => withoutFinding(known, finding)),
	);
}
