import type { Evidence } from '#domain/evidence.ts';
import type { EvidenceId } from '#domain/identity.ts';
import { ownWords } from './language.ts';

/** As much of an item as is remembered. */
export type RepeatedFrom = Pick<Evidence, 'id' | 'reference'>;

/** A field most of which stands in an older item as well. */
export type Repeated = {
	readonly item: EvidenceId;
	readonly field: string;
	readonly first: RepeatedFrom;
	/** Words of the field. */
	readonly words: number;
};

/** So many words in a row are no accident. */
const RUN = 8;
/** Of so many runs one after the other, one is remembered. */
const WINDOW = 4;
const FEWEST_WORDS = 30;
/** The share of a field's runs that an older item has as well. */
const SHARE = 0.6;

/**
 * Finds fields that repeat most of what an older item says; give it the items one after the other, the oldest first.
 * Quotations count as little as anywhere: they are taken out first.
 *
 * Linear in words, and small: of a long portfolio it keeps a number for every second or third run of eight words. Which
 * ones is chosen by the runs themselves (winnowing: Schleimer, Wilkerson and Aiken 2003), so a copy chooses the same.
 */
export function repeatedTextFinder(): (item: Evidence) => readonly Repeated[] {
	const seen = new Map<number, RepeatedFrom>();
	return ({ id, reference, content }) => {
		const self: RepeatedFrom = { id, reference };
		const repeated: Repeated[] = [];
		const added: number[] = [];
		for (const [field, answer] of Object.entries(content.answers)) {
			// Values of lists and tables repeat by nature: only what was written as a text can be copied.
			if (typeof answer !== 'string' || answer.length < FEWEST_WORDS) continue;
			const words = ownWords(answer)
				.toLowerCase()
				.match(/[\p{L}\p{N}'’]+/gu);
			if (!words || words.length < FEWEST_WORDS) continue;
			const runs = chosenRuns(words);
			const counts = new Map<RepeatedFrom, number>();
			for (const run of runs) {
				const first = seen.get(run);
				if (first) counts.set(first, (counts.get(first) ?? 0) + 1);
			}
			const [most] = [...counts].sort((a, b) => b[1] - a[1]);
			if (most && most[1] >= SHARE * runs.length)
				repeated.push({ item: id, field, first: most[0], words: words.length });
			added.push(...runs);
		}
		for (const run of added) if (!seen.has(run)) seen.set(run, self);
		return repeated;
	};
}

/** Numbers of runs of words: of each window of runs the smallest. */
function chosenRuns(words: readonly string[]): readonly number[] {
	const numbers = words.map(numberOf);
	const runs = new Float64Array(Math.max(0, words.length - RUN + 1));
	const chosen: number[] = [];
	let last = -1;
	for (let at = 0; at < runs.length; at += 1) {
		let run = 0;
		for (let word = at; word < at + RUN; word += 1) run = Math.imul(run, 0x01000193) ^ (numbers[word] ?? 0);
		// Two runs of a whole portfolio must not have the same number by accident: 32 bits and 20 more.
		runs[at] = (run >>> 0) * 0x100000 + ((numbers[at] ?? 0) & 0xfffff);
		if (at < WINDOW - 1) continue;
		let least = at - WINDOW + 1;
		for (let other = least + 1; other <= at; other += 1) {
			if ((runs[other] ?? 0) < (runs[least] ?? 0)) least = other;
		}
		// The smallest of one window is mostly that of the next as well.
		if (least !== last) chosen.push(runs[least] ?? 0);
		last = least;
	}
	return chosen;
}

/** FNV-1a. */
function numberOf(word: string): number {
	let number = 0x811c9dc5;
	for (let at = 0; at < word.length; at += 1) {
		number = Math.imul(number ^ word.charCodeAt(at), 0x01000193);
	}
	return number;
}
