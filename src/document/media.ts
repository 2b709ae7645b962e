import type { Attachment } from '#domain/evidence.ts';
import type { Handover } from '#domain/handover.ts';
import { isPrinted, type Media } from './compose/attachments.ts';
import { readJpeg, readJpegFile } from './draw/jpeg.ts';
import type { Picture } from './draw/pictures.ts';

/** An attachment as the device keeps it; a Blob where there are files to refer to. */
export type StoredAttachment = {
	readonly mime: string;
	readonly bytes: ArrayBuffer | Blob;
	readonly width: number;
	readonly height: number;
};

export type ReadAttachment = (sha256: string) => Promise<StoredAttachment | null>;

/** An attachment that should be in the PDF and is not. */
export type Unreadable = { readonly reference: string; readonly name: string };

export type ReadMedia = Media & {
	readonly pictures: ReadonlyMap<string, Picture>;
	readonly files: ReadonlyMap<string, Blob>;
	readonly unreadable: readonly Unreadable[];
};

/**
 * Reads what goes into the PDF, one at a time: each is checked, wrapped in a Blob and let go, so that
 * memory does not grow with the photos. `read` is awaited after each.
 */
export async function readMedia(
	handover: Handover,
	readAttachment: ReadAttachment,
	read: (done: number, total: number) => Promise<void>,
): Promise<ReadMedia> {
	const wanted = handover.evidence.flatMap(({ reference, content }) =>
		content.attachments.map((attachment) => ({ reference, attachment })),
	);
	const pictures = new Map<string, Picture>();
	const files = new Map<string, Blob>();
	const unreadable: Unreadable[] = [];
	for (const [index, { reference, attachment }] of wanted.entries()) {
		const { sha256 } = attachment;
		const target = isPrinted(attachment) ? pictures : files;
		if (!target.has(sha256)) {
			const found = await readOne(attachment, readAttachment);
			if (found instanceof Blob) files.set(sha256, found);
			else if (found) pictures.set(sha256, found);
		}
		if (!target.has(sha256)) unreadable.push({ reference, name: attachment.name });
		await read(index + 1, wanted.length);
	}
	return {
		pictures,
		files,
		unreadable,
		pictureSize: (sha256) => {
			const picture = pictures.get(sha256);
			return picture ? { width: picture.width, height: picture.height } : null;
		},
		hasFile: (sha256) => files.has(sha256),
	};
}

async function readOne(
	attachment: Attachment,
	readAttachment: ReadAttachment,
): Promise<Picture | Blob | null> {
	// Storage rejects when the browser lost the bytes: for the PDF that is one picture less, not no PDF.
	const stored = await readAttachment(attachment.sha256).catch(() => null);
	if (!stored) return null;
	const body = stored.bytes instanceof Blob ? stored.bytes : new Blob([stored.bytes]);
	if (!isPrinted(attachment)) return body;
	const { bytes } = stored;
	const facts = bytes instanceof Blob ? await readJpegFile(bytes) : readJpeg(new Uint8Array(bytes));
	return facts ? { body, ...facts } : null;
}
