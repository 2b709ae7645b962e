import type { PhotoEdit } from '#domain/region.ts';
import { turned } from '#domain/region.ts';

/*
 * Runs in a worker and, where a worker has no canvas, in the window: it is given its canvases.
 */

/** Longest sides in pixels, and JPEG quality. WebP would be smaller, but WebKit silently writes PNG for it. */
export const LONGEST_SIDE = 1920;
export const THUMBNAIL_SIDE = 320;
const QUALITY = 0.8;

export type RenderedPicture = {
	readonly mime: 'image/jpeg';
	readonly bytes: ArrayBuffer;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
};

export type PictureOutcome =
	| { readonly ok: true; readonly picture: RenderedPicture; readonly thumbnail: RenderedPicture }
	/** This browser does not know the format, or the file is damaged. */
	| { readonly ok: false; readonly reason: 'not-decoded' };

export type Source = { readonly image: CanvasImageSource; readonly width: number; readonly height: number };

export type Canvas = {
	readonly source: Source;
	readonly context: Pick<
		CanvasDrawImage & CanvasFillStrokeStyles & CanvasImageSmoothing & CanvasRect & CanvasTransform,
		| 'drawImage'
		| 'translate'
		| 'rotate'
		| 'fillRect'
		| 'fillStyle'
		| 'imageSmoothingEnabled'
		| 'imageSmoothingQuality'
	>;
	toBlob(mime: string, quality: number): Promise<Blob>;
};

export type MakeCanvas = (width: number, height: number) => Canvas;

/**
 * Draws a picture anew: the right way up, at most 1920 px, on white, as JPEG. What the camera wrote
 * beside the pixels (place, time, device) does not come along.
 *
 * @param edit turns and cuts it: what is cut off is in none of the pixels that are written
 */
export async function renderPicture(
	file: Blob,
	makeCanvas: MakeCanvas,
	edit: PhotoEdit | null = null,
): Promise<PictureOutcome> {
	const bitmap = await decode(file);
	if (!bitmap) return { ok: false, reason: 'not-decoded' };
	try {
		const whole: Source = { image: bitmap, width: bitmap.width, height: bitmap.height };
		const canvas = edit ? drawEdited(whole, edit, makeCanvas) : draw(whole, LONGEST_SIDE, makeCanvas);
		// Made from the smaller picture: twice halved looks better than once by ten, and is faster.
		const small = draw(canvas.source, THUMBNAIL_SIDE, makeCanvas);
		return { ok: true, picture: await encode(canvas), thumbnail: await encode(small) };
	} finally {
		bitmap.close();
	}
}

/** The pixels of a picture, the right way up; null when this browser cannot read it. */
export async function decode(file: Blob): Promise<ImageBitmap | null> {
	try {
		return await createImageBitmap(file, { imageOrientation: 'from-image' });
	} catch (error) {
		// Safari before 17 has no "from-image" and says so with a TypeError; there it is the default.
		if (!(error instanceof TypeError)) return null;
	}
	return createImageBitmap(file).catch(() => null);
}

/** A source on white, at most so many pixels on its longest side. */
export function draw(source: Source, longestSide: number, makeCanvas: MakeCanvas): Canvas {
	const scale = Math.min(1, longestSide / Math.max(source.width, source.height));
	const width = Math.max(1, Math.round(source.width * scale));
	const height = Math.max(1, Math.round(source.height * scale));
	const canvas = paper(width, height, makeCanvas);
	canvas.context.drawImage(source.image, 0, 0, width, height);
	return canvas;
}

function drawEdited(source: Source, { turns, crop }: PhotoEdit, makeCanvas: MakeCanvas): Canvas {
	// What is left, as it lies in the picture before it is turned.
	const part = turned(crop, -turns);
	const cut = { width: source.width * part.width, height: source.height * part.height };
	const scale = Math.min(1, LONGEST_SIDE / Math.max(cut.width, cut.height));
	const width = Math.max(1, Math.round(cut.width * scale));
	const height = Math.max(1, Math.round(cut.height * scale));
	const isOnSide = turns % 2 === 1;
	const canvas = paper(isOnSide ? height : width, isOnSide ? width : height, makeCanvas);
	canvas.context.translate(canvas.source.width / 2, canvas.source.height / 2);
	canvas.context.rotate((turns * Math.PI) / 2);
	canvas.context.drawImage(
		source.image,
		source.width * part.x,
		source.height * part.y,
		cut.width,
		cut.height,
		-width / 2,
		-height / 2,
		width,
		height,
	);
	return canvas;
}

function paper(width: number, height: number, makeCanvas: MakeCanvas): Canvas {
	const canvas = makeCanvas(width, height);
	// JPEG has no transparency: without paper under it, a transparent drawing turns black.
	canvas.context.fillStyle = '#fff';
	canvas.context.fillRect(0, 0, width, height);
	canvas.context.imageSmoothingEnabled = true;
	canvas.context.imageSmoothingQuality = 'high';
	return canvas;
}

/** What is on a canvas, as JPEG. */
export async function encode(canvas: Canvas): Promise<RenderedPicture> {
	const blob = await canvas.toBlob('image/jpeg', QUALITY);
	if (blob.type !== 'image/jpeg') throw new Error(`The canvas wrote ${blob.type}`);
	const { width, height } = canvas.source;
	return { mime: 'image/jpeg', bytes: await blob.arrayBuffer(), width, height };
}
