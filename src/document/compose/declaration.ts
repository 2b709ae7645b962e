import type { Block, Section } from '#document/blocks.ts';
import { documentWords } from '#wording/en/document.ts';
import { anchors } from './anchors.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { kept, paragraph, partTitle, section, text } from './spans.ts';

const words = documentWords.declaration;

/** The learner's own-work statement, with lines to sign. */
export function declarationSection({ handover }: PortfolioIndex): Section {
	const { learner, assessor } = handover.portfolio;
	const blocks: Block[] = [
		partTitle(words.title),
		paragraph(words.statement),
		kept(words.claims),
		signHere(`${words.learner}: ${learner}`),
		section(words.assessor, 3),
		kept(words.assessorStatement),
		signHere(assessor.trim() === '' ? words.assessor : `${words.assessor}: ${assessor.trim()}`),
	];
	return { anchor: anchors.declaration, running: words.title, where: words.title, blocks };
}

function signHere(who: string): Block {
	return {
		kind: 'signature',
		strokes: [],
		alt: '',
		typed: '',
		blanks: [[words.signature, words.date]],
		caption: [text(who)],
	};
}
