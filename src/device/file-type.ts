/** What a file is by its first bytes. The browser's own word for it comes from the file's name, and names lie. */
export type FileType = {
	readonly mime: string;
	readonly family: 'picture' | 'sound' | 'other';
	/** A picture that every browser can read: one that cannot be read after all is damaged. */
	readonly isCommonPicture: boolean;
};

/** How many bytes `fileTypeOf` wants to see. */
export const TYPE_BYTES = 64;

type Signature = { readonly at: number; readonly text: string };

const RIFF: Signature = { at: 0, text: 'RIFF' };

const COMMON_PICTURES: readonly (readonly [mime: string, ...signatures: Signature[]])[] = [
	['image/jpeg', { at: 0, text: '\xff\xd8\xff' }],
	['image/png', { at: 0, text: '\x89PNG\r\n\x1a\n' }],
	['image/gif', { at: 0, text: 'GIF8' }],
	['image/webp', RIFF, { at: 8, text: 'WEBP' }],
	['image/bmp', { at: 0, text: 'BM' }, { at: 6, text: '\0\0\0\0' }],
];

const RARE_PICTURES: typeof COMMON_PICTURES = [
	['image/tiff', { at: 0, text: 'II*\0' }],
	['image/tiff', { at: 0, text: 'MM\0*' }],
	['image/jxl', { at: 0, text: '\xff\x0a' }],
];

const SOUNDS: typeof COMMON_PICTURES = [
	['audio/mpeg', { at: 0, text: 'ID3' }],
	['audio/mpeg', { at: 0, text: '\xff\xfb' }],
	['audio/aac', { at: 0, text: '\xff\xf1' }],
	['audio/wav', RIFF, { at: 8, text: 'WAVE' }],
	['audio/flac', { at: 0, text: 'fLaC' }],
	['audio/amr', { at: 0, text: '#!AMR' }],
];

const OTHERS: typeof COMMON_PICTURES = [['application/pdf', { at: 0, text: '%PDF-' }]];

/** Containers that hold sound or film alike: the browser's word decides between the two, and only that. */
const CONTAINERS: typeof COMMON_PICTURES = [
	['webm', { at: 0, text: '\x1a\x45\xdf\xa3' }],
	['ogg', { at: 0, text: 'OggS' }],
];

const PICTURE_BRANDS: Readonly<Record<string, string>> = {
	heic: 'image/heic',
	heix: 'image/heic',
	heim: 'image/heic',
	heis: 'image/heic',
	hevc: 'image/heic',
	hevx: 'image/heic',
	mif1: 'image/heif',
	msf1: 'image/heif',
	avif: 'image/avif',
	avis: 'image/avif',
};

/** Office files are ZIPs or OLE containers, and text has no signature: for these the browser's word is kept. */
const TRUSTED_WORD =
	/^(text\/(plain|csv)|application\/(msword|rtf|zip|vnd\.(ms-|openxmlformats-|oasis\.)[\w.-]+))$/;

/**
 * The type of a file by its first bytes (TYPE_BYTES of them). `claimed` is the browser's word; of it
 * nothing is believed that could make a browser run the file (HTML, SVG).
 */
export function fileTypeOf(bytes: Uint8Array, claimed: string): FileType {
	const text = String.fromCharCode(...bytes.subarray(0, TYPE_BYTES));
	const common = mimeIn(COMMON_PICTURES, text);
	if (common) return { mime: common, family: 'picture', isCommonPicture: true };
	const rare = mimeIn(RARE_PICTURES, text) ?? pictureBrand(text);
	if (rare) return { mime: rare, family: 'picture', isCommonPicture: false };
	const sound = mimeIn(SOUNDS, text);
	if (sound) return { mime: sound, family: 'sound', isCommonPicture: false };
	const container = mimeIn(CONTAINERS, text) ?? (text.slice(4, 8) === 'ftyp' ? 'mp4' : null);
	if (container) {
		const isSound = claimed.startsWith('audio/') || text.slice(8, 11) === 'M4A';
		const mime = `${isSound ? 'audio' : 'video'}/${container}`;
		return { mime, family: isSound ? 'sound' : 'other', isCommonPicture: false };
	}
	const word = claimed.split(';')[0] ?? '';
	const mime = mimeIn(OTHERS, text) ?? (TRUSTED_WORD.test(word) ? word : 'application/octet-stream');
	return { mime, family: 'other', isCommonPicture: false };
}

function mimeIn(types: typeof COMMON_PICTURES, text: string): string | null {
	const found = types.find(([, ...signatures]) =>
		signatures.every(({ at, text: sign }) => text.startsWith(sign, at)),
	);
	return found ? found[0] : null;
}

/** HEIC and AVIF say what they are in the "ftyp" box: the main brand, or one of the compatible ones. */
function pictureBrand(text: string): string | null {
	if (text.slice(4, 8) !== 'ftyp') return null;
	const brands = [text.slice(8, 12), ...(text.slice(16).match(/.{4}/gs) ?? [])];
	for (const brand of brands) {
		const mime = Object.hasOwn(PICTURE_BRANDS, brand) ? PICTURE_BRANDS[brand] : undefined;
		if (mime) return mime;
	}
	return null;
}
