import type { Judgement } from './assessment.ts';

/** Of every claim, the decision that counts: the newest one. By `${evidence} ${criterion}`. */
export function newestJudgements(judgements: readonly Judgement[]): ReadonlyMap<string, Judgement> {
	const newest = new Map<string, Judgement>();
	for (const judgement of judgements) {
		const key = `${judgement.evidence} ${judgement.criterion}`;
		const known = newest.get(key);
		if (!known || judgement.at > known.at || (judgement.at === known.at && judgement.id > known.id)) {
			newest.set(key, judgement);
		}
	}
	return newest;
}
