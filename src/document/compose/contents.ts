import type { Contents, Section } from '#document/blocks.ts';
import { documentWords } from '#wording/en/document.ts';
import { anchors } from './anchors.ts';
import { partTitle } from './spans.ts';

const words = documentWords.contents;

export function contentsSection(entries: Contents['entries']): Section {
	return {
		anchor: anchors.contents,
		running: words.title,
		where: words.title,
		blocks: [partTitle(words.title), { kind: 'contents', entries }],
	};
}
