import { HASH_KEY } from '#document/hash-key.ts';
import { ascii, type PdfObjects, type Ref } from './objects.ts';

/** A JPEG that was read once and found whole; its bytes are only referred to. */
export type Picture = {
	readonly body: Blob;
	readonly width: number;
	readonly height: number;
	readonly components: 1 | 3;
};

/** The pictures of one document: each is written when first drawn, and once. */
export class Pictures {
	readonly #objects: PdfObjects;
	readonly #known: ReadonlyMap<string, Picture>;
	readonly #embedded = new Map<string, { readonly key: string; readonly ref: Ref }>();

	constructor(objects: PdfObjects, known: ReadonlyMap<string, Picture>) {
		this.#objects = objects;
		this.#known = known;
	}

	embedded(sha256: string): { readonly key: string; readonly ref: Ref } | null {
		const done = this.#embedded.get(sha256);
		if (done) return done;
		const picture = this.#known.get(sha256);
		if (!picture) return null;
		const ref = this.#objects.addStream(picture.body, {
			Type: 'XObject',
			Subtype: 'Image',
			Width: picture.width,
			Height: picture.height,
			BitsPerComponent: 8,
			ColorSpace: picture.components === 1 ? 'DeviceGray' : 'DeviceRGB',
			Filter: 'DCTDecode',
			[HASH_KEY]: ascii(sha256),
		});
		const made = { key: `I${this.#embedded.size + 1}`, ref };
		this.#embedded.set(sha256, made);
		return made;
	}
}
