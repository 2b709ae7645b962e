import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FindingCode } from '#document/verify/finding.ts';
import { aHandover, anItem, aPhoto, aUnit, manyItems } from '#tests/fixtures/handover.ts';
import { build } from './support/built.ts';
import { key, listOf, mutated, type OpenFile } from './support/mutated.ts';
import { smallJpeg } from './support/small-jpeg.ts';
import { digest, findingsIn } from './support/verified.ts';

let pdf: Blob;

beforeAll(async () => {
	const photo = await digest(smallJpeg);
	const names = ['notes.csv', 'Übung.csv', 'été.csv', 'zebra.csv'];
	const files = await Promise.all(
		names.map(async (name) => ({ name, sha256: await digest(name), bytes: new TextEncoder().encode(name) })),
	);
	const units = [aUnit({ criteria: 6 })];
	const items = [
		anItem(1, {
			attachments: [
				aPhoto(photo),
				...files.map(({ name, sha256 }) =>
					aPhoto(sha256, {
						id: name,
						kind: 'file',
						name,
						mime: 'text/csv',
						cleaning: 'not-a-picture',
					}),
				),
			],
			claims: [{ criterion: 'unit-a/1.1', how: 'x' }],
		}),
		...manyItems(3, 500, units).slice(1),
	];
	const built = await build(aHandover({ units, items }), async (sha256) => ({
		mime: 'any',
		bytes: (files.find((file) => file.sha256 === sha256)?.bytes ?? smallJpeg).slice().buffer,
		width: 0,
		height: 0,
	}));
	pdf = built.pdf;
});

const first = (file: OpenFile, entry: string, name: string): PDFDict => {
	const [found] = file.all(entry, name);
	if (!found) throw new Error(`Nothing with ${entry} ${name} to break.`);
	return found;
};
const structure = (file: OpenFile) => file.catalog.lookup(key('StructTreeRoot'), PDFDict);
const parentNumbers = (file: OpenFile) => listOf(structure(file).lookup(key('ParentTree'), PDFDict), 'Nums');

/** One way each to break what the checker guards, and what it must call it. */
const breakages: readonly (readonly [string, FindingCode, (file: OpenFile) => void])[] = [
	[
		'text outside of every tag',
		'untagged',
		(file) => file.redraw(3, (text) => text.replace(/BT (?=\S+ \S+ Td)/, 'EMC BT ')),
	],
	['a line outside of every tag', 'untagged', (file) => file.redraw(3, (text) => `${text}\n0 0 m 9 9 l S`)],
	[
		'a mark that is never closed',
		'unbalanced',
		(file) => file.redraw(3, (text) => text.replace(/EMC\s*$/, '')),
	],
	[
		'a mark inside a mark',
		'unbalanced',
		(file) => file.redraw(3, (text) => text.replace('BT ', '/Artifact BMC EMC BT ')),
	],
	['a state that is never restored', 'unbalanced', (file) => file.redraw(3, (text) => `q ${text}`)],
	[
		'a number of content twice',
		'content-numbers',
		(file) => file.redraw(3, (text) => text.replace('<</MCID 1>>', '<</MCID 0>>')),
	],
	[
		'a part of a page that no element lists',
		'parent-tree',
		(file) => file.redraw(3, (text) => text.replace('<</MCID 1>>', '<</MCID 999>>')),
	],
	[
		'a page whose list of parents is cut short',
		'parent-tree',
		(file) => {
			const [, list] = parentNumbers(file).asArray();
			if (list instanceof PDFArray) list.remove(0);
		},
	],
	[
		'two entries of the parent tree swapped',
		'parent-tree',
		(file) => {
			const numbers = parentNumbers(file);
			const [a, b] = [numbers.get(1), numbers.get(3)];
			numbers.set(1, b);
			numbers.set(3, a);
		},
	],
	[
		'keys of the parent tree out of order',
		'parent-tree',
		(file) => parentNumbers(file).set(0, PDFNumber.of(5)),
	],
	[
		'a letter without a glyph',
		'missing-glyph',
		(file) => file.redraw(3, (text) => text.replace(/Tf\((?:\\.|[^)])*\)Tj/s, 'Tf<0000>Tj')),
	],
	[
		'a font that does not say what its letters are',
		'unreadable-text',
		(file) => first(file, 'Subtype', 'Type0').delete(key('ToUnicode')),
	],
	[
		'a font that is not embedded',
		'font',
		(file) => first(file, 'Type', 'FontDescriptor').delete(key('FontFile2')),
	],
	[
		'a font the page does not have',
		'font',
		(file) => file.redraw(3, (text) => text.replace(/\/F\d+ /, '/F99 ')),
	],
	['a figure without words', 'figure', (file) => first(file, 'S', 'Figure').delete(key('Alt'))],
	[
		'a figure without its place',
		'figure',
		(file) => first(file, 'S', 'Figure').lookup(key('A'), PDFDict).delete(key('BBox')),
	],
	['a table head that heads nothing', 'table-head', (file) => first(file, 'S', 'TH').delete(key('A'))],
	['a row with a cell too few', 'table-shape', (file) => listOf(first(file, 'S', 'TR'), 'K').remove(0)],
	['a paragraph as a row', 'table-shape', (file) => first(file, 'S', 'TR').set(key('S'), key('P'))],
	['a heading two levels down', 'heading', (file) => first(file, 'S', 'H2').set(key('S'), key('H5'))],
	['a list of paragraphs', 'list', (file) => first(file, 'S', 'LI').set(key('S'), key('P'))],
	['a role nobody knows', 'role', (file) => first(file, 'S', 'P').set(key('S'), key('Paragraph'))],
	[
		'an element with a wrong parent',
		'structure',
		(file) => first(file, 'S', 'H2').set(key('P'), file.document.getPage(0).ref),
	],
	['no structure', 'structure', (file) => file.catalog.delete(key('StructTreeRoot'))],
	['a link without words', 'link', (file) => first(file, 'Subtype', 'Link').delete(key('Contents'))],
	[
		'a link without its element',
		'link',
		(file) => first(file, 'Subtype', 'Link').delete(key('StructParent')),
	],
	['a link that is not printed', 'link', (file) => first(file, 'Subtype', 'Link').delete(key('F'))],
	[
		'a link to a page that is not there',
		'dead-link',
		(file) => {
			const destination = first(file, 'Subtype', 'Link').lookup(key('Dest'), PDFArray);
			const root = file.catalog.get(key('StructTreeRoot'));
			if (root) destination.set(0, root);
		},
	],
	[
		'a bookmark to a page that is not there',
		'dead-link',
		(file) => {
			const outline = file.catalog.lookup(key('Outlines'), PDFDict);
			outline.lookup(key('First'), PDFDict).delete(key('Dest'));
		},
	],
	[
		'bookmarks that do not lead back',
		'outline',
		(file) => {
			const outline = file.catalog.lookup(key('Outlines'), PDFDict);
			outline.lookup(key('Last'), PDFDict).delete(key('Prev'));
		},
	],
	['a field without a name to say', 'field', (file) => first(file, 'Subtype', 'Widget').delete(key('TU'))],
	['a field that is not printed', 'field', (file) => first(file, 'Subtype', 'Widget').delete(key('F'))],
	[
		'a field with a second appearance',
		'field',
		(file) => {
			const appearance = first(file, 'Subtype', 'Widget').lookup(key('AP'), PDFDict);
			appearance.set(key('D'), appearance.get(key('N')) ?? key('None'));
		},
	],
	[
		'a field that the form does not list',
		'field',
		(file) => listOf(file.catalog.lookup(key('AcroForm'), PDFDict), 'Fields').remove(0),
	],
	[
		'a field without its place in the structure',
		'field',
		(file) => first(file, 'Subtype', 'Widget').delete(key('StructParent')),
	],
	[
		'a field that does something by itself',
		'active',
		(file) => first(file, 'Subtype', 'Widget').set(key('AA'), file.document.context.obj({})),
	],
	['no bookmarks', 'outline', (file) => file.catalog.delete(key('Outlines'))],
	['no page labels', 'page-labels', (file) => file.catalog.delete(key('PageLabels'))],
	[
		'a note on a page',
		'annotation',
		(file) => first(file, 'Subtype', 'Link').set(key('Subtype'), key('Text')),
	],
	['links in no order', 'annotation', (file) => file.document.getPage(1).node.delete(key('Tabs'))],
	['no language', 'language', (file) => file.catalog.delete(key('Lang'))],
	['not declared as tagged', 'marked', (file) => file.catalog.delete(key('MarkInfo'))],
	['the file name in place of the title', 'title', (file) => file.catalog.delete(key('ViewerPreferences'))],
	['no colour profile', 'colours', (file) => file.catalog.delete(key('OutputIntents'))],
	[
		'another title in the metadata',
		'metadata',
		(file) => file.describe((xmp) => xmp.replace(': portfolio', ': Portfolio')),
	],
	[
		'another date in the metadata',
		'metadata',
		(file) => file.describe((xmp) => xmp.replace('09:30:00Z</xmp:Modify', '09:30:01Z</xmp:Modify')),
	],
	['no metadata', 'metadata', (file) => file.catalog.delete(key('Metadata'))],
	[
		'another profile',
		'profile',
		(file) => file.describe((xmp) => xmp.replace('<pdfaid:conformance>A', '<pdfaid:conformance>B')),
	],
	[
		'no identifier',
		'identifier',
		({ document: { context } }) => {
			delete context.trailerInfo.ID;
		},
	],
	[
		'a script on opening',
		'active',
		(file) =>
			file.catalog.set(
				key('OpenAction'),
				file.document.context.obj({ S: 'JavaScript', JS: PDFString.of('1') }),
			),
	],
	[
		'a link that starts a program',
		'active',
		(file) => {
			const link = first(file, 'Subtype', 'Link');
			link.delete(key('Dest'));
			link.set(key('A'), file.document.context.obj({ S: 'Launch', F: PDFString.of('calc.exe') }));
		},
	],
	[
		'a page that does something by itself',
		'active',
		(file) => file.document.getPage(2).node.set(key('AA'), file.document.context.obj({})),
	],
	[
		'a photo with another byte',
		'picture',
		(file) => {
			for (const [ref, object] of file.document.context.enumerateIndirectObjects()) {
				if (!(object instanceof PDFRawStream) || object.dict.get(key('Subtype')) !== key('Image')) continue;
				const bytes = object.contents.slice();
				bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
				file.document.context.assign(ref, PDFRawStream.of(object.dict, bytes));
			}
		},
	],
	[
		'a photo for print shops',
		'picture',
		(file) => first(file, 'Subtype', 'Image').set(key('ColorSpace'), key('DeviceCMYK')),
	],
	[
		'a file that does not say what it is',
		'attached-file',
		(file) => first(file, 'Type', 'Filespec').delete(key('AFRelationship')),
	],
	[
		'a file without a type',
		'attached-file',
		(file) => first(file, 'Type', 'EmbeddedFile').delete(key('Subtype')),
	],
	['a file that only one list names', 'attached-file', (file) => listOf(file.catalog, 'AF').remove(0)],
	[
		'a file with other bytes',
		'attached-file',
		(file) =>
			first(file, 'Type', 'EmbeddedFile').set(key('StarfolioSHA256'), PDFHexString.fromText('0'.repeat(64))),
	],
	[
		'a picture packed in an unknown way',
		'stream',
		(file) => first(file, 'Subtype', 'Image').set(key('Filter'), PDFName.of('JPXDecode')),
	],
];

describe('the checker', () => {
	test('finds nothing in a file of ours', async () => {
		expect(await findingsIn(pdf)).toEqual([]);
	});

	test('finds nothing in it either when another program has written it again', async () => {
		expect(await findingsIn(await mutated(pdf, () => undefined))).toEqual([]);
	});

	test.each(breakages)('finds %s', async (_, code, change) => {
		const findings = await findingsIn(await mutated(pdf, change));
		expect(findings.map((finding) => finding.code)).toContain(code);
	});

	test('finds a body that is longer than it says', async () => {
		const bytes = new Uint8Array(await pdf.arrayBuffer());
		const text = Buffer.from(bytes).toString('latin1');
		const at = text.search(/\/Length \d\d\d+>>\nstream/) + '/Length '.length;
		bytes[at] = (bytes[at] ?? 0) === 0x31 ? 0x32 : 0x31;
		const codes = (await findingsIn(bytes)).map(({ code }) => code);
		expect(codes.some((code) => code === 'stream' || code === 'damaged')).toBe(true);
	});

	test('ends with a finding for every cut and for bytes that are anything', async () => {
		const bytes = new Uint8Array(await pdf.arrayBuffer());
		for (const size of [0, 5, 100, 5000, Math.floor(bytes.length / 2), bytes.length - 40]) {
			expect((await findingsIn(bytes.slice(0, size))).map(({ code }) => code)).toEqual(['damaged']);
		}
		let state = 7;
		const next = (below: number) => {
			state = (state * 48271) % 2147483647;
			return state % below;
		};
		for (let round = 0; round < 40; round += 1) {
			const copy = bytes.slice();
			for (let hit = 0; hit < 20; hit += 1) copy[next(copy.length)] = next(256);
			expect(Array.isArray(await findingsIn(copy))).toBe(true);
		}
	});
});
