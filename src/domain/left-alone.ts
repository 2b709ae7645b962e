import * as z from 'zod/mini';
import type { EvidenceId, Instant } from './identity.ts';

/**
 * A finding that the learner leaves as it is, and why. Kept with the portfolio on the device and in backups;
 * it is between her and the app, so it is in nothing that is handed over.
 */
export const leftAloneSchema = z.object({
	/** The finding's id: it stays the same while the matter does. */
	finding: z.string(),
	/** The item that it is about; "" for a unit or the whole portfolio. */
	item: z.string(),
	reason: z.string(),
	at: z.string(),
});

export type LeftAlone = Readonly<z.infer<typeof leftAloneSchema>>;

/** One more, in place of what was said of the same finding before. */
export function withLeftAlone(
	known: readonly LeftAlone[],
	{ id, item }: { readonly id: string; readonly item: EvidenceId },
	reason: string,
	at: Instant,
): LeftAlone[] {
	return [...withoutFinding(known, id), { finding: id, item, reason: reason.trim(), at }];
}

/** The finding is told again. */
export function withoutFinding(known: readonly LeftAlone[], finding: string): LeftAlone[] {
	return known.filter((each) => each.finding !== finding);
}

/** What two devices left alone: of the same finding, what the first one said. */
export function mergedLeftAlone(
	own: readonly LeftAlone[] | undefined,
	incoming: readonly LeftAlone[] | undefined,
): LeftAlone[] | undefined {
	if (!own && !incoming) return undefined;
	const known = new Set(own?.map(({ finding }) => finding));
	return [...(own ?? []), ...(incoming ?? []).filter(({ finding }) => !known.has(finding))];
}

/** Findings that are still to be looked at, and those that were left as they are with the reason given. */
export function sortedOut<One extends { readonly id: string }>(
	findings: readonly One[],
	leftAlone: readonly LeftAlone[],
): {
	readonly open: readonly One[];
	readonly left: readonly { readonly finding: One; readonly reason: string }[];
} {
	const reasons = new Map(leftAlone.map(({ finding, reason }) => [finding, reason]));
	return {
		open: findings.filter(({ id }) => !reasons.has(id)),
		left: findings.flatMap((finding) => {
			const reason = reasons.get(finding.id);
			return reason === undefined ? [] : [{ finding, reason }];
		}),
	};
}
