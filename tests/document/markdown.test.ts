import { describe, expect, test } from 'vitest';
import { type Block, type Inline, parseMarkdown } from '#domain/markdown.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', content });

/** All text in a tree, so that a test can ask whether anything was lost. */
function plain(blocks: readonly Block[]): string {
	const inline = (content: readonly Inline[]): string =>
		content
			.map((each) => ('text' in each ? each.text : 'content' in each ? inline(each.content) : '\n'))
			.join('');
	return blocks
		.map((block) => {
			switch (block.kind) {
				case 'heading':
				case 'paragraph':
					return inline(block.content);
				case 'list':
					return block.items.map((item) => plain(item.blocks)).join('\n');
				case 'quote':
					return plain(block.blocks);
				case 'code':
					return block.text;
				case 'table':
					return [block.header, ...block.rows].flat().map(inline).join(' ');
				case 'rule':
					return '';
				default:
					throw new Error('An unknown block.');
			}
		})
		.join('\n');
}

describe('reading Markdown', () => {
	test('headings, emphasis, code, links and lists', () => {
		expect(
			parseMarkdown(
				'# Result\n\nI **did** _it_ ~~twice~~ `now`, see [this](https://a.org/x?a=1&b=2).\n\n---',
			),
		).toEqual([
			{ kind: 'heading', level: 1, content: [text('Result')] },
			paragraph(
				text('I '),
				{ kind: 'strong', content: [text('did')] },
				text(' '),
				{ kind: 'em', content: [text('it')] },
				text(' '),
				{ kind: 'strike', content: [text('twice')] },
				text(' '),
				{ kind: 'code', text: 'now' },
				text(', see '),
				{ kind: 'link', href: 'https://a.org/x?a=1&b=2', content: [text('this')] },
				text('.'),
			),
			{ kind: 'rule' },
		]);
	});

	test('ordered and nested lists, and tasks', () => {
		expect(parseMarkdown('3. three\n   - inner\n4. four\n\n- [ ] open\n- [x] done')).toEqual([
			{
				kind: 'list',
				ordered: true,
				start: 3,
				items: [
					{
						task: 'none',
						blocks: [
							paragraph(text('three')),
							{
								kind: 'list',
								ordered: false,
								start: 1,
								items: [{ task: 'none', blocks: [paragraph(text('inner'))] }],
							},
						],
					},
					{ task: 'none', blocks: [paragraph(text('four'))] },
				],
			},
			{
				kind: 'list',
				ordered: false,
				start: 1,
				items: [
					{ task: 'open', blocks: [paragraph(text('open'))] },
					{ task: 'done', blocks: [paragraph(text('done'))] },
				],
			},
		]);
	});

	test('tables, quotes and code', () => {
		expect(parseMarkdown('| a | b |\n|---|---|\n| 1 | **2** |\n\n> said\n\n```\nx  y\n```')).toEqual([
			{
				kind: 'table',
				header: [[text('a')], [text('b')]],
				rows: [[[text('1')], [{ kind: 'strong', content: [text('2')] }]]],
			},
			{ kind: 'quote', blocks: [paragraph(text('said'))] },
			{ kind: 'code', text: 'x  y' },
		]);
	});

	test('a line break that was typed stays one', () => {
		expect(parseMarkdown('Dear Mrs A\nthank you')).toEqual([
			paragraph(text('Dear Mrs A'), { kind: 'break' }, text('thank you')),
		]);
	});

	test('HTML is shown as what was typed, never as what it means', () => {
		expect(plain(parseMarkdown('a <b>bold</b> <script>alert(1)</script>'))).toBe(
			'a <b>bold</b> <script>alert(1)</script>',
		);
		expect(plain(parseMarkdown('<div onclick="x">\nhello\n</div>'))).toBe('<div onclick="x">\nhello\n</div>');
		expect(plain(parseMarkdown('score <80 & >50'))).toBe('score <80 & >50');
	});

	test.each([
		'javascript:alert(1)',
		'data:text/html,x',
		'file:///etc/passwd',
		'vbscript:x',
		'//host/x',
		'/local',
		'JAVAscript:x',
	])('a link to %s is only its words', (href) => {
		expect(parseMarkdown(`[press](${href})`)).toEqual([paragraph(text('press'))]);
	});

	test.each(['https://a.org', 'http://a.org/x', 'mailto:a@b.org', 'HTTPS://A.ORG'])(
		'a link to %s is a link',
		(href) => {
			expect(parseMarkdown(`[press](${href})`)).toEqual([
				paragraph({ kind: 'link', href, content: [text('press')] }),
			]);
		},
	);

	test('a script address cannot hide in an entity', () => {
		expect(parseMarkdown('[x](&#106;avascript:alert(1))')).toEqual([paragraph(text('x'))]);
	});

	test('a picture is its alternative text', () => {
		expect(parseMarkdown('![the board](https://a.org/b.png)')).toEqual([paragraph(text('the board'))]);
	});

	test('entities are read as the characters they name, unknown ones stay', () => {
		expect(parseMarkdown('Q&amp;A &pound;5 &#8211; &#x1F44D; &nonsense; &#xD800;')).toEqual([
			paragraph(text('Q&A £5 – 👍 &nonsense; \ufffd')),
		]);
	});

	test('a reference definition is not swallowed', () => {
		expect(plain(parseMarkdown('before\n\n[note]: http://a.org\n\nafter'))).toContain('[note]: http://a.org');
	});

	test('nothing in, nothing out', () => {
		expect(parseMarkdown(' \n\n ')).toEqual([]);
	});

	test('a long line of dashes is a rule, not an attack', () => {
		expect(parseMarkdown(`a\n\n${'-'.repeat(60)}\n\nb **c**`).map(({ kind }) => kind)).toEqual([
			'paragraph',
			'rule',
			'paragraph',
		]);
	});
});

describe('text made to hang or break a parser', () => {
	const nested = (depth: number) =>
		Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- item ${index}`).join('\n');

	test.each([
		['ten thousand quote marks', `${'>'.repeat(10_000)} x`],
		['three thousand list marks on one line', `${'- '.repeat(3_000)}x`],
		['lists three hundred deep', nested(300)],
		['twenty thousand unclosed emphasis marks', '**a'.repeat(20_000)],
		['a word like an endless e-mail address', `${'a.'.repeat(30_000)}@`],
		['fifty thousand brackets', '['.repeat(50_000)],
		['a quarter of a million characters', 'word '.repeat(50_000)],
	])('%s comes back whole', (_, typed) => {
		const squeeze = (value: string) => value.replace(/\s+/g, '');
		expect(squeeze(plain(parseMarkdown(typed)))).toBe(squeeze(typed));
	});

	test('lists deeper than eight levels lose no item', () => {
		const read = plain(parseMarkdown(nested(14)));
		for (let index = 0; index < 14; index += 1) expect(read).toContain(`item ${index}`);
	});
});
