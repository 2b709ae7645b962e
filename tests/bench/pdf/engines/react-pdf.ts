import { Document, Font, Image, Page, renderToFile, Text, View } from '@react-pdf/renderer';
import { createElement, type ReactElement } from 'react';
import { type Part, photoWidth, sheet, sizes } from '#tests/bench/pdf/parts.ts';
import type { Engine } from './engine.ts';

/** Elements and styles. No tags. */
export const reactPdf: Engine = async ({ parts, photos, fonts }, path) => {
	Font.register({
		family: 'Noto',
		fonts: [
			{ src: fonts.regular, fontWeight: 400 },
			{ src: fonts.bold, fontWeight: 700 },
		],
	});
	// Without this every long word is broken after English rules, which none of the others do.
	Font.registerHyphenationCallback((word) => [word]);
	const element = (part: Part, key: number): ReactElement | null => {
		switch (part.kind) {
			case 'page':
				return null;
			case 'heading':
				return createElement(Text, { key, style: { fontWeight: 700, fontSize: sizes.heading } }, part.text);
			case 'text':
				return createElement(Text, { key, style: { marginBottom: 7 } }, part.text);
			case 'photo': {
				const src = photos.get(part.sha256);
				return src === undefined ? null : createElement(Image, { key, src, style: { width: photoWidth } });
			}
			case 'table':
				return createElement(
					View,
					{ key, style: { fontSize: sizes.cell } },
					[part.head, ...part.rows].map((cells, index) => row(cells, part.shares, index)),
				);
		}
	};
	const sections: Part[][] = [];
	for (const part of parts) {
		if (part.kind === 'page') sections.push([]);
		else sections.at(-1)?.push(part);
	}
	const style = {
		fontFamily: 'Noto',
		fontSize: sizes.text,
		lineHeight: 1.45,
		paddingHorizontal: sheet.left,
		paddingVertical: sheet.top,
	};
	const pages = sections.map((section, key) =>
		createElement(Page, { key, size: 'A4', style }, section.map(element)),
	);
	await renderToFile(createElement(Document, {}, pages), path);
	return {};
};

function row(cells: readonly string[], shares: readonly number[], key: number): ReactElement {
	const style = { flexDirection: 'row', borderBottomWidth: 0.75 } as const;
	return createElement(
		View,
		{ key, style, wrap: false },
		cells.map((text, index) =>
			createElement(
				Text,
				{ key: index, style: { width: (shares[index] ?? 0) * sheet.content, padding: 5 } },
				text,
			),
		),
	);
}
