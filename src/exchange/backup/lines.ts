import { BackupRefusal } from './problem.ts';

const NEWLINE = 10;

/** Cuts bytes that come in pieces into lines of text; a line longer than the limit is refused. */
export class LineSplitter {
	readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	readonly #longest: number;
	#pieces: Uint8Array[] = [];
	#length = 0;

	constructor(longest: number) {
		this.#longest = longest;
	}

	/** The lines that end in these bytes. Rejects bytes that are no text with a TypeError. */
	add(bytes: Uint8Array): readonly string[] {
		const lines: string[] = [];
		let start = 0;
		for (;;) {
			const end = bytes.indexOf(NEWLINE, start);
			if (end < 0) break;
			this.#keep(bytes.subarray(start, end));
			lines.push(this.#take());
			start = end + 1;
		}
		this.#keep(bytes.subarray(start));
		return lines;
	}

	/** Whether bytes are left that no line end followed. */
	get isCut(): boolean {
		return this.#length > 0;
	}

	#keep(bytes: Uint8Array): void {
		if (bytes.byteLength === 0) return;
		this.#length += bytes.byteLength;
		if (this.#length > this.#longest) throw new BackupRefusal('too-large');
		this.#pieces.push(bytes);
	}

	#take(): string {
		const whole = new Uint8Array(this.#length);
		let at = 0;
		for (const piece of this.#pieces) {
			whole.set(piece, at);
			at += piece.byteLength;
		}
		this.#pieces = [];
		this.#length = 0;
		return this.#decoder.decode(whole);
	}
}
