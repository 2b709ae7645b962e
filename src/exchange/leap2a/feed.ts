import type { Instant } from '#domain/identity.ts';
import { xmlText } from '#domain/xml-text.ts';
import { leap2aWords } from '#wording/en/leap2a.ts';
import { criterionId, type Entry, entry, fileId, itemId, tag, text } from './entry.ts';
import { fileTitle } from './file-title.ts';
import { leapPages, MAHARA } from './pages.ts';
import type { LeapFile, LeapItem, LeapPortfolio, LeapUnit } from './portfolio.ts';

const NAMESPACES = [
	['', 'http://www.w3.org/2005/Atom'],
	['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
	['leap2', 'http://terms.leapspecs.org/'],
	['categories', 'http://wiki.leapspecs.org/2A/categories/'],
	['mahara', MAHARA],
] as const;

/**
 * `leap2a.xml` (Leap2A 2010-07, an Atom feed): the learner as its author, the portfolio as a selection, each item as an
 * entry, each file as a resource, each claimed criterion as an ability, each unit with evidence as a page. Given out
 * in pieces, as a feed may be long.
 */
export function* leapFeed(portfolio: LeapPortfolio): Generator<string> {
	const { id, title, learner, madeAt, items, units } = portfolio;
	const spaces = NAMESPACES.map(([prefix, uri]) => `xmlns${prefix && ':'}${prefix}="${uri}"`);
	yield '<?xml version="1.0" encoding="utf-8"?>\n';
	yield `<feed ${spaces.join(' ')} xmlns:portfolio="urn:uuid:${xmlText(id)}/">\n`;
	yield '<leap2:version>http://www.leapspecs.org/2010-07/2A/</leap2:version>\n';
	yield `<id>urn:uuid:${xmlText(id)}</id>\n${tag('title', title)}${tag('updated', madeAt)}`;
	yield tag('generator', 'Starfolio');
	// Only the name: of an entry for a person Mahara takes the name from fields that split it, and where an administrator
	// imports and they are missing, it empties the name of the account. Of this name it asks the learner, or splits it.
	yield `<author>${tag('name', learner)}</author>\n`;
	yield journal(
		'portfolio',
		title,
		leap2aWords.about,
		items.map((item) => itemId(item.id)),
		madeAt,
	);
	// Mahara reads from the front and takes an item for a file when its one file has not come yet; then it stops.
	for (const item of items) for (const file of item.files) yield entry(fileEntry(file, item));
	for (const item of items) yield entry(itemEntry(item));
	yield* criteria(units, items, madeAt);
	yield* leapPages(portfolio);
	yield '</feed>\n';
}

/** Mahara makes a journal of it, with a post for each part; of parts that nothing holds, one with a name of its own. */
function journal(
	id: string,
	title: string,
	about: string,
	parts: readonly string[],
	updated: Instant,
): string {
	return entry({
		id,
		type: 'selection',
		title,
		content: text(about),
		updated,
		links: parts.map((to, place) => ({ rel: 'leap2:has_part', to, order: place + 1 })),
		categories: [{ term: 'Blog', scheme: 'categories:selection_type#' }],
	});
}

/** Those that some item claims. Which ones do stands in their text as well: Mahara drops what supports what. */
function* criteria(
	units: readonly LeapUnit[],
	items: readonly LeapItem[],
	updated: Instant,
): Generator<string> {
	const claimed = units.flatMap((unit) =>
		unit.criteria.flatMap((criterion) => {
			const claiming = items.filter(({ claims }) => claims.includes(criterion.id));
			return claiming.length === 0 ? [] : [{ unit, criterion, claiming }];
		}),
	);
	if (claimed.length === 0) return;
	const ids = claimed.map(({ criterion }) => criterionId(criterion.id));
	yield journal('criteria', leap2aWords.criteria, leap2aWords.aboutCriteria, ids, updated);
	for (const { unit, criterion, claiming } of claimed) {
		yield entry({
			id: criterionId(criterion.id),
			type: 'ability',
			title: leap2aWords.criterion(criterion.code, unit.title),
			content: text(leap2aWords.criterionText(criterion.text, claiming)),
			updated,
			links: [
				{ rel: 'leap2:is_part_of', to: 'criteria' },
				...claiming.map((item) => ({ rel: 'leap2:supported_by', to: itemId(item.id) })),
			],
		});
	}
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
		title: fileTitle(file.name, file.mime),
		content: `${file.caption === '' ? '' : tag('summary', file.caption)}<content src="${xmlText(encodeURI(file.path))}" type="${xmlText(file.mime)}"/>\n`,
		updated: file.addedAt,
		links: [{ rel: 'related', to: itemId(item.id) }],
		categories: [{ term: 'Offline', scheme: 'categories:resource_type#', label: 'File' }],
	};
}
