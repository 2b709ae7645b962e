import type { Evidence } from '#domain/evidence.ts';
import { answerText } from '#domain/plain-text.ts';
import { ownWords } from './language.ts';

/** Some words of one item that stand in an older one as well. */
export type Repeated = {
	readonly item: Evidence;
	readonly field: string;
	readonly first: Evidence;
	/** Words of the field. */
	readonly words: number;
};

/** So many words in a row are no accident. */
const RUN = 8;
const FEWEST_WORDS = 30;
/** The share of a field's runs that an older item has as well. */
const SHARE = 0.6;

/**
 * Fields that repeat most of what another item says. Linear in words: every run of eight words is remembered
 * with the item it first stood in. Quotations count as little as anywhere: they are taken out first.
 */
export function repeatedTexts(items: readonly Evidence[]): readonly Repeated[] {
	const seen = new Map<string, Evidence>();
	const repeated: Repeated[] = [];
	const inOrder = [...items].sort((a, b) =>
		a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0,
	);
	for (const item of inOrder) {
		const added: string[] = [];
		for (const [field, answer] of Object.entries(item.content.answers)) {
			// Values of lists and tables repeat by nature: only what was written as a text can be copied.
			if (typeof answer !== 'string') continue;
			const words =
				ownWords(answerText(answer))
					.toLowerCase()
					.match(/[\p{L}\p{N}'’]+/gu) ?? [];
			if (words.length < FEWEST_WORDS) continue;
			const runs = words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
			const counts = new Map<Evidence, number>();
			for (const run of runs) {
				const first = seen.get(run);
				if (first && first !== item) counts.set(first, (counts.get(first) ?? 0) + 1);
			}
			const [most] = [...counts].sort((a, b) => b[1] - a[1]);
			if (most && most[1] >= SHARE * runs.length)
				repeated.push({ item, field, first: most[0], words: words.length });
			added.push(...runs);
		}
		for (const run of added) if (!seen.has(run)) seen.set(run, item);
	}
	return repeated;
}
