import { readFile, writeFile } from 'node:fs/promises';
import fontkit from '@cantoo/fontkit';
import { PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib';
import { photoWidth, sheet, sizes } from '#tests/bench/pdf/parts.ts';
import type { Engine } from './engine.ts';
import { wrapped } from './wrapped.ts';

/** As its guide shows it: measure, break, `drawText` line by line. No tags. */
export const pdfLib: Engine = async ({ parts, photos, fonts }, path) => {
	const document = await PDFDocument.create();
	document.registerFontkit(fontkit);
	const regular = await document.embedFont(await readFile(fonts.regular), { subset: true });
	const bold = await document.embedFont(await readFile(fonts.bold), { subset: true });
	let page: PDFPage = document.addPage([sheet.width, sheet.height]);
	let y = sheet.height - sheet.top;
	const next = () => {
		page = document.addPage([sheet.width, sheet.height]);
		y = sheet.height - sheet.top;
	};
	const width = (font: PDFFont, size: number) => (text: string) => font.widthOfTextAtSize(text, size);
	const row = (cells: readonly string[], shares: readonly number[], font: PDFFont) => {
		const lines = cells.map((cell, index) =>
			wrapped(cell, (shares[index] ?? 0) * sheet.content - 2 * sizes.cellSide, width(font, sizes.cell)),
		);
		const height = Math.max(1, ...lines.map(({ length }) => length)) * sizes.cellLeading + 10;
		if (y - height < sheet.bottom) next();
		let x: number = sheet.left;
		for (const [index, cell] of lines.entries()) {
			for (const [line, text] of cell.entries()) {
				page.drawText(text, {
					x: x + sizes.cellSide,
					y: y - sizes.cellLeading * (line + 1),
					size: sizes.cell,
					font,
				});
			}
			x += (shares[index] ?? 0) * sheet.content;
		}
		page.drawLine({ start: { x: sheet.left, y: y - height }, end: { x, y: y - height }, thickness: 0.75 });
		y -= height;
	};
	for (const part of parts) {
		if (part.kind === 'page') next();
		else if (part.kind === 'photo') {
			const file = photos.get(part.sha256);
			if (file === undefined) continue;
			const picture = await document.embedJpg(await readFile(file));
			const height = (photoWidth * part.height) / part.width;
			if (y - height < sheet.bottom) next();
			page.drawImage(picture, { x: sheet.left, y: y - height, width: photoWidth, height });
			y -= height;
		} else if (part.kind === 'table') {
			if (part.head.length > 0) row(part.head, part.shares, bold);
			for (const cells of part.rows) row(cells, part.shares, regular);
		} else {
			const [font, size] =
				part.kind === 'heading' ? ([bold, sizes.heading] as const) : ([regular, sizes.text] as const);
			const leading = size * 1.45;
			for (const line of wrapped(part.text, sheet.content, width(font, size))) {
				if (y - leading < sheet.bottom) next();
				y -= leading;
				page.drawText(line, { x: sheet.left, y, size, font });
			}
			y -= 7;
		}
	}
	await writeFile(path, await document.save());
	return { pages: document.getPageCount() };
};
