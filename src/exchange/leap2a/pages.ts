import { xmlText } from '#domain/xml-text.ts';
import { leap2aWords } from '#wording/en/leap2a.ts';
import { entry, itemId, pageId, tag, text } from './entry.ts';
import type { LeapItem, LeapPortfolio, LeapUnit } from './portfolio.ts';

/**
 * The name by which Mahara knows its own additions to Leap2A. It is written with the prefix `mahara`. Without a page's
 * layout in it Mahara stops at a selection that says it is a page.
 */
export const MAHARA = 'http://wiki.mahara.org/Developer_Area/Import%2F%2FExport/LEAP_Extensions#';

/** The column of Mahara's database. */
const LONGEST_BLOCK_TITLE = 255;
const { page: words } = leap2aWords;

/**
 * A page for each unit that somebody has shown something for, and a collection of them: in Mahara a journal can only
 * be shown to an assessor on a page. Other readers meet selections of the same items.
 */
export function* leapPages({ title, madeAt, items, units }: LeapPortfolio): Generator<string> {
	const pages = units.flatMap((unit) => {
		const claiming = claimingItems(items, unit);
		return claiming.length === 0 ? [] : [{ unit, claiming }];
	});
	for (const { unit, claiming } of pages) {
		yield entry({
			id: pageId(unit.id),
			type: 'selection',
			title: unit.title,
			content: tag('summary', leap2aWords.about) + text(leap2aWords.about),
			updated: madeAt,
			links: [
				...claiming.map(({ id }, place) => ({ rel: 'leap2:has_part', to: itemId(id), order: place + 1 })),
				{ rel: 'leap2:is_part_of', to: 'collection' },
			],
			categories: [{ term: 'Webpage', scheme: 'categories:selection_type#' }],
			more: layout(unit, claiming),
		});
	}
	if (pages.length === 0) return;
	yield entry({
		id: 'collection',
		type: 'selection',
		title,
		content: tag('summary', leap2aWords.about) + text(leap2aWords.about),
		updated: madeAt,
		// Mahara looks for the pages of a collection under the name without a prefix, which nobody else does.
		links: ['leap2:has_part', 'has_part'].flatMap((rel) =>
			pages.map(({ unit }, place) => ({ rel, to: pageId(unit.id), order: place + 1 })),
		),
		categories: [{ term: 'Website', scheme: 'categories:selection_type#' }],
	});
}

function claimingItems(items: readonly LeapItem[], unit: LeapUnit): readonly LeapItem[] {
	const asked = new Set(unit.criteria.map(({ id }) => id));
	return items.filter(({ claims }) => claims.some((criterion) => asked.has(criterion)));
}

/** What the unit asks for, then each finished item: Mahara itself offers no drafts for a page. */
function layout(unit: LeapUnit, claiming: readonly LeapItem[]): string {
	const blocks = [
		block('text', words.asked, 'text', criteriaTable(unit, claiming), 0),
		...claiming
			.filter(({ isDone }) => isDone)
			.map(({ id, title }, place) =>
				block('blogpost', title, 'artefactid', `portfolio:${itemId(id)}`, place + 1),
			),
	];
	return `<mahara:view mahara:newlayout="1" mahara:type="portfolio" mahara:ownerformat="6">\n${blocks.join('')}</mahara:view>\n`;
}

/** Over the whole width, one below the other. Mahara finds out how high each is when all say 1. */
function block(type: string, title: string, field: string, value: string, row: number): string {
	const shown = Array.from(title).slice(0, LONGEST_BLOCK_TITLE).join('');
	return [
		`<mahara:blockinstance mahara:blocktype="${type}" mahara:blocktitle="${xmlText(shown)}"`,
		` mahara:positionx="0" mahara:positiony="${row}" mahara:height="1" mahara:width="12">`,
		`<mahara:${field}>${xmlText(JSON.stringify([value]))}</mahara:${field}></mahara:blockinstance>\n`,
	].join('');
}

function criteriaTable({ criteria }: LeapUnit, claiming: readonly LeapItem[]): string {
	const rows = criteria.map(({ id, code, text: asked }) => {
		const shown = claiming.filter(({ claims }) => claims.includes(id)).map(words.item);
		return row('td', [code, asked, shown.length === 0 ? words.nothing : shown.join('; ')]);
	});
	const head = row('th', [words.criterion, words.text, words.shown]);
	return `<table class="table"><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`;
}

function row(cell: 'td' | 'th', texts: readonly string[]): string {
	return `<tr>${texts.map((each) => `<${cell}>${xmlText(each)}</${cell}>`).join('')}</tr>`;
}
