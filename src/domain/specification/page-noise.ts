import { codedForm } from './codes.ts';
import { formOf } from './forms.ts';
import { GOES_ON } from './goes-on.ts';
import type { Line } from './lines.ts';

const PAGE_NUMBER =
	/^(?:(?:page|tudalen)\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|o|\/)\s*\d{1,4})?$|^(?:.{0,80}[\s|])?(?:page|tudalen) \d{1,4}(?: of? \d{1,4})?$|^\d{1,4} \| ?page$|^(?:page|tudalen) \d{1,4}\b.{0,80}$/i;
const LEADER = /(?:\.\s?){5}\s*\d{1,4}$|…{2,}\s*\d{1,4}$/;
const COPYRIGHT = /^(?:©|\(c\) (?=.{0,60}\b(?:19|20)\d\d\b)|copyright )|\ball rights reserved\b/i;

/** "Version 1.2 Approved May 2020". */
const VERSION =
	/^(?:version|issue|fersiwn|v)[ .]?\d{1,2}(?:\.\d{1,2}){0,2}\b(?=.{0,50}\b(?:19|20)\d\d\b).{0,60}$/i;
/** "on page 3" behind a line's break, and not "www.awards.example page 3". */
const GOES_ON_BEFORE_PAGE = /^(?!page |tudalen |\S+\.\S)\p{Ll}/u;
/** No page has fewer lines than these. */
const PAGE = 5;

/** A number by itself may be a page or the code of an outcome: what stands around it tells, not this. */
export function isBareNumber(text: string): boolean {
	return /^\d{1,2}[.):]?$/.test(text);
}

/** The numbers of the lines that belong to pages: numbers, headers and footers that come again, contents. */
export function pageNoise(lines: readonly Line[]): ReadonlySet<number> {
	const noise = new Set<number>();
	const seen = new Map<string, Line[]>();
	const edges = new Set<number>();
	lines.forEach((line, place) => {
		const { text, number } = line;
		const isText = isCriterion(text) || GOES_ON_BEFORE_PAGE.test(text);
		const isNumber = text.length <= 100 && PAGE_NUMBER.test(text) && !isText;
		const isOfDocument = COPYRIGHT.test(text.slice(0, 200)) || VERSION.test(text);
		const isOfPage = (isNumber && !isBareNumber(text)) || (isOfDocument && !isText);
		if (isOfPage || LEADER.test(text.slice(-40))) noise.add(number);
		if (isNumber || line.isPageStart) {
			for (const near of lines.slice(Math.max(0, place - 3), place + 4)) edges.add(near.number);
		}
		// The end of a wrapped sentence may come again as well.
		if (text.length > 160 || isNumber || GOES_ON.test(text) || /^(?!www\.)\p{Ll}/u.test(text)) return;
		// Two units may differ in their number alone.
		const alike = (/^(?:unit|uned)\b/i.test(text) ? text : text.replace(/\d+/g, '#')).toLowerCase();
		const same = seen.get(alike);
		if (same) same.push(line);
		else seen.set(alike, [line]);
	});
	const firstCode =
		lines.find(({ text }) => formOf(text).kind === 'criterion')?.number ?? Number.POSITIVE_INFINITY;
	const inLists = belowLists(lines);
	for (const same of seen.values()) {
		if (same.length < 2 || !same.some(isHeader)) continue;
		const atEdges = same.filter(({ number }) => edges.has(number)).length;
		const inList = same.filter(({ number }) => inLists.has(number)).length;
		const isOften = inList === 0 && isAtPageDistance(same) && same.every(({ text }) => text.length >= 8);
		if ((atEdges < 2 && !isOften) || inList * 2 > same.length) continue;
		// The first may be the title itself, but not below a criterion.
		const [first, ...rest] = same;
		const isBelow = first !== undefined && first.number > firstCode;
		for (const { number } of rest) noise.add(number);
		if (first && formOf(first.text).kind === 'text' && (same.length > 2 || isBelow)) noise.add(first.number);
	}
	return noise;
}

/** "1.1 Complete the form on page 3"; a line of a table of contents may begin like this too. */
function isCriterion(text: string): boolean {
	const form = codedForm(text);
	return form !== null && /^(?:criterion|range|outcome|letter|grade)$/.test(form.kind) && form.text !== '';
}

/** What may ask for a list; a field of a form and the heading of a column do not. */
const ASKS = /^(?:criterion|outcome|number|letter|grade|point|text)$/;

/** The lines that stand in a list which a line above asks for: "the role of:". */
function belowLists(lines: readonly Line[]): ReadonlySet<number> {
	const inLists = new Set<number>();
	let isBelow = false;
	for (const { number, text, isAfterGap, isPageStart } of lines) {
		if (isAfterGap || isPageStart || isCriterion(text)) isBelow = false;
		if (isBelow) inLists.add(number);
		if (text.endsWith(':')) isBelow = ASKS.test(formOf(text).kind);
	}
	return inLists;
}

/** Three times at least, and so far apart as pages are. */
function isAtPageDistance(same: readonly Line[]): boolean {
	return (
		same.length >= 3 &&
		same.every(({ number }, place) => number - (same[place - 1]?.number ?? Number.NEGATIVE_INFINITY) >= PAGE)
	);
}

/** Coded lines, columns' headings and points come again for reasons of their own. */
function isHeader({ text }: Line): boolean {
	const { kind } = formOf(text);
	return kind === 'text' || kind === 'unit' || (kind === 'fact' && !/^level/i.test(text));
}
