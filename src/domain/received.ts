import * as z from 'zod/mini';
import type { Judgement } from './assessment.ts';
import type { Entry, Working } from './assessment-record.ts';
import { judgementsIn, recordsIn, saysSomething } from './assessment-record.ts';
import type { Coverage, CriterionCoverage, KindCodes } from './coverage.ts';
import { coverageOf } from './coverage.ts';
import type { EvidenceHead } from './evidence-head.ts';
import type { Unit } from './unit.ts';

/*
 * A learner's portfolio as an assessor received it. Its evidence is the learner's and is never written here.
 */

const count = z.number().check(z.int(), z.minimum(0));

/** All that the list of learners shows of one: read without opening the portfolio. */
export const receivedSummarySchema = z.object({
	portfolio: z.string(),
	learner: z.string(),
	centre: z.string(),
	qualification: z.string(),
	items: count,
	total: count,
	accepted: count,
	/** Criteria nobody has claimed yet. */
	gaps: count,
	/** Criteria with a claim that nobody has decided on as it stands now. */
	waiting: count,
	changed: count,
	/** Decisions made here, one on each claim, and not returned to the learner yet. */
	unreturned: count,
	/** The moment that the newest file shows, and its number. */
	madeAt: z.string(),
	exportNumber: count,
	/** The newest change to any item. */
	lastChange: z.string(),
	openedAt: z.string(),
});

export type ReceivedSummary = Readonly<z.infer<typeof receivedSummarySchema>>;

/** Coverage with what is decided here and not returned yet. */
export function coverageWithWorking(
	units: readonly Unit[],
	heads: readonly EvidenceHead[],
	entries: readonly Entry[],
	working: readonly Working[],
	codes: KindCodes,
): Coverage {
	return coverageOf(units, heads, [...judgementsIn(entries), ...working.flatMap(decisionsIn)], '', codes);
}

/** A decision in the making as the judgements it would become. */
function decisionsIn({ criterion, decided, feedback, at, id }: Working): readonly Judgement[] {
	return decided.map(({ evidence, decision, fingerprint, revision, claimed = criterion }) => ({
		id: `${id} ${evidence}`,
		evidence,
		criterion: claimed,
		decision,
		feedback,
		assessor: '',
		at,
		fingerprint,
		revision,
	}));
}

/** What is decided and put on record here and has not been returned to the learner: no file of hers holds it. */
export function notReturned({
	summary,
	entries,
}: {
	readonly summary: Pick<ReceivedSummary, 'unreturned'>;
	readonly entries: readonly Entry[];
}): number {
	return (
		summary.unreturned + recordsIn(entries).filter((record) => !record.seal && saysSomething(record)).length
	);
}

/** Whether a criterion has a claim that waits for an assessor: new, answered, or changed since it was accepted. */
export function isWaiting({ items }: CriterionCoverage): boolean {
	return items.some(({ state }) => state === 'claimed' || state === 'changed');
}

/** The counts of a summary. */
export function countsOf(
	coverage: Coverage,
	working: readonly Working[],
): Pick<ReceivedSummary, 'total' | 'accepted' | 'gaps' | 'waiting' | 'changed' | 'unreturned'> {
	const criteria = coverage.units.flatMap((unit) => unit.criteria);
	return {
		total: coverage.total,
		accepted: coverage.counts.accepted,
		gaps: coverage.counts.gap,
		changed: coverage.counts.changed,
		waiting: criteria.filter(isWaiting).length,
		unreturned: working.reduce((sum, { decided }) => sum + decided.length, 0),
	};
}
