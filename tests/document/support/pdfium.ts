import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';

/** What Chrome's PDF reader makes of a file. */
export type ByPdfium = { readonly pages: number; readonly text: string };

/** A page as grey values, one byte a pixel, at 72 to the inch. */
export type GreyPage = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

let library: Promise<PDFiumLibrary> | undefined;

async function opened<Result>(
	pdf: Blob,
	use: (document: PDFiumDocument) => Promise<Result>,
): Promise<Result> {
	library ??= PDFiumLibrary.init();
	const document = await (await library).loadDocument(new Uint8Array(await pdf.arrayBuffer()));
	try {
		return await use(document);
	} finally {
		document.destroy();
	}
}

/** Opens a finished file with PDFium: the text of all pages as one who selects and copies gets it. */
export function openedByPdfium(pdf: Blob): Promise<ByPdfium> {
	return opened(pdf, async (document) => {
		const texts = [...document.pages()].map((page) => page.getText());
		return { pages: document.getPageCount(), text: texts.join('\n') };
	});
}

/** Draws one page, counted from 0, as Chrome would show it. */
export function drawnByPdfium(pdf: Blob, page: number): Promise<GreyPage> {
	return opened(pdf, async (document) => {
		const { data, width, height } = await document.getPage(page).render({ scale: 1, render: 'bitmap' });
		const pixels = new Uint8Array(width * height);
		for (let at = 0; at < pixels.length; at += 1) {
			// Blue, green, red, nothing; the eye sees green best.
			const [blue = 0, green = 0, red = 0] = [data[at * 4], data[at * 4 + 1], data[at * 4 + 2]];
			pixels[at] = Math.round(0.114 * blue + 0.587 * green + 0.299 * red);
		}
		return { width, height, pixels };
	});
}
