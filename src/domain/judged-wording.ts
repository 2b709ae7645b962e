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

type Decided = {
	readonly criterion: Criterion;
	readonly items: readonly { readonly judgement?: Pick<Judgement, 'at' | 'criterion'> | null | undefined }[];
};

/** The earlier wording that a criterion was decided on, where nothing was decided on the present one; else null. */
export function wordingDecidedOn({ criterion, items }: Decided): string | null {
	const wordings = items.flatMap(({ judgement }) => (judgement ? [judgedWording(criterion, judgement)] : []));
	return wordings.includes(null) ? null : (wordings[0] ?? null);
}
