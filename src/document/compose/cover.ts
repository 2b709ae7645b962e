import type { Block, Fact, Section } from '#document/blocks.ts';
import type { Scope } from '#domain/handover-data.ts';
import { documentWords } from '#wording/en/document.ts';
import { anchors } from './anchors.ts';
import { type FileOfSeveral, otherFiles } from './other-files.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { inLines, linkTo, paragraph, text } from './spans.ts';

const words = documentWords.cover;

export type CoverOptions = {
	readonly scope: Scope;
	readonly file?: FileOfSeveral;
	/** Nobody may take an invented portfolio for somebody's work. */
	readonly isExample?: boolean;
	/** The items are printed. */
	readonly hasItems: boolean;
	/** The items are in others of several files. */
	readonly isSheets?: boolean;
};

/** Who, what for, with whom, and how far: the first page. */
export function coverSection(index: PortfolioIndex, options: CoverOptions): Section {
	const { scope, file, isExample = false, hasItems, isSheets = false } = options;
	const { portfolio } = index.handover;
	const given = (value: string) => (value.trim() === '' ? documentWords.notGiven : value.trim());
	const units = index.coverage.units.map(({ unit }) => {
		// Two awarding bodies may have units of the same title.
		const whose = [unit.awardingBody, unit.level].filter((part) => part !== '').join(', ');
		const link = linkTo(anchors.unit(unit.id), unit.title);
		return whose === '' ? [link] : [link, text(` (${whose.replaceAll(' ', '\u00a0')})`, { tone: 'muted' })];
	});
	const facts: Fact[] = [
		fact(words.qualification, given(portfolio.qualification)),
		{
			label: words.units,
			value: [units.length > 0 ? paragraph(inLines(units)) : paragraph(documentWords.none)],
		},
		fact(words.centre, given(portfolio.centre)),
		fact(words.assessor, given(portfolio.assessor)),
		fact(words.evidence, itemsInWords(index, scope)),
	];
	// Whoever gets a part must not take it for the whole.
	if (scope.kind !== 'whole') facts.push(fact(words.scope, words.part[scope.kind]));
	if (file) facts.push(fact(words.file, words.fileOf(file.number, file.of)));
	const others = otherFiles(file).map(({ number, what }) => [text(words.otherFile(number, what))]);
	if (others.length > 0) facts.push({ label: words.otherFiles, value: [paragraph(inLines(others))] });
	if (!hasItems && index.items.length > 0) {
		facts.push(fact(words.items, isSheets ? words.itemsElsewhere : words.itemsLeftOut));
	}
	// Chosen items alone cannot say how far a unit is.
	if (scope.kind !== 'items' && index.coverage.total > 0)
		facts.push(fact(words.coverage, coverageInWords(index)));
	return {
		anchor: anchors.cover,
		running: null,
		where: words.where,
		blocks: [
			{ kind: 'space', height: 140 },
			paragraph(documentWords.portfolio, 'eyebrow'),
			{ kind: 'heading', level: 1, look: 'name', content: [{ kind: 'text', text: portfolio.learner }] },
			{ kind: 'space', height: 30 },
			...(isExample ? [exampleNote(), { kind: 'space', height: 20 } as const] : []),
			{ kind: 'facts', facts },
		],
	};
}

function exampleNote(): Block {
	const { label, note } = documentWords.example;
	return { kind: 'panel', blocks: [paragraph([text(label, { strong: true }), text(` ${note}`)])] };
}

function fact(label: string, value: string): Fact {
	return { label, value: [paragraph(value)] };
}

function itemsInWords({ items, handover }: PortfolioIndex, scope: Scope): string {
	const given = handover.portfolio.nextReference - 1;
	const leftOut = scope.kind === 'whole' ? Math.max(0, given - items.length) : 0;
	return words.itemsFrom(items.length, items[0]?.reference ?? '', items.at(-1)?.reference ?? '', leftOut);
}

function coverageInWords({ coverage: { counts, total } }: PortfolioIndex): string {
	// An item that is not done yet claims nothing so far.
	const claimed = total - counts.gap - counts.started;
	return words.counts(claimed, total, counts.accepted, counts.gap);
}
