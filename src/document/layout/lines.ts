import { Directions, fromLeftToRight, hasRightToLeft } from '#document/text/direction.ts';
import type { FaceName } from '#document/text/font-files.ts';
import { graphemesOf } from '#document/text/graphemes.ts';
import type { TextMeasurer } from '#document/text/measurer.ts';
import { lineEndsOf } from './line-ends.ts';

/** Text in one style. Prepared; "\n" ends a line. */
export type Run = { readonly text: string; readonly face: FaceName; readonly size: number };

/** A stretch of one run on one line, in one direction. */
export type Fragment = {
	readonly run: number;
	readonly text: string;
	/** Its left edge, whichever way it runs. */
	readonly x: number;
	readonly width: number;
	/** Set where the text runs to the left. */
	readonly backwards?: true;
};

export type Line = {
	/** In the order in which they are read. */
	readonly fragments: readonly Fragment[];
	/** Without the white space at its end. */
	readonly width: number;
	/**
	 * Set for a line that begins at the right: how wide the white space at its end is, which then stands
	 * before everything else.
	 */
	readonly fromRight?: number;
};

const SPACE = 0x20;

/**
 * Breaks runs into lines no wider than `width` (points) where UAX #14 allows it; a word wider than a
 * line is broken between graphemes. White space at the end of a line stays in its text, so that copied
 * words do not run together, but takes no room.
 */
export function breakLines(runs: readonly Run[], width: number, measurer: TextMeasurer): readonly Line[] {
	const text = new RunText(runs, measurer);
	const lines: Line[] = [];
	let start = 0;
	/** Where the pen stands, and where the last visible character of the line ends. */
	let x = 0;
	let end = 0;
	let from = 0;
	// One loop without functions inside it: numbers that functions share are an allocation at every change.
	for (const { at: next, must } of lineEndsOf(text.text)) {
		const until = must ? next - 1 : next;
		const wordWidth = text.width(from, until);
		const visible = wordWidth - text.blankWidth(from, until);
		if (x > 0 && x + visible > width) {
			lines.push(text.line(start, from, end));
			start = from;
			x = 0;
			end = 0;
		}
		if (visible > width) {
			for (const [at, graphemeWidth] of text.graphemes(from, until)) {
				if (x > 0 && x + graphemeWidth > width) {
					lines.push(text.line(start, at, end));
					start = at;
					x = 0;
				}
				x += graphemeWidth;
				end = x;
			}
		} else {
			x += wordWidth;
			end = x - wordWidth + visible;
		}
		if (must) {
			lines.push(text.line(start, until, end));
			start = next;
			x = 0;
			end = 0;
		}
		from = next;
	}
	if (start < text.text.length) lines.push(text.line(start, text.text.length, end));
	return lines;
}

/** The widths a paragraph asks for: on one line, and its longest unbreakable word. */
export function naturalWidths(
	runs: readonly Run[],
	measurer: TextMeasurer,
): { readonly line: number; readonly word: number } {
	const text = new RunText(runs, measurer);
	let x = 0;
	let line = 0;
	let word = 0;
	let from = 0;
	for (const { at, must } of lineEndsOf(text.text)) {
		const until = must ? at - 1 : at;
		const wordWidth = text.width(from, until);
		const visible = wordWidth - text.blankWidth(from, until);
		line = Math.max(line, x + visible);
		word = Math.max(word, visible);
		x = must ? 0 : x + wordWidth;
		from = at;
	}
	return { line, word };
}

/** Several runs seen as one text; places are UTF-16 indexes into the whole. */
class RunText {
	readonly text: string;
	readonly #runs: readonly Run[];
	/** The only run, which most text is. */
	readonly #only: Run | null;
	readonly #starts: readonly number[];
	readonly #measurer: TextMeasurer;
	/** null where everything runs to the right, which is nearly always. */
	readonly #directions: Directions | null;

	constructor(runs: readonly Run[], measurer: TextMeasurer) {
		const [first] = runs;
		this.#only = runs.length === 1 && first ? first : null;
		this.text = this.#only ? this.#only.text : runs.map((run) => run.text).join('');
		this.#runs = runs;
		this.#measurer = measurer;
		this.#directions = hasRightToLeft(this.text) ? new Directions(this.text) : null;
		let at = 0;
		this.#starts = runs.map((run) => {
			const start = at;
			at += run.text.length;
			return start;
		});
	}

	/** Points. */
	width(from: number, until: number): number {
		const only = this.#only;
		if (only) return this.#measurer.width(only.text, only.face, from, until) * only.size;
		let width = 0;
		this.#eachPart(from, until, (run, start, stop) => {
			width += this.#measurer.width(run.text, run.face, start, stop) * run.size;
		});
		return width;
	}

	/** Width of the spaces at the end of a stretch. */
	blankWidth(from: number, until: number): number {
		let kept = until;
		while (kept > from && this.text.charCodeAt(kept - 1) === SPACE) kept -= 1;
		return kept < until ? this.width(kept, until) : 0;
	}

	/** Every grapheme of a stretch: where it begins, and how wide it is. */
	*graphemes(from: number, until: number): Generator<readonly [at: number, width: number]> {
		let at = from;
		for (const grapheme of graphemesOf(this.text.slice(from, until))) {
			yield [at, this.width(at, at + grapheme.length)];
			at += grapheme.length;
		}
	}

	line(from: number, until: number, width: number): Line {
		if (this.#directions) return this.#mixedLine(from, until, width, this.#directions);
		if (this.#only) {
			const text = this.text.slice(from, until);
			const fragments = text === '' ? [] : [{ run: 0, text, x: 0, width: this.width(from, until) }];
			return { fragments, width };
		}
		const fragments: Fragment[] = [];
		let x = 0;
		this.#eachPart(from, until, (run, start, stop, index) => {
			const wide = this.#measurer.width(run.text, run.face, start, stop) * run.size;
			fragments.push({ run: index, text: run.text.slice(start, stop), x, width: wide });
			x += wide;
		});
		return { fragments, width };
	}

	/** Fragments in the order of reading, each placed where its direction and those around it put it. */
	#mixedLine(from: number, until: number, width: number, directions: Directions): Line {
		const parts = directions.stretches(from, until).flatMap(({ from: first, to, level }) => {
			const found: (Omit<Fragment, 'x'> & { readonly level: number })[] = [];
			this.#eachPart(first, to, (run, start, stop, index) => {
				const wide = this.#measurer.width(run.text, run.face, start, stop) * run.size;
				const backwards = level % 2 === 1 ? ({ backwards: true } as const) : {};
				found.push({ run: index, text: run.text.slice(start, stop), width: wide, level, ...backwards });
			});
			return found;
		});
		const places = new Map<number, number>();
		let x = 0;
		for (const index of fromLeftToRight(parts.map(({ level }) => level))) {
			places.set(index, x);
			x += parts[index]?.width ?? 0;
		}
		const fragments = parts.map(({ level: _, ...part }, index) => ({ ...part, x: places.get(index) ?? 0 }));
		return directions.beginsAtRight(from) ? { fragments, width, fromRight: x - width } : { fragments, width };
	}

	/** The parts of a stretch run by run, as indexes into the text of the run. */
	#eachPart(
		from: number,
		until: number,
		visit: (run: Run, start: number, stop: number, index: number) => void,
	): void {
		for (let index = 0; index < this.#runs.length; index += 1) {
			const run = this.#runs[index];
			const offset = this.#starts[index] ?? 0;
			if (!run || offset >= until) return;
			const start = Math.max(from - offset, 0);
			const stop = Math.min(until - offset, run.text.length);
			if (start < stop) visit(run, start, stop, index);
		}
	}
}
