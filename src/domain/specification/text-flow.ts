import { distribute } from './distribute.ts';
import { GOES_ON, UNFINISHED } from './goes-on.ts';
import type { Growing } from './growing.ts';
import type { Joiner } from './join.ts';
import type { Line } from './lines.ts';
import type { Piece, Said } from './pieces.ts';
import type { UnusedReason } from './reading.ts';

/** `parts`: what of the line was left; none where all of it was. Thousands may be: they are never copied. */
type Left = { reason: UnusedReason; readonly parts: string[] };

/** Where text without a code goes: on with what stands above it, to a code that waits for it, or nowhere. */
export class TextFlow {
	readonly #left = new Map<number, Left>();
	readonly #joiner: Joiner;
	/** What text without a code goes on with, and the same for each column of a table. */
	#open: Growing | null = null;
	#columns = new Map<number, Growing>();
	/** Codes whose texts have not come yet, and lines that may be these. */
	#bare: Growing[] = [];
	#block: Line[] = [];
	/** What points belong to although text does not go on with it: an outcome, under "Performance criteria". */
	#points: Growing | null = null;
	/** Why text has no place, where it has none. */
	#drain: UnusedReason = 'outside';

	constructor(joiner: Joiner) {
		this.#joiner = joiner;
	}

	/** Why a line, or a cell of it, found no place. */
	get left(): ReadonlyMap<number, { readonly reason: UnusedReason; readonly parts: readonly string[] }> {
		return this.#left;
	}

	/** What text without a code goes on with; null where it would be left. */
	get open(): Growing | null {
		return this.#open;
	}

	get drain(): UnusedReason {
		return this.#drain;
	}

	/** Codes wait for their texts. */
	get isWaiting(): boolean {
		return this.#bare.length > 0;
	}

	/** What stands here belongs to no criterion, by its heading. */
	get isClosed(): boolean {
		return this.#open === null && (this.#drain === 'outside' || this.#drain === 'range');
	}

	/** Text behind a code; without any, the code waits for it. */
	grow(piece: Piece, target: Growing, text: string): void {
		if (text === '') this.#bare.push(target);
		else target.append(text, piece.line.number, this.#joiner);
		target.note(piece.line.number);
		this.#opened(piece, target);
	}

	/** A sub-point. */
	point(piece: Piece, mark: string, text: string): void {
		const { line } = piece;
		if (this.#bare.length > 1) {
			this.#block.push({ ...line, text: `${mark} ${text}` });
			return;
		}
		const target = this.#bare[0] ?? this.#targetOf(piece) ?? this.#points;
		if (!target) {
			this.leave(piece, this.#drain);
			return;
		}
		this.#bare = [];
		target.point(mark, text, line.number);
		this.#open = target;
	}

	/** Text without a code; false where it has no place, and then nothing goes on. */
	goesOn(piece: Piece, text: string): boolean {
		const { line, column } = piece;
		if (this.#bare.length > 1) {
			this.#block.push({ ...line, text });
			return true;
		}
		const [bare] = this.#bare;
		if (bare) {
			this.#bare = [];
			bare.append(text, line.number, this.#joiner);
			this.#opened(piece, bare);
			return true;
		}
		const target = this.#targetOf(piece);
		if (!target) return false;
		if (GOES_ON.test(text) && !target.isEmpty && !UNFINISHED.test(target.tail)) {
			target.point('', text, line.number);
			return true;
		}
		if (column !== null || !this.#isNewSentence(target.tail, piece, text)) {
			target.append(text, line.number, this.#joiner);
			return true;
		}
		this.close('loose');
		return false;
	}

	/** Nothing goes on; text without a code is left for this reason. */
	close(reason: UnusedReason): void {
		this.#open = null;
		this.#columns = new Map();
		this.#points = null;
		this.#drain = reason;
	}

	/** Something that was read before; what goes on with it is left too. */
	repeated(piece: Piece): void {
		this.close('repeated');
		this.leave(piece, 'repeated');
	}

	/** Only points go on. */
	closeButPoints(target: Growing): void {
		this.close('loose');
		this.#points = target;
	}

	/** Gives collected lines to the codes that wait for them. `isCode`: another such code follows. */
	settle(isCode = false): void {
		if (isCode && this.#block.length === 0) return;
		const groups = distribute(this.#block, this.#bare.length);
		this.#bare.forEach((target, place) => {
			for (const { text, number } of groups[place] ?? []) {
				const mark = /^(\S{1,4}) (.*)$/.exec(text);
				if (mark && /^(?:•|\([a-z]+\)|[a-z][.)])$/.test(mark[1] ?? '')) {
					target.point(mark[1] ?? '', mark[2] ?? '', number);
				} else target.append(text, number, this.#joiner);
			}
		});
		this.#bare = [];
		this.#block = [];
	}

	/** Keeps why a line, or a piece of it, is in no unit. */
	leave({ line: { number, text }, raw }: Said, reason: UnusedReason): void {
		const left = this.#left.get(number) ?? { reason, parts: [] };
		left.reason = reason;
		if (raw !== text) left.parts.push(raw);
		this.#left.set(number, left);
	}

	/** Something that was left has found its place after all. */
	found({ line, raw }: Said): void {
		const left = this.#left.get(line.number);
		const place = left?.parts.lastIndexOf(raw) ?? -1;
		if (place !== -1) left?.parts.splice(place, 1);
		if (!left || left.parts.length === 0) this.#left.delete(line.number);
	}

	/** Text without a code that begins anew, after what was already whole. */
	#isNewSentence(before: string, { line }: Piece, text: string): boolean {
		if (before === '' || /^\P{Lu}/u.test(text) || UNFINISHED.test(before)) return false;
		return line.isAfterGap || /[.!?]["”’)]?$/.test(before);
	}

	#targetOf({ column }: Piece): Growing | null {
		return column === null ? this.#open : (this.#columns.get(column) ?? null);
	}

	#opened({ column }: Piece, target: Growing): void {
		this.#open = target;
		this.#points = null;
		if (column !== null) this.#columns.set(column, target);
		this.#drain = 'loose';
	}
}
