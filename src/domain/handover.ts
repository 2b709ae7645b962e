import type { Judgement } from './assessment.ts';
import type { Attachment, Evidence, EvidenceContent, HeldBackReason } from './evidence.ts';
import { attachmentHeldBack, withPlaces } from './evidence.ts';
import type { CalendarDate } from './identity.ts';
import { type FileKind, partsOf, USUAL_CHOICE } from './pdf-choice.ts';
import { leavingPlaces } from './place.ts';
import type { Portfolio } from './portfolio.ts';
import type { Template } from './template.ts';
import type { Unit } from './unit.ts';

/** All that is known of one portfolio copy at one moment, as storage reads it. */
export type PortfolioContents = {
	readonly portfolio: Portfolio;
	readonly units: readonly Unit[];
	/** Every template version that an item uses. */
	readonly templates: readonly Template[];
	/** Current revisions, without what is in the trash. */
	readonly evidence: readonly Evidence[];
	/** claim fingerprints as stored with the items, by `${evidence} ${criterion}`. */
	readonly fingerprints: ReadonlyMap<string, string>;
	readonly judgements: readonly Judgement[];
};

export type HeldBack = {
	readonly evidence: string;
	readonly reference: string;
	readonly attachment: Attachment;
	readonly reason: HeldBackReason;
};

/** The projection that may leave the device. */
export type Handover = PortfolioContents & { readonly heldBack: readonly HeldBack[] };

/**
 * The same content without the attachments that may not leave on that day, without originals kept beside cleaned
 * pictures, and with those places only that are in what leaves; itself when nothing of it has to stay.
 */
export function handoverContent(content: EvidenceContent, today: CalendarDate): EvidenceContent {
	const leaving = content.attachments.filter((attachment) => attachmentHeldBack(attachment, today) === null);
	const hasOriginals = leaving.some(({ original }) => original !== undefined);
	const hasPlaces = content.claims.some(({ places }) => places !== undefined);
	if (leaving.length === content.attachments.length && !hasOriginals && !hasPlaces) return content;
	const attachments = leaving.map(({ original: _staysHere, ...attachment }) => attachment);
	const claims = content.claims.map((claim) =>
		claim.places === undefined
			? claim
			: withPlaces(claim, leavingPlaces(claim.places, { answers: content.answers, attachments })),
	);
	return { ...content, attachments, claims };
}

/**
 * What the portfolio says of itself in a file: a CV that is not printed does not travel inside the data either, and
 * what the learner left as it is, or the guard remembers (who has which letter), stays with her.
 */
export function leavingPortfolio(portfolio: Portfolio, kind: FileKind): Portfolio {
	const { details, guard: _stays, leftAlone: _staysToo, ...rest } = portfolio;
	if (details === undefined) return rest;
	return partsOf(portfolio.pdf ?? USUAL_CHOICE, kind).includes('details') ? { ...rest, details } : rest;
}

/**
 * What may be handed to an assessor: current revisions, without attachments whose privacy question is
 * unanswered, answered "keep here" or "they agreed" without saying who, how and when, or with a consent that has
 * expired or was withdrawn, without pictures that could not be cleaned, and without items that are held at the
 * workplace instead. What was held back is listed, so that the learner is told before saving.
 */
export function handoverOf(contents: PortfolioContents, today: CalendarDate): Handover {
	const heldBack: HeldBack[] = [];
	const leaving = contents.evidence.filter(({ content }) => content.staysHere !== true);
	const gone = new Set(contents.evidence.filter((item) => !leaving.includes(item)).map(({ id }) => id));
	const evidence = leaving.map((item): Evidence => {
		for (const attachment of item.content.attachments) {
			const reason = attachmentHeldBack(attachment, today);
			if (reason) heldBack.push({ evidence: item.id, reference: item.reference, attachment, reason });
		}
		const content = handoverContent(item.content, today);
		return content === item.content ? item : { ...item, content };
	});
	return {
		...contents,
		portfolio: leavingPortfolio(contents.portfolio, 'whole'),
		evidence,
		judgements: contents.judgements.filter((judgement) => !gone.has(judgement.evidence)),
		heldBack,
	};
}
