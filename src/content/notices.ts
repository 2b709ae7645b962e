import { notices as collected } from 'virtual:starfolio/notices';

export type NoticeEntry = {
	readonly name: string;
	readonly version: string;
	/** The licence's short name; "" where only the text says it. */
	readonly licence: string;
	/** The whole text; "" where the package carries none. */
	readonly text: string;
};

export type Notices = {
	readonly fonts: readonly NoticeEntry[];
	readonly libraries: readonly NoticeEntry[];
};

/** Whose work Starfolio is built with, collected at build. Long: for the page of notices only. */
export const notices: Notices = collected;

export type PrintedNotice = NoticeEntry & {
	/** Whose text goes on in the same words, where it has been printed before; "" for a text that is whole. */
	readonly goesOnAs: string;
};

/** Where the words begin that all who chose a licence have alike; what stands before names the holder. */
const COMMON =
	/Permission\s+is\s+hereby\s+granted|This\s+Font\s+Software\s+is\s+licensed|TERMS\s+AND\s+CONDITIONS\s+FOR\s+USE/;
/** Apache's advice to those who would use it, which is no part of the licence and not always along. */
const ADVICE = /\s*APPENDIX: How to apply[\s\S]*$/;

/** Each text once: of a licence that came before, only what is said of the holder is repeated. */
export function printedOnce(entries: readonly NoticeEntry[]): readonly PrintedNotice[] {
	const printed = new Map<string, string>();
	return entries.map((entry) => {
		const from = Math.max(0, entry.text.search(COMMON));
		const words = entry.text.slice(from).replace(ADVICE, '').replace(/\s+/g, ' ').trim();
		const before = entry.text === '' ? undefined : printed.get(words);
		if (before === undefined) printed.set(words, entry.name);
		return before === undefined
			? { ...entry, goesOnAs: '' }
			: { ...entry, text: entry.text.slice(0, from).trim(), goesOnAs: before };
	});
}
