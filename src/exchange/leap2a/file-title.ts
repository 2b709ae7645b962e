/** What a file of this type may end in, the usual one first. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
	'image/jpeg': ['jpg', 'jpeg'],
	'image/png': ['png'],
	'image/gif': ['gif'],
	'image/webp': ['webp'],
	'audio/mpeg': ['mp3'],
	'audio/mp4': ['m4a', 'mp4'],
	'audio/ogg': ['ogg', 'oga', 'opus'],
	'audio/webm': ['webm'],
	'video/mp4': ['mp4', 'm4v'],
	'application/pdf': ['pdf'],
};

/**
 * The name of a file as Mahara can take it. A site that only admits some kinds looks for the name's ending among
 * them, in small letters, and drops the file when it is not there or belongs to another kind: "IMG_1.JPG", and a
 * picture "IMG_1.HEIC" that has become a JPEG.
 */
export function fileTitle(name: string, mime: string): string {
	const dot = name.lastIndexOf('.');
	const stem = dot > 0 ? name.slice(0, dot) : name;
	const ending = dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
	const fitting = ENDINGS[mime];
	if (fitting && !fitting.includes(ending)) return `${name}.${fitting[0]}`;
	return ending === '' ? name : `${stem}.${ending}`;
}
