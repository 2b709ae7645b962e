import type { StorageFailure } from '#domain/failure.ts';
import type { CriterionId, PortfolioId } from '#domain/identity.ts';
import { coverageWithWorking, isWaiting } from '#domain/received.ts';
import { withDatabase } from '#storage/connection.ts';
import { readReceived } from '#storage/received.ts';
import { mayBeReview } from './may-be-review.ts';
import { type OpenOptions, type OpenOutcome, openBackup } from './open-backup.ts';
import { type OpenReviewProblem, openReview } from './open-review.ts';
import { type Received, receivePortfolio } from './receive-portfolio.ts';
import { mergeReview, previewReview } from './receive-review.ts';

export type AssessFileOutcome =
	/** `first` is the first criterion that waits; "" when none does. */
	| { readonly kind: 'portfolio'; readonly received: Received; readonly first: CriterionId }
	/** `earlier`: decisions in it about a state that the learner has changed since. */
	| {
			readonly kind: 'review';
			readonly portfolio: PortfolioId;
			readonly added: number;
			readonly earlier: number;
	  }
	| { readonly kind: 'not-opened'; readonly outcome: Extract<OpenOutcome, { ok: false }> }
	| { readonly kind: 'review-refused'; readonly code: Exclude<OpenReviewProblem, 'not-a-review'> }
	/** A review of a portfolio that is not on this device. */
	| { readonly kind: 'no-portfolio'; readonly learner: string }
	| { readonly kind: 'altered' | 'cancelled' }
	| { readonly kind: 'not-kept'; readonly code: StorageFailure };

/** Whatever an assessor opens: a portfolio PDF, a backup, or somebody's review of a portfolio that is here. */
export async function openForAssessing(
	files: readonly File[],
	options: OpenOptions,
): Promise<AssessFileOutcome> {
	const opened = await openBackup(files, options);
	const { signal, onProgress } = options;
	if (!opened.ok) {
		const [file] = files;
		const isOne = files.length === 1 && file !== undefined;
		const review = isOne && mayBeReview(file, opened.code) ? await reviewIn(file) : null;
		return (
			review ??
			(opened.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'not-opened', outcome: opened })
		);
	}
	const outcome = await receivePortfolio(opened.backup, { signal, onProgress });
	if (outcome.ok) {
		const { received } = outcome;
		return { kind: 'portfolio', received, first: await firstWaiting(received.portfolio) };
	}
	switch (outcome.code) {
		case 'altered':
		case 'cancelled':
			return { kind: outcome.code };
		case 'full':
		case 'closed':
		case 'newer-version':
		case 'conflict':
		case 'blocked':
		case 'not-allowed':
		case 'unknown':
			return { kind: 'not-kept', code: outcome.code };
		default:
			return { kind: 'not-opened', outcome: { ok: false, code: outcome.code } };
	}
}

async function firstWaiting(portfolio: PortfolioId): Promise<CriterionId> {
	const outcome = await withDatabase('received', (db) => readReceived(db, portfolio));
	if (!outcome.ok || !outcome.value) return '';
	const { units, codes, heads, entries, working } = outcome.value;
	const { units: covered } = coverageWithWorking(units, heads, entries, working, codes);
	const criteria = covered.flatMap((unit) => unit.criteria);
	return criteria.find(isWaiting)?.criterion.id ?? '';
}

/** null when the file is no review either. */
async function reviewIn(file: File): Promise<AssessFileOutcome | null> {
	const opened = await openReview(file);
	if (!opened.ok)
		return opened.code === 'not-a-review' ? null : { kind: 'review-refused', code: opened.code };
	const { review } = opened;
	const preview = await previewReview(review, 'received');
	if (!preview.ok) return { kind: 'not-kept', code: preview.code };
	if (preview.value.kind !== 'fits') return { kind: 'no-portfolio', learner: review.portfolio.learner };
	const { merged: there, earlier } = preview.value.summary;
	if (there.clashes) return { kind: 'review-refused', code: 'altered' };
	const merged = await mergeReview(review, 'received');
	return merged.ok
		? { kind: 'review', portfolio: review.portfolio.id, earlier, ...merged.value }
		: { kind: 'not-kept', code: merged.code };
}
