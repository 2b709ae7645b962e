import type { PictureOutcome } from '#device/render-picture.ts';
import { renderPicture } from '#device/render-picture.ts';
import { windowCanvas } from '#device/window-canvas.ts';
import type { PhotoEdit } from '#domain/region.ts';
import type { PictureAnswer, PictureRequest } from './picture-messages.ts';

/** How long the worker waits for another picture before it ends, in milliseconds. */
const IDLE = 10_000;

let worker: Worker | null = null;
let idle: ReturnType<typeof setTimeout> | undefined;
let lastId = 0;
/** Gets null when the worker cannot do it. */
const waiting = new Map<number, (outcome: PictureOutcome | null) => void>();

/** Draws a picture anew (device/render-picture.ts), turned and cut if asked; off the main thread where the browser can. */
export async function normalisePicture(file: Blob, edit: PhotoEdit | null = null): Promise<PictureOutcome> {
	const outcome = canUseWorker() ? await inWorker(file, edit) : null;
	return outcome ?? renderPicture(file, windowCanvas, edit);
}

function canUseWorker(): boolean {
	return typeof Worker === 'function' && typeof OffscreenCanvas === 'function';
}

function inWorker(file: Blob, edit: PhotoEdit | null): Promise<PictureOutcome | null> {
	clearTimeout(idle);
	return new Promise((resolve) => {
		lastId += 1;
		waiting.set(lastId, resolve);
		const request: PictureRequest = { id: lastId, file, edit };
		try {
			worker ??= start();
			worker.postMessage(request);
		} catch {
			end();
		}
	});
}

function start(): Worker {
	const started = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });
	started.addEventListener('message', (event: MessageEvent<PictureAnswer>) => {
		const { id, outcome } = event.data;
		waiting.get(id)?.(outcome);
		waiting.delete(id);
		if (waiting.size === 0) idle = setTimeout(end, IDLE);
	});
	// Module workers are missing in Firefox before 114, and a worker may be swept away: the window takes over.
	started.addEventListener('error', end);
	return started;
}

function end(): void {
	worker?.terminate();
	worker = null;
	for (const resolve of waiting.values()) resolve(null);
	waiting.clear();
}
