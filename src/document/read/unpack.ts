import { Unzlib, unzlibSync } from 'fflate';
import { PdfRefusal } from './refusal.ts';
import { isDict, type PdfValue } from './value.ts';

const CHUNK = 64 * 1024;
/** What one packed byte can become at most: 258 bytes from two bits, and a little for the head. */
const LARGEST_GROWTH = 1040;
const room = new Uint8Array(128 * 1024);

/** Inflates, and stops as soon as more comes out than may: a small file can unpack to gigabytes. */
export function inflated(packed: Uint8Array, limit: number): Uint8Array {
	if (packed.length * LARGEST_GROWTH > limit) return inflatedByChunks(packed, limit);
	// The content of a page, by the thousand: too little to become too large, and twice as fast in one go. First
	// into a place that is there already: browsers clear up everything for every few megabytes of new bytes.
	try {
		const out = unzlibSync(packed, { out: room });
		return out.length < room.length ? out.slice() : unzlibSync(packed);
	} catch (error) {
		throw new PdfRefusal('damaged', 'packed data that cannot be unpacked', { cause: error });
	}
}

function inflatedByChunks(packed: Uint8Array, limit: number): Uint8Array {
	const parts: Uint8Array[] = [];
	let size = 0;
	const stream = new Unzlib((part) => {
		size += part.length;
		if (size > limit) throw new PdfRefusal('too-large');
		parts.push(part);
	});
	try {
		for (let from = 0; from < packed.length; from += CHUNK) {
			stream.push(packed.subarray(from, from + CHUNK), from + CHUNK >= packed.length);
		}
	} catch (error) {
		if (error instanceof PdfRefusal) throw error;
		throw new PdfRefusal('damaged', 'packed data that cannot be unpacked', { cause: error });
	}
	const whole = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** Undoes the predictor that other programs use in cross-reference streams (ISO 32000-1, 7.4.4.4). */
export function unpredicted(bytes: Uint8Array, parameters: PdfValue | undefined): Uint8Array {
	const number = (key: string, otherwise: number): number => {
		const value = isDict(parameters) ? parameters.get(key) : null;
		return typeof value === 'number' ? value : otherwise;
	};
	const predictor = number('Predictor', 1);
	if (predictor === 1) return bytes;
	const columns = number('Columns', 1);
	if (predictor < 10 || number('Colors', 1) !== 1 || number('BitsPerComponent', 8) !== 8 || columns < 1) {
		throw new PdfRefusal('damaged', 'an unknown predictor');
	}
	const rows = Math.floor(bytes.length / (columns + 1));
	const out = new Uint8Array(rows * columns);
	for (let row = 0; row < rows; row += 1) {
		const filter = bytes[row * (columns + 1)] ?? 0;
		for (let column = 0; column < columns; column += 1) {
			const at = row * columns + column;
			const left = column > 0 ? (out[at - 1] ?? 0) : 0;
			const above = row > 0 ? (out[at - columns] ?? 0) : 0;
			const corner = row > 0 && column > 0 ? (out[at - columns - 1] ?? 0) : 0;
			const raw = bytes[row * (columns + 1) + 1 + column] ?? 0;
			out[at] = raw + predicted(filter, left, above, corner);
		}
	}
	return out;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
	switch (filter) {
		case 1:
			return left;
		case 2:
			return above;
		case 3:
			return (left + above) >> 1;
		case 4: {
			const guess = left + above - corner;
			const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
			return a <= b && a <= c ? left : b <= c ? above : corner;
		}
		default:
			return 0;
	}
}
