import type { PictureOutcome } from '#device/render-picture.ts';
import { renderPicture } from '#device/render-picture.ts';
import { offscreenCanvas } from '#device/worker-canvas.ts';
import type { PictureAnswer, PictureRequest } from './picture-messages.ts';

addEventListener('message', (event: MessageEvent<PictureRequest>) => {
	const { id, file, edit } = event.data;
	renderPicture(file, offscreenCanvas, edit).then(
		(outcome) => answer({ id, outcome }, buffersOf(outcome)),
		() => answer({ id, outcome: null }, []),
	);
});

function answer(message: PictureAnswer, transfer: Transferable[]): void {
	postMessage(message, { transfer });
}

function buffersOf(outcome: PictureOutcome): Transferable[] {
	return outcome.ok ? [outcome.picture.bytes, outcome.thumbnail.bytes] : [];
}
