import * as z from 'zod/mini';
import { canonicalJson } from './canonical-json.ts';
import type { Attachment, EvidenceContent } from './evidence.ts';
import { handoverContent } from './handover-content.ts';
import type { CalendarDate, Digest, Sha256 } from './identity.ts';
import { originalTemplateId } from './own-template-id.ts';

export const decision = z.enum(['accepted', 'not-yet', 'question']);

/** VARCS: what an assessor checks of evidence before deciding. */
export const evidenceRule = z.enum(['valid', 'authentic', 'reliable', 'current', 'sufficient']);

/** What learner and assessor agreed to do next; `due` is "" where no day was named. */
export const agreedActionSchema = z.object({ id: z.string(), text: z.string(), due: z.string() });

const hexHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * What makes an entry hold: its place in the chain of all that one device put on record about one portfolio,
 * and that device's signature over it. Without a seal it is not signed by anybody.
 */
export const sealSchema = z.object({
	portfolio: z.string(),
	/** 1, 2, 3 … without a gap. */
	number: z.number().check(z.int(), z.minimum(1)),
	/** The hash of the entry before; "" for the first. */
	previous: z.string(),
	/** The public key of the device: a point on P-256, base64url as in a JWK. */
	key: z.object({ x: z.string().check(z.maxLength(64)), y: z.string().check(z.maxLength(64)) }),
	/** Of the entry in canonical form without hash and signature. */
	hash: hexHash,
	/** ECDSA with SHA-256 over the hash as text, in hex. */
	signature: z.string().check(z.regex(/^[0-9a-f]{128}$/)),
});

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
	/** The number of the revision that was judged, as the learner's device counts. */
	revision: z.exactOptional(z.number()),
	strengths: z.exactOptional(z.string()),
	/** The rules of evidence that were ticked. */
	rules: z.exactOptional(z.array(evidenceRule)),
	actions: z.exactOptional(z.array(agreedActionSchema)),
	seal: z.exactOptional(sealSchema),
});

export type EvidenceRule = z.infer<typeof evidenceRule>;
export type AgreedAction = Readonly<z.infer<typeof agreedActionSchema>>;
export type Seal = Readonly<z.infer<typeof sealSchema>>;
export type Decision = z.infer<typeof decision>;
export type Judgement = Readonly<z.infer<typeof judgementSchema>>;

/** The fingerprint that a claim has once consents have run out, from the day after `after` on. */
export const lapsedSchema = z.object({ after: z.string(), fingerprint: z.string() });
export type Lapsed = Readonly<z.infer<typeof lapsedSchema>>;

/** A claim as lists know it. */
export type PrintedClaim = {
	readonly criterion: string;
	readonly fingerprint: string;
	readonly lapsed?: readonly Lapsed[];
};

/**
 * The fingerprint that a decision on a claim is compared with. What an assessor has seen may lack files whose consent
 * had run out: nothing was edited for that, so a decision on it stands as one on the whole does.
 *
 * @param today "" where nobody knows the day: then nothing has run out
 */
export function standingFingerprint(
	{ fingerprint, lapsed = [] }: PrintedClaim,
	judged: string | undefined,
	today: CalendarDate,
): string {
	const seen = lapsed.find((each) => each.after < today && each.fingerprint === judged);
	return seen?.fingerprint ?? fingerprint;
}

/**
 * The fingerprints that a claim will have for an assessor as one consent after the other runs out; none where no
 * consent has a last day.
 */
export async function lapsedFingerprints(
	content: EvidenceContent,
	criterion: string,
	digest: Digest,
): Promise<Lapsed[]> {
	const lastDay = ({ privacy }: Attachment): string =>
		(privacy.answer === 'consent' && privacy.expires) || '';
	const days = [...new Set(content.attachments.map(lastDay))].filter((day) => day !== '').sort();
	const lapsed: Lapsed[] = [];
	for (const after of days) {
		const attachments = content.attachments.filter((each) => lastDay(each) === '' || lastDay(each) > after);
		const fingerprint = await claimFingerprint({ ...content, attachments }, criterion, digest);
		lapsed.push({ after, fingerprint });
	}
	return lapsed;
}

/**
 * The fingerprint of one claim: template version, answers, hashes of the attachments that may leave the device,
 * event date and that one claim. Title, order of attachments and other claims may change without unsettling a
 * judgement; so may a file that nobody but the learner has ever seen.
 */
export async function claimFingerprint(
	content: EvidenceContent,
	criterion: string,
	digest: Digest,
): Promise<Sha256> {
	// No day: a fingerprint is taken once, when the item is saved, and must not change by itself.
	const { template, answers, attachments, eventDate, claims } = handoverContent(content, '');
	const claim = claims.find((candidate) => candidate.criterion === criterion);
	return digest(
		canonicalJson({
			// The form, whatever id it had to be given here.
			template: { ...template, id: originalTemplateId(template.id) },
			answers,
			attachments: attachments.map((attachment) => attachment.sha256).sort(),
			eventDate,
			claim: claim ?? null,
		}),
	);
}
