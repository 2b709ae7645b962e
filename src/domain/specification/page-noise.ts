import { formOf } from './forms.ts';
import type { Line } from './lines.ts';

const PAGE_NUMBER =
	/^(?:(?:page|tudalen)\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|o|\/)\s*\d{1,4})?$|^(?:.{0,80}[\s|])?(?:page|tudalen) \d{1,4}(?: of? \d{1,4})?$|^\d{1,4} \| ?page$|^(?:page|tudalen) \d{1,4}\b.{0,80}$/i;
const LEADER = /(?:\.\s?){5}\s*\d{1,4}$|…{2,}\s*\d{1,4}$/;
const COPYRIGHT = /^(?:©|\(c\) (?=.{0,60}\b(?:19|20)\d\d\b)|copyright )|\ball rights reserved\b/i;

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
		const isNumber = text.length <= 100 && PAGE_NUMBER.test(text);
		if (
			(isNumber && !isBareNumber(text)) ||
			LEADER.test(text.slice(-40)) ||
			COPYRIGHT.test(text.slice(0, 200))
		) {
			noise.add(number);
		}
		if (isNumber || line.isPageStart) {
			for (const near of lines.slice(Math.max(0, place - 3), place + 4)) edges.add(near.number);
		}
		// The end of a wrapped sentence may come again as well.
		if (text.length > 160 || isNumber || /^(?!www\.)\p{Ll}/u.test(text)) return;
		// Two units may differ in their number alone.
		const alike = (/^(?:unit|uned)\b/i.test(text) ? text : text.replace(/\d+/g, '#')).toLowerCase();
		const same = seen.get(alike);
		if (same) same.push(line);
		else seen.set(alike, [line]);
	});
	const firstCode =
		lines.find(({ text }) => formOf(text).kind === 'criterion')?.number ?? Number.POSITIVE_INFINITY;
	for (const same of seen.values()) {
		if (same.length < 2 || !same.some(isHeader)) continue;
		const atEdges = same.filter(({ number }) => edges.has(number)).length;
		const isOften = same.length >= 3 && same.every(({ text }) => text.length >= 8 && /^\P{Ll}/u.test(text));
		if (atEdges < 2 && !isOften) continue;
		// The first may be the title itself, but not below a criterion.
		const [first, ...rest] = same;
		const isBelow = first !== undefined && first.number > firstCode;
		for (const { number } of rest) noise.add(number);
		if (first && formOf(first.text).kind === 'text' && (same.length > 2 || isBelow)) noise.add(first.number);
	}
	return noise;
}

/** Coded lines, columns' headings and points come again for reasons of their own. */
function isHeader({ text }: Line): boolean {
	const { kind } = formOf(text);
	return kind === 'text' || kind === 'unit' || (kind === 'fact' && !/^level/i.test(text));
}
