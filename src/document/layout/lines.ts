import { Directions, fromLeftToRight, hasRightToLeft } from '#document/text/direction.ts';
import type { FaceName } from '#document/text/font-files.ts';
import { graphemesOf } from '#document/text/graphemes.ts';
import type { TextMeasurer } from '#document/text/measurer.ts';
import { eachLineEnd } from './line-ends.ts';

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
	const finish = (at: number) => {
		lines.push(text.line(start, at, end));
		start = at;
		x = 0;
		end = 0;
	};
	text.eachWord((from, until, ends) => {
		const wordWidth = text.width(from, until);
		const visible = wordWidth - text.blankWidth(from, until);
		if (x > 0 && x + visible > width) finish(from);
		if (visible > width) {
			for (const [at, graphemeWidth] of text.graphemes(from, until)) {
				if (x > 0 && x + graphemeWidth > width) finish(at);
				x += graphemeWidth;
				end = x;
			}
		} else {
			x += wordWidth;
			end = x - wordWidth + visible;
		}
		if (ends) {
			finish(until);
			start = until + 1;
		}
	});
	if (start < text.text.length) finish(text.text.length);
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
	text.eachWord((from, until, ends) => {
		const wordWidth = text.width(from, until);
		const visible = wordWidth - text.blankWidth(from, until);
		line = Math.max(line, x + visible);
		word = Math.max(word, visible);
		x = ends ? 0 : x + wordWidth;
	});
	return { line, word };
}

/** Several runs seen as one text; places are UTF-16 indexes into the whole. */
class RunText {
	readonly text: string;
	readonly #runs: readonly Run[];
	readonly #starts: readonly number[];
	readonly #measurer: TextMeasurer;
	/** null where everything runs to the right, which is nearly always. */
	readonly #directions: Directions | null;

	constructor(runs: readonly Run[], measurer: TextMeasurer) {
		const [first] = runs;
		this.text = runs.length === 1 && first ? first.text : runs.map((run) => run.text).join('');
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

	/** What stands between two places where a line may end; `ends` when it must end after it. */
	eachWord(visit: (from: number, until: number, ends: boolean) => void): void {
		let from = 0;
		eachLineEnd(this.text, (to, ends) => {
			visit(from, ends ? to - 1 : to, ends);
			from = to;
		});
	}

	/** Points. */
	width(from: number, until: number): number {
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
