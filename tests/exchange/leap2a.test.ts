import { unzipSync } from 'fflate';
import { parser } from 'sax';
import { expect, test } from 'vitest';
import { leapFeed } from '#exchange/leap2a/feed.ts';
import { fileTitle } from '#exchange/leap2a/file-title.ts';
import type { LeapItem, LeapPortfolio } from '#exchange/leap2a/portfolio.ts';
import { writeLeap } from '#exchange/leap2a/write.ts';

const AT = '2026-06-14T09:30:00.000Z';

function item(id: string, changes: Partial<LeapItem> = {}): LeapItem {
	return {
		id,
		title: `E001 A "call" <put right> & ${id}\u0007`,
		kind: 'Work product',
		code: 'WP',
		xhtml: '<p>What I did</p>',
		createdAt: AT,
		changedAt: AT,
		happenedOn: '2026-06-03',
		claims: ['unit-a/1.1'],
		isDone: true,
		files: [],
		...changes,
	};
}

const photo = {
	id: 'photo-1',
	path: 'files/E001-1-desk.jpg',
	mime: 'image/jpeg',
	name: 'desk.jpg',
	caption: 'A desk',
	addedAt: AT,
};

const portfolio: LeapPortfolio = {
	id: '0b0e6a44-0000-4000-8000-000000000001',
	title: 'Portfolio: NVQ',
	learner: "Siân O'Neil <x>",
	madeAt: AT,
	items: [item('one', { files: [photo] }), item('two', { isDone: false, happenedOn: '' })],
	units: [
		{
			id: 'unit-a',
			title: 'Unit 1: Title',
			criteria: [
				{ id: 'unit-a/1.1', code: '1.1', text: 'Set criteria' },
				{ id: 'unit-a/1.2', code: '1.2', text: 'Say <why>' },
			],
		},
		{ id: 'unit-b', title: 'Unit 2: Title', criteria: [{ id: 'unit-b/1.1', code: '1.1', text: 'Other' }] },
	],
};

type Element = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	/** The text in it and in what it holds. */
	text: string;
};

/** All elements, by a parser that refuses what is not well-formed. */
function elementsOf(xml: string): readonly Element[] {
	const reader = parser(true);
	const found: Element[] = [];
	const open: Element[] = [];
	reader.onopentag = ({ name, attributes }) => {
		const plain = Object.entries(attributes).map(([key, value]): [string, string] => [key, String(value)]);
		const element = { name, attributes: Object.fromEntries(plain), text: '' };
		found.push(element);
		open.push(element);
	};
	reader.ontext = (text) => {
		for (const element of open) element.text += text;
	};
	reader.onclosetag = () => {
		open.pop();
	};
	reader.onerror = (error) => {
		throw error;
	};
	reader.write(xml).close();
	return found;
}

type Read = {
	readonly id: string;
	readonly title: string;
	readonly type: string;
	readonly content: string;
	readonly links: readonly { readonly rel: string; readonly to: string }[];
	readonly categories: readonly string[];
	readonly blocks: readonly { readonly type: string; readonly title: string; readonly value: string }[];
};

/** The entries, in the order in which a reader meets them. */
function entriesOf(from: LeapPortfolio): readonly Read[] {
	const xml = [...leapFeed(from)].join('');
	return [...xml.matchAll(/<entry>.*?<\/entry>/gs)].map(([one]): Read => {
		const elements = elementsOf(one);
		const all = (name: string) => elements.filter((element) => element.name === name);
		const textOf = (name: string) => all(name)[0]?.text ?? '';
		return {
			id: textOf('id'),
			title: textOf('title'),
			type: all('rdf:type')[0]?.attributes['rdf:resource'] ?? '',
			content: textOf('content'),
			links: all('link').map(({ attributes: { rel = '', href = '' } }) => ({ rel, to: href })),
			categories: all('category').map(({ attributes: { term = '' } }) => term),
			blocks: all('mahara:blockinstance').map(({ attributes, text }) => ({
				type: attributes['mahara:blocktype'] ?? '',
				title: attributes['mahara:blocktitle'] ?? '',
				value: text,
			})),
		};
	});
}

test('the feed is XML, in the namespaces that Mahara looks for, and every link leads to an entry', () => {
	const xml = [...leapFeed(portfolio)].join('');
	const elements = elementsOf(xml);
	expect(elements[0]).toMatchObject({
		name: 'feed',
		attributes: {
			xmlns: 'http://www.w3.org/2005/Atom',
			'xmlns:leap2': 'http://terms.leapspecs.org/',
			'xmlns:categories': 'http://wiki.leapspecs.org/2A/categories/',
		},
	});
	expect(xml).toContain('<leap2:version>http://www.leapspecs.org/2010-07/2A/</leap2:version>');
	const ids = [...xml.matchAll(/<id>(portfolio:[^<]+)<\/id>/g)].map(([, id]) => id);
	expect(new Set(ids).size).toBe(ids.length);
	const links = elements.filter(({ name }) => name === 'link').map(({ attributes }) => attributes);
	for (const { href } of links) expect(ids).toContain(href);
	const types = elements
		.filter(({ name }) => name === 'rdf:type')
		.map(({ attributes }) => attributes['rdf:resource']);
	expect(types).toEqual([
		'leap2:selection',
		'leap2:resource',
		'leap2:entry',
		'leap2:entry',
		'leap2:selection',
		'leap2:ability',
		'leap2:selection',
		'leap2:selection',
	]);
	expect(
		elements.filter(({ name }) => name === 'content').map(({ attributes }) => attributes['src']),
	).toContain('files/E001-1-desk.jpg');
});

/*
 * What Mahara does with a feed, seen with Mahara itself: a fault here cost the whole import, a file or a name.
 */

test('files come before what they belong to, and only files hang on an item', () => {
	const entries = entriesOf(portfolio);
	const place = (id: string) => entries.findIndex((entry) => entry.id === id);
	const items = entries.filter(({ type }) => type === 'leap2:entry');
	expect(items.map(({ id }) => id)).toEqual(['portfolio:item-one', 'portfolio:item-two']);
	const attached = items.flatMap(({ id, links }) =>
		links.filter(({ rel }) => rel === 'enclosure' || rel === 'related').map(({ to }) => ({ id, to })),
	);
	expect(attached).toEqual([{ id: 'portfolio:item-one', to: 'portfolio:file-photo-1' }]);
	for (const { id, to } of attached) expect(place(to)).toBeLessThan(place(id));
});

test('the learner is named as the author, and no entry for a person empties the name of an account', () => {
	const xml = [...leapFeed(portfolio)].join('');
	expect(
		elementsOf(xml)
			.find(({ name }) => name === 'author')
			?.text.trim(),
	).toBe("Siân O'Neil <x>");
	expect(xml).not.toContain('leap2:person');
});

test('a file is called so that a site which admits only some kinds finds its own', () => {
	expect(fileTitle('IMG_0001.JPG', 'image/jpeg')).toBe('IMG_0001.jpg');
	expect(fileTitle('IMG_0001.HEIC', 'image/jpeg')).toBe('IMG_0001.HEIC.jpg');
	expect(fileTitle('image', 'image/png')).toBe('image.png');
	expect(fileTitle('scan.jpeg', 'image/jpeg')).toBe('scan.jpeg');
	expect(fileTitle('Letter.DOCX', 'application/msword')).toBe('Letter.docx');
	expect(fileTitle('notes', '')).toBe('notes');
	expect(fileTitle('.notes', '')).toBe('.notes');
	const items = [item('one', { files: [{ ...photo, name: 'Desk.JPG' }] })];
	const file = entriesOf({ ...portfolio, items }).find(({ type }) => type === 'leap2:resource');
	expect(file?.title).toBe('Desk.jpg');
});

test('claimed criteria stand in a journal of their own, in order, each with the items that show it', () => {
	const entries = entriesOf(portfolio);
	const journal = entries.find(({ id }) => id === 'portfolio:criteria');
	expect(journal?.categories).toEqual(['Blog']);
	expect(journal?.links).toEqual([{ rel: 'leap2:has_part', to: 'portfolio:criterion-unit-a_1.1' }]);
	const [ability, ...others] = entries.filter(({ type }) => type === 'leap2:ability');
	expect(others).toEqual([]);
	expect(ability?.title).toBe('1.1 of Unit 1: Title');
	expect(ability?.content).toContain('Set criteria\n\nShown in:\nE001 A "call"');
	const without = entriesOf({ ...portfolio, items: [item('one', { claims: [] })] });
	expect(without.map(({ id }) => id)).toEqual(['portfolio:portfolio', 'portfolio:item-one']);
});

test('each unit with evidence is a page of a collection: its criteria, then the finished items', () => {
	const long = item('three', { title: '😀'.repeat(300) });
	const entries = entriesOf({ ...portfolio, items: [...portfolio.items, long] });
	const pages = entries.filter(({ categories }) => categories.includes('Webpage'));
	expect(pages.map(({ id, title }) => [id, title])).toEqual([['portfolio:page-unit-a', 'Unit 1: Title']]);
	const [asked, ...posts] = pages[0]?.blocks ?? [];
	expect(asked?.type).toBe('text');
	const [table, ...more] = JSON.parse(asked?.value ?? '');
	expect(more).toEqual([]);
	expect(elementsOf(table).filter(({ name }) => name === 'tr')).toHaveLength(3);
	expect(table).toContain('two\uFFFD (not finished); ');
	expect(table).toContain('<td>1.2</td><td>Say &lt;why&gt;</td><td>Nothing yet</td>');
	expect(posts.map(({ type, value }) => [type, JSON.parse(value)])).toEqual([
		['blogpost', ['portfolio:item-one']],
		['blogpost', ['portfolio:item-three']],
	]);
	expect(Array.from(posts[1]?.title ?? '')).toHaveLength(255);
	const collection = entries.find(({ categories }) => categories.includes('Website'));
	expect(collection?.links).toEqual([
		{ rel: 'leap2:has_part', to: 'portfolio:page-unit-a' },
		{ rel: 'has_part', to: 'portfolio:page-unit-a' },
	]);
});

test('the ZIP holds the feed and each file, and asks for one file at a time', async () => {
	const bytes = new Uint8Array(500).map((_, place) => place % 251);
	let open = 0;
	const zip = await writeLeap({
		portfolio,
		hashes: new Map([[photo.path, 'a'.repeat(64)]]),
		read: async () => {
			open += 1;
			return bytes.slice().buffer;
		},
		sink: async (_size, chunks) => {
			const pieces: Uint8Array<ArrayBuffer>[] = [];
			for await (const chunk of chunks) pieces.push(chunk);
			return new Blob(pieces);
		},
		signal: new AbortController().signal,
		onProgress: () => undefined,
	});
	const entries = unzipSync(new Uint8Array(await zip.arrayBuffer()));
	expect(Object.keys(entries)).toEqual(['leap2a.xml', photo.path]);
	expect(entries[photo.path]).toEqual(bytes);
	expect(open).toBe(2);
	expect(elementsOf(new TextDecoder().decode(entries['leap2a.xml'])).length).toBeGreaterThan(10);
});

test('a cancelled export gives nothing', async () => {
	const controller = new AbortController();
	controller.abort();
	await expect(
		writeLeap({
			portfolio,
			hashes: new Map(),
			read: async () => null,
			sink: async () => new Blob(),
			signal: controller.signal,
			onProgress: () => undefined,
		}),
	).rejects.toThrow();
});
