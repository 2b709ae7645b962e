import type { PdfReadProblem } from '#document/pdf-text/read-text.ts';
import type { Outcome } from '#domain/failure.ts';

/** Bytes: the handbook of a qualification has a tenth of it. */
const LARGEST = 50 * 1024 * 1024;

export type PdfTextProblem = PdfReadProblem | 'too-large' | 'out-of-reach';

/** The text of a PDF that the learner chose, for her to compare and put right. Nothing is kept of the file. */
export async function readPdfText(file: File): Promise<Outcome<string, PdfTextProblem>> {
	if (file.size > LARGEST) return { ok: false, code: 'too-large' };
	let bytes: Uint8Array;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch {
		return { ok: false, code: 'damaged' };
	}
	if (!isPdf(bytes)) return { ok: false, code: 'damaged' };
	// A megabyte that few need: it comes with the first PDF, and is kept then.
	const loaded = await import('#document/pdf-text/read-text.ts').catch(() => null);
	if (!loaded) return { ok: false, code: 'out-of-reach' };
	const worker = await startWorker();
	if (!worker) return { ok: false, code: 'out-of-reach' };
	try {
		return await loaded.readPdfLayer(bytes, worker);
	} finally {
		worker.terminate();
	}
}

/** "%PDF-" within the first kilobyte, as readers of PDFs look for it. */
function isPdf(bytes: Uint8Array): boolean {
	return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** null when its file cannot be had, or this browser knows no module workers. */
async function startWorker(): Promise<Worker | null> {
	try {
		const worker = new Worker(new URL('../workers/pdf-text-worker.ts', import.meta.url), { type: 'module' });
		return await new Promise((resolve) => {
			worker.addEventListener('message', () => resolve(worker), { once: true });
			worker.addEventListener('error', () => resolve(null), { once: true });
		});
	} catch {
		return null;
	}
}
