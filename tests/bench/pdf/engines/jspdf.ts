import { readFile, writeFile } from 'node:fs/promises';
import { jsPDF } from 'jspdf';
import { photoWidth, sheet, sizes } from '#tests/bench/pdf/parts.ts';
import type { Engine } from './engine.ts';

/** `splitTextToSize` and `text`. No tags. */
export const jspdf: Engine = async ({ parts, photos, fonts }, path) => {
	const document = new jsPDF({ unit: 'pt', format: 'a4', compress: true });
	for (const [style, file] of [
		['normal', fonts.regular],
		['bold', fonts.bold],
	] as const) {
		document.addFileToVFS(`${style}.ttf`, await readFile(file, 'base64'));
		document.addFont(`${style}.ttf`, 'Noto', style);
	}
	let y: number = sheet.top;
	const next = () => {
		document.addPage();
		y = sheet.top;
	};
	const bottom = sheet.height - sheet.bottom;
	const split = (text: string, width: number): readonly string[] => {
		const lines: unknown = document.splitTextToSize(text, width);
		return Array.isArray(lines) ? lines.map(String) : [];
	};
	const row = (cells: readonly string[], shares: readonly number[], style: 'normal' | 'bold') => {
		document.setFont('Noto', style).setFontSize(sizes.cell);
		const lines = cells.map((cell, index) =>
			split(cell, (shares[index] ?? 0) * sheet.content - 2 * sizes.cellSide),
		);
		const height = Math.max(1, ...lines.map(({ length }) => length)) * sizes.cellLeading + 10;
		if (y + height > bottom) next();
		let x: number = sheet.left;
		for (const [index, cell] of lines.entries()) {
			for (const [line, text] of cell.entries()) {
				if (text !== '') document.text(text, x + sizes.cellSide, y + sizes.cellLeading * (line + 1));
			}
			x += (shares[index] ?? 0) * sheet.content;
		}
		document.line(sheet.left, y + height, x, y + height);
		y += height;
	};
	for (const part of parts) {
		if (part.kind === 'page') next();
		else if (part.kind === 'photo') {
			const file = photos.get(part.sha256);
			if (file === undefined) continue;
			const height = (photoWidth * part.height) / part.width;
			if (y + height > bottom) next();
			document.addImage(new Uint8Array(await readFile(file)), 'JPEG', sheet.left, y, photoWidth, height);
			y += height;
		} else if (part.kind === 'table') {
			if (part.head.length > 0) row(part.head, part.shares, 'bold');
			for (const cells of part.rows) row(cells, part.shares, 'normal');
		} else {
			const size = part.kind === 'heading' ? sizes.heading : sizes.text;
			document.setFont('Noto', part.kind === 'heading' ? 'bold' : 'normal').setFontSize(size);
			for (const line of split(part.text, sheet.content)) {
				if (y + size * 1.45 > bottom) next();
				y += size * 1.45;
				if (line !== '') document.text(line, sheet.left, y);
			}
			y += 7;
		}
	}
	await writeFile(path, new Uint8Array(document.output('arraybuffer')));
	return { pages: document.getNumberOfPages() };
};
