import type { PdfFile } from '#document/read/pdf-file.ts';
import { type PdfValue, Reference } from '#document/read/value.ts';
import { leadsSomewhere } from './annotations.ts';
import type { Findings } from './finding.ts';

/** Bookmarks: each with a title and a page, forwards and backwards in the same order. */
export function checkOutline(file: PdfFile, pageObjects: ReadonlySet<number>, findings: Findings): void {
	const root = file.catalog.get('Outlines');
	if (!(root instanceof Reference)) {
		findings.add('outline', 'no bookmarks');
		return;
	}
	const seen = new Set<number>();
	const waiting: Reference[] = [root];
	while (waiting.length > 0) {
		const parent = waiting.pop();
		const dict = file.dict(parent);
		if (!dict || !parent) continue;
		let before: number | null = null;
		let last: PdfValue | undefined;
		for (let next = dict.get('First'); next instanceof Reference; ) {
			const entry = file.dict(next);
			if (!entry || seen.has(next.number)) {
				findings.add('outline', 'a bookmark that is none, or is met twice');
				break;
			}
			seen.add(next.number);
			const previous = entry.get('Prev');
			findings.expect(
				(previous instanceof Reference ? previous.number : null) === before,
				'outline',
				'backwards in another order',
			);
			findings.expect((file.text(entry.get('Title'))?.trim() ?? '') !== '', 'outline', 'without a title');
			findings.expect(
				leadsSomewhere(entry.get('Dest'), { file, pageObjects }),
				'dead-link',
				'a bookmark to no page',
			);
			if (entry.has('First')) waiting.push(next);
			before = next.number;
			last = next;
			next = entry.get('Next') ?? null;
		}
		const end = dict.get('Last');
		findings.expect(
			last instanceof Reference && end instanceof Reference && end.number === last.number,
			'outline',
			'the last bookmark is another',
		);
	}
}

/** Every page has a label of its own. */
export function checkPageLabels(file: PdfFile, findings: Findings): void {
	const numbers = file.list(file.dict(file.catalog.get('PageLabels'))?.get('Nums'));
	findings.expect(
		numbers !== null && file.number(numbers[0]) === 0,
		'page-labels',
		'none for the first page',
	);
}
