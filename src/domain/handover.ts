import type { Judgement } from './assessment.ts';
import type { AssessmentRecord } from './assessment-record.ts';
import type { Attachment, Evidence, HeldBackReason } from './evidence.ts';
import { attachmentHeldBack } from './evidence.ts';
import { handoverContent } from './handover-content.ts';
import type { CalendarDate } from './identity.ts';
import { type JudgedState, leavingState } from './judged.ts';
import { type FileKind, partsOf, USUAL_CHOICE } from './pdf-choice.ts';
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
	/** What assessors put on record beside them. */
	readonly records?: readonly AssessmentRecord[];
	/** Earlier states that somebody decided on, of items that have changed since. */
	readonly judged?: readonly JudgedState[];
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
 * What the portfolio says of itself in a file: a CV that is not printed does not travel inside the data either, and
 * what the learner left as it is, or the guard remembers (who has which letter), stays with her.
 */
export function leavingPortfolio(portfolio: Portfolio, kind: FileKind): Portfolio {
	const { details, guard: _stays, leftAlone: _staysToo, notOffered: _own, ...rest } = portfolio;
	if (details === undefined) return rest;
	return partsOf(portfolio.pdf ?? USUAL_CHOICE, kind).includes('details') ? { ...rest, details } : rest;
}

/**
 * What may be handed to an assessor: current revisions and those that were judged, without attachments whose privacy question is
 * unanswered, answered "keep here" or "they agreed" without saying who, how and when, or with a consent that is
 * dated in the future, has expired or was withdrawn, without pictures that could not be cleaned, and without items that are held at the
 * workplace instead. What was held back is listed, so that the learner is told before saving.
 */
export function handoverOf(contents: PortfolioContents, today: CalendarDate): Handover {
	const heldBack: HeldBack[] = [];
	const leaving = contents.evidence.filter(({ content }) => content.staysHere !== true);
	const evidence = leaving.map((item): Evidence => {
		for (const attachment of item.content.attachments) {
			const reason = attachmentHeldBack(attachment, today);
			if (reason) heldBack.push({ evidence: item.id, reference: item.reference, attachment, reason });
		}
		const content = handoverContent(item.content, today);
		return content === item.content ? item : { ...item, content };
	});
	const items = new Set(evidence.map(({ id }) => id));
	const present = new Map(evidence.map(({ id, content }) => [id, content]));
	return {
		...contents,
		...(contents.judged && {
			judged: contents.judged.flatMap(
				(state) => leavingState(state, present.get(state.evidence), today) ?? [],
			),
		}),
		portfolio: leavingPortfolio(contents.portfolio, 'whole'),
		evidence,
		// Of what is in the trash, or stays here, nothing leaves, and so nothing that was said of it.
		judgements: contents.judgements.filter((judgement) => items.has(judgement.evidence)),
		...(contents.records && {
			records: contents.records.filter((record) => isAboutWhatLeaves(record, items)),
		}),
		heldBack,
	};
}

/** What an assessor put on record of a single item goes with that item only; the rest is about criteria and units. */
export function isAboutWhatLeaves(record: AssessmentRecord, items: ReadonlySet<string>): boolean {
	return !('evidence' in record) || record.evidence === '' || items.has(record.evidence);
}
