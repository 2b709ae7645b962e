import { tidyLines } from './build-unit.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
	...([
		['amp', '&'],
		['lt', '<'],
		['gt', '>'],
		['quot', '"'],
		['apos', "'"],
		['nbsp', ' '],
	] as const),
]);

/** The words of a description that a web form wrote as HTML; its markup goes, its paragraphs stay. */
export function textOfHtml(html: string): string {
	const text = html
		// What a web form breaks its lines with means nothing.
		.replace(/\s+/g, ' ')
		.replace(/<br\s{0,9}\/?>/gi, '\n')
		.replace(/<\/(?:p|div|li|h[1-6]|tr|ul|ol)>/gi, '\n\n')
		// Bounded, so that a long row of "<" does not take for ever.
		.replace(/<[a-z/!][^<>]{0,2000}>/gi, '')
		.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, entity);
	return tidyLines(text);
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
	if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? whole;
	const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
	return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}

/** The same the other way round: paragraphs and line breaks. */
export function htmlOf(text: string): string {
	return text
		.split('\n\n')
		.filter((paragraph) => paragraph !== '')
		.map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
		.join('');
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
