import * as z from 'zod/mini';
import type { EvidenceContent } from './evidence.ts';
import type { Digest, Sha256 } from './identity.ts';

export const decision = z.enum(['accepted', 'not-yet', 'question']);

/** An assessor's decision on one claim: this item for this criterion, exactly as it then stood. */
export const judgementSchema = z.object({
	id: z.string(),
	evidence: z.string(),
	criterion: z.string(),
	decision,
	feedback: z.string(),
	assessor: z.string(),
	at: z.string(),
	/** What was judged; a claim that now has another fingerprint has changed since. */
	fingerprint: z.string(),
});

export type Decision = z.infer<typeof decision>;
export type Judgement = Readonly<z.infer<typeof judgementSchema>>;

/** JSON with sorted keys and no white space, so that equal values give equal text (after RFC 8785). */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value)
			.filter(([, member]) => member !== undefined)
			.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
			.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
		return `{${entries.join(',')}}`;
	}
	return JSON.stringify(value) ?? 'null';
}

/**
 * The fingerprint of one claim: template version, answers, attachment hashes, event date and that
 * one claim. Title, order of attachments and other claims may change without unsettling a judgement.
 */
export async function claimFingerprint(
	content: EvidenceContent,
	criterion: string,
	digest: Digest,
): Promise<Sha256> {
	const claim = content.claims.find((candidate) => candidate.criterion === criterion);
	return digest(
		canonicalJson({
			template: content.template,
			answers: content.answers,
			attachments: content.attachments.map((attachment) => attachment.sha256).sort(),
			eventDate: content.eventDate,
			claim: claim ?? null,
		}),
	);
}
