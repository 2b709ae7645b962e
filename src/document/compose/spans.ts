import type { Anchor, Block, Cell, Heading, Paragraph, Span, TextLook, Tone } from '#document/blocks.ts';

/** Shorthands for the blocks that every part of the document uses. */

export function text(value: string, style: { readonly strong?: boolean; readonly tone?: Tone } = {}): Span {
	return { kind: 'text', text: value, ...style };
}

/** Words that lead to a place in the document; `name` for those who hear links without what surrounds them. */
export function linkTo(
	anchor: Anchor,
	value: string,
	name?: string,
	style: { readonly strong?: boolean } = {},
): Span {
	const to = { kind: 'anchor', anchor } as const;
	return { kind: 'text', text: value, ...style, link: name === undefined ? { to } : { to, name } };
}

/** Plain text as typed, its line breaks kept. */
export function typed(value: string): readonly Span[] {
	return value
		.trim()
		.split(/\r\n?|\n/)
		.flatMap((line, index): Span[] => (index === 0 ? [text(line)] : [{ kind: 'break' }, text(line)]));
}

export function paragraph(content: readonly Span[] | string, look: TextLook = 'body'): Paragraph {
	return { kind: 'paragraph', look, content: typeof content === 'string' ? [text(content)] : content };
}

/** A sentence that belongs to what follows: lines to sign on. */
export function kept(content: string): Paragraph {
	return { ...paragraph(content), keep: true };
}

/** Spans with something between each two: "E002 E009", "12, 31". */
export function joined(parts: readonly (readonly Span[])[], between: string): readonly Span[] {
	return parts.flatMap((part, index) => (index === 0 ? part : [text(between), ...part]));
}

/** Each part on a line of its own. */
export function inLines(parts: readonly (readonly Span[])[]): readonly Span[] {
	return parts.flatMap((part, index): readonly Span[] => (index === 0 ? part : [{ kind: 'break' }, ...part]));
}

export function section(title: string, level: number): Heading {
	return { kind: 'heading', level, look: 'section', content: [text(title)] };
}

/** The title of a part, with its bookmark. */
export function partTitle(title: string): Heading {
	return {
		kind: 'heading',
		level: 2,
		look: 'title',
		content: [text(title)],
		bookmark: { title, level: 1 },
	};
}

/** The head of a table. */
export function heads(titles: readonly string[]): readonly Cell[] {
	return titles.map((title) => ({ blocks: [paragraph(title)] }));
}

/** A list of sentences. */
export function bullets(lines: readonly string[]): Block {
	return {
		kind: 'list',
		ordered: false,
		start: 1,
		items: lines.map((line) => ({ task: 'none', blocks: [paragraph(line)] })),
	};
}
