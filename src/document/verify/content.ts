import type { PdfFile } from '#document/read/pdf-file.ts';
import { PdfRefusal } from '#document/read/refusal.ts';
import { Keyword, SyntaxReader } from '#document/read/syntax.ts';
import {
	isDict,
	isList,
	Name,
	type PdfDict,
	type PdfStream,
	PdfString,
	type PdfValue,
} from '#document/read/value.ts';
import type { Findings } from './finding.ts';
import type { Fonts, KnownFont } from './fonts.ts';

const PAINTING = new Set([
	'Tj',
	'TJ',
	"'",
	'"',
	'f',
	'F',
	'f*',
	'S',
	's',
	'B',
	'B*',
	'b',
	'b*',
	'Do',
	'sh',
	'EI',
]);
const SHOWING = new Set(['Tj', 'TJ', "'", '"']);

type Mark = 'tagged' | 'artifact' | 'neither';

/**
 * Reads one content stream: everything painted is tagged or declared decoration, the marks close, every
 * letter has a glyph and a text. Gives back the numbers of its tagged parts, in order.
 */
export async function checkContent(
	stream: PdfStream,
	resources: PdfDict | null,
	tools: {
		readonly file: PdfFile;
		readonly fonts: Fonts;
		readonly findings: Findings;
		readonly page: number;
		/** A widget's appearance belongs to the field as a whole and has no tags of its own. */
		readonly tagged: boolean;
	},
): Promise<readonly number[]> {
	const { file, fonts, findings, page } = tools;
	const reader = new SyntaxReader(await file.unpacked(stream), 0, true);
	const fontNames = file.dict(resources?.get('Font'));
	const numbers: number[] = [];
	const marks: Mark[] = [];
	let saved = 0;
	let font: KnownFont | null = null;
	let operands: PdfValue[] = [];
	const isMarked = () => !tools.tagged || marks.some((mark) => mark !== 'neither');
	for (let token = reader.token(); token !== undefined; token = reader.token()) {
		if (!(token instanceof Keyword)) {
			operands.push(token);
			continue;
		}
		const { word } = token;
		if (word === 'BMC' || word === 'BDC') {
			const [tag, properties] = operands;
			const number = isDict(properties) ? properties.get('MCID') : undefined;
			const isArtifact = tag instanceof Name && tag.name === 'Artifact';
			const mark: Mark = typeof number === 'number' ? 'tagged' : isArtifact ? 'artifact' : 'neither';
			if (typeof number === 'number') numbers.push(number);
			// Content cannot be both, nor belong to two elements.
			if (mark !== 'neither' && tools.tagged) {
				findings.expect(
					!marks.some((each) => each !== 'neither'),
					'unbalanced',
					'a mark inside a mark',
					page,
				);
			}
			marks.push(mark);
		} else if (word === 'EMC') {
			findings.expect(marks.pop() !== undefined, 'unbalanced', 'a mark is closed that was not opened', page);
		} else if (word === 'q') saved += 1;
		else if (word === 'Q') {
			saved -= 1;
			findings.expect(saved >= 0, 'unbalanced', 'a state is restored that was not saved', page);
		} else if (word === 'Tf') {
			const [name] = operands;
			const value = name instanceof Name ? fontNames?.get(name.name) : undefined;
			// Waiting costs more than looking up, and there are thousands.
			font = fonts.known(value) ?? (await fonts.examine(value));
			findings.expect(font !== null, 'font', 'a font that the page does not have', page);
		}
		if (PAINTING.has(word) && !isMarked()) findings.add('untagged', `${word} outside of a mark`, page);
		if (SHOWING.has(word)) checkShown(operands, font, findings, page);
		operands = [];
	}
	findings.expect(marks.length === 0, 'unbalanced', 'a mark is left open', page);
	findings.expect(saved === 0, 'unbalanced', 'a state is left open', page);
	return numbers;
}

function checkShown(
	operands: readonly PdfValue[],
	font: KnownFont | null,
	findings: Findings,
	page: number,
): void {
	const last = operands.at(-1);
	for (const shown of isList(last) ? last : [last]) {
		if (!(shown instanceof PdfString)) continue;
		if (!font) {
			findings.add('font', 'text without a font', page);
			return;
		}
		const { bytes } = shown;
		for (let at = 0; at < bytes.length; at += font.codeBytes) {
			const code = font.codeBytes === 2 ? ((bytes[at] ?? 0) << 8) + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
			// Asked for every letter of the file: no message is made for those that are well.
			if (!font.hasGlyph(code)) findings.add('missing-glyph', `code ${code}`, page);
			if (!font.hasText(code)) findings.add('unreadable-text', `code ${code} stands for no text`, page);
		}
	}
}

/** The content of a page: one stream, or several that count as one. */
export function contentStreams(file: PdfFile, page: PdfDict): readonly PdfStream[] {
	const contents = page.get('Contents');
	const list = file.list(contents) ?? [contents];
	const streams = list.flatMap((each) => file.stream(each) ?? []);
	if (streams.length !== list.length) throw new PdfRefusal('damaged', 'a page without content');
	return streams;
}
