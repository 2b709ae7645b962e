import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a finished PDF with another program's parser. */
export async function openPdf(pdf: Blob): Promise<PDFDocumentProxy> {
	return getDocument({
		data: new Uint8Array(await pdf.arrayBuffer()),
		useSystemFonts: false,
		verbosity: 0,
	}).promise;
}

/** The text of each page, its pieces joined by spaces; headers and footers included. */
export async function pageTexts(document: PDFDocumentProxy): Promise<readonly string[]> {
	const texts: string[] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const content = await (await document.getPage(number)).getTextContent();
		texts.push(
			content.items
				.map((item) => ('str' in item ? item.str : ''))
				.join(' ')
				.replace(/\s+/g, ' '),
		);
	}
	return texts;
}

/** The text of the whole file as it is copied: its pieces in the order of the file, without white space. */
export async function readingOrder(document: PDFDocumentProxy): Promise<string> {
	let text = '';
	for (let number = 1; number <= document.numPages; number += 1) {
		const { items } = await (await document.getPage(number)).getTextContent();
		for (const item of items) if ('str' in item) text += item.str;
	}
	return text.normalize('NFC').replace(/\s/g, '');
}

export type FoundLink = { readonly page: number; readonly name: string; readonly target: number | string };

/** Every link: the page it stands on, what it is called, and the page number or address it leads to. */
export async function linksIn(document: PDFDocumentProxy): Promise<readonly FoundLink[]> {
	const links: FoundLink[] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const annotations = await (await document.getPage(number)).getAnnotations();
		for (const annotation of annotations) {
			if (annotation.subtype !== 'Link') continue;
			const target: unknown = annotation.unsafeUrl ?? annotation.url;
			links.push({
				page: number,
				name: annotation.contentsObj?.str ?? '',
				target: typeof target === 'string' ? target : await pageOf(document, annotation.dest),
			});
		}
	}
	return links;
}

/** The page number a destination leads to. */
export async function pageOf(document: PDFDocumentProxy, destination: unknown): Promise<number> {
	const [reference]: unknown[] = Array.isArray(destination) ? destination : [];
	if (typeof reference !== 'object' || reference === null || !('num' in reference) || !('gen' in reference)) {
		throw new Error('A destination without a page.');
	}
	return (await document.getPageIndex({ num: Number(reference.num), gen: Number(reference.gen) })) + 1;
}

export type FoundBookmark = {
	readonly title: string;
	readonly page: number;
	readonly children: readonly FoundBookmark[];
};

export async function bookmarksIn(document: PDFDocumentProxy): Promise<readonly FoundBookmark[]> {
	type Item = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>[number];
	const read = (items: readonly Item[]): Promise<FoundBookmark[]> =>
		Promise.all(
			items.map(async (item) => ({
				title: item.title,
				page: await pageOf(document, item.dest),
				children: await read(item.items),
			})),
		);
	return read(await document.getOutline());
}

/** The files inside beside the portfolio's own data, by name, as text. */
export async function filesIn(document: PDFDocumentProxy): Promise<ReadonlyMap<string, string>> {
	const files: Record<string, { readonly content: Uint8Array }> = (await document.getAttachments()) ?? {};
	return new Map(
		Object.entries(files)
			.filter(([name]) => name !== 'portfolio.json')
			.map(([name, { content }]) => [name, new TextDecoder().decode(content)]),
	);
}

export type FoundNode = { readonly page: number; readonly role: string; readonly alt: string };

/** Every structure element of every page, in reading order. */
export async function structureOf(document: PDFDocumentProxy): Promise<readonly FoundNode[]> {
	const nodes: FoundNode[] = [];
	for (let page = 1; page <= document.numPages; page += 1) {
		const visit = (node: object) => {
			if (!('role' in node)) return;
			nodes.push({ page, role: String(node.role), alt: 'alt' in node ? String(node.alt) : '' });
			if ('children' in node && Array.isArray(node.children)) for (const child of node.children) visit(child);
		};
		visit(await (await document.getPage(page)).getStructTree());
	}
	return nodes;
}
