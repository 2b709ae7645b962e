import type { Paper, PartName } from '#domain/pdf-choice.ts';

const hints: Readonly<Partial<Record<PartName, string>>> = {
	cover:
		'Always the first page. Without it, every page still has your name at the top, and the file its title.',
	items: 'What you wrote, with your photos, item by item.',
	details: 'Only if your centre asks for it. You fill it in under Settings.',
	sampling: 'A form for the internal quality assurer.',
	workplace: 'Where your assessor can see what must not leave the workplace.',
	trends: 'Scores over time and measures before and after, from your evidence.',
};

/** Where the parts, the paper and the size of the PDF are chosen. */
export const pdfOptionWords = {
	title: 'What the PDF contains',
	notLoaded: 'This could not be loaded. The PDF is built as before. Try again when you are online.',
	text: 'Tick what your centre asks for and put it in its order. A part with nothing in it is left out by itself.',
	parts: 'Parts',
	unitParts: 'For each unit',
	withoutItems:
		'Your assessor cannot read your evidence on the pages of this PDF, only the sheets about it. What you wrote, your photos and your files still travel inside the file, and Starfolio opens them.',
	hints,
	usual: 'Put back the usual parts and order',
	usualDone: 'All parts are back in their usual order.',
	paper: 'Paper',
	papers: { a4: 'A4', letter: 'US Letter' } satisfies Record<Paper, string>,
	limit: 'Largest file',
	limitHint:
		'Some email and upload pages take no large files. A larger portfolio is split into a file for each unit, and a larger unit by its items.',
	limits: (megabytes: number | null) => (megabytes === null ? 'No limit' : `${megabytes} MB`),
	notKept: 'Your choice was not kept',
} as const;

/** Choosing single items for a PDF. */
export const pickerWords = {
	title: 'Items',
	hint: (chosen: number) => (chosen === 1 ? '1 item chosen' : `${chosen} items chosen`),
	text: 'Title or number',
	unit: 'Unit',
	kind: 'Kind',
	any: 'All',
	all: 'Choose all of these',
	none: 'Choose none',
	more: (more: number) => `Show ${more} more`,
	nothing: 'No item is like this. Try fewer words, or another unit or kind.',
	needed: 'Choose at least one item.',
	draft: 'Draft',
	untitled: 'Untitled',
	item: (reference: string, title: string) => `${reference} ${title}`,
	notLoaded: 'The list could not be loaded. Try again when you are online.',
} as const;
