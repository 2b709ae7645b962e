/** Where pdf.js reads; null when its file cannot be had, or this browser knows no module workers. */
export async function startPdfTextWorker(): Promise<Worker | null> {
	try {
		const worker = new Worker(new URL('./pdf-text-worker.ts', import.meta.url), { type: 'module' });
		return await new Promise((resolve) => {
			worker.addEventListener('message', () => resolve(worker), { once: true });
			worker.addEventListener('error', () => resolve(null), { once: true });
		});
	} catch {
		return null;
	}
}
