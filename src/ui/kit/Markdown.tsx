import { Fragment, type ReactNode } from 'react';
import { unreachable } from '#domain/identity.ts';
import { type Block, type Inline, type ListItem, parseMarkdown } from '#domain/markdown.ts';
import { kitWords } from '#wording/kit.ts';

/*
 * Blocks and inlines have no identity of their own and the list is drawn whole each time, so the index is
 * the right key here.
 */
function each<Value>(values: readonly Value[], show: (value: Value) => ReactNode): ReactNode {
	return values.map((value, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: see above
		<Fragment key={index}>{show(value)}</Fragment>
	));
}

function inline(part: Inline): ReactNode {
	switch (part.kind) {
		case 'text':
			return part.text;
		case 'strong':
			return <strong>{each(part.content, inline)}</strong>;
		case 'em':
			return <em>{each(part.content, inline)}</em>;
		case 'strike':
			return <del>{each(part.content, inline)}</del>;
		case 'code':
			return <code>{part.text}</code>;
		case 'link':
			return (
				<a href={part.href} rel="noreferrer noopener" target="_blank">
					{each(part.content, inline)}
				</a>
			);
		case 'break':
			return <br />;
		default:
			return unreachable(part);
	}
}

function listItem(item: ListItem): ReactNode {
	const [only, ...others] = item.blocks;
	const tight = only?.kind === 'paragraph' && others.length === 0;
	return (
		<li>
			{item.task !== 'none' && `${kitWords.task[item.task]} `}
			{tight ? each(only.content, inline) : each(item.blocks, block)}
		</li>
	);
}

function heading(level: number, content: ReactNode): ReactNode {
	// A learner's "# Title" must not compete with the page's own h1 and h2.
	const Heading = level <= 1 ? 'h3' : level === 2 ? 'h4' : 'h5';
	return <Heading>{content}</Heading>;
}

function block(part: Block): ReactNode {
	switch (part.kind) {
		case 'heading':
			return heading(part.level, each(part.content, inline));
		case 'paragraph':
			return <p>{each(part.content, inline)}</p>;
		case 'list':
			return part.ordered ? (
				<ol start={part.start}>{each(part.items, listItem)}</ol>
			) : (
				<ul>{each(part.items, listItem)}</ul>
			);
		case 'table':
			return (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
				<section className="table" tabIndex={0} aria-label={kitWords.table}>
					<table>
						<thead>
							<tr>
								{each(part.header, (cell) => (
									<th scope="col">{each(cell, inline)}</th>
								))}
							</tr>
						</thead>
						<tbody>
							{each(part.rows, (row) => (
								<tr>
									{each(row, (cell) => (
										<td>{each(cell, inline)}</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				</section>
			);
		case 'code':
			return (
				<pre>
					<code>{part.text}</code>
				</pre>
			);
		case 'quote':
			return <blockquote>{each(part.blocks, block)}</blockquote>;
		case 'rule':
			return <hr />;
		default:
			return unreachable(part);
	}
}

/** Markdown as React elements, by the same reading that the PDF uses. There is no way for HTML through it. */
export function Markdown({ text }: { readonly text: string }) {
	return <div className="prose">{each(parseMarkdown(text), block)}</div>;
}
