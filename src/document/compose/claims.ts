import type { Block, Paragraph, Span } from '#document/blocks.ts';
import type { CoveringItem } from '#domain/coverage.ts';
import type { Claim, Evidence } from '#domain/evidence.ts';
import { documentWords } from '#wording/en/document.ts';
import { stateWords } from '#wording/en/state.ts';
import { criteriaByUnit, criterionLink } from './evidence-index.ts';
import { stateTones } from './matrix.ts';
import { placeLines } from './places.ts';
import type { KnownCriterion, PortfolioIndex } from './portfolio-index.ts';
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
				howOf(item, each) === '' &&
				!judgementOf(item, each, index) &&
				placeLines(item, claimOf(item, each), index).length === 0,
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
	const unknown =
		item.content.claims.length - [...byUnit.values()].reduce((sum, known) => sum + known.length, 0);
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
	const how = howOf(item, known);
	const covering = judgementOf(item, known, index);
	const content: Span[] = [...prefix, criterionLink(known)];
	if (how !== '') content.push(text(' '), ...typed(how));
	const lines = [paragraph(content), ...placeLines(item, claimOf(item, known), index)];
	const judgement = covering?.judgement;
	if (covering && judgement) {
		const judged = words.judged(
			stateWords.names[covering.state],
			judgement.assessor,
			documentWords.dayOf(judgement.at),
		);
		const spans: Span[] = [
			text(`${documentWords.signs[covering.state]} ${judged}`, { tone: stateTones[covering.state] }),
		];
		if (judgement.feedback.trim() !== '')
			spans.push(text(': '), ...typed(words.feedback(judgement.feedback.trim())));
		lines.push(paragraph(spans, 'small'));
	}
	return lines;
}

function howOf(item: Evidence, { criterion }: Pick<KnownCriterion, 'criterion'>): string {
	return claimOf(item, { criterion })?.how.trim() ?? '';
}

function claimOf(item: Evidence, { criterion }: Pick<KnownCriterion, 'criterion'>): Claim | undefined {
	return item.content.claims.find((claim) => claim.criterion === criterion.id);
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
