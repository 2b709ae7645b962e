import { claimFingerprint, type Judgement } from './assessment.ts';
import { attachmentHeldBack, type Evidence, type EvidenceContent, type Revision } from './evidence.ts';
import type { PlacedText } from './guard/places.ts';
import { handoverContent } from './handover-content.ts';
import type { CalendarDate, Digest, EvidenceId } from './identity.ts';

/*
 * States of items that somebody decided on and that have changed since. They go with the portfolio, so that an
 * assessor or quality assurer on any device sees exactly what was judged, and what changed after it. Of all earlier
 * states only these leave the device.
 */

/** One saved state of an item, as its revision on the learner's device has it. */
export type JudgedState = Pick<Revision, 'evidence' | 'revision' | 'at' | 'content'>;

/**
 * The states that decisions are about and that are not the present ones: each proven by the fingerprint, never by
 * its number alone. A state that personal data was taken out of is never one.
 *
 * @param statesOf every kept state of an item; asked for those items only of which an earlier one was judged
 */
export async function judgedStates(
	evidence: readonly Evidence[],
	judgements: readonly Judgement[],
	statesOf: (id: EvidenceId) => Promise<readonly Revision[]>,
	digest: Digest,
): Promise<readonly JudgedState[]> {
	const found: JudgedState[] = [];
	for (const item of evidence) {
		const wanted: Judgement[] = [];
		for (const judgement of judgements.filter((each) => each.evidence === item.id)) {
			const present = await claimFingerprint(item.content, judgement.criterion, digest);
			if (present !== judgement.fingerprint) wanted.push(judgement);
		}
		if (wanted.length === 0) continue;
		const earlier = (await statesOf(item.id)).filter(
			({ revision, redactedAt }) => revision < item.revision && redactedAt === undefined,
		);
		found.push(...(await statesFor(wanted, earlier, digest)));
	}
	return found;
}

async function statesFor(
	wanted: readonly Judgement[],
	earlier: readonly Revision[],
	digest: Digest,
): Promise<readonly JudgedState[]> {
	const chosen = new Map<number, JudgedState>();
	for (const { criterion, fingerprint, revision: likely } of wanted) {
		// What was chosen already is enough, then the state that was in front of whoever judged, then the newest.
		const rank = (state: Revision): number =>
			chosen.has(state.revision) ? 2 : state.revision === likely ? 1 : 0;
		const inOrder = [...earlier].sort((a, b) => rank(b) - rank(a) || b.revision - a.revision);
		for (const { evidence, revision, at, content } of inOrder) {
			if ((await claimFingerprint(content, criterion, digest)) !== fingerprint) continue;
			chosen.set(revision, { evidence, revision, at, content });
			break;
		}
	}
	return [...chosen.values()].sort((a, b) => a.revision - b.revision);
}

/**
 * A judged state as it may leave the device; null when it may not, or not whole. Its photos and files have to be
 * those that leave with the item as it is now: what was deleted, covered, withdrawn or is kept back does not come
 * out again with an earlier state, and a state without one of its files is not what was judged.
 *
 * @param present what leaves of the item as it is now; undefined when nothing of it does
 */
export function leavingState(
	state: JudgedState,
	present: EvidenceContent | undefined,
	today: CalendarDate,
): JudgedState | null {
	const { content } = state;
	if (!present || content.staysHere === true) return null;
	const leaving = new Set(present.attachments.map(({ id, sha256 }) => `${id} ${sha256}`));
	const isWhole = content.attachments
		.filter((attachment) => attachmentHeldBack(attachment, '') === null)
		.every(
			(attachment) =>
				attachmentHeldBack(attachment, today) === null &&
				leaving.has(`${attachment.id} ${attachment.sha256}`),
		);
	return isWhole ? { ...state, content: handoverContent(content, today) } : null;
}

/** Whether something was found in an earlier state that the present one, which the learner can see, does not say. */
export function saysMore(
	found: readonly { readonly found: { readonly text: string } }[],
	present: readonly PlacedText[],
): boolean {
	return found.some(({ found: { text } }) => !present.some((each) => each.text.includes(text)));
}
