import {
	decodePDFRawStream,
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFName,
	type PDFObject,
	PDFRawStream,
	PDFRef,
} from 'pdf-lib';

/*
 * A finished file changed on purpose, through another program's reader and writer: what the checker reads
 * is not what our own writer wrote.
 */

export type OpenFile = {
	readonly document: PDFDocument;
	readonly catalog: PDFDict;
	/** All dictionaries of the file with this entry, those of streams too. */
	all(key: string, name: string): readonly PDFDict[];
	/** Changes what a page draws. */
	redraw(page: number, change: (content: string) => string): void;
	/** Changes the metadata. */
	describe(change: (xmp: string) => string): void;
};

export const key = (name: string): PDFName => PDFName.of(name);

/** The file after a change. */
export async function mutated(pdf: Blob, change: (file: OpenFile) => void): Promise<Blob> {
	const document = await PDFDocument.load(await pdf.arrayBuffer(), { updateMetadata: false });
	const { context } = document;
	const objects = () => context.enumerateIndirectObjects().map(([, object]) => object);
	const replaceText = (ref: PDFObject | undefined, dict: PDFDict, text: string) => {
		if (!(ref instanceof PDFRef)) throw new Error('Not an object of its own.');
		const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
		dict.delete(key('Filter'));
		dict.set(key('Length'), context.obj(bytes.length));
		context.assign(ref, PDFRawStream.of(dict, bytes));
	};
	change({
		document,
		catalog: document.catalog,
		all: (entry, name) =>
			objects().flatMap((object) => {
				const dict = object instanceof PDFRawStream ? object.dict : object;
				return dict instanceof PDFDict && dict.get(key(entry)) === key(name) ? [dict] : [];
			}),
		redraw: (page, redraw) => {
			const { node } = document.getPage(page);
			const stream = rawStream(node.lookup(key('Contents')));
			replaceText(
				node.get(key('Contents')),
				stream.dict,
				redraw(latin1(decodePDFRawStream(stream).decode())),
			);
		},
		describe: (describe) => {
			const stream = rawStream(document.catalog.lookup(key('Metadata')));
			replaceText(document.catalog.get(key('Metadata')), stream.dict, describe(latin1(stream.contents)));
		},
	});
	return new Blob([new Uint8Array(await document.save({ updateFieldAppearances: false }))]);
}

function rawStream(object: PDFObject | undefined): PDFRawStream {
	if (!(object instanceof PDFRawStream)) throw new Error('Not a stream.');
	return object;
}

function latin1(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** The elements of an array in a dictionary. */
export function listOf(dict: PDFDict, name: string): PDFArray {
	return dict.lookup(key(name), PDFArray);
}
