import type { Block, Composition, Paragraph, Section, Table } from '#document/blocks.ts';

export function words(text: string): Paragraph {
	return { kind: 'paragraph', content: [{ kind: 'text', text }] };
}

export function heading(text: string, level = 2): Block {
	return { kind: 'heading', level, look: 'section', content: [{ kind: 'text', text }] };
}

export function aSection(blocks: readonly Block[], anchor = 'only'): Section {
	return { anchor, running: 'Right', where: 'here', blocks };
}

export function aComposition(...sections: readonly Section[]): Composition {
	return {
		title: 'Title',
		author: 'Author',
		subject: 'Subject',
		header: 'Left',
		footer: 'Below',
		paper: 'a4',
		sections,
		enclosures: [],
	};
}

/** A table of plain texts, the first row its head. */
export function aTable([head = [], ...rows]: readonly (readonly string[])[]): Table {
	const cells = (texts: readonly string[]) => texts.map((text) => ({ blocks: [words(text)] }));
	return {
		kind: 'table',
		columns: head.map(() => ({ width: 1 })),
		head: cells(head),
		rows: rows.map((row) => ({ cells: cells(row) })),
	};
}

/** `count` lines of text that each fill most of a line, whatever its width up to the page's. */
export function linesOfText(count: number, name = 'Line'): string {
	return Array.from({ length: count }, (_, index) => `${name} ${index + 1}`).join('\n');
}
