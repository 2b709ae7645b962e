import type { Anchor, Block, Section, TableRow } from '#document/blocks.ts';
import type { CriterionState, UnitCoverage } from '#domain/coverage.ts';
import type { Evidence } from '#domain/evidence.ts';
import { hasDetails } from '#domain/portfolio.ts';
import { documentWords } from '#wording/en/document.ts';
import { checklistWords } from '#wording/en/pdf-checklist.ts';
import { partWords } from '#wording/en/pdf-parts.ts';
import { anchors } from './anchors.ts';
import { referenceText } from './item-title.ts';
import { type FileOfSeveral, otherFiles } from './other-files.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { heads, paragraph, partTitle, text } from './spans.ts';
import { testimonies } from './witnesses.ts';

const words = checklistWords;
const title = partWords.names.checklist;

/** "yes" only where the file itself proves it; what a pen has to do is never ticked. */
type Line = {
	readonly what: string;
	readonly state: 'yes' | 'no' | 'by-hand';
	readonly note?: string;
	/** Where it stands. */
	readonly at?: Anchor;
};

export type Printed = {
	/** The sections that are in the file. */
	readonly printed: ReadonlySet<Anchor>;
	/** Which of several files. */
	readonly file?: FileOfSeveral;
	/** The items are in other files. */
	readonly isSheets: boolean;
};

/**
 * What a portfolio has to have, whether this one does, and of several files which one holds the rest.
 */
export function checklistSection(index: PortfolioIndex, { printed, file, isSheets }: Printed): Section {
	const lines = [
		...frontLines(index, printed),
		...index.coverage.units.flatMap((each) => unitLines(each, index.unitNumber(each.unit.id), printed)),
		present(words.index, anchors.index, printed),
		...(isSheets ? [] : printedItems(index, printed)),
		...itemLines(index),
		...lastLines(printed),
		...otherFiles(file).map(
			({ number, of, what }): Line => ({ what, state: 'no', note: words.inFile(number, of) }),
		),
	];
	return {
		anchor: anchors.checklist,
		running: title,
		where: title,
		blocks: [
			partTitle(title),
			paragraph(words.lead),
			{
				kind: 'table',
				valign: 'middle',
				columns: [
					{ width: 1.2 },
					{ width: 1 },
					{ width: 'fit', align: 'end' },
					{ width: 'fit', align: 'centre' },
				],
				head: heads([words.what, words.state, words.page, words.checked]),
				rows: lines.map(lineRow),
			},
		],
	};
}

function lineRow({ what, state, note, at }: Line): TableRow {
	const said = { yes: words.yes, no: words.no, 'by-hand': words.byHand }[state];
	const more = note === undefined ? [] : [text(words.because(note))];
	const tone = state === 'yes' ? 'accepted' : 'muted';
	const page: readonly Block[] = at === undefined ? [] : [paragraph([{ kind: 'page', anchor: at }])];
	return {
		cells: [
			{ head: true, blocks: [paragraph([text(what, { strong: false })])] },
			{ blocks: [paragraph([text(said, { tone }), ...more])] },
			{ blocks: page },
			{ blocks: [paragraph(words.box)] },
		],
	};
}

/** A part that needs nothing but to be there. */
function present(what: string, at: Anchor, printed: ReadonlySet<Anchor>): Line {
	return printed.has(at) ? { what, state: 'yes', at } : { what, state: 'no', note: words.leftOut };
}

/** A part that is there to be signed. */
function toSign(what: string, at: Anchor, printed: ReadonlySet<Anchor>): Line {
	return printed.has(at)
		? { what, state: 'by-hand', note: words.toSign, at }
		: { what, state: 'no', note: words.leftOut };
}

function frontLines({ handover, items }: PortfolioIndex, printed: ReadonlySet<Anchor>): readonly Line[] {
	const { learner, centre, qualification, assessor, details } = handover.portfolio;
	const { cover, declaration } = documentWords;
	const missing = [
		[declaration.learner, learner],
		[cover.centre, centre],
		[cover.qualification, qualification],
		[cover.assessor, assessor],
	].flatMap(([label = '', value = '']) => (value.trim() === '' ? [label.toLowerCase()] : []));
	const isIn = printed.has(anchors.details) && hasDetails(details);
	const given = (what: string, value: string | undefined): Line =>
		isIn && value !== undefined && value.trim() !== ''
			? { what, state: 'yes', at: anchors.details }
			: { what, state: 'no', note: words.onlyIfAsked };
	return [
		frontPage(printed.has(anchors.cover), missing),
		toSign(words.declaration, anchors.declaration, printed),
		present(words.confidentiality, anchors.confidentiality, printed),
		isIn
			? { what: words.details, state: 'yes', at: anchors.details }
			: { what: words.details, state: 'no', note: words.onlyIfAsked },
		given(words.cv, details?.cv),
		given(words.jobDescription, details?.jobDescription),
		present(words.summary, anchors.summary, printed),
		testimonies(items).length === 0
			? { what: words.witnesses, state: 'no', note: words.noWitnesses }
			: toSign(words.witnesses, anchors.witnesses, printed),
	];
}

function frontPage(isPrinted: boolean, missing: readonly string[]): Line {
	const what = words.cover;
	if (!isPrinted) return { what, state: 'no', note: words.leftOut };
	return missing.length === 0 ? { what, state: 'yes' } : { what, state: 'no', note: words.missing(missing) };
}

/** Said only where they are missing: that they are there can be seen. */
function printedItems({ items }: PortfolioIndex, printed: ReadonlySet<Anchor>): readonly Line[] {
	const isIn = items.some(({ id }) => printed.has(anchors.evidence(id)));
	return isIn || items.length === 0 ? [] : [{ what: words.items, state: 'no', note: words.leftOut }];
}

function unitLines(
	{ unit, counts, total }: UnitCoverage,
	number: number,
	printed: ReadonlySet<Anchor>,
): readonly Line[] {
	const open: readonly CriterionState[] = ['gap', 'started'];
	const missing = open.filter((state) => counts[state] > 0);
	const at = printed.has(anchors.unit(unit.id)) ? { at: anchors.unit(unit.id) } : {};
	const named = (what: string) => words.unit(number, what);
	return [
		missing.length === 0
			? { what: named(words.evidence), state: 'yes', ...at }
			: {
					what: named(words.evidence),
					state: 'no',
					note: words.open(missing.map((state) => documentWords.unit.counted(state, counts[state]))),
					...at,
				},
		counts.accepted === total
			? { what: named(words.accepted), state: 'yes', ...at }
			: {
					what: named(words.accepted),
					state: 'by-hand',
					note: words.acceptedOf(counts.accepted, total),
					...at,
				},
		toSign(named(words.signOff), anchors.signOff(unit.id), printed),
	];
}

function itemLines({ items, handover }: PortfolioIndex): readonly Line[] {
	if (items.length === 0) return [];
	const every = (what: string, isThere: (item: Evidence) => boolean): Line => {
		const without = items.filter((item) => !isThere(item)).map(referenceText);
		return without.length === 0 ? { what, state: 'yes' } : { what, state: 'no', note: words.notYet(without) };
	};
	const unanswered = handover.heldBack.filter(({ reason }) => reason === 'unanswered');
	const open = [...new Set(unanswered.map(({ reference }) => reference))];
	const hasFiles =
		handover.heldBack.length > 0 || items.some(({ content }) => content.attachments.length > 0);
	const privacy: readonly Line[] = hasFiles
		? [
				open.length === 0
					? { what: words.privacy, state: 'yes' }
					: { what: words.privacy, state: 'no', note: words.privacyOpen(open) },
			]
		: [];
	return [
		every(words.dated, ({ content }) => content.eventDate !== ''),
		every(words.reality, ({ content }) => content.reality !== ''),
		every(words.mapped, ({ content }) => content.claims.length > 0),
		every(words.done, ({ content }) => content.done),
		...privacy,
	];
}

function lastLines(printed: ReadonlySet<Anchor>): readonly Line[] {
	const byHand = (what: string, at: Anchor): readonly Line[] =>
		printed.has(at) ? [{ what, state: 'by-hand', at }] : [];
	return [...byHand(words.workplace, anchors.workplace), ...byHand(words.sampling, anchors.sampling)];
}
