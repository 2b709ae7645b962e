export type Decoded =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly code: 'spreadsheet' | 'document' | 'pdf' | 'not-text' };

/**
 * The text of a file: UTF-8, UTF-16 with its mark (Excel's "Unicode text"), else Windows' own set, in which Excel
 * writes CSV in the west. A file that is no text says what it is, where that helps.
 */
export function decode(content: string | Uint8Array): Decoded {
	if (typeof content === 'string') return readable(content);
	const begins = (...bytes: readonly number[]) => bytes.every((byte, place) => content[place] === byte);
	// ZIP (.xlsx, .ods, .docx) and the older .xls and .doc.
	if (begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0)) {
		return { ok: false, code: isTextDocument(content) ? 'document' : 'spreadsheet' };
	}
	if (begins(0x25, 0x50, 0x44, 0x46)) return { ok: false, code: 'pdf' };
	if (begins(0xff, 0xfe)) return readable(new TextDecoder('utf-16le').decode(content));
	if (begins(0xfe, 0xff)) return readable(new TextDecoder('utf-16be').decode(content));
	try {
		return readable(new TextDecoder('utf-8', { fatal: true }).decode(content));
	} catch {
		return readable(new TextDecoder('windows-1252').decode(content));
	}
}

/** By the names of its parts, which stand there unpacked. */
function isTextDocument(content: Uint8Array): boolean {
	const plain = new TextDecoder('latin1').decode(content).replaceAll('\0', '');
	return /word\/document|opendocument\.text|WordDocument/.test(plain);
}

function readable(text: string): Decoded {
	return text.includes('\0')
		? { ok: false, code: 'not-text' }
		: { ok: true, text: text.replace(/^\uFEFF/, '') };
}
