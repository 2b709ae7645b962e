import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { decodeEntities } from './markdown-entities.ts';
import { isTooHostile, MAX_DEPTH } from './markdown-limits.ts';

/*
 * Markdown as our own tree: the one reading of it that screen and paper share. There is no HTML in it,
 * so there is no sanitiser to forget. Nothing typed disappears: raw HTML is shown as text, a picture
 * as its alternative text, a link that is not allowed as its words.
 */

export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'strong' | 'em' | 'strike'; readonly content: readonly Inline[] }
	| { readonly kind: 'code'; readonly text: string }
	/** Only http, https and mailto. */
	| { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
	| { readonly kind: 'break' };

export type ListItem = {
	readonly task: 'none' | 'open' | 'done';
	readonly blocks: readonly Block[];
};

export type Block =
	| { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
	| { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
	| {
			readonly kind: 'list';
			readonly ordered: boolean;
			/** The first number of an ordered list. */
			readonly start: number;
			readonly items: readonly ListItem[];
	  }
	| {
			readonly kind: 'table';
			readonly header: readonly (readonly Inline[])[];
			readonly rows: readonly (readonly (readonly Inline[])[])[];
	  }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'quote'; readonly blocks: readonly Block[] }
	| { readonly kind: 'rule' };

/**
 * Reads what a learner typed. A single line break stays a line break, because that is what a person
 * means who presses Enter on a phone. Never throws; text built to hang a parser comes back as plain
 * paragraphs.
 */
export function parseMarkdown(text: string): readonly Block[] {
	if (text.trim() === '') return [];
	if (isTooHostile(text)) return plainParagraphs(text);
	try {
		return blocksOf(lexer(text, { gfm: true, breaks: true }), 0);
	} catch (error) {
		// The lexer recurses; nesting that escaped the limits above ends as a RangeError.
		if (error instanceof RangeError) return plainParagraphs(text);
		throw error;
	}
}

/** Text that is not Markdown as paragraphs: an empty line parts them, a single break stays. */
export function plainParagraphs(text: string): readonly Block[] {
	return text
		.split(/\n[ \t]*\n\s*/)
		.filter((paragraph) => paragraph.trim() !== '')
		.map((paragraph) => ({ kind: 'paragraph', content: linesOfText(paragraph.trim()) }));
}

function linesOfText(text: string): readonly Inline[] {
	return text
		.split('\n')
		.flatMap((line, index): Inline[] =>
			index === 0 ? [{ kind: 'text', text: line }] : [{ kind: 'break' }, { kind: 'text', text: line }],
		);
}

// Without extensions the lexer yields its own tokens only; the generic member of the union is for those.
function isOwn(token: Token): token is MarkedToken {
	return token.type !== '';
}

function blocksOf(tokens: readonly Token[], depth: number): readonly Block[] {
	return tokens.filter(isOwn).flatMap((token): readonly Block[] => {
		switch (token.type) {
			case 'heading':
				return [{ kind: 'heading', level: token.depth, content: inlinesOf(token.tokens) }];
			case 'paragraph':
				return [{ kind: 'paragraph', content: inlinesOf(token.tokens) }];
			case 'text':
				return [{ kind: 'paragraph', content: inlinesOf(token.tokens ?? [token]) }];
			case 'list':
				return depth >= MAX_DEPTH ? plainParagraphs(token.raw) : [listOf(token, depth)];
			case 'table':
				return [
					{
						kind: 'table',
						header: token.header.map((cell) => inlinesOf(cell.tokens)),
						rows: token.rows.map((row) => row.map((cell) => inlinesOf(cell.tokens))),
					},
				];
			case 'code':
				return [{ kind: 'code', text: token.text }];
			case 'blockquote':
				return depth >= MAX_DEPTH
					? plainParagraphs(token.raw)
					: [{ kind: 'quote', blocks: blocksOf(token.tokens, depth + 1) }];
			case 'hr':
				return [{ kind: 'rule' }];
			case 'html':
			case 'def':
				return plainParagraphs(token.raw);
			case 'space':
			case 'checkbox':
				return [];
			default:
				return plainParagraphs(token.raw);
		}
	});
}

function listOf(token: Tokens.List, depth: number): Block {
	return {
		kind: 'list',
		ordered: token.ordered,
		start: typeof token.start === 'number' ? token.start : 1,
		items: token.items.map((item) => ({
			task: item.task ? (item.checked ? 'done' : 'open') : 'none',
			blocks: blocksOf(item.tokens, depth + 1),
		})),
	};
}

function inlinesOf(tokens: readonly Token[], depth = 0): readonly Inline[] {
	const inlines: Inline[] = [];
	for (const token of tokens) {
		if (!isOwn(token)) continue;
		const last = inlines.at(-1);
		for (const inline of inlineOf(token, depth)) {
			if (inline.kind === 'text' && last?.kind === 'text' && inlines.at(-1) === last) {
				inlines[inlines.length - 1] = { kind: 'text', text: last.text + inline.text };
			} else inlines.push(inline);
		}
	}
	return inlines;
}

function inlineOf(token: MarkedToken, depth: number): readonly Inline[] {
	if (depth > MAX_DEPTH * 2) return [{ kind: 'text', text: token.raw }];
	switch (token.type) {
		case 'strong':
		case 'em':
			return [{ kind: token.type, content: inlinesOf(token.tokens, depth + 1) }];
		case 'del':
			return [{ kind: 'strike', content: inlinesOf(token.tokens, depth + 1) }];
		case 'codespan':
			return [{ kind: 'code', text: token.text }];
		case 'link': {
			const content = inlinesOf(token.tokens, depth + 1);
			const href = allowedHref(decodeEntities(token.href));
			return href === null ? content : [{ kind: 'link', href, content }];
		}
		case 'image':
			return [{ kind: 'text', text: decodeEntities(token.text === '' ? token.raw : token.text) }];
		case 'br':
			return [{ kind: 'break' }];
		case 'escape':
			return [{ kind: 'text', text: token.text }];
		case 'checkbox':
			return [];
		case 'html':
			return linesOfText(token.raw);
		case 'text':
			return token.tokens
				? inlinesOf(token.tokens, depth + 1)
				: [{ kind: 'text', text: decodeEntities(token.text) }];
		default:
			return [{ kind: 'text', text: token.raw }];
	}
}

/** The address if a person may be sent there, else null: no scripts, no files, no other schemes. */
function allowedHref(href: string): string | null {
	return /^(https?:\/\/[^\s]|mailto:[^\s])/i.test(href) ? href : null;
}
