import { foreignText } from '#domain/foreign-text.ts';
import type { SharedEntry } from '#domain/inbox-entry.ts';
import { shareWords } from '#wording/en/share.ts';

/** What a shared thing is called on the screen: the file's name, the beginning of a text. */
export function sharedName({ kind, name, text }: SharedEntry): string {
	const shown = foreignText(kind === 'file' ? name : text, 80).text;
	return shown || (kind === 'file' ? shareWords.nameless : shareWords.text);
}
