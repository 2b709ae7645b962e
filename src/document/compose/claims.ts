import type { Block, Paragraph, Span } from '#document/blocks.ts';
import type { CoveringItem } from '#domain/coverage.ts';
import type { Claim, Evidence } from '#domain/evidence.ts';
import { judgedWording } from '#domain/judged-wording.ts';
import { documentWords } from '#wording/en/document.ts';
import { requirementsWords } from '#wording/en/requirements.ts';
import { stateWords } from '#wording/en/state.ts';
import { criteriaByUnit, criterionLink } from './evidence-index.ts';
import { stateTones } from './matrix.ts';
import { placeLines } from './places.ts';
import type { KnownCriterion, PortfolioIndex } from './portfolio-index.ts';
import { saidBeforeLines } from './said-before.ts';
import { joined, paragraph, text, typed } from './spans.ts';

const words = documentWords.item;

/**
 * What the item claims, each criterion linked back to its row on the unit's page. Claims with nothing
 * to say share a line; one with a "how", a place or a judgement has its own.
 */
export function claimsPanel(item: Evidence, index: PortfolioIndex): Block {
	const lines: Paragraph[] = [];
	const byUnit = criteriaByUnit(item, index);
	for (const [unit, known] of byUnit) {
		const bare = known.filter(
			(each) =>
				howOf(item, each, index) === '' &&
				!judgementOf(item, each, index) &&
				placesOf(item, each, index).length === 0,
		);
		const rest = known.filter((each) => !bare.includes(each));
		// With one unit in the portfolio its number would only be noise.
		const prefix: readonly Span[] = index.coverage.units.length > 1 ? [text(words.unitClaim(unit))] : [];
		if (bare.length > 0)
			lines.push(
				paragraph([
					...prefix,
					...joined(
						bare.map((each) => [criterionLink(each)]),
						', ',
					),
				]),
			);
		for (const each of rest) lines.push(...claimLines(item, each, index, prefix));
	}
	const { claims } = item.content;
	const withdrawn = claims.flatMap(({ criterion }) => index.withdrawnById(criterion) ?? []);
	if (withdrawn.length > 0)
		lines.push(paragraph(requirementsWords.withdrawnClaims(withdrawn.map(({ code }) => code))));
	const unknown = claims.filter(({ criterion }) => !index.criterionById(criterion)).length - withdrawn.length;
	if (unknown > 0) lines.push(paragraph(words.unknownCriteria(unknown)));
	if (lines.length === 0) lines.push(paragraph(words.noClaims));
	const [first, ...others] = lines;
	const opening = first
		? [{ ...first, content: [text(`${words.claims}  `, { strong: true }), ...first.content] }]
		: [];
	return { kind: 'panel', blocks: [...opening, ...others] };
}

function claimLines(
	item: Evidence,
	known: KnownCriterion,
	index: PortfolioIndex,
	prefix: readonly Span[],
): readonly Paragraph[] {
	const how = howOf(item, known, index);
	const covering = judgementOf(item, known, index);
	const content: Span[] = [...prefix, criterionLink(known)];
	if (how !== '') content.push(text(' '), ...typed(how));
	const lines = [paragraph(content), ...placesOf(item, known, index)];
	const judgement = covering?.judgement;
	if (covering && judgement) {
		// What was decided is the assessor's; what became of it since is not.
		const judged = [
			words.judged(
				stateWords.names[judgement.decision],
				judgement.assessor,
				documentWords.dayOf(judgement.at),
			),
			...(covering.state === judgement.decision ? [] : [words.judgedNow(stateWords.names[covering.state])]),
		].join(' ');
		const spans: Span[] = [
			text(`${documentWords.signs[covering.state]} ${judged}`, { tone: stateTones[covering.state] }),
		];
		if (judgement.feedback.trim() !== '')
			spans.push(text(': '), ...typed(words.feedback(judgement.feedback.trim())));
		lines.push(paragraph(spans, 'small'));
		const wording = judgedWording(known.criterion, judgement);
		if (wording !== null) lines.push(paragraph(typed(requirementsWords.judgedOn(wording)), 'small'));
		for (const claim of covering.claims)
			if (claim.judgement) lines.push(...saidBeforeLines(index.handover.judgements, claim.judgement));
	}
	return lines;
}

function howOf(item: Evidence, known: KnownCriterion, index: PortfolioIndex): string {
	return claimsOf(item, known, index)
		.map(({ how }) => how.trim())
		.filter((how) => how !== '')
		.join(' ');
}

function placesOf(item: Evidence, known: KnownCriterion, index: PortfolioIndex): readonly Paragraph[] {
	return claimsOf(item, known, index).flatMap((claim) => placeLines(item, claim, index));
}

/** Several where criteria were merged. */
function claimsOf(item: Evidence, { criterion }: KnownCriterion, index: PortfolioIndex): readonly Claim[] {
	return item.content.claims.filter(
		(claim) => index.criterionById(claim.criterion)?.criterion.id === criterion.id,
	);
}

/** The item's place under the criterion, when it has been judged. */
function judgementOf(
	item: Evidence,
	{ criterion }: KnownCriterion,
	index: PortfolioIndex,
): CoveringItem | undefined {
	return index
		.coverageOfCriterion(criterion.id)
		?.items.find(({ item: { id }, judgement }) => id === item.id && judgement);
}
