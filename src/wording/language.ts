import type { SubjectsInWelsh } from './cy/all.ts';
import type { Words } from './translation.ts';

type Subject = keyof SubjectsInWelsh;
type Given = { readonly subject: Subject; readonly words: object };

const given: Given[] = [];
let translations: Partial<SubjectsInWelsh> | null = null;
let isWholePage = false;

/**
 * The words of a subject in the language that was chosen. A copy: the English ones stay as they are for what is always
 * English, such as the PDF. It is filled in place, because components keep parts of it from before the language came.
 */
export function spoken<English extends object>(subject: Subject, english: English): Words<English>;
export function spoken(subject: Subject, english: object): unknown {
	const words = copyOf(english);
	given.push({ subject, words });
	fill(words, translations?.[subject]);
	return words;
}

/**
 * Changes every subject that is translated, also those whose code comes later. Before anything is drawn: what stands on
 * the page does not change.
 *
 * @param whole the page's own content is in that language, not only what stands around it
 */
export function speak(subjects: Partial<SubjectsInWelsh>, whole: boolean): void {
	translations = subjects;
	isWholePage = whole;
	for (const { subject, words } of given) fill(words, subjects[subject]);
}

/** The `lang` of a part that is translated on every page; undefined while everything is English. */
export function inWelsh(): 'cy' | undefined {
	return translations ? 'cy' : undefined;
}

/** The `lang` of an English part, such as the text of a criterion, wherever it may stand among Welsh (WCAG 3.1.2). */
export function inEnglish(): 'en-GB' | undefined {
	return translations ? 'en-GB' : undefined;
}

/** The `lang` of what follows the page, inside a part that does not. */
export function asPage(): 'cy' | 'en-GB' | undefined {
	return isWholePage ? inWelsh() : inEnglish();
}

function copyOf(words: object): object {
	const copied = Array.isArray(words) ? [...words] : { ...words };
	for (const [key, value] of Object.entries(copied)) {
		if (isBranch(value)) Object.assign(copied, { [key]: copyOf(value) });
	}
	return copied;
}

/** Puts in what there is; the rest stays English. */
function fill(words: object, translated: object = {}): void {
	for (const [key, value] of Object.entries(translated)) {
		const branch: unknown = Reflect.get(words, key);
		if (isBranch(branch) && isBranch(value)) fill(branch, value);
		else Reflect.set(words, key, value);
	}
}

function isBranch(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
