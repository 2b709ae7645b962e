import { type FoundPage, pagesOf } from '#document/read/page-tree.ts';
import { PdfFile } from '#document/read/pdf-file.ts';
import { PdfRefusal } from '#document/read/refusal.ts';
import { PdfStream } from '#document/read/value.ts';
import type { Digest } from '#domain/identity.ts';
import { checkAnnotations } from './annotations.ts';
import { checkBodies } from './bodies.ts';
import { checkCatalog, checkObjects } from './catalog.ts';
import { checkContent, contentStreams } from './content.ts';
import { checkElements } from './elements.ts';
import { type Finding, Findings } from './finding.ts';
import { Fonts } from './fonts.ts';
import { checkOutline, checkPageLabels } from './outline.ts';
import { type Element, readStructure, type Structure } from './structure.ts';

export type VerifyOptions = {
	readonly digest: Digest;
	/** Looks at the data a portfolio carries: what is wrong with it, or null. Not given: the file need not have any. */
	readonly checkData?: (file: PdfFile) => Promise<string | null>;
	/** Awaited between parts of the work: lets others go on, and may throw to stop. */
	readonly breathe?: () => Promise<void>;
};

/**
 * Reads a finished PDF again from its bytes, by slices, and gives everything in it that breaks PDF/A-3a,
 * PDF/UA-1 or our own promises; an empty list is what every build must get. Whatever the bytes are, it
 * ends with findings and not with an exception, except the one `breathe` throws.
 */
export async function verifyPdf(pdf: Blob, options: VerifyOptions): Promise<readonly Finding[]> {
	const findings = new Findings();
	const breathe = options.breathe ?? (async () => undefined);
	try {
		await verify(await PdfFile.open(pdf, breathe), findings, options, breathe);
	} catch (error) {
		if (!(error instanceof PdfRefusal)) throw error;
		findings.add(error.problem === 'encrypted' ? 'locked' : 'damaged', error.message);
	}
	return findings.all;
}

async function verify(
	file: PdfFile,
	findings: Findings,
	{ digest, checkData }: VerifyOptions,
	breathe: () => Promise<void>,
): Promise<void> {
	const pages = pagesOf(file);
	findings.expect(pages.length > 0, 'damaged', 'no pages');
	await checkCatalog(file, findings);
	await checkObjects(file, findings, breathe);
	const structure = readStructure(file, findings);
	const pageNumbers = new Map(pages.map(({ object }, index) => [object, index + 1]));
	checkElements(file, structure.elements, (element) => firstPage(element, pageNumbers), findings);
	await checkPages(file, pages, structure, findings, breathe);
	await checkFormFonts(file, findings);
	const pageObjects = new Set(pageNumbers.keys());
	checkAnnotations({ file, findings, pages, structure, pageObjects });
	checkOutline(file, pageObjects, findings);
	checkPageLabels(file, findings);
	await checkBodies(file, findings, digest, breathe);
	const wrong = checkData ? await checkData(file) : null;
	if (wrong !== null) findings.add('data', wrong);
}

async function checkPages(
	file: PdfFile,
	pages: readonly FoundPage[],
	structure: Structure,
	findings: Findings,
	breathe: () => Promise<void>,
): Promise<void> {
	const fonts = new Fonts(file, findings);
	const listed = contentByPage(structure);
	for (const [index, { dict, object }] of pages.entries()) {
		await breathe();
		const page = index + 1;
		const resources = file.dict(dict.get('Resources'));
		const numbers: number[] = [];
		for (const stream of contentStreams(file, dict)) {
			numbers.push(...(await checkContent(stream, resources, { file, fonts, findings, page, tagged: true })));
		}
		findings.expect(
			numbers.every((number, place) => number === place),
			'content-numbers',
			'not 0, 1, 2 …',
			page,
		);
		const key = file.number(dict.get('StructParents'));
		const parents = key === null ? undefined : structure.parents.get(key);
		const elements = listed.get(object) ?? new Map<number, Element>();
		const agree =
			Array.isArray(parents) &&
			parents.length === numbers.length &&
			elements.size === numbers.length &&
			numbers.every((number) => (elements.get(number)?.object ?? -1) === parents[number]);
		findings.expect(agree, 'parent-tree', 'page and structure name different elements', page);
		await checkAppearances(file, dict, fonts, findings, page);
	}
}

/** The fonts in which fields will be filled in: nothing is drawn in them yet. */
async function checkFormFonts(file: PdfFile, findings: Findings): Promise<void> {
	const fonts = new Fonts(file, findings);
	const form = file.dict(file.catalog.get('AcroForm'));
	for (const font of file.dict(file.dict(form?.get('DR'))?.get('Font'))?.values() ?? []) {
		await fonts.examine(font);
	}
}

/** Which element lists which number of which page. */
function contentByPage({ elements }: Structure): ReadonlyMap<number, Map<number, Element>> {
	const pages = new Map<number, Map<number, Element>>();
	for (const element of elements) {
		for (const { page, id } of element.content) {
			const known = pages.get(page) ?? new Map<number, Element>();
			known.set(id, element);
			pages.set(page, known);
		}
	}
	return pages;
}

/** What the fields of a page look like: their fonts are embedded too. */
async function checkAppearances(
	file: PdfFile,
	page: FoundPage['dict'],
	fonts: Fonts,
	findings: Findings,
	number: number,
): Promise<void> {
	for (const annotation of file.list(page.get('Annots')) ?? []) {
		const normal = file.resolve(file.dict(file.dict(annotation)?.get('AP'))?.get('N'));
		const states = normal instanceof PdfStream ? [normal] : [...(file.dict(normal)?.values() ?? [])];
		for (const state of states) {
			const stream = state instanceof PdfStream ? state : file.stream(state);
			if (!stream) continue;
			const resources = file.dict(stream.dict.get('Resources'));
			await checkContent(stream, resources, { file, fonts, findings, page: number, tagged: false });
		}
	}
}

function firstPage(element: Element, pages: ReadonlyMap<number, number>): number {
	for (let next: Element | undefined = element; next; next = next.children[0]) {
		const [content] = next.content;
		if (content) return pages.get(content.page) ?? 0;
	}
	return 0;
}
