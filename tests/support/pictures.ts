/* Pictures for tests, made in the browser: real JPEG and PNG bytes, with what a phone writes beside them. */

/** Text that stands in the camera data; nothing the app stores of a cleaned picture may hold it. */
export const CAMERA_CANARY = 'CanaryCam 3000';

type Draw = (context: OffscreenCanvasRenderingContext2D) => void;

export async function picture(width: number, height: number, type: string, draw: Draw): Promise<Uint8Array> {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('No 2d context');
	draw(context);
	const blob = await canvas.convertToBlob({ type, quality: 0.95 });
	return new Uint8Array(await blob.arrayBuffer());
}

/** Left half red, right half blue: shows which way up a picture is. */
export function redAndBlue(width: number, height: number): Draw {
	return (context) => {
		context.fillStyle = '#ff0000';
		context.fillRect(0, 0, width / 2, height);
		context.fillStyle = '#0000ff';
		context.fillRect(width / 2, 0, width / 2, height);
	};
}

/** Puts an EXIF block into a JPEG: orientation (1 to 8), maker and a place (GPS latitude). */
export function withCameraData(jpeg: Uint8Array, orientation: number): Uint8Array {
	const exif = exifBlock(orientation);
	const segment = new Uint8Array(4 + exif.length);
	segment.set([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 0xff]);
	segment.set(exif, 4);
	const whole = new Uint8Array(jpeg.length + segment.length);
	whole.set(jpeg.subarray(0, 2));
	whole.set(segment, 2);
	whole.set(jpeg.subarray(2), 2 + segment.length);
	return whole;
}

/** "Exif", then a little-endian TIFF: Make, Orientation, pointer to the GPS directory with one latitude. */
function exifBlock(orientation: number): Uint8Array {
	const make = new TextEncoder().encode(`${CAMERA_CANARY}\0`);
	const makeAt = 8 + 2 + 3 * 12 + 4;
	const gpsAt = makeAt + make.length + (make.length % 2);
	const latitudeAt = gpsAt + 2 + 2 * 12 + 4;
	const bytes = new Uint8Array(6 + latitudeAt + 24);
	bytes.set(new TextEncoder().encode('Exif\0\0'));
	const tiff = new DataView(bytes.buffer, 6);
	const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
		tiff.setUint16(at, tag, true);
		tiff.setUint16(at + 2, type, true);
		tiff.setUint32(at + 4, count, true);
		tiff.setUint32(at + 8, value, true);
	};
	bytes.set(new TextEncoder().encode('II*\0'), 6);
	tiff.setUint32(4, 8, true);
	tiff.setUint16(8, 3, true);
	entry(10, 0x010f, 2, make.length, makeAt);
	entry(22, 0x0112, 3, 1, orientation);
	entry(34, 0x8825, 4, 1, gpsAt);
	bytes.set(make, 6 + makeAt);
	tiff.setUint16(gpsAt, 2, true);
	entry(gpsAt + 2, 0x0001, 2, 2, 'N'.charCodeAt(0));
	entry(gpsAt + 14, 0x0002, 5, 3, latitudeAt);
	for (const [index, part] of [51, 1, 30, 1, 26, 1].entries()) {
		tiff.setUint32(latitudeAt + index * 4, part, true);
	}
	return bytes;
}

/** The start of a HEIC file, which Chromium cannot decode. */
export function heicLike(): Uint8Array {
	const bytes = new Uint8Array(4000);
	bytes.set([0, 0, 0, 24]);
	bytes.set(new TextEncoder().encode('ftypheic\0\0\0\0mif1heic'), 4);
	return bytes;
}

export function fileOf(bytes: Uint8Array, name: string, type: string): File {
	return new File([new Uint8Array(bytes)], name, { type });
}

/** The colour at a place of an encoded picture, as [red, green, blue]. */
export async function colourAt(bytes: ArrayBuffer, x: number, y: number): Promise<readonly number[]> {
	const bitmap = await createImageBitmap(new Blob([bytes]));
	const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
	if (!context) throw new Error('No 2d context');
	context.drawImage(bitmap, 0, 0);
	return [...context.getImageData(x, y, 1, 1).data.slice(0, 3)];
}

/** Whether some bytes hold a text. */
export function holdsText(bytes: ArrayBuffer, text: string): boolean {
	return new TextDecoder('latin1').decode(bytes).includes(text);
}
