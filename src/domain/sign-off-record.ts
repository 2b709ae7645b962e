import type { ClaimPrint, Entry, RecordOfKind } from './assessment-record.ts';
import { canonicalJson, isSameData } from './canonical-json.ts';
import type { UnitCoverage } from './coverage.ts';
import type { Digest, Sha256 } from './identity.ts';

/** The accepted claims of a unit, in an order of their own: exactly what a sign-off is about. */
export function acceptedClaims({ criteria }: UnitCoverage): readonly ClaimPrint[] {
	return criteria
		.flatMap(({ items }) =>
			items.flatMap(({ item, claims }) =>
				claims.flatMap(({ criterion, state, judgement }): ClaimPrint[] =>
					state === 'accepted' && judgement
						? [{ evidence: item.id, criterion, fingerprint: judgement.fingerprint }]
						: [],
				),
			),
		)
		.sort((a, b) => (`${a.criterion} ${a.evidence}` < `${b.criterion} ${b.evidence}` ? -1 : 1));
}

/** The one fingerprint over all accepted claims of a unit. */
export function claimsFingerprint(claims: readonly ClaimPrint[], digest: Digest): Promise<Sha256> {
	return digest(canonicalJson(claims));
}

/** Whether a unit may be signed off: every criterion is accepted. */
export function maySignOff({ counts, total }: UnitCoverage): boolean {
	return total > 0 && counts.accepted === total;
}

/** Whether a sign-off is about exactly what is accepted now. */
export function isSignOffCurrent(signOff: RecordOfKind<'sign-off'>, coverage: UnitCoverage): boolean {
	return maySignOff(coverage) && isSameData(acceptedClaims(coverage), signOff.claims);
}

/** The newest sign-off of a unit; null when there is none. */
export function newestSignOff(entries: readonly Entry[], unit: string): RecordOfKind<'sign-off'> | null {
	return entries.reduce<RecordOfKind<'sign-off'> | null>(
		(newest, entry) =>
			'kind' in entry && entry.kind === 'sign-off' && entry.unit === unit && (!newest || entry.at > newest.at)
				? entry
				: newest,
		null,
	);
}
