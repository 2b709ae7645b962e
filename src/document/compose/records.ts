import type { Block, Cell } from '#document/blocks.ts';
import type { Entry, HeldRecord, RecordOfKind, SampledClaim } from '#domain/assessment-record.ts';
import type { Coverage } from '#domain/coverage.ts';
import type { CriterionId, EvidenceId, Instant } from '#domain/identity.ts';
import { sampledStanding } from '#domain/sampled-standing.ts';
import { documentWords } from '#wording/en/document.ts';
import { feedbackPdfWords as words } from '#wording/en/feedback-pdf.ts';
import { onRecordWords } from '#wording/en/on-record.ts';
import { heads, inLines, paragraph, section, text, typed } from './spans.ts';

/* What assessors and quality assurers put on record, on paper: in their feedback and in the learner's portfolio. */

/** What criteria and items are called in a document. */
type NamesOf = {
	readonly criterion: (id: CriterionId) => string;
	readonly item: (id: EvidenceId) => string;
};

export function isHeld(entry: Entry): entry is HeldRecord {
	return (
		'kind' in entry && (entry.kind === 'questions' || entry.kind === 'observation' || entry.kind === 'seen')
	);
}

/** Oral questions, an observation, or what was seen at the workplace, under a heading of its own. */
export function heldBlocks(record: HeldRecord, names: Pick<NamesOf, 'criterion'>): readonly Block[] {
	const facts = [record.where, record.date && documentWords.day(record.date), record.assessor];
	return [
		section(`${onRecordWords.held[record.kind]}, ${names.criterion(record.criterion)}`, 3),
		paragraph(facts.filter((part) => part.trim() !== '').join(' · '), 'muted'),
		...record.rows.map(({ question, answer }) =>
			paragraph(
				inLines([
					[text(`${words.question} `, { strong: true }), ...typed(question)],
					[text(`${words.answer} `, { strong: true }), ...typed(answer)],
				]),
			),
		),
		...(record.text.trim() === '' ? [] : [paragraph(typed(record.text))]),
	];
}

/** Who signed a unit off, when, and on which fingerprint; first of all that it no longer holds, where it does not. */
export function signOffBlocks(
	{ signed, fingerprint }: RecordOfKind<'sign-off'>,
	isCurrent: boolean,
): readonly Block[] {
	const who = words.signedBy(signed.name, documentWords.moment(signed.at));
	const isDrawn = signed.mode === 'drawn' && signed.strokes.some((stroke) => stroke.length > 0);
	return [
		...(isCurrent
			? []
			: [
					{ ...paragraph([text(onRecordWords.signOff.stale, { strong: true, tone: 'danger' })]), keep: true },
				]),
		{
			kind: 'signature',
			strokes: isDrawn ? signed.strokes : [],
			alt: isDrawn ? words.drawn(signed.name) : '',
			typed: isDrawn ? '' : signed.name,
			blanks: [],
			caption: [text(isDrawn ? words.drawn(who) : words.typed(who))],
		},
		paragraph(`${words.print}: ${fingerprint}`, 'small'),
	];
}

/** A quality assurer's sample: the rule, and what came of each claim. */
export function sampleBlocks(
	{ rule, sampled, feedback, at }: RecordOfKind<'sample'>,
	names: NamesOf,
	coverage: Coverage,
): readonly Block[] {
	return [
		paragraph(words.rule(rule.percent, rule.least, rule.seed)),
		{
			kind: 'table',
			columns: [{ width: 'fit' }, { width: 1 }, { width: 'fit' }, { width: 1.2 }],
			head: heads([words.criterion, words.evidence, words.result, words.note]),
			rows: sampled.map((claim) => ({
				cells: [
					{ head: true, blocks: [paragraph(names.criterion(claim.criterion))] },
					{ blocks: [paragraph(names.item(claim.evidence)), ...standingBlocks(claim, at, coverage)] },
					cell(paragraph(words.results[claim.result])),
					cell(paragraph(typed(claim.note))),
				],
			})),
		},
		...(feedback.trim() === '' ? [] : [paragraph(typed(feedback))]),
	];
}

function standingBlocks(claim: SampledClaim, at: Instant, coverage: Coverage): readonly Block[] {
	const said = onRecordWords.sampled[sampledStanding(claim, at, coverage)];
	return said === '' ? [] : [paragraph([text(said, { tone: 'claimed' })], 'small')];
}

export function cell(block: Block): Cell {
	return { blocks: [block] };
}
