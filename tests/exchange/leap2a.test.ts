import { unzipSync } from 'fflate';
import { parser } from 'sax';
import { expect, test } from 'vitest';
import type { LeapItem, LeapPortfolio } from '#exchange/leap2a/feed.ts';
import { leapFeed } from '#exchange/leap2a/feed.ts';
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
		related: [],
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
	items: [item('one', { files: [photo], related: ['two'] }), item('two', { isDone: false, happenedOn: '' })],
	criteria: [{ id: 'unit-a/1.1', title: '1.1 Title', text: 'Set criteria' }],
};

type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** All elements, by a parser that refuses what is not well-formed. */
function elementsOf(xml: string): readonly Element[] {
	const reader = parser(true);
	const found: Element[] = [];
	reader.onopentag = ({ name, attributes }) => {
		const plain = Object.entries(attributes).map(([key, value]): [string, string] => [key, String(value)]);
		found.push({ name, attributes: Object.fromEntries(plain) });
	};
	reader.onerror = (error) => {
		throw error;
	};
	reader.write(xml).close();
	return found;
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
		'leap2:person',
		'leap2:selection',
		'leap2:entry',
		'leap2:resource',
		'leap2:entry',
		'leap2:ability',
	]);
	expect(links.map(({ rel }) => rel)).toEqual([
		...['leap2:has_part', 'leap2:has_part'],
		...['leap2:is_part_of', 'leap2:supports', 'related', 'enclosure', 'related'],
		...['leap2:is_part_of', 'leap2:supports'],
		...['leap2:supported_by', 'leap2:supported_by'],
	]);
	expect(
		elements.filter(({ name }) => name === 'content').map(({ attributes }) => attributes['src']),
	).toContain('files/E001-1-desk.jpg');
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
