import { digest, newId, now } from '#device/identity.ts';
import type { Signed } from '#domain/assessment-record.ts';
import type { UnitCoverage } from '#domain/coverage.ts';
import type { Outcome } from '#domain/failure.ts';
import { acceptedClaims, claimsFingerprint, maySignOff, newestSignOff } from '#domain/sign-off-record.ts';
import type { ReceivedPortfolio } from '#storage/received.ts';
import { keepWorking } from './judge.ts';

/** Signs a unit off on exactly the claims that are accepted now. Sealed with the next review. Nothing is signed while a criterion is not. */
export async function signOffUnit(
	open: ReceivedPortfolio,
	coverage: UnitCoverage,
	signed: Omit<Signed, 'at'>,
): Promise<Outcome<void> | { readonly ok: false; readonly code: 'not-accepted' }> {
	if (!maySignOff(coverage)) return { ok: false, code: 'not-accepted' };
	const at = now();
	const claims = [...acceptedClaims(coverage)];
	const before = newestSignOff(open.entries, coverage.unit.id);
	return keepWorking(
		open,
		[
			{
				kind: 'sign-off',
				id: newId(),
				assessor: signed.name,
				at,
				unit: coverage.unit.id,
				claims,
				fingerprint: await claimsFingerprint(claims, digest),
				signed: { ...signed, at },
			},
		],
		before && !before.seal ? [before.id] : [],
	);
}
