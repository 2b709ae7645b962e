import {
	decodePDFRawStream,
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFName,
	PDFNumber,
	PDFRawStream,
	PDFRef,
} from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { aHandover, anItem, aPhoto, aUnit, manyItems } from '#tests/fixtures/handover.ts';
import { build } from './support/built.ts';
import { smallJpeg } from './support/small-jpeg.ts';

/*
 * The bytes themselves: everything painted is either marked content of a structure element or declared
 * decoration, and page and structure tree point at each other.
 */

let document: PDFDocument;
let tree: PDFDict;

beforeAll(async () => {
	const units = [aUnit({ criteria: 6 })];
	const items = [
		anItem(1, { attachments: [aPhoto('a'.repeat(64))], claims: [{ criterion: 'unit-a/1.1', how: 'x' }] }),
		...manyItems(8, 2000, units).slice(1),
	];
	const { pdf } = await build(aHandover({ units, items }), async () => ({
		mime: 'image/jpeg',
		bytes: smallJpeg.slice().buffer,
		width: 0,
		height: 0,
	}));
	document = await PDFDocument.load(await pdf.arrayBuffer());
	tree = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
});

/** Operators and operands of a content stream; strings as "()". */
function tokensOf(content: Uint8Array): readonly string[] {
	const text = Array.from(content, (byte) => String.fromCharCode(byte)).join('');
	return (
		text
			.match(/\((?:\\[\s\S]|[^\\()])*\)|<<|>>|[[\]]|[^\s()<>[\]]+|<[0-9a-f]*>/g)
			?.map((token) => (token.startsWith('(') ? '()' : token)) ?? []
	);
}

function contentOf(page: PDFDict): Uint8Array {
	const stream = page.lookup(PDFName.of('Contents'));
	if (!(stream instanceof PDFRawStream)) throw new Error('A page without content.');
	return decodePDFRawStream(stream).decode();
}

const pages = () => document.getPages().map(({ node }) => node);
const entriesOf = () => {
	const numbers = tree.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
	return new Map(
		Array.from({ length: numbers.size() / 2 }, (_, index) => [
			numbers.lookup(index * 2, PDFNumber).asNumber(),
			numbers.get(index * 2 + 1),
		]),
	);
};

describe('the tags of the finished file', () => {
	test('nothing is painted outside of a tag or a declared decoration', () => {
		const painting = new Set(['Tj', 'TJ', 'f', 'S', 's', 'Do']);
		let painted = 0;
		for (const page of pages()) {
			let depth = 0;
			for (const token of tokensOf(contentOf(page))) {
				if (token === 'BDC' || token === 'BMC') depth += 1;
				else if (token === 'EMC') depth -= 1;
				else if (painting.has(token)) {
					painted += 1;
					expect(depth).toBeGreaterThan(0);
				}
				expect(depth).toBeGreaterThanOrEqual(0);
			}
			expect(depth).toBe(0);
		}
		expect(painted).toBeGreaterThan(500);
	});

	test('each stretch of content has its own number, and the element that lists it', () => {
		const parents = entriesOf();
		for (const { node: page, ref } of document.getPages()) {
			const tokens = tokensOf(contentOf(page));
			const ids = tokens.flatMap((token, index) => (token === '/MCID' ? [Number(tokens[index + 1])] : []));
			expect(ids).toEqual(ids.map((_, index) => index));
			const listed = parents.get(page.lookup(PDFName.of('StructParents'), PDFNumber).asNumber());
			const elements = document.context.lookup(listed, PDFArray);
			expect(elements.size()).toBe(ids.length);
			for (let id = 0; id < elements.size(); id += 1) {
				const element = elements.lookup(id, PDFDict);
				expect(kidsOf(element, ref), `content ${id}`).toContain(id);
			}
		}
	});

	test('every link has words to say, its own key, and an element that knows it', () => {
		const parents = entriesOf();
		let links = 0;
		for (const page of pages()) {
			const annotations = page.lookupMaybe(PDFName.of('Annots'), PDFArray);
			for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
				const reference = annotations?.get(index);
				const annotation = annotations?.lookup(index, PDFDict);
				if (annotation?.lookup(PDFName.of('Subtype')) !== PDFName.of('Link')) continue;
				const key = annotation.lookup(PDFName.of('StructParent'), PDFNumber).asNumber() ?? -1;
				const element = document.context.lookup(parents.get(key), PDFDict);
				expect(element.lookup(PDFName.of('S'), PDFName).decodeText()).toBe('Link');
				expect(annotationsOf(element)).toContain(reference);
				expect(annotation?.has(PDFName.of('Contents'))).toBe(true);
				links += 1;
			}
		}
		expect(links).toBeGreaterThan(50);
	});

	test('the heads of rows and columns say which they are', () => {
		const scopes = elementsOf(tree, 'TH').map((element) =>
			element.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('Scope'), PDFName).decodeText(),
		);
		expect(new Set(scopes)).toEqual(new Set(['Column', 'Row']));
	});

	test('every row of a table has as many cells as its head', () => {
		const tables = elementsOf(tree, 'Table');
		expect(tables.length).toBeGreaterThan(5);
		for (const table of tables) {
			const widths = elementsOf(table, 'TR').map((row) =>
				[...elementsOf(row, 'TH'), ...elementsOf(row, 'TD')].reduce((sum, cell) => sum + spanOf(cell), 0),
			);
			expect(new Set(widths).size).toBe(1);
		}
	});
});

function kids(element: PDFDict): readonly unknown[] {
	const kid = element.get(PDFName.of('K'));
	const list = kid instanceof PDFRef ? document.context.lookup(kid) : kid;
	return list instanceof PDFArray ? list.asArray() : [kid];
}

/** The numbers of content an element lists for a page: plain ones stand for its own page, others say theirs. */
function kidsOf(element: PDFDict, page: PDFRef): readonly number[] {
	return kids(element).flatMap((kid) => {
		if (kid instanceof PDFNumber) return element.get(PDFName.of('Pg')) === page ? [kid.asNumber()] : [];
		if (!(kid instanceof PDFDict) || kid.get(PDFName.of('Pg')) !== page) return [];
		const id = kid.lookupMaybe(PDFName.of('MCID'), PDFNumber);
		return id ? [id.asNumber()] : [];
	});
}

function annotationsOf(element: PDFDict): readonly unknown[] {
	return kids(element).flatMap((kid) => (kid instanceof PDFDict ? [kid.get(PDFName.of('Obj'))] : []));
}

/** All elements of a role below an element, in order. */
function elementsOf(element: PDFDict, role: string): readonly PDFDict[] {
	return kids(element).flatMap((kid): readonly PDFDict[] => {
		const child = kid instanceof PDFRef ? document.context.lookup(kid) : kid;
		if (!(child instanceof PDFDict) || !child.has(PDFName.of('S'))) return [];
		const own = child.lookup(PDFName.of('S'), PDFName).decodeText() === role ? [child] : [];
		return [...own, ...elementsOf(child, role)];
	});
}

function spanOf(cell: PDFDict): number {
	return (
		cell.lookupMaybe(PDFName.of('A'), PDFDict)?.lookupMaybe(PDFName.of('ColSpan'), PDFNumber)?.asNumber() ?? 1
	);
}
