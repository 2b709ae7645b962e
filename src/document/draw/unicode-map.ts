const LARGEST_BLOCK = 100;

/**
 * The ToUnicode map of a font: what each of its codes says when text is copied, searched or read aloud.
 *
 * @param digits hex digits of a code: 2 for one byte, 4 for two
 */
export function unicodeMap(digits: 2 | 4, texts: readonly (readonly [code: number, text: string])[]): string {
	const rows = texts.map(([code, value]) => `<${hex(code, digits)}><${utf16(value)}>`);
	const blocks: string[] = [];
	for (let from = 0; from < rows.length; from += LARGEST_BLOCK) {
		const block = rows.slice(from, from + LARGEST_BLOCK);
		blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
	}
	return [
		'/CIDInit /ProcSet findresource begin',
		'12 dict begin',
		'begincmap',
		'/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def',
		'/CMapName /Adobe-Identity-UCS def',
		'/CMapType 2 def',
		`1 begincodespacerange <${'0'.repeat(digits)}><${'f'.repeat(digits)}> endcodespacerange`,
		...blocks,
		'endcmap',
		'CMapName currentdict /CMap defineresource pop',
		'end',
		'end',
	].join('\n');
}

/** UTF-16BE in hex digits. */
export function utf16(value: string): string {
	let digits = '';
	for (let index = 0; index < value.length; index += 1) digits += hex(value.charCodeAt(index), 4);
	return digits;
}

function hex(number: number, digits: number): string {
	return number.toString(16).padStart(digits, '0');
}
