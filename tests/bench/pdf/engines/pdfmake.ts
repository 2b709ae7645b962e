import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake/interfaces.js';
import { photoWidth, sheet, sizes } from '#tests/bench/pdf/parts.ts';
import type { Engine } from './engine.ts';

/** One document definition. No tags. */
export const pdfMake: Engine = async ({ parts, photos, fonts }, path) => {
	const { regular, bold } = fonts;
	pdfmake.addFonts({ Noto: { normal: regular, bold, italics: regular, bolditalics: bold } });
	let opensPage = false;
	const content = parts.flatMap((part): Content[] => {
		if (part.kind === 'page') {
			opensPage = true;
			return [];
		}
		const place = opensPage ? ({ pageBreak: 'before' } as const) : {};
		opensPage = false;
		if (part.kind === 'heading') return [{ text: part.text, bold: true, fontSize: sizes.heading, ...place }];
		if (part.kind === 'text') return [{ text: part.text, margin: [0, 0, 0, 7], ...place }];
		if (part.kind === 'photo') {
			const image = photos.get(part.sha256);
			return image === undefined ? [] : [{ image, width: photoWidth, ...place }];
		}
		const head = part.head.map((text) => ({ text, bold: true }));
		return [
			{
				fontSize: sizes.cell,
				layout: 'lightHorizontalLines',
				table: {
					headerRows: head.length > 0 ? 1 : 0,
					widths: part.shares.map((share) => share * sheet.content - 9),
					body: [
						...(head.length > 0 ? [head] : []),
						...part.rows.map((cells) => cells.map((text) => ({ text }))),
					],
				},
				...place,
			},
		];
	});
	const document = pdfmake.createPdf({
		pageSize: 'A4',
		pageMargins: [sheet.left, sheet.top, sheet.left, sheet.bottom],
		defaultStyle: { font: 'Noto', fontSize: sizes.text, lineHeight: 1.05 },
		content,
	});
	await document.write(path);
	return {};
};
