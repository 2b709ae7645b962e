import type { Canvas } from './render-picture.ts';

/** A canvas for a worker. Not in Safari before 16.4. */
export function offscreenCanvas(width: number, height: number): Canvas {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('No 2d context');
	return {
		source: { image: canvas, width, height },
		context,
		toBlob: (type, quality) => canvas.convertToBlob({ type, quality }),
	};
}
