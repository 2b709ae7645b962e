import type { Joiner } from './join.ts';

/** A line of the text that is growing, with the lines it was read from. */
type Part = { readonly pieces: string[]; readonly lines: number[]; readonly mark: string };
export type GrownPart = {
	readonly text: string;
	readonly lines: readonly number[];
	/** What stands in front of a sub-point: "(a)", "•"; "" for a part that begins with a word. */
	readonly mark: string;
};

/** More than the longest word that is looked for at the end of a text. */
const TAIL = 60;
const HEAD = 12;

/**
 * A text that is still being read: an outcome's title or a criterion. It may go on for thousands of lines, so its
 * pieces are kept apart until it is whole, and only its end is looked at.
 */
export class Growing {
	readonly code: string;
	/** What stands in front of the first sub-point, then the sub-points. */
	readonly #parts: [Part, ...Part[]];
	#last: Part;
	#tail = '';

	constructor(code: string, line: number) {
		this.code = code;
		this.#last = { pieces: [], lines: [line], mark: '' };
		this.#parts = [this.#last];
	}

	/** Something that goes on; after a sub-point it belongs to that one. */
	append(text: string, line: number, joiner: Joiner): void {
		this.note(line);
		if (text === '') return;
		const { pieces } = this.#last;
		if (this.#tail === '') this.#put(text);
		else {
			const { drop, between } = joiner.seam(this.#tail, text);
			if (drop > 0) {
				pieces.push((pieces.pop() ?? '').slice(0, -drop));
				this.#tail = this.#tail.slice(0, -drop);
			}
			this.#put(between + text);
		}
	}

	/** A sub-point; one without a mark is only a line of its own. */
	point(mark: string, text: string, line: number): void {
		if (!this.isEmpty) {
			this.#last = { pieces: [], lines: [], mark };
			this.#parts.push(this.#last);
			this.#tail = '';
		}
		this.note(line);
		this.#put(mark === '' ? text : `${mark} ${text}`);
	}

	note(line: number): void {
		const { lines } = this.#last;
		if (lines.at(-1) !== line) lines.push(line);
	}

	get isEmpty(): boolean {
		return this.#parts.length === 1 && this.#last.pieces.length === 0;
	}

	/** The end of its last line. */
	get tail(): string {
		return this.#tail;
	}

	/** Its first letters: enough to tell whether another line says the same. */
	get head(): string {
		let head = '';
		for (const piece of this.#parts[0].pieces) {
			head += piece;
			if (head.length >= HEAD) break;
		}
		return head.slice(0, HEAD);
	}

	/** Whether a text begins as this one does, as far as both go. */
	beginsLike(text: string): boolean {
		return this.head.startsWith(text.slice(0, HEAD));
	}

	/** What stands in front of its sub-points, and these, each with its own lines. */
	get parts(): readonly GrownPart[] {
		return this.#parts.map(({ pieces, lines, mark }) => ({ text: pieces.join(''), lines, mark }));
	}

	#put(text: string): void {
		this.#last.pieces.push(text);
		this.#tail = (this.#tail + text.slice(-TAIL)).slice(-TAIL);
	}
}
