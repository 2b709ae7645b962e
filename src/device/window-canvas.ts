import type { Canvas } from './render-picture.ts';

/** A canvas of the window, for browsers whose workers have none. */
export function windowCanvas(width: number, height: number): Canvas {
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('No 2d context');
	return {
		source: { image: canvas, width, height },
		context,
		toBlob: (type, quality) =>
			new Promise((resolve, reject) => {
				canvas.toBlob(
					(blob) => (blob ? resolve(blob) : reject(new Error('No picture was written'))),
					type,
					quality,
				);
			}),
	};
}
