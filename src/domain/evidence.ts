import * as z from 'zod/mini';
import { answerSchema } from './answer.ts';
import { consentSchema, consentState } from './consent.ts';
import type { CalendarDate, Sha256 } from './identity.ts';
import { type Place, placeSchema } from './place.ts';
import { contactTypeSchema } from './template.ts';

/**
 * The question that must be answered before a photo, sound or file may leave the device: does it
 * show, or let anyone hear, a customer or colleague who can be identified? Unanswered stays.
 */
export const privacySchema = z.discriminatedUnion('answer', [
	z.object({ answer: z.literal('unanswered') }),
	/** Nobody can be identified. */
	z.object({ answer: z.literal('nobody') }),
	/** Somebody can, and agreed. */
	consentSchema,
	/** Somebody can: it stays on this device. */
	z.object({ answer: z.literal('keep-here') }),
]);

const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const originalSchema = z.object({
	sha256: sha256Schema,
	mime: z.string(),
	/** Bytes. */
	size: z.number().check(z.int(), z.minimum(0)),
});

export const attachmentSchema = z.object({
	id: z.string(),
	kind: z.enum(['photo', 'file', 'sound']),
	sha256: sha256Schema,
	name: z.string(),
	mime: z.string(),
	/** Bytes. */
	size: z.number().check(z.int(), z.minimum(0)),
	/** Pixels; 0 for what is not a picture. */
	width: z.number().check(z.int(), z.minimum(0)),
	height: z.number().check(z.int(), z.minimum(0)),
	/** How long a sound recorded here plays, in seconds. */
	seconds: z.optional(z.number().check(z.minimum(0))),
	/**
	 * The picture as the camera gave it, because the learner asked for it to be kept. It may hold a place and a
	 * time, so it stays on the device whatever is answered.
	 */
	original: z.optional(originalSchema),
	/** What and who it shows; also the picture's alternative text. */
	caption: z.string(),
	addedAt: z.string(),
	privacy: privacySchema,
	/**
	 * "cleaned": re-encoded, so no camera data is left. "not-cleaned": this browser could not read the
	 * picture, so it may hold a place and a time; it stays out of every PDF unless "released" knowingly.
	 * "not-a-picture": a document or sound, kept as it came. A film is "not-cleaned": phones write the place into it.
	 */
	cleaning: z.enum(['cleaned', 'not-cleaned', 'released', 'not-a-picture']),
	/** The day on which parts of the picture were covered for good. */
	redacted: z.exactOptional(z.string()),
	/** It is the picture as it was before, which the learner chose to keep beside the covered one. */
	uncovered: z.exactOptional(z.literal(true)),
});

export const claimSchema = z.object({
	criterion: z.string(),
	/** One line: how this item meets the criterion. Optional for the learner, so often "". */
	how: z.string(),
	/** Where in this item the proof of this one criterion stands. Left out while there is none. */
	places: z.optional(z.array(placeSchema)),
});

/** Everything a learner can change about an item; one revision holds one of these whole. */
export const evidenceContentSchema = z.object({
	template: z.object({ id: z.string(), version: z.number() }),
	title: z.string(),
	answers: z.record(z.string(), answerSchema),
	contactTypes: z.array(contactTypeSchema),
	/** When it happened (not when it was written). */
	eventDate: z.string(),
	writtenDate: z.string(),
	reality: z.enum(['', 'real', 'simulated']),
	claims: z.array(claimSchema),
	attachments: z.array(attachmentSchema),
	/** Ids of items this one belongs with. */
	links: z.array(z.string()),
	/** The learner said "Done". */
	done: z.boolean(),
	/** Another item describes where it is held at the workplace: this one never leaves the device. */
	staysHere: z.exactOptional(z.literal(true)),
	/** It was copied from another portfolio of the same device: its number there, and what that portfolio is called. */
	copiedFrom: z.exactOptional(
		z.object({
			reference: z.string(),
			portfolio: z.string(),
			/** Codes of criteria that the item claimed there and that are not asked for here: why it is no longer "Done". */
			notHere: z.exactOptional(z.array(z.string())),
		}),
	),
});

/** "kept": of two versions, the one that had been kept as a copy. */
export const revisionReason = z.enum([
	'done',
	'left',
	'claim',
	'attachment',
	'idle',
	'restored',
	'kept',
	/** Personal data was taken out. */
	'redacted',
]);

export type Privacy = Readonly<z.infer<typeof privacySchema>>;
export type Attachment = Readonly<z.infer<typeof attachmentSchema>>;
export type Claim = Readonly<z.infer<typeof claimSchema>>;
export type EvidenceContent = Readonly<z.infer<typeof evidenceContentSchema>>;
export type RevisionReason = z.infer<typeof revisionReason>;

/** One saved state of an item. Revisions are only ever added. */
export type Revision = {
	readonly evidence: string;
	/** 1, 2, 3 … */
	readonly revision: number;
	readonly at: string;
	readonly device: string;
	readonly reason: RevisionReason;
	readonly content: EvidenceContent;
	/** When personal data was taken out of this saved state afterwards: it is no longer what it was. */
	readonly redactedAt?: string;
};

/** An item as a whole: its place in the portfolio and its newest revision. */
export type Evidence = {
	readonly id: string;
	/** "E001", given at the first revision and never reused. */
	readonly reference: string;
	readonly revision: number;
	readonly createdAt: string;
	readonly changedAt: string;
	readonly content: EvidenceContent;
};

export const heldBackReason = z.enum([
	'unanswered',
	'consent-incomplete',
	'consent-not-yet',
	'consent-expired',
	'consent-withdrawn',
	'keep-here',
	'not-cleaned',
]);
export type HeldBackReason = z.infer<typeof heldBackReason>;

/** The hashes of all files that an attachment names. */
export function filesOf({ sha256, original }: Attachment): readonly Sha256[] {
	return original ? [sha256, original.sha256] : [sha256];
}

/**
 * Why an attachment may not go into anything that leaves the device, or null when it may.
 *
 * @param today the day on which a consent has to be good; "" looks at no last day
 */
export function attachmentHeldBack(
	{ privacy, cleaning, uncovered }: Attachment,
	today: CalendarDate,
): HeldBackReason | null {
	// Whatever was answered since: what was covered in the other one is to be seen in this one.
	if (uncovered) return 'keep-here';
	if (privacy.answer === 'unanswered') return 'unanswered';
	if (privacy.answer === 'keep-here') return 'keep-here';
	if (privacy.answer === 'consent') {
		const state = consentState(privacy, today);
		if (state !== 'valid') return `consent-${state}`;
	}
	if (cleaning === 'not-cleaned') return 'not-cleaned';
	return null;
}

/** A claim with these places; without the field when there are none, as if there had never been one. */
export function withPlaces({ places: _before, ...claim }: Claim, places: readonly Place[]): Claim {
	return places.length === 0 ? claim : { ...claim, places: [...places] };
}

/** A content whose claims name these places too; a criterion that was not claimed yet is claimed by them. */
export function addPlaces(
	content: EvidenceContent,
	added: readonly { readonly criterion: string; readonly place: Place }[],
): EvidenceContent {
	const claims = [...content.claims];
	for (const { criterion, place } of added) {
		const at = claims.findIndex((claim) => claim.criterion === criterion);
		const claim = claims[at] ?? { criterion, how: '' };
		const places = claim.places ?? [];
		const isKnown = places.some((known) => JSON.stringify(known) === JSON.stringify(place));
		claims[at === -1 ? claims.length : at] = isKnown ? claim : withPlaces(claim, [...places, place]);
	}
	return added.length === 0 ? content : { ...content, claims };
}

/** From what may leave to what must stay. */
const STRICTNESS: readonly Privacy['answer'][] = ['nobody', 'consent', 'unanswered', 'keep-here'];

/**
 * An earlier state of an item with the privacy decisions of today: what the learner keeps on the device by
 * now must not leave because she looks at an older text, and an item that stays here goes on to. What is no longer
 * attached is asked about again.
 */
export function withPresentPrivacy(earlier: EvidenceContent, present: EvidenceContent): EvidenceContent {
	const attachments = earlier.attachments.map((attachment): Attachment => {
		const now = present.attachments.find(({ id }) => id === attachment.id);
		if (!now) return { ...attachment, privacy: { answer: 'unanswered' } };
		const isStricter =
			STRICTNESS.indexOf(now.privacy.answer) >= STRICTNESS.indexOf(attachment.privacy.answer);
		return {
			...attachment,
			privacy: isStricter ? now.privacy : attachment.privacy,
			cleaning: now.cleaning === 'not-cleaned' ? 'not-cleaned' : attachment.cleaning,
		};
	});
	return { ...earlier, attachments, ...(present.staysHere && { staysHere: true as const }) };
}

/** A fresh, empty item of one kind. `today` is the day it is written on. */
export function emptyContent(
	template: {
		readonly id: string;
		readonly version: number;
		readonly contactTypes: readonly EvidenceContent['contactTypes'][number][];
	},
	today: string,
): EvidenceContent {
	return {
		template: { id: template.id, version: template.version },
		title: '',
		answers: {},
		contactTypes: [...template.contactTypes],
		eventDate: '',
		writtenDate: today,
		reality: '',
		claims: [],
		attachments: [],
		links: [],
		done: false,
	};
}

/** The reference of the n-th item, n from 1: 7 -> "E007". */
export function referenceOf(n: number): string {
	return `E${String(n).padStart(3, '0')}`;
}
