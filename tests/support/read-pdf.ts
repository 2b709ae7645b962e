import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type ReadPage = {
	readonly text: string;
	/** The pages that links of this page lead to, counted from 1, in the order of the file. */
	readonly links: readonly number[];
};
export type OutlineEntry = { readonly title: string; readonly page: number; readonly depth: number };
export type ReadPdf = {
	readonly pages: readonly ReadPage[];
	readonly outline: readonly OutlineEntry[];
	/** The text of all pages, one space between words. */
	readonly text: string;
	readonly images: number;
};

type Task = Awaited<ReturnType<typeof getDocument>['promise']>;
type Destination = Parameters<Task['getPageIndex']>[0];

/** Reads a PDF with a reader that is not ours: text, links, outline and the number of pictures drawn. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	// The reader takes the buffer with it.
	const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
	const pages: ReadPage[] = [];
	let images = 0;
	for (let number = 1; number <= document.numPages; number += 1) {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent();
		const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
		const annotations: readonly { dest?: unknown }[] = await page.getAnnotations();
		const links: number[] = [];
		for (const { dest } of annotations) {
			const target = await pageOf(document, dest);
			if (target !== null) links.push(target);
		}
		const { fnArray } = await page.getOperatorList();
		// 85: paintImageXObject, a picture drawn on the page.
		images += fnArray.filter((operation: number) => operation === 85).length;
		pages.push({ text: tidy(words), links });
	}
	const outline = await readOutline(document, await document.getOutline(), 0);
	await document.loadingTask.destroy();
	return { pages, outline, text: tidy(pages.map((page) => page.text).join(' ')), images };
}

type Outline = Awaited<ReturnType<Task['getOutline']>>;

async function readOutline(
	document: Task,
	entries: Outline,
	depth: number,
): Promise<readonly OutlineEntry[]> {
	const read: OutlineEntry[] = [];
	for (const { title, dest, items } of entries ?? []) {
		const page = await pageOf(document, dest);
		read.push({ title, page: page ?? 0, depth }, ...(await readOutline(document, items, depth + 1)));
	}
	return read;
}

/** The page a destination leads to, counted from 1; null for what is none. */
async function pageOf(document: Task, dest: unknown): Promise<number | null> {
	const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest;
	if (!Array.isArray(explicit)) return null;
	const [target]: unknown[] = explicit;
	if (typeof target === 'number') return target + 1;
	return isReference(target) ? (await document.getPageIndex(target)) + 1 : null;
}

function isReference(target: unknown): target is Destination {
	return typeof target === 'object' && target !== null && 'num' in target && 'gen' in target;
}

function tidy(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
