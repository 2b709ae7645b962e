import type { Instant } from '#domain/identity.ts';
import { xmlText } from '#domain/xml-text.ts';

type Type = 'selection' | 'entry' | 'resource' | 'ability';
type Link = {
	readonly rel: string;
	readonly to: string;
	readonly order?: number;
	readonly type?: string;
};
type Category = { readonly term: string; readonly scheme?: string; readonly label?: string };
export type Entry = {
	readonly id: string;
	readonly type: Type;
	readonly title: string;
	/** XML: `content`, and `summary` where there is one. */
	readonly content: string;
	readonly updated: Instant;
	readonly published?: Instant;
	readonly links?: readonly Link[];
	readonly categories?: readonly Category[];
	/** XML that follows. */
	readonly more?: string;
};

/** One entry of the feed. */
export function entry({
	id,
	type,
	title,
	content,
	updated,
	published,
	links = [],
	categories = [],
	more = '',
}: Entry): string {
	return [
		'<entry>\n',
		tag('title', title),
		`<id>portfolio:${xmlText(id)}</id>\n`,
		tag('updated', updated),
		published === undefined ? '' : tag('published', published),
		content,
		`<rdf:type rdf:resource="leap2:${type}"/>\n`,
		...links.map(linkTag),
		...categories.map(categoryTag),
		more,
		'</entry>\n',
	].join('');
}

function linkTag({ rel, to, order, type }: Link): string {
	const kind = type === undefined ? '' : ` type="${xmlText(type)}"`;
	const place = order === undefined ? '' : ` leap2:display_order="${order}"`;
	return `<link rel="${rel}"${kind} href="portfolio:${xmlText(to)}"${place}/>\n`;
}

function categoryTag({ term, scheme, label }: Category): string {
	const of = scheme === undefined ? '' : ` scheme="${scheme}"`;
	const shown = label === undefined ? '' : ` label="${xmlText(label)}"`;
	return `<category term="${xmlText(term)}"${of}${shown}/>\n`;
}

export function text(content: string): string {
	return `<content type="text">${xmlText(content)}</content>\n`;
}

export function tag(name: string, content: string): string {
	return `<${name}>${xmlText(content)}</${name}>\n`;
}

/** Letters, digits and hyphens, so that they can stand behind a prefix. */
export function itemId(id: string): string {
	return `item-${plain(id)}`;
}

export function fileId(id: string): string {
	return `file-${plain(id)}`;
}

export function criterionId(id: string): string {
	return `criterion-${plain(id)}`;
}

export function pageId(unit: string): string {
	return `page-${plain(unit)}`;
}

function plain(id: string): string {
	return id.replace(/[^A-Za-z0-9.-]/g, '_');
}
