import type { Block, Section } from '#document/blocks.ts';
import { documentWords } from '#wording/en/document.ts';
import { anchors } from './anchors.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { kept, paragraph, section, text } from './spans.ts';

const words = documentWords.declaration;

/** The learner's own-work statement with lines to sign, and who may see the file. */
export function declarationSection({ handover }: PortfolioIndex): Section {
	const { learner, assessor } = handover.portfolio;
	const heldBack = handover.heldBack.length;
	const blocks: Block[] = [
		{
			kind: 'heading',
			level: 2,
			look: 'title',
			content: [text(words.title)],
			bookmark: { title: words.title, level: 1 },
		},
		paragraph(words.statement),
		kept(words.claims),
		signHere(`${words.learner}: ${learner}`),
		section(words.assessor, 3),
		kept(words.assessorStatement),
		signHere(assessor.trim() === '' ? words.assessor : `${words.assessor}: ${assessor.trim()}`),
		section(words.confidentialTitle, 3),
		paragraph(words.confidential),
	];
	if (heldBack > 0) blocks.push(paragraph(words.heldBack(heldBack), 'muted'));
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
