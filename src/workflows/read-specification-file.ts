import type { Outcome } from '#domain/failure.ts';
import { decode } from '#exchange/unit-formats/decode.ts';
import { type PdfTextProblem, readPdfText } from './read-pdf-text.ts';

/** Bytes. A handbook as plain text has a tenth of it. */
const LARGEST_TEXT = 5_000_000;

export type SpecificationFileProblem =
	| PdfTextProblem
	/** It looks like a unit in one of the formats that have a field of their own. */
	| 'unit-file'
	/** A document of a text or spreadsheet app. */
	| 'packed';

/**
 * The text of a file with a specification: the text of a PDF, or a text file as it is.
 *
 * @param isText take it as text, even where it looks like a unit file
 */
export async function readSpecificationFile(
	file: File,
	isText = false,
): Promise<Outcome<string, SpecificationFileProblem>> {
	const head = await file
		.slice(0, 1024)
		.arrayBuffer()
		.catch(() => null);
	if (!head) return { ok: false, code: 'damaged' };
	// Where readers of PDFs look for it, not only at the very beginning.
	if (new TextDecoder('latin1').decode(head).includes('%PDF-')) return readPdfText(file);
	if (file.size > LARGEST_TEXT) return { ok: false, code: 'damaged' };
	const bytes = await file.arrayBuffer().catch(() => null);
	const read = bytes ? decode(new Uint8Array(bytes)) : null;
	if (!read?.ok) {
		const isPacked = read?.code === 'document' || read?.code === 'spreadsheet';
		return { ok: false, code: isPacked ? 'packed' : 'damaged' };
	}
	if (!isText && looksLikeUnitFile(file.name, read.text)) return { ok: false, code: 'unit-file' };
	return { ok: true, value: read.text };
}

function looksLikeUnitFile(name: string, text: string): boolean {
	return /^\s*[{[]|^---[ \t]*\r?\n/.test(text) || /\.(?:csv|tsv|matrix|json)$/i.test(name);
}
