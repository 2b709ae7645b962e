import type { Judgement } from './assessment.ts';
import { type Entry, isJudgement } from './assessment-record.ts';
import { keyName, type Merged, mergeEntries, missingFrom } from './review-chain.ts';

/** What a review says of who wrote it, seen from what is known here. */
type KeyStanding =
	/** Nothing was ever signed here by anybody. */
	| 'first'
	/** This device has signed what is here before. */
	| 'known'
	/** Others have, this device has not. */
	| 'another'
	/** The same person has signed before, with another device. */
	| 'same-name-another-key';

export type ReviewSummary = {
	/** Pieces of evidence, and the criteria that they were accepted for. */
	readonly accepted: { readonly items: number; readonly criteria: number };
	readonly notYet: number;
	readonly questions: number;
	/** Decisions on a state of an item that is not the present one. */
	readonly earlier: number;
	/** Decisions about items that are not here. */
	readonly elsewhere: number;
	readonly actions: number;
	/** Observations, oral questions, things seen at work. */
	readonly held: number;
	readonly signedOff: readonly string[];
	readonly samples: number;
	readonly key: KeyStanding;
	/** Earlier entries of the same device that are neither in it nor here. */
	readonly missing: number;
	readonly merged: Merged;
};

/**
 * What a review would bring here.
 *
 * @param present the fingerprints of all claims as they stand, by `${evidence} ${criterion}`
 */
export function reviewSummary(
	review: { readonly entries: readonly Entry[]; readonly by: { readonly name: string } },
	known: readonly Entry[],
	present: ReadonlyMap<string, string>,
	items: ReadonlySet<string>,
	/** Keys of the learner's own devices: what was decided on one that was handed over says nothing of another. */
	handed: ReadonlySet<string> = new Set(),
): ReviewSummary {
	const merged = mergeEntries(known, review.entries);
	const decisions = merged.fresh.filter(isJudgement);
	const records = merged.fresh.filter((entry) => 'kind' in entry);
	const count = (decision: Judgement['decision']): number =>
		decisions.filter((each) => each.decision === decision).length;
	const accepted = decisions.filter(({ decision }) => decision === 'accepted');
	return {
		accepted: {
			items: new Set(accepted.map(({ evidence }) => evidence)).size,
			criteria: new Set(accepted.map(({ criterion }) => criterion)).size,
		},
		notYet: count('not-yet'),
		questions: count('question'),
		earlier: decisions.filter(
			({ evidence, criterion, fingerprint }) =>
				items.has(evidence) && present.get(`${evidence} ${criterion}`) !== fingerprint,
		).length,
		elsewhere: decisions.filter(({ evidence }) => !items.has(evidence)).length,
		actions: new Set(decisions.flatMap(({ actions = [] }) => actions.map(({ id }) => id))).size,
		held: records.filter(({ kind }) => kind === 'questions' || kind === 'observation' || kind === 'seen')
			.length,
		signedOff: records.flatMap((record) => (record.kind === 'sign-off' ? [record.unit] : [])),
		samples: records.filter(({ kind }) => kind === 'sample').length,
		key: keyStanding(review, known, handed),
		missing: missingFrom(known, review.entries),
		merged,
	};
}

function keyStanding(
	{ entries, by }: { readonly entries: readonly Entry[]; readonly by: { readonly name: string } },
	known: readonly Entry[],
	handed: ReadonlySet<string>,
): KeyStanding {
	const signed = known.filter(({ seal }) => seal !== undefined && !handed.has(keyName(seal.key)));
	const keys = new Set(known.flatMap(({ seal }) => (seal ? [keyName(seal.key)] : [])));
	if (entries.every(({ seal }) => seal !== undefined && keys.has(keyName(seal.key)))) return 'known';
	if (signed.length === 0) return 'first';
	const plain = (name: string): string => name.trim().toLowerCase();
	return signed.some(({ assessor }) => plain(assessor) === plain(by.name))
		? 'same-name-another-key'
		: 'another';
}
