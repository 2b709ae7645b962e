import type { Judgement } from './assessment.ts';
import type { CriterionId } from './identity.ts';
import type { Criterion } from './unit.ts';

/**
 * The wording that a decision was made on, where the criterion has been reworded since; null where it was made on
 * the present one. The fingerprint says nothing of it: it covers the evidence, not the criterion.
 */
export function judgedWording(
	{ id, earlier = [] }: Criterion,
	judgement: Pick<Judgement, 'at' | 'criterion'>,
): string | null {
	const wordingOf = (claimed: CriterionId) =>
		earlier.find((wording) => (wording.id ?? id) === claimed && judgement.at < wording.until)?.text;
	return wordingOf(judgement.criterion) ?? wordingOf(id) ?? null;
}
