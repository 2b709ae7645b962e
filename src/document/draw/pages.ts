import type { Laid, LaidPage, Place } from '#document/layout/layout.ts';
import type { FieldMark, LinkMark, Mark } from '#document/layout/mark.ts';
import type { Placed } from '#document/layout/piece.ts';
import type { StructureNode } from '#document/layout/structure.ts';
import type { FontSet } from '#document/text/font-set.ts';
import { prepareText } from '#document/text/prepare.ts';
import { unreachable } from '#domain/identity.ts';
import { ContentStream } from './content.ts';
import type { EmbeddedFaces } from './fonts.ts';
import type { Form } from './form.ts';
import type { PdfObjects, Ref, Value } from './objects.ts';
import { ascii, text } from './objects.ts';
import type { Pictures } from './pictures.ts';
import type { StructureTree } from './structure-tree.ts';

/** Where y is on the page for a PDF destination: a little above, so that the line is not cut. */
const ABOVE = 6;

type Tools = {
	readonly objects: PdfObjects;
	readonly fonts: FontSet;
	readonly faces: EmbeddedFaces;
	readonly tree: StructureTree;
	readonly pictures: Pictures;
	readonly form: Form;
	readonly pageRefs: readonly Ref[];
	readonly laid: Laid;
	/** Written when all pages are drawn: only then is it known which glyphs are used. */
	readonly fontResources: Ref;
	readonly pageTree: Ref;
};

/** The destination of a place: page and height, the zoom as it is. `height` is that of the pages. */
export function destination(place: Place, pageRefs: readonly Ref[], height: number): Value {
	return [pageRefs[place.page], 'XYZ', null, Math.round((height - place.y + ABOVE) * 100) / 100, null];
}

export function drawPage(index: number, laid: LaidPage, tools: Tools): void {
	const ref = tools.pageRefs[index];
	if (!ref) throw new Error('A page without a number.');
	const painter = new PagePainter(ref, tools);
	for (const placed of laid.placed) painter.paintPlaced(placed, 0, 0, false);
	painter.paintRunning(laid.running);
	const { content, key, pictures, annotations } = painter.finish();
	tools.objects.assign(ref, {
		Type: 'Page',
		Parent: tools.pageTree,
		MediaBox: [0, 0, tools.laid.sheet.width, tools.laid.sheet.height],
		Resources: { Font: tools.fontResources, XObject: Object.fromEntries(pictures) },
		Contents: tools.objects.addDeflated(content),
		Annots: annotations.length > 0 ? annotations : undefined,
		StructParents: key,
		Tabs: 'S',
	});
}

/** What is open in the content stream: a node, decoration, or nothing. */
type Open = StructureNode | 'artifact' | null;

class PagePainter {
	readonly #ref: Ref;
	readonly #tools: Tools;
	readonly #stream: ContentStream;
	readonly #key: number;
	readonly #height: number;
	readonly #pictures = new Map<string, Ref>();
	readonly #annotations: Ref[] = [];
	#open: Open = null;

	constructor(ref: Ref, tools: Tools) {
		this.#ref = ref;
		this.#tools = tools;
		this.#height = tools.laid.sheet.height;
		this.#stream = new ContentStream(tools.fonts, tools.faces, this.#height);
		this.#key = tools.tree.openPage();
	}

	paintPlaced(placed: Placed, dx: number, dy: number, repeated: boolean): void {
		const x = dx + placed.x;
		const y = dy + placed.y;
		const artifact = repeated || placed.piece.repeated;
		for (const mark of placed.piece.marks) this.#paint(mark, x, y, artifact);
		for (const child of placed.piece.children) this.paintPlaced(child, x, y, artifact);
	}

	paintRunning(marks: readonly Mark[]): void {
		this.#switch(null);
		for (const kind of ['Header', 'Footer'] as const) {
			const own = marks.filter((mark) => isAbove(mark, this.#height) === (kind === 'Header'));
			if (own.length === 0) continue;
			this.#stream.openArtifact(kind);
			for (const mark of own) this.#draw(mark, 0, 0);
			this.#stream.close();
		}
	}

	finish() {
		this.#switch(null);
		return {
			content: this.#stream.toString(),
			key: this.#key,
			pictures: this.#pictures,
			annotations: this.#annotations,
		};
	}

	#paint(mark: Mark, dx: number, dy: number, artifact: boolean): void {
		if (mark.kind === 'node') {
			if (!artifact)
				this.#tools.tree.place(mark.node, mark.frame ? frameOf(mark.frame, dx, dy, this.#height) : null);
			return;
		}
		if (mark.kind === 'field') {
			if (!artifact) this.#field(mark, dx, dy);
			return;
		}
		if (mark.kind === 'link') {
			if (!artifact) this.#link(mark, dx, dy);
			return;
		}
		const node = 'node' in mark ? mark.node : undefined;
		this.#switch(artifact || !node ? 'artifact' : node);
		this.#draw(mark, dx, dy);
	}

	/** Closes what is open and opens what comes, unless they are the same. */
	#switch(next: Open): void {
		if (next === this.#open) return;
		if (this.#open !== null) this.#stream.close();
		this.#open = next;
		if (next === 'artifact') this.#stream.openArtifact('plain');
		else if (next !== null) {
			this.#stream.openTagged(next.role, this.#tools.tree.addContent(next, this.#ref, this.#key));
		}
	}

	#draw(mark: Mark, dx: number, dy: number): void {
		switch (mark.kind) {
			case 'text':
				this.#stream.text(mark, mark.x + dx, mark.y + dy);
				break;
			case 'line':
				this.#stream.line(mark, dx, dy);
				break;
			case 'box':
				this.#stream.box(mark, dx, dy);
				break;
			case 'strokes':
				this.#stream.strokes(mark, dx, dy);
				break;
			case 'picture': {
				const picture = this.#tools.pictures.embedded(mark.sha256);
				if (!picture) break;
				this.#pictures.set(picture.key, picture.ref);
				this.#stream.picture(picture.key, mark.x + dx, mark.y + dy, mark.width, mark.height);
				break;
			}
			case 'link':
			case 'field':
			case 'node':
				break;
			default:
				unreachable(mark);
		}
	}

	#field(mark: FieldMark, dx: number, dy: number): void {
		const { form, tree } = this.#tools;
		const rect = frameOf(mark, dx, dy, this.#height);
		this.#annotations.push(
			form.add(mark, rect, this.#ref, (ref) => tree.addAnnotation(mark.node, this.#ref, ref)),
		);
	}

	#link(mark: LinkMark, dx: number, dy: number): void {
		const { objects, laid, tree, pageRefs } = this.#tools;
		const place = mark.to.kind === 'anchor' ? laid.places.get(mark.to.anchor) : undefined;
		if (mark.to.kind === 'anchor' && !place) return;
		const ref = objects.reserve();
		objects.assign(ref, {
			Type: 'Annot',
			Subtype: 'Link',
			Rect: [...frameOf(mark, dx, dy, this.#height)],
			Border: [0, 0, 0],
			F: 4,
			Contents: text(mark.name),
			StructParent: tree.addAnnotation(mark.node, this.#ref, ref),
			Dest: place ? destination(place, pageRefs, this.#height) : undefined,
			A: mark.to.kind === 'address' ? { S: 'URI', URI: ascii(encodedAddress(mark.to.href)) } : undefined,
		});
		this.#annotations.push(ref);
	}
}

function isAbove(mark: Mark, height: number): boolean {
	const y = mark.kind === 'line' ? mark.y1 : 'y' in mark ? mark.y : 0;
	return y < height / 2;
}

function frameOf(
	box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
	dx: number,
	dy: number,
	height: number,
): readonly [number, number, number, number] {
	const round = (value: number) => Math.round(value * 100) / 100;
	const top = height - (box.y + dy);
	return [round(box.x + dx), round(top - box.height), round(box.x + dx + box.width), round(top)];
}

/** An address in ASCII: what is already encoded stays, everything else foreign is encoded. */
function encodedAddress(href: string): string {
	return encodeURI(prepareText(href)).replace(/%25([0-9a-f]{2})/gi, '%$1');
}
