export type TypedField = HTMLInputElement | HTMLTextAreaElement;
export type Stretch = { readonly start: number; readonly end: number };

/** Days and numbers have no part that could be marked or selected. */
const TYPED_IN = 'textarea, input:not([type]), input[type="text"]';

/** The fields of one place that hold free text; rows and tables have several. */
export function typedFieldsIn(place: Element | null | undefined): readonly TypedField[] {
	return [...(place?.querySelectorAll<TypedField>(TYPED_IN) ?? [])];
}

/** Where `texts` stand in `value` as whole words, in order and without overlap; of two that overlap the first. */
export function stretchesOf(value: string, texts: readonly string[]): readonly Stretch[] {
	const all = texts.flatMap((text) => occurrences(value, text)).sort((a, b) => a.start - b.start);
	const kept: Stretch[] = [];
	for (const stretch of all) if (stretch.start >= (kept.at(-1)?.end ?? 0)) kept.push(stretch);
	return kept;
}

function occurrences(value: string, text: string): Stretch[] {
	const found: Stretch[] = [];
	if (text === '') return found;
	for (let start = value.indexOf(text); start >= 0; start = value.indexOf(text, start + text.length)) {
		const end = start + text.length;
		if (!isWithinWord(value, start) && !isWithinWord(value, end)) found.push({ start, end });
	}
	return found;
}

/** "Ann" is not what was found in "Annual". */
function isWithinWord(value: string, at: number): boolean {
	return /[\p{L}\p{N}]$/u.test(value.slice(0, at)) && /^[\p{L}\p{N}]/u.test(value.slice(at));
}
