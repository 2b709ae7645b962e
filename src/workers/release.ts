/** Chrome from 114, Firefox from 122, Safari from 17.4. */
type MayTransfer = { transfer?: (length: number) => ArrayBuffer };

/**
 * Gives the memory of bytes back that nobody will read again, where the browser can: it collects large buffers
 * late. Not for what came with a message, which keeps its memory until it is collected itself.
 */
export function release(bytes: ArrayBuffer & MayTransfer): void {
	bytes.transfer?.(0);
}
