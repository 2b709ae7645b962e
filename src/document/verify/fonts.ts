import type { PdfFile } from '#document/read/pdf-file.ts';
import { Keyword, SyntaxReader } from '#document/read/syntax.ts';
import { decodedText, type PdfDict, PdfString, type PdfValue, Reference } from '#document/read/value.ts';
import type { Findings } from './finding.ts';

/** What a code of a font leads to. */
export type KnownFont = {
	readonly codeBytes: 1 | 2;
	/** false: the code draws the box for a missing glyph. */
	hasGlyph(code: number): boolean;
	hasText(code: number): boolean;
};

/** The fonts of a file, each examined when first met. */
export class Fonts {
	readonly #file: PdfFile;
	readonly #findings: Findings;
	readonly #known = new Map<number, KnownFont | null>();

	constructor(file: PdfFile, findings: Findings) {
		this.#file = file;
		this.#findings = findings;
	}

	/** A font that was met before. */
	known(value: PdfValue | undefined): KnownFont | null {
		return value instanceof Reference ? (this.#known.get(value.number) ?? null) : null;
	}

	async examine(value: PdfValue | undefined): Promise<KnownFont | null> {
		if (!(value instanceof Reference)) return null;
		const dict = this.#file.dict(value);
		const font = dict ? await this.#examined(dict, value.number) : null;
		this.#known.set(value.number, font);
		return font;
	}

	async #examined(dict: PdfDict, object: number): Promise<KnownFont | null> {
		const file = this.#file;
		const name = file.name(dict.get('BaseFont')) ?? `object ${object}`;
		const isComposite = file.name(dict.get('Subtype')) === 'Type0';
		const descendant = isComposite ? file.dict(file.list(dict.get('DescendantFonts'))?.[0]) : dict;
		const descriptor = file.dict(descendant?.get('FontDescriptor'));
		this.#findings.expect(
			file.stream(descriptor?.get('FontFile2')) !== null,
			'font',
			`${name} is not embedded`,
		);
		const toUnicode = file.stream(dict.get('ToUnicode'));
		this.#findings.expect(toUnicode !== null, 'unreadable-text', `${name} says nothing of its text`);
		const texts = toUnicode ? textsOf(await file.unpacked(toUnicode)) : new Set<number>();
		if (!isComposite)
			return { codeBytes: 1, hasGlyph: (code) => code !== 0, hasText: (code) => texts.has(code) };
		this.#findings.expect(
			file.name(dict.get('Encoding')) === 'Identity-H',
			'font',
			`${name} has an unknown encoding`,
		);
		const map = file.stream(descendant?.get('CIDToGIDMap'));
		const glyphs = map ? await file.unpacked(map) : null;
		return {
			codeBytes: 2,
			hasGlyph: (code) =>
				glyphs ? ((glyphs[code * 2] ?? 0) << 8) + (glyphs[code * 2 + 1] ?? 0) > 0 : code !== 0,
			hasText: (code) => texts.has(code),
		};
	}
}

/** U+0000, and the two that mark byte order, stand for no text. */
const NO_TEXT = /[\0\ufeff\ufffe]/;

/** The codes that a ToUnicode map gives a text. */
function textsOf(bytes: Uint8Array): ReadonlySet<number> {
	const codes = new Set<number>();
	const reader = new SyntaxReader(bytes);
	let operands: PdfValue[] = [];
	for (let token = reader.token(); token !== undefined; token = reader.token()) {
		if (!(token instanceof Keyword)) {
			operands.push(token);
			continue;
		}
		if (token.word === 'endbfchar') {
			for (let at = 0; at + 1 < operands.length; at += 2) {
				const [code, text] = [operands[at], operands[at + 1]];
				if (code instanceof PdfString && text instanceof PdfString && isText(text))
					codes.add(codeOf(code.bytes));
			}
		}
		if (token.word === 'endbfrange') {
			for (let at = 0; at + 2 < operands.length; at += 3) {
				const [from, to] = [operands[at], operands[at + 1]];
				if (!(from instanceof PdfString) || !(to instanceof PdfString)) continue;
				const last = Math.min(codeOf(to.bytes), 0xffff);
				for (let code = codeOf(from.bytes); code <= last; code += 1) codes.add(code);
			}
		}
		operands = [];
	}
	return codes;
}

function isText({ bytes }: PdfString): boolean {
	const text = decodedText(new PdfString(Uint8Array.from([0xfe, 0xff, ...bytes])));
	return text !== '' && !NO_TEXT.test(text);
}

function codeOf(bytes: Uint8Array): number {
	return bytes.reduce((code, byte) => code * 256 + byte, 0);
}
