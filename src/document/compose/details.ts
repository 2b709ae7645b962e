import type { Block, Fact, Section } from '#document/blocks.ts';
import type { PortfolioDetails } from '#domain/portfolio.ts';
import { detailsWords, partWords } from '#wording/en/pdf-parts.ts';
import { anchors } from './anchors.ts';
import { markdownBlocks } from './markdown.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { paragraph, partTitle, section, typed } from './spans.ts';

const words = detailsWords;
const title = partWords.names.details;
const LEVEL = 3;

/** What only some centres ask for; what was not given is left out. */
export function detailsSection({ handover }: PortfolioIndex, details: PortfolioDetails): Section {
	const { learner, centre, qualification, assessor } = handover.portfolio;
	const facts = [
		[words.learner, learner],
		[words.learnerNumber, details.learnerNumber],
		[words.employer, details.employer],
		[words.jobTitle, details.jobTitle],
		[words.qualification, qualification],
		[words.qualificationNumber, details.qualificationNumber],
		[words.awardingBody, details.awardingBody],
		[words.centre, centre],
		[words.centreNumber, details.centreNumber],
		[words.assessor, assessor],
		[words.iqa, details.iqa],
	]
		.filter(([, value = '']) => value.trim() !== '')
		.map(([label = '', value = '']): Fact => ({ label, value: [paragraph(typed(value))] }));
	const texts = [
		[words.jobDescription, details.jobDescription],
		[words.cv, details.cv],
	].flatMap(([label = '', value = '']): readonly Block[] =>
		value.trim() === ''
			? []
			: [section(label, LEVEL), { kind: 'group', where: label, blocks: markdownBlocks(value, LEVEL) }],
	);
	return {
		anchor: anchors.details,
		running: title,
		where: title,
		blocks: [partTitle(title), { kind: 'facts', facts }, ...texts],
	};
}
