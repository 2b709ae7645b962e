import type { BuildProgress, BuiltPdf } from '#document/build.ts';
import type { Made } from '#document/compose/portfolio.ts';
import type { ReadAttachment } from '#document/media.ts';
import type { FeedbackSheet } from '#domain/feedback-sheet.ts';
import type { Handover } from '#domain/handover.ts';
import { unreachable } from '#domain/identity.ts';
import type { PlanSheet } from '#domain/sampling-plan.ts';
import type { FromPdfWorker, SheetMessage, ToPdfWorker } from './pdf-messages.ts';

/**
 * Builds the portfolio PDF off the main thread; where no worker can start, on it. The worker lives for
 * one PDF: cancelling ends it at once, and nothing idles afterwards. Rejects with the signal's reason
 * when it is aborted, and when the PDF cannot be made.
 */
export async function buildPdfInWorker(
	handover: Handover,
	made: Made,
	readAttachment: ReadAttachment,
	onProgress: (progress: BuildProgress) => void,
	signal: AbortSignal,
): Promise<BuiltPdf> {
	signal.throwIfAborted();
	const worker = startWorker();
	if (worker) {
		const job = { message: { kind: 'build', handover, made }, readAttachment, onProgress, signal } as const;
		try {
			const built = await run(worker, job);
			if (built) return built;
		} finally {
			worker.terminate();
		}
	}
	const { buildPdfHere } = await import('./pdf-here.ts');
	return buildPdfHere(handover, made, readAttachment, onProgress, signal);
}

/**
 * Builds the feedback PDF off the main thread; where no worker can start, on it. `data` is the review that it
 * carries. Rejects when it cannot be made.
 */
export function buildFeedbackInWorker(
	sheet: FeedbackSheet,
	data: Uint8Array<ArrayBuffer>,
	signal: AbortSignal,
): Promise<BuiltPdf> {
	return buildSheet({ kind: 'build-feedback', sheet, data }, signal);
}

/** The sheet of a sampling plan, in the same way. `data` is the plan as a file. */
export function buildPlanInWorker(
	sheet: PlanSheet,
	data: Uint8Array<ArrayBuffer>,
	signal: AbortSignal,
): Promise<BuiltPdf> {
	return buildSheet({ kind: 'build-plan', sheet, data }, signal);
}

async function buildSheet(message: SheetMessage, signal: AbortSignal): Promise<BuiltPdf> {
	const worker = startWorker();
	const onProgress = (): void => undefined;
	if (worker) {
		const job = { message, readAttachment: async () => null, onProgress, signal } as const;
		try {
			const built = await run(worker, job);
			if (built) return built;
		} finally {
			worker.terminate();
		}
	}
	const { buildSheetHere } = await import('./pdf-here.ts');
	return buildSheetHere(message, onProgress, signal);
}

type Job = {
	/** What the worker is asked to build. */
	readonly message: ToPdfWorker;
	readonly readAttachment: ReadAttachment;
	readonly onProgress: (progress: BuildProgress) => void;
	readonly signal: AbortSignal;
};

function startWorker(): Worker | null {
	if (typeof Worker !== 'function') return null;
	try {
		return new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
	} catch {
		return null;
	}
}

/** The finished PDF, or null when the worker never came to life (module workers: Firefox from 114). */
function run(worker: Worker, job: Job): Promise<BuiltPdf | null> {
	return new Promise((resolve, reject) => {
		let alive = false;
		const ask = (message: ToPdfWorker, transfer: Transferable[] = []) =>
			worker.postMessage(message, transfer);
		job.signal.addEventListener('abort', () => reject(job.signal.reason), { once: true });
		worker.addEventListener('error', (event) => {
			event.preventDefault();
			if (alive) reject(new Error(event.message));
			else resolve(null);
		});
		worker.addEventListener('messageerror', () =>
			reject(new Error('A message of the PDF worker was unreadable.')),
		);
		worker.addEventListener('message', (event: MessageEvent<FromPdfWorker>) => {
			const message = event.data;
			switch (message.kind) {
				case 'ready':
					alive = true;
					ask(job.message);
					break;
				case 'progress':
					job.onProgress(message.progress);
					break;
				case 'read':
					job
						.readAttachment(message.sha256)
						.then((stored) => ask({ kind: 'attachment', stored }, stored ? [stored.bytes] : []))
						.catch(reject);
					break;
				case 'built':
					resolve(message.built);
					break;
				case 'failed':
					reject(new Error(message.message));
					break;
				default:
					unreachable(message);
			}
		});
	});
}
