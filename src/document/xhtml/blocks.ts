import type { Block, Cell, List, Span, Table } from '#document/blocks.ts';
import { unreachable } from '#domain/identity.ts';
import { xmlText } from '#domain/xml-text.ts';

/** Blocks of the document as XHTML without a frame around it, for portfolios that take web text and no pages. */
export function xhtmlOf(blocks: readonly Block[]): string {
	return blocks.map(blockXhtml).join('');
}

function blockXhtml(block: Block): string {
	switch (block.kind) {
		case 'heading':
			return element(`h${Math.min(6, Math.max(3, block.level))}`, spans(block.content));
		case 'paragraph':
			return element('p', spans(block.content));
		case 'list':
			return list(block);
		case 'table':
			return table(block);
		case 'figure':
			return element('p', spans(block.caption));
		case 'facts':
			return block.facts.map(({ label, value }) => factXhtml(label, value)).join('');
		case 'score':
			return element('p', block.parts.map(({ label, value }) => xmlText(`${label}: ${value}`)).join('; '));
		case 'chart':
		case 'trend':
			return element('p', xmlText(block.text));
		case 'signature':
			return element('p', [xmlText(block.typed), spans(block.caption)].filter(Boolean).join(' '));
		case 'quote':
			return element('blockquote', xhtmlOf(block.blocks));
		case 'panel':
		case 'group':
			return xhtmlOf(block.blocks);
		case 'code':
			return element('pre', xmlText(block.text));
		case 'rule':
			return '<hr/>';
		// Only paper has these.
		case 'contents':
		case 'field':
		case 'space':
			return '';
		default:
			return unreachable(block);
	}
}

/** Not a `dl`: Mahara's pages float its parts, and the heading that follows stands beside them. */
function factXhtml(label: string, value: readonly Block[]): string {
	const name = element('strong', xmlText(label));
	const [first, ...others] = value;
	if (first?.kind !== 'paragraph') return element('p', name) + xhtmlOf(value);
	return element('p', `${name}<br/>${spans(first.content)}`) + xhtmlOf(others);
}

function list({ ordered, start, items }: List): string {
	const lines = items.map(({ task, blocks }) => {
		const sign = task === 'none' ? '' : task === 'done' ? '☑ ' : '☐ ';
		return element('li', sign + xhtmlOf(blocks));
	});
	if (!ordered) return element('ul', lines.join(''));
	return `<ol${start === 1 ? '' : ` start="${start}"`}>${lines.join('')}</ol>`;
}

function table({ head, rows }: Table): string {
	const row = (cells: readonly Cell[], isHead: boolean) =>
		element('tr', cells.map((cell) => cellXhtml(cell, isHead)).join(''));
	const top = head.length === 0 ? '' : element('thead', row(head, true));
	const body = element('tbody', rows.map(({ cells }) => row(cells, false)).join(''));
	// Mahara's pages draw lines and leave room in a table that is named so.
	return `<table class="table">${top}${body}</table>`;
}

function cellXhtml({ blocks, head, span = 1 }: Cell, isHead: boolean): string {
	const name = isHead || head === true ? 'th' : 'td';
	return `<${name}${span === 1 ? '' : ` colspan="${span}"`}>${xhtmlOf(blocks)}</${name}>`;
}

function spans(content: readonly Span[]): string {
	return content
		.map((span) => {
			if (span.kind === 'break') return '<br/>';
			// The number of a page, where there are no pages.
			if (span.kind === 'page') return '';
			let inner = xmlText(span.text);
			if (span.code === true) inner = element('code', inner);
			if (span.strike === true) inner = element('del', inner);
			if (span.em === true) inner = element('em', inner);
			if (span.strong === true) inner = element('strong', inner);
			const to = span.link?.to;
			// Places in the PDF are none here; only the web and mail are links that lead somewhere.
			return to?.kind === 'address' && /^(?:https?|mailto):/i.test(to.href)
				? `<a href="${xmlText(to.href)}">${inner}</a>`
				: inner;
		})
		.join('');
}

function element(name: string, inner: string): string {
	return `<${name}>${inner}</${name}>`;
}
