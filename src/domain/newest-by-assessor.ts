import type { Judgement } from './assessment.ts';

/** What each assessor said last, newest first: two may disagree, and the newest alone would hide it. */
export function newestByAssessor(judgements: readonly Judgement[]): readonly Judgement[] {
	const newest = new Map<string, Judgement>();
	for (const judgement of judgements) {
		const name = plainName(judgement);
		const known = newest.get(name);
		if (!known || judgement.at > known.at) newest.set(name, judgement);
	}
	return [...newest.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** As two spellings of one name are compared. */
export function plainName({ assessor }: Pick<Judgement, 'assessor'>): string {
	return assessor.trim().toLowerCase();
}
