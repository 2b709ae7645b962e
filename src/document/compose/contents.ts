import type { Contents, Section } from '#document/blocks.ts';
import { documentWords } from '#wording/en/document.ts';
import { anchors } from './anchors.ts';
import { text } from './spans.ts';

const words = documentWords.contents;

export function contentsSection(entries: Contents['entries']): Section {
	return {
		anchor: anchors.contents,
		running: words.title,
		where: words.title,
		blocks: [
			{
				kind: 'heading',
				level: 2,
				look: 'title',
				content: [text(words.title)],
				bookmark: { title: words.title, level: 1 },
			},
			{ kind: 'contents', entries },
		],
	};
}
