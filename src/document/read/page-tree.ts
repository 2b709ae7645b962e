import type { PdfFile } from './pdf-file.ts';
import { type PdfDict, type PdfValue, Reference } from './value.ts';

export type FoundPage = { readonly dict: PdfDict; readonly object: number };

/** The pages in their order; what is no page, or was met before, is left out. */
export function pagesOf(file: PdfFile): readonly FoundPage[] {
	const pages: FoundPage[] = [];
	const seen = new Set<number>();
	// Not a function that calls itself: a hostile tree may be deeper than the stack.
	const waiting: PdfValue[] = [file.catalog.get('Pages') ?? null];
	while (waiting.length > 0) {
		const next = waiting.pop();
		if (!(next instanceof Reference) || seen.has(next.number)) continue;
		seen.add(next.number);
		const dict = file.dict(next);
		if (!dict) continue;
		const kids = file.list(dict.get('Kids'));
		if (kids) waiting.push(...[...kids].reverse());
		else if (file.name(dict.get('Type')) === 'Page') pages.push({ dict, object: next.number });
	}
	return pages;
}
