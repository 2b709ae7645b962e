import type { Laid, LaidPage } from '#document/layout/layout.ts';
import type { FontSet } from '#document/text/font-set.ts';
import { documentWords } from '#wording/en/document.ts';
import { type EnclosedFile, writeEnclosures } from './enclosures.ts';
import { EmbeddedFaces } from './fonts.ts';
import { Form } from './form.ts';
import { catalogEntries, fileId, type Metadata, writeInfo } from './metadata.ts';
import { PdfObjects, text, type Value } from './objects.ts';
import { writeOutline } from './outline.ts';
import { drawPage } from './pages.ts';
import { type Picture, Pictures } from './pictures.ts';
import { StructureTree } from './structure-tree.ts';
import { writeFile } from './write.ts';

export type DrawInput = {
	readonly laid: Laid;
	readonly fonts: FontSet;
	/** The face in which fields are filled in. */
	readonly formFont: Uint8Array;
	readonly metadata: Metadata;
	/** By SHA-256. */
	readonly pictures: ReadonlyMap<string, Picture>;
	readonly enclosures: readonly EnclosedFile[];
	/** Names the file: the same seed gives the same identifier. */
	readonly seed: string;
};

/** Awaited on the way: progress is told and cancelling noticed there. */
export type DrawSteps = {
	pageDrawn(page: number): Promise<void>;
	saving(): Promise<void>;
};

const DRAWN: LaidPage = { placed: [], running: [] };

/** Pages to bytes. The pages of `laid` are used up by it. */
export async function draw(input: DrawInput, steps: DrawSteps): Promise<Blob> {
	const { laid, fonts, metadata } = input;
	const objects = new PdfObjects();
	const faces = new EmbeddedFaces(objects);
	const tree = new StructureTree(objects);
	const pictures = new Pictures(objects, input.pictures);
	const root = objects.reserve();
	const pageTree = objects.reserve();
	const fontResources = objects.reserve();
	const pageRefs = laid.pages.map(() => objects.reserve());
	const form = new Form(objects, input.formFont);
	const tools = { objects, fonts, faces, tree, pictures, form, pageRefs, laid, fontResources, pageTree };
	for (const [index, page] of laid.pages.entries()) {
		drawPage(index, page, tools);
		laid.pages[index] = DRAWN;
		await steps.pageDrawn(index + 1);
	}
	await steps.saving();
	faces.finish(fontResources);
	objects.assign(pageTree, { Type: 'Pages', Kids: pageRefs, Count: pageRefs.length });
	const outline = writeOutline(laid, objects, pageRefs, (node) => tree.refOf(node));
	const enclosed = writeEnclosures(input.enclosures, objects, metadata.at);
	objects.assign(root, {
		Type: 'Catalog',
		Pages: pageTree,
		StructTreeRoot: tree.finish(),
		AcroForm: form.finish(),
		Outlines: outline ?? undefined,
		PageLabels: pageLabels(laid),
		PageMode: outline ? 'UseOutlines' : 'UseNone',
		Names: enclosed ? { EmbeddedFiles: enclosed.names } : undefined,
		AF: enclosed ? [...enclosed.list] : undefined,
		...catalogEntries(metadata, objects),
	});
	return writeFile(objects, { root, info: writeInfo(metadata, objects), id: fileId(input.seed) });
}

/** Pages are called what is printed on them: the cover has no number, and all others their place. */
function pageLabels({ pages, hasCover }: Laid): Value {
	if (!hasCover) return { Nums: [0, { S: 'D' }] };
	const nums: Value[] = [0, { P: text(documentWords.cover.where) }];
	if (pages.length > 1) nums.push(1, { S: 'D', St: 2 });
	return { Nums: nums };
}
