import type { OpenOutcome } from './open-backup.ts';

type Refused = Extract<OpenOutcome, { ok: false }>['code'];

/**
 * Whether a file that is no backup may be a review: a PDF without a portfolio, a ZIP of another kind, or one that
 * is named as a review, whatever is wrong with it.
 */
export function mayBeReview({ name }: File, code: Refused): boolean {
	if (code === 'wrong-kind' || code === 'pdf' || code === 'unsafe-name') return true;
	return name.endsWith('.starfolio-review') && code !== 'cancelled' && code !== 'failed';
}
