import { sha256 } from '@noble/hashes/sha2.js';
import type { Sha256 } from '#domain/identity.ts';

/** SHA-256 of bytes that are all there, by the browser's own code. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<Sha256> {
	return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** SHA-256 of bytes that come in pieces, which the browser's own code cannot do. */
export class RunningHash {
	readonly #state = sha256.create();

	add(bytes: Uint8Array): void {
		this.#state.update(bytes);
	}

	finish(): Sha256 {
		return hex(this.#state.digest());
	}
}

function hex(bytes: Uint8Array): Sha256 {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
