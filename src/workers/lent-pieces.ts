/** The most that goes over at a time, in bytes. */
const PIECE = 1024 * 1024;

/**
 * Hands out chunks of any size in pieces that are only lent: each lies in the memory that came back with the
 * question for it. What is sent to a worker stays in memory with its message until Chromium collects that, and
 * it does not count as anybody's: files of megabytes, each in memory of its own, would be hundreds of megabytes.
 */
export function lentPieces(
	chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
): (spent: ArrayBuffer | null) => Promise<Uint8Array<ArrayBuffer> | null> {
	const source = chunks[Symbol.asyncIterator]();
	let rest = new Uint8Array(0);
	return async (spent) => {
		while (rest.byteLength === 0) {
			const { done, value } = await source.next();
			if (done) return null;
			rest = value;
		}
		const room = spent ?? new ArrayBuffer(PIECE);
		const piece = new Uint8Array(room, 0, Math.min(rest.byteLength, room.byteLength));
		piece.set(rest.subarray(0, piece.byteLength));
		rest = rest.subarray(piece.byteLength);
		return piece;
	};
}
