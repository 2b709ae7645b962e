import type { Composition, Contents, Section } from '#document/blocks.ts';
import { inOneGo, type Steps } from '#document/pauses.ts';
import type { Handover } from '#domain/handover.ts';
import type { Scope } from '#domain/handover-data.ts';
import type { Instant } from '#domain/identity.ts';
import {
	type FileKind,
	hasAllParts,
	isLeftOut,
	type PdfPart,
	partsOf,
	USUAL_CHOICE,
} from '#domain/pdf-choice.ts';
import { documentWords } from '#wording/en/document.ts';
import { partWords } from '#wording/en/pdf-parts.ts';
import { anchors } from './anchors.ts';
import { enclosuresOf, type Media } from './attachments.ts';
import { checklistSection } from './checklist.ts';
import { contentsSection } from './contents.ts';
import { coverSection } from './cover.ts';
import { withoutSkippedLevels } from './heading-levels.ts';
import type { FileOfSeveral } from './other-files.ts';
import { type Listed, pagesOf } from './parts.ts';
import { indexPortfolio } from './portfolio-index.ts';
import { withoutDeadLinks } from './reachable.ts';

/** When the document counts as made, the how-manieth of this portfolio it is, and how much of it. */
export type Made = {
	readonly at: Instant;
	readonly exportNumber: number;
	/** What the handover was cut down to; the whole when it is not given. */
	readonly scope?: Scope;
	/** Which of several files that were made together, counted from 1. */
	readonly file?: FileOfSeveral;
	/** The sheets alone: the items, and their photos, are in others of these files. */
	readonly isSheets?: boolean;
	/** Of the invented portfolio that comes with the app: every page says so. */
	readonly isExample?: boolean;
};

const WHOLE: Scope = { kind: 'whole' };

/**
 * The portfolio as blocks, in the parts and the order that it asks for. Pure: the same handover and media give
 * the same document.
 */
export function composePortfolio(handover: Handover, made: Made, media: Media): Composition {
	return inOneGo(composingPortfolio(handover, made, media));
}

/** The same in steps: of a part, and of an item. */
export function* composingPortfolio(handover: Handover, made: Made, media: Media): Steps<Composition> {
	const index = indexPortfolio(handover);
	const isExample = made.isExample === true;
	const { learner, centre, qualification, pdf: choice = USUAL_CHOICE } = handover.portfolio;
	const scope = made.scope ?? WHOLE;
	const kind: FileKind = made.file?.number === 1 ? 'first' : scope.kind;
	const isSheets = made.isSheets === true;
	const parts = partsOf(choice, kind).filter((part) => !(isSheets && part === 'items'));
	const hasCover = !isLeftOut(choice, 'cover');
	const hasItems = parts.includes('items');
	const itemsFollowIndex = parts[parts.indexOf('items') - 1] === 'index';
	const material = { index, kind, choice, media, itemsFollowIndex, hasItems, isSheets };
	const pages = new Map<PdfPart, readonly Listed[]>();
	for (const part of parts) {
		pages.set(part, yield* pagesOf(part, material));
		yield;
	}
	// These two tell of all others.
	if (parts.includes('checklist')) {
		const printed = new Set([...pages.values()].flat().map(({ section }) => section.anchor));
		if (hasCover) printed.add(anchors.cover);
		pages.set('checklist', [
			{
				section: checklistSection(index, { printed, isSheets, ...(made.file && { file: made.file }) }),
				title: partWords.names.checklist,
				level: 1,
			},
		]);
	}
	if (parts.includes('contents')) {
		pages.set('contents', [{ section: contentsSection(entriesOf([...pages.values()].flat())) }]);
	}
	const body = [...pages.values()].flat().map(({ section }) => section);
	// A file needs a page, whatever is left out.
	const sections: readonly Section[] =
		hasCover || body.length === 0 ? [coverSection(index, { ...made, scope, hasItems }), ...body] : body;
	return {
		title: isExample ? documentWords.example.title(learner) : documentWords.title(learner),
		author: learner,
		subject: documentWords.subject(qualification),
		header: headerOf(learner, { isExample, kind, hasCover, ...(made.file && { file: made.file }) }),
		footer: documentWords.footer(centre.trim(), made.exportNumber, documentWords.dayOf(made.at)),
		paper: choice.paper,
		// Where every part is, so is every place that another one links to.
		sections: withoutSkippedLevels(
			kind === 'whole' && !isSheets && hasAllParts(choice) ? sections : withoutDeadLinks(sections),
		),
		enclosures: isSheets ? [] : enclosuresOf(index, media, hasItems),
	};
}

/** What stands at the top of every page. Without a cover it also has to say that the file is no whole portfolio. */
function headerOf(
	learner: string,
	{ isExample, kind, hasCover, file }: Pick<Made, 'file'> & HeaderFacts,
): string {
	const header = documentWords.header(learner);
	const part = file ? documentWords.partOf(file.number, file.of) : documentWords.part;
	return [
		...(isExample ? [documentWords.example.mark] : []),
		...(hasCover || kind === 'whole' ? [] : [part]),
		header,
	].join(' · ');
}

type HeaderFacts = { readonly isExample: boolean; readonly kind: FileKind; readonly hasCover: boolean };

/** A line of the contents for each section that has a title there. */
function entriesOf(pages: readonly Listed[]): Contents['entries'] {
	return pages.flatMap(({ section: { anchor }, title, level = 1, group }) => [
		...(group === undefined ? [] : [{ title: group, level: 1, anchor }]),
		...(title === undefined ? [] : [{ title, level, anchor }]),
	]);
}
