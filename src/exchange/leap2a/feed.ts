import type { CalendarDate, Instant } from '#domain/identity.ts';
import { xmlText } from '#domain/xml-text.ts';
import { leap2aWords } from '#wording/en/leap2a.ts';

/** A portfolio as Leap2A can hold it: texts, files and which supports which. */
export type LeapPortfolio = {
	readonly id: string;
	readonly title: string;
	readonly learner: string;
	readonly madeAt: Instant;
	readonly items: readonly LeapItem[];
	/** Those that some item claims. */
	readonly criteria: readonly { readonly id: string; readonly title: string; readonly text: string }[];
};

export type LeapItem = {
	readonly id: string;
	readonly title: string;
	/** Of what kind: "Work product" and "WP"; "" where nobody knows. */
	readonly kind: string;
	readonly code: string;
	/** Well-formed, without a frame around it. */
	readonly xhtml: string;
	readonly createdAt: Instant;
	readonly changedAt: Instant;
	/** "" where it was not given. */
	readonly happenedOn: CalendarDate;
	/** Ids of criteria. */
	readonly claims: readonly string[];
	/** Ids of other items. */
	readonly related: readonly string[];
	readonly isDone: boolean;
	readonly files: readonly LeapFile[];
};

export type LeapFile = {
	readonly id: string;
	/** In the ZIP: "files/E001-1-desk.jpg". */
	readonly path: string;
	readonly mime: string;
	readonly name: string;
	readonly caption: string;
	readonly addedAt: Instant;
};

const NAMESPACES = [
	['', 'http://www.w3.org/2005/Atom'],
	['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
	['leap2', 'http://terms.leapspecs.org/'],
	['categories', 'http://wiki.leapspecs.org/2A/categories/'],
] as const;

type Type = 'person' | 'selection' | 'entry' | 'resource' | 'ability';
type Link = {
	readonly rel: string;
	readonly to: string;
	readonly order?: number;
	readonly type?: string;
};
type Category = { readonly term: string; readonly scheme?: string; readonly label?: string };
type Entry = {
	readonly id: string;
	readonly type: Type;
	readonly title: string;
	readonly content: string;
	readonly updated: Instant;
	readonly published?: Instant;
	readonly links?: readonly Link[];
	readonly categories?: readonly Category[];
	readonly more?: string;
};

/**
 * `leap2a.xml` (Leap2A 2010-07, an Atom feed): the learner as a person, the portfolio as a selection, each item as an
 * entry, each file as a resource, each claimed criterion as an ability. Given out in pieces, as a feed may be long.
 */
export function* leapFeed(portfolio: LeapPortfolio): Generator<string> {
	const { id, title, learner, madeAt, items, criteria } = portfolio;
	const spaces = NAMESPACES.map(([prefix, uri]) => `xmlns${prefix && ':'}${prefix}="${uri}"`);
	yield '<?xml version="1.0" encoding="utf-8"?>\n';
	yield `<feed ${spaces.join(' ')} xmlns:portfolio="urn:uuid:${xmlText(id)}/">\n`;
	yield '<leap2:version>http://www.leapspecs.org/2010-07/2A/</leap2:version>\n';
	yield `<id>urn:uuid:${xmlText(id)}</id>\n${tag('title', title)}${tag('updated', madeAt)}`;
	yield tag('generator', 'Starfolio');
	yield `<author>${tag('name', learner)}<uri>portfolio:person</uri></author>\n`;
	yield entry({
		id: 'person',
		type: 'person',
		title: learner,
		content: text(''),
		updated: madeAt,
		categories: [{ term: 'Self', scheme: 'categories:person_type#' }],
	});
	yield entry({
		id: 'portfolio',
		type: 'selection',
		title,
		content: text(leap2aWords.about),
		updated: madeAt,
		links: items.map((item, place) => ({ rel: 'leap2:has_part', to: itemId(item.id), order: place + 1 })),
		// Mahara makes a journal of it, with a post for each item.
		categories: [{ term: 'Blog', scheme: 'categories:selection_type#' }],
	});
	for (const item of items) {
		yield entry(itemEntry(item));
		for (const file of item.files) yield entry(fileEntry(file, item));
	}
	for (const criterion of criteria) {
		const claiming = items.filter(({ claims }) => claims.includes(criterion.id));
		yield entry({
			id: criterionId(criterion.id),
			type: 'ability',
			title: criterion.title,
			content: text(criterion.text),
			updated: madeAt,
			links: claiming.map((item) => ({ rel: 'leap2:supported_by', to: itemId(item.id) })),
		});
	}
	yield '</feed>\n';
}

function itemEntry(item: LeapItem): Entry {
	return {
		id: itemId(item.id),
		type: 'entry',
		title: item.title,
		content: `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${item.xhtml}</div></content>\n`,
		updated: item.changedAt,
		published: item.createdAt,
		links: [
			{ rel: 'leap2:is_part_of', to: 'portfolio' },
			...item.claims.map((criterion) => ({ rel: 'leap2:supports', to: criterionId(criterion) })),
			...item.related.map((other) => ({ rel: 'related', to: itemId(other) })),
			...item.files.map(({ id, mime }) => ({ rel: 'enclosure', to: fileId(id), type: mime })),
		],
		categories: [
			...(item.code === '' ? [] : [{ term: item.code, label: item.kind }]),
			...(item.isDone ? [] : [{ term: 'Unready', scheme: 'categories:readiness#' }]),
		],
		...(item.happenedOn !== '' && {
			more: `<leap2:date leap2:point="start">${xmlText(item.happenedOn)}</leap2:date>\n`,
		}),
	};
}

function fileEntry(file: LeapFile, item: LeapItem): Entry {
	return {
		id: fileId(file.id),
		type: 'resource',
		title: file.name,
		content: `${file.caption === '' ? '' : tag('summary', file.caption)}<content src="${xmlText(encodeURI(file.path))}" type="${xmlText(file.mime)}"/>\n`,
		updated: file.addedAt,
		links: [{ rel: 'related', to: itemId(item.id) }],
		categories: [{ term: 'Offline', scheme: 'categories:resource_type#', label: 'File' }],
	};
}

function entry({
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

function text(content: string): string {
	return `<content type="text">${xmlText(content)}</content>\n`;
}

function tag(name: string, content: string): string {
	return `<${name}>${xmlText(content)}</${name}>\n`;
}

/** Letters, digits and hyphens, so that they can stand behind a prefix. */
function itemId(id: string): string {
	return `item-${plain(id)}`;
}

function fileId(id: string): string {
	return `file-${plain(id)}`;
}

function criterionId(id: string): string {
	return `criterion-${plain(id)}`;
}

function plain(id: string): string {
	return id.replace(/[^A-Za-z0-9.-]/g, '_');
}
