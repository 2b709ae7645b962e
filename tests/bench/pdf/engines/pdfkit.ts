import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { photoWidth, sheet, sizes } from '#tests/bench/pdf/parts.ts';
import type { Engine } from './engine.ts';

/** Tagged and as PDF/A-3a, which is the nearest to ours. */
export const pdfkit: Engine = async ({ parts, photos, fonts }, path) => {
	const document = new PDFDocument({
		size: 'A4',
		margins: { top: sheet.top, bottom: sheet.bottom, left: sheet.left, right: sheet.left },
		autoFirstPage: false,
		font: fonts.regular,
		pdfVersion: '1.7',
		subset: 'PDF/A-3a',
		tagged: true,
		lang: 'en-GB',
		displayTitle: true,
		info: { Title: 'Portfolio of evidence' },
	});
	document.registerFont('regular', fonts.regular);
	document.registerFont('bold', fonts.bold);
	const output = createWriteStream(path);
	document.pipe(output);
	const root = document.struct('Document');
	document.addStructure(root);
	let pages = 0;
	document.on('pageAdded', () => {
		pages += 1;
	});
	const tagged = (role: string, draw: () => void) => root.add(document.struct(role, {}, draw));
	const bottom = sheet.height - sheet.bottom;
	const table = (
		head: readonly string[],
		rows: readonly (readonly string[])[],
		shares: readonly number[],
	) => {
		const self = document.struct('Table');
		root.add(self);
		const row = (cells: readonly string[], role: string, font: string) => {
			document.font(font).fontSize(sizes.cell);
			const widths = shares.map((share) => share * sheet.content - 2 * sizes.cellSide);
			const heights = cells.map((cell, index) => document.heightOfString(cell, { width: widths[index] }));
			const height = Math.max(...heights) + 10;
			if (document.y + height > bottom) document.addPage();
			const { y } = document;
			const line = document.struct('TR');
			self.add(line);
			let x: number = sheet.left;
			for (const [index, cell] of cells.entries()) {
				const at = x + sizes.cellSide;
				line.add(
					document.struct(role, {}, () => {
						document.text(cell, at, y + 5, { width: widths[index] ?? 0 });
					}),
				);
				x += (shares[index] ?? 0) * sheet.content;
			}
			line.end();
			document.markContent('Artifact');
			document
				.moveTo(sheet.left, y + height)
				.lineTo(x, y + height)
				.stroke();
			document.endMarkedContent();
			document.x = sheet.left;
			document.y = y + height;
		};
		if (head.length > 0) row(head, 'TH', 'bold');
		for (const cells of rows) row(cells, 'TD', 'regular');
		self.end();
	};
	for (const part of parts) {
		switch (part.kind) {
			case 'page':
				document.addPage();
				break;
			case 'heading':
				tagged(`H${Math.min(part.level, 6)}`, () => {
					document.font('bold').fontSize(sizes.heading).text(part.text);
				});
				break;
			case 'text':
				tagged('P', () => {
					document.font('regular').fontSize(sizes.text).text(part.text, { paragraphGap: 7 });
				});
				break;
			case 'table':
				table(part.head, part.rows, part.shares);
				break;
			case 'photo': {
				const file = photos.get(part.sha256);
				const height = (photoWidth * part.height) / part.width;
				if (document.y + height > bottom) document.addPage();
				const { y } = document;
				if (file !== undefined) {
					root.add(
						document.struct('Figure', { alt: 'Photo' }, () => {
							document.image(file, sheet.left, y, { width: photoWidth });
						}),
					);
				}
				document.y = y + height;
				break;
			}
		}
	}
	root.end();
	document.end();
	await finished(output);
	return { pages };
};
