/** What the head of a JPEG says; null when it is none, is cut off, or is of a kind paper cannot take. */
export type JpegFacts = { readonly width: number; readonly height: number; readonly components: 1 | 3 };

const START_OF_SCAN = 0xda;
const EDGE = 32 * 1024;

/**
 * Reads the frame header and checks that the picture has an end. Four components (CMYK, from print
 * shops) are refused: an archive file in sRGB may not hold them.
 */
export function readJpeg(bytes: Uint8Array): JpegFacts | null {
	const head = headOf(bytes);
	return head && hasEnd(bytes, head.scan) ? head.facts : null;
}

/** The same of a file that need not be read whole: its head, and the end where it should be. */
export async function readJpegFile(file: Blob): Promise<JpegFacts | null> {
	if (file.size > 2 * EDGE) {
		const head = headOf(new Uint8Array(await file.slice(0, EDGE).arrayBuffer()));
		const tail = new Uint8Array(await file.slice(-EDGE).arrayBuffer());
		if (head && hasEnd(tail, -1)) return head.facts;
	}
	// A head with large previews in it, or something behind the end.
	return readJpeg(new Uint8Array(await file.arrayBuffer()));
}

/** Frame and beginning of the first scan; null when there is no such head. */
function headOf(bytes: Uint8Array): { readonly facts: JpegFacts; readonly scan: number } | null {
	if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let facts: JpegFacts | null = null;
	let at = 2;
	while (at + 4 <= view.byteLength) {
		if (view.getUint8(at) !== 0xff) return null;
		const marker = view.getUint8(at + 1);
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		if (marker === START_OF_SCAN) return facts ? { facts, scan: at } : null;
		if (isFrameHeader(marker)) {
			if (at + 10 > view.byteLength) return null;
			const components = view.getUint8(at + 9);
			const height = view.getUint16(at + 5);
			const width = view.getUint16(at + 7);
			if ((components !== 1 && components !== 3) || width === 0 || height === 0) return null;
			facts = { width, height, components };
		}
		at += 2 + view.getUint16(at + 2);
	}
	return null;
}

/** SOF0 to SOF15 without the three numbers that mean something else. */
function isFrameHeader(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** A picture cut off on its way has no end marker after its first scan. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
	for (let at = bytes.byteLength - 2; at > from; at -= 1) {
		if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
	}
	return false;
}
