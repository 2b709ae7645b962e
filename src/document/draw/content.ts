import type { BoxMark, LineMark, StrokesMark, TextMark } from '#document/layout/mark.ts';
import type { Color } from '#document/layout/style.ts';
import { Directions, fromLeftToRight, hasRightToLeft } from '#document/text/direction.ts';
import type { Glyph } from '#document/text/face.ts';
import type { FontSet } from '#document/text/font-set.ts';
import { isSimpleUnit } from '#document/text/graphemes.ts';
import type { EmbeddedFace, EmbeddedFaces } from './fonts.ts';
import { utf16 } from './unicode-map.ts';

/*
 * The content stream of one page. Layout counts y downwards from the top; PDF upwards from the bottom.
 */

// A quarter circle as one Bézier curve.
const ARC = 0.5523;

/** At most three decimals: a hundredth of a hair's breadth. */
function n(value: number): string {
	return String(Math.round(value * 1000) / 1000);
}

// The colours are a handful of constants, met ten thousand times.
const colorNumbers = new Map<Color, string>();

function numbersOf(color: Color): string {
	const known = colorNumbers.get(color) ?? color.map(n).join(' ');
	colorNumbers.set(color, known);
	return known;
}

export class ContentStream {
	readonly #out: string[] = [];
	readonly #fonts: FontSet;
	readonly #faces: EmbeddedFaces;
	readonly #height: number;
	#fill: Color | null = null;
	/** Face and size in force; they outlive a text object. */
	#font = '';
	#stroke: Color | null = null;

	/** @param height of the page, in points */
	constructor(fonts: FontSet, faces: EmbeddedFaces, height: number) {
		this.#fonts = fonts;
		this.#faces = faces;
		this.#height = height;
	}

	toString(): string {
		return this.#out.join('\n');
	}

	/** Everything until `close` belongs to a structure element, under a number unique on this page. */
	openTagged(role: string, id: number): void {
		this.#out.push(`/${role} <</MCID ${id}>> BDC`);
	}

	/** Everything until `close` is decoration. */
	openArtifact(kind: 'plain' | 'Header' | 'Footer'): void {
		this.#out.push(kind === 'plain' ? '/Artifact BMC' : `/Artifact <</Type/Pagination/Subtype/${kind}>> BDC`);
	}

	close(): void {
		this.#out.push('EMC');
	}

	text(mark: TextMark, x: number, y: number): void {
		if (mark.direction === 'left') this.#backwards(mark, mark.text, x, y);
		else if (hasRightToLeft(mark.text)) this.#inBothDirections(mark, x, y);
		else if (!this.#words(mark, x, y)) this.#glyphs(this.#fonts.shape(mark.text, mark.face), mark, x, y);
	}

	/** Draws text word by word if all of it is in one face, which nearly all text is; else nothing, and false. */
	#words({ text, face, size, color }: TextMark, x: number, y: number): boolean {
		let codes = '';
		let found: EmbeddedFace | null = null;
		for (let from = 0; from < text.length; ) {
			const space = text.indexOf(' ', from);
			const to = space < 0 ? text.length : space + 1;
			const word = text.slice(from, to);
			const made = this.#faces.word(`${face} ${word}`, () =>
				isSimple(word) ? this.#fonts.shape(word, face) : [],
			);
			if (!made || (found && found !== made.face)) return false;
			found = made.face;
			codes += made.codes;
			from = to;
		}
		if (!found) return true;
		this.#setFill(color);
		this.#out.push(`BT ${n(x)} ${this.#up(y)} Td${this.#fontOperator(found, size)}(${codes})Tj ET`);
		return true;
	}

	/** Chooses face and size; "" where they are in force already. */
	#fontOperator(face: EmbeddedFace, size: number): string {
		const font = `/${face.key} ${n(size)} Tf`;
		if (font === this.#font) return '';
		this.#font = font;
		return font;
	}

	#glyphs(glyphs: readonly Glyph[], mark: TextMark, x: number, y: number): void {
		if (glyphs.length === 0) return;
		this.#setFill(mark.color);
		this.#out.push(`BT ${n(x)} ${this.#up(y)} Td${this.#shown(glyphs, mark.size)} ET`);
	}

	/** One line of which layout did not say where its parts stand: headers, captions of bars. */
	#inBothDirections(mark: TextMark, left: number, y: number): void {
		const stretches = new Directions(mark.text).stretches(0, mark.text.length);
		const places = new Map<number, number>();
		let x = left;
		for (const index of fromLeftToRight(stretches.map(({ level }) => level))) {
			const stretch = stretches[index];
			places.set(index, x);
			if (stretch) x += this.#fonts.width(mark.text, mark.face, stretch.from, stretch.to) * mark.size;
		}
		for (const [index, { from, to, level }] of stretches.entries()) {
			const text = mark.text.slice(from, to);
			const place = places.get(index) ?? left;
			if (level % 2 === 1) this.#backwards(mark, text, place, y);
			else this.#glyphs(this.#fonts.shape(text, mark.face), mark, place, y);
		}
	}

	/**
	 * Text that runs to the left: its parts in the order of reading, from the right; in each the glyphs stand
	 * as on paper, which is what readers expect and turn round.
	 */
	#backwards(mark: TextMark, text: string, left: number, y: number): void {
		let x = left + this.#fonts.width(text, mark.face) * mark.size;
		for (const glyphs of this.#fonts.shapeBackwards(text, mark.face)) {
			x -= glyphs.reduce((width, { advance }) => width + advance, 0) * mark.size;
			this.#glyphs(glyphs, mark, x, y);
		}
	}

	line(mark: LineMark, dx: number, dy: number): void {
		this.#setStroke(mark.color);
		const path = `${n(mark.x1 + dx)} ${this.#up(mark.y1 + dy)} m ${n(mark.x2 + dx)} ${this.#up(mark.y2 + dy)} l S`;
		const width = `${n(mark.width)} w`;
		// Round dots: strokes of no length with round ends.
		this.#out.push(mark.dotted ? `q ${width} 1 J [0 3.6] 0 d ${path} Q` : `${width} ${path}`);
	}

	box(mark: BoxMark, dx: number, dy: number): void {
		const path = boxPath(mark, mark.x + dx, mark.y + dy, (y) => this.#up(y));
		if (mark.fill) {
			this.#setFill(mark.fill);
			this.#out.push(`${path} f`);
		}
		if (mark.stroke) {
			this.#setStroke(mark.stroke);
			this.#out.push(`0.75 w ${path} s`);
		}
	}

	strokes(mark: StrokesMark, dx: number, dy: number): void {
		this.#setStroke(mark.color);
		const paths = mark.strokes.flatMap((stroke) => {
			const points = stroke.map(([x, y]) => `${n(x + dx)} ${this.#up(y + dy)}`);
			const [first, ...rest] = points;
			if (first === undefined) return [];
			// A single touch is a dot.
			const lines = rest.length === 0 ? [first] : rest;
			return [`${first} m ${lines.map((point) => `${point} l`).join(' ')} S`];
		});
		if (paths.length > 0) this.#out.push(`q ${n(mark.width)} w 1 J 1 j`, ...paths, 'Q');
	}

	picture(key: string, x: number, y: number, width: number, height: number): void {
		this.#out.push(`q ${n(width)} 0 0 ${n(height)} ${n(x)} ${this.#up(y + height)} cm /${key} Do Q`);
	}

	#up(y: number): string {
		return n(this.#height - y);
	}

	#shown(glyphs: readonly Glyph[], size: number): string {
		let out = '';
		let codes = '';
		let current: EmbeddedFace | null = null;
		const flush = () => {
			if (codes !== '') out += `(${codes})Tj`;
			codes = '';
		};
		for (const glyph of glyphs) {
			const face: EmbeddedFace = current?.isOf(glyph.face) ? current : this.#faces.of(glyph.face);
			if (face !== current) {
				flush();
				current = face;
				out += this.#fontOperator(face, size);
			}
			const moved = glyph.dx !== 0 || glyph.dy !== 0 || glyph.advance !== glyph.natural;
			if (glyph.replaces === null && !moved) {
				codes += face.code(glyph);
				continue;
			}
			flush();
			const shown = moved ? movedGlyph(glyph, face.code(glyph), size) : `(${face.code(glyph)})Tj`;
			// What no face can draw keeps its true text for those who copy or listen.
			out +=
				glyph.replaces === null
					? shown
					: `/Span <</ActualText <feff${utf16(glyph.replaces)}>>> BDC${shown} EMC `;
		}
		flush();
		return out;
	}

	#setFill(color: Color): void {
		if (color !== this.#fill) this.#out.push(`${numbersOf(color)} rg`);
		this.#fill = color;
	}

	#setStroke(color: Color): void {
		if (color !== this.#stroke) this.#out.push(`${numbersOf(color)} RG`);
		this.#stroke = color;
	}
}

/** Whether a word can be cut from those around it without tearing a mark from its letter. */
function isSimple(word: string): boolean {
	for (let at = 0; at < word.length; at += 1) if (!isSimpleUnit(word.charCodeAt(at))) return false;
	return true;
}

/** A mark over its letter: moved, drawn, and the pen put where the next letter goes. */
function movedGlyph(glyph: Glyph, code: string, size: number): string {
	const back = glyph.dx + glyph.natural - glyph.advance;
	return `[${n(-glyph.dx * 1000)}]TJ ${n(glyph.dy * size)} Ts(${code})Tj 0 Ts[${n(back * 1000)}]TJ `;
}

function boxPath(mark: BoxMark, x: number, y: number, up: (y: number) => string): string {
	const { width, height } = mark;
	const radius = Math.min(mark.radius ?? 0, width / 2, height / 2);
	if (radius <= 0) return `${n(x)} ${up(y + height)} ${n(width)} ${n(height)} re`;
	const [left, right, top, bottom] = [x, x + width, y, y + height];
	const c = radius * (1 - ARC);
	return [
		`${n(left + radius)} ${up(top)} m ${n(right - radius)} ${up(top)} l`,
		`${n(right - c)} ${up(top)} ${n(right)} ${up(top + c)} ${n(right)} ${up(top + radius)} c`,
		`${n(right)} ${up(bottom - radius)} l`,
		`${n(right)} ${up(bottom - c)} ${n(right - c)} ${up(bottom)} ${n(right - radius)} ${up(bottom)} c`,
		`${n(left + radius)} ${up(bottom)} l`,
		`${n(left + c)} ${up(bottom)} ${n(left)} ${up(bottom - c)} ${n(left)} ${up(bottom - radius)} c`,
		`${n(left)} ${up(top + radius)} l`,
		`${n(left)} ${up(top + c)} ${n(left + c)} ${up(top)} ${n(left + radius)} ${up(top)} c h`,
	].join(' ');
}
