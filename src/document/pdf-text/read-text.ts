import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Outcome } from '#domain/failure.ts';
import { type PlacedText, pageLines } from './page-lines.ts';

export const PDF_TEXT_LIMITS = { pages: 400, characters: 600_000, milliseconds: 60_000 } as const;

export type PdfReadProblem = 'too-many-pages' | 'no-text' | 'protected' | 'damaged';

/**
 * The text layer of a PDF, page after page with a form feed between, in reading order. Whatever the file holds is
 * only looked at: no script of it runs, no font or address of it is fetched.
 *
 * @param port where pdf.js works
 */
export async function readPdfLayer(
	bytes: Uint8Array,
	port: Worker | null,
): Promise<Outcome<string, PdfReadProblem>> {
	const worker = port && PDFWorker.create({ port });
	const task = getDocument({
		data: bytes,
		...(worker && { worker }),
		verbosity: 0,
		isEvalSupported: false,
		useSystemFonts: false,
		disableFontFace: true,
		useWorkerFetch: false,
		useWasm: false,
		stopAtErrors: false,
		enableXfa: false,
	});
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<Outcome<string, PdfReadProblem>>((resolve) => {
		timer = setTimeout(() => resolve({ ok: false, code: 'damaged' }), PDF_TEXT_LIMITS.milliseconds);
	});
	try {
		return await Promise.race([pagesOf(task), late]);
	} catch (error) {
		return { ok: false, code: isLocked(error) ? 'protected' : 'damaged' };
	} finally {
		clearTimeout(timer);
		await task.destroy().catch(() => undefined);
		worker?.destroy();
	}
}

async function pagesOf(task: ReturnType<typeof getDocument>): Promise<Outcome<string, PdfReadProblem>> {
	const document = await task.promise;
	if (document.numPages > PDF_TEXT_LIMITS.pages) return { ok: false, code: 'too-many-pages' };
	const pages: string[] = [];
	let characters = 0;
	for (let number = 1; number <= document.numPages; number += 1) {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent();
		const lines = pageLines(items.flatMap(placed));
		page.cleanup();
		pages.push(lines.join('\n'));
		characters += pages.at(-1)?.length ?? 0;
		// What is beyond would be refused when it is read.
		if (characters > PDF_TEXT_LIMITS.characters) break;
	}
	const text = pages.join('\n\f');
	return text.trim() === '' ? { ok: false, code: 'no-text' } : { ok: true, value: text };
}

function placed(item: object): readonly PlacedText[] {
	if (!('str' in item) || !('transform' in item) || typeof item.str !== 'string') return [];
	const { str: text, transform } = item;
	if (!Array.isArray(transform)) return [];
	const numbers: readonly number[] = transform.map(Number);
	const [, , across = 0, up = 0, x = 0, y = 0] = numbers;
	const width = 'width' in item ? Number(item.width) : 0;
	return [{ text, x, y, width, height: Math.hypot(across, up) }];
}

function isLocked(error: unknown): boolean {
	return error instanceof Error && error.name === 'PasswordException';
}
