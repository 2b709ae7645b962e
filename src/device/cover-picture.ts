import type { Box } from '#domain/guard/boxes.ts';
import {
	decode,
	draw,
	encode,
	LONGEST_SIDE,
	type MakeCanvas,
	type PictureOutcome,
	type Source,
	THUMBNAIL_SIDE,
} from './render-picture.ts';

/**
 * Draws a picture anew with boxes over parts of it. The pixels under a box are painted over before the picture is
 * written, and the thumbnail is made of the painted one: nothing of them is in either file.
 */
export async function coverPicture(
	file: Blob,
	boxes: readonly Box[],
	makeCanvas: MakeCanvas,
): Promise<PictureOutcome> {
	const bitmap = await decode(file);
	if (!bitmap) return { ok: false, reason: 'not-decoded' };
	try {
		const whole: Source = { image: bitmap, width: bitmap.width, height: bitmap.height };
		const canvas = draw(whole, LONGEST_SIDE, makeCanvas);
		const { width, height } = canvas.source;
		canvas.context.fillStyle = '#000';
		for (const box of boxes) {
			// Outwards to whole pixels: half a pixel would let half of what is under it through.
			const left = Math.floor(box.x * width);
			const top = Math.floor(box.y * height);
			const right = Math.ceil((box.x + box.width) * width);
			const bottom = Math.ceil((box.y + box.height) * height);
			canvas.context.fillRect(left, top, right - left, bottom - top);
		}
		const small = draw(canvas.source, THUMBNAIL_SIDE, makeCanvas);
		return { ok: true, picture: await encode(canvas), thumbnail: await encode(small) };
	} finally {
		bitmap.close();
	}
}
