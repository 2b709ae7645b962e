import type { Block } from '#document/blocks.ts';
import type { UnitCoverage } from '#domain/coverage.ts';
import { isSignOffCurrent, newestSignOff } from '#domain/sign-off-record.ts';
import { criteriaOf } from '#domain/unit.ts';
import { documentWords } from '#wording/en/document.ts';
import { feedbackPdfWords as words } from '#wording/en/feedback-pdf.ts';
import { referenceText, titleOf } from './item-title.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { heldBlocks, isHeld, sampleBlocks, signOffBlocks } from './records.ts';
import { paragraph, section } from './spans.ts';

/** Only what somebody has sealed: the rest anybody may have written. */
const sealedIn = ({ handover }: PortfolioIndex) =>
	(handover.records ?? []).filter(({ seal }) => seal !== undefined);

/** What is on record about a unit: that it was signed off, by whom and on what, and what was asked, observed and seen. */
export function unitRecord(coverage: UnitCoverage, index: PortfolioIndex): readonly Block[] {
	const { unit } = coverage;
	const records = sealedIn(index);
	const signOff = newestSignOff(records, unit.id);
	const criteria = new Set(criteriaOf(unit).map(({ id }) => id));
	const held = records.filter(isHeld).filter(({ criterion }) => criteria.has(criterion));
	return [
		...(signOff
			? [section(words.signedOff, 4), ...signOffBlocks(signOff, isSignOffCurrent(signOff, coverage))]
			: []),
		...held.flatMap((record) => heldBlocks(record, namesOf(index))),
	];
}

/** The samples that quality assurers drew, oldest first. */
export function sampleRecord(index: PortfolioIndex): readonly Block[] {
	return sealedIn(index)
		.flatMap((record) => (record.kind === 'sample' ? [record] : []))
		.sort((a, b) => (a.at < b.at ? -1 : 1))
		.flatMap((sample) => [
			section(words.sample(words.stages[sample.stage]), 3),
			paragraph(words.signedBy(sample.assessor, documentWords.moment(sample.at)), 'muted'),
			...sampleBlocks(sample, namesOf(index), index.coverage),
		]);
}

function namesOf(index: PortfolioIndex) {
	return {
		criterion: (id: string) => index.criterionById(id)?.criterion.code ?? id,
		item: (id: string) => {
			const item = index.itemById(id);
			return item ? `${referenceText(item)} ${titleOf(item, index)}` : id;
		},
	};
}
