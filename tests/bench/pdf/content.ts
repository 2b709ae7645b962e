import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Composition } from '#document/blocks.ts';
import { composePortfolio } from '#document/compose/portfolio.ts';
import { type FontFiles, fontFileNames, fontNames } from '#document/text/font-files.ts';
import type { Handover } from '#domain/handover.ts';
import { aHandover, aPhoto, aUnit, manyItems } from '#tests/fixtures/handover.ts';
import { type Part, partsOf } from './parts.ts';

export type Kind = 'text' | 'photos';

/** One portfolio as every engine gets it: ours as it is handed over, the others as flat parts of the same. */
export type Content = {
	readonly handover: Handover;
	readonly parts: readonly Part[];
	/** The file of a photo, by its SHA-256. */
	readonly photos: ReadonlyMap<string, string>;
	readonly fonts: { readonly folder: string; readonly regular: string; readonly bold: string };
};

export const made = { at: '2026-06-14T09:30:00.000Z', exportNumber: 3 } as const;
export const photoSize = { width: 1600, height: 1200 } as const;

/** At size 1: 60,000 words in 200 items, 40 criteria, 100 photos. */
const ITEMS = 200;
const WORDS_AN_ITEM = 300;
const PHOTOS = 100;
const CRITERIA = 40;

export function contentOf(kind: Kind, size: number, photoFolder: string, fontFolder: string): Content {
	const photos = kind === 'photos' ? photosIn(photoFolder).slice(0, Math.round(PHOTOS * size)) : [];
	const units = [aUnit({ criteria: CRITERIA })];
	const items = manyItems(Math.round(ITEMS * size), WORDS_AN_ITEM, units).map((item, index) => {
		const photo = photos[index];
		return photo
			? { ...item, content: { ...item.content, attachments: [aPhoto(photo.sha256, photoSize)] } }
			: item;
	});
	const handover = aHandover({ units, items });
	return {
		handover,
		parts: partsOf(composed(handover)),
		photos: new Map(photos.map(({ sha256, file }) => [sha256, join(photoFolder, file)])),
		fonts: {
			folder: fontFolder,
			regular: join(fontFolder, fontFileNames.regular),
			bold: join(fontFolder, fontFileNames.bold),
		},
	};
}

/** Each is named by its hash. */
function photosIn(folder: string): readonly { readonly sha256: string; readonly file: string }[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.jpg'))
		.sort()
		.map((file) => ({ file, sha256: file.replace(/\.jpg$/, '') }));
}

function composed(handover: Handover): Composition {
	return composePortfolio(handover, made, { pictureSize: () => photoSize, hasFile: () => false });
}

export function readFonts(folder: string): FontFiles {
	const read = (name: (typeof fontNames)[number]) =>
		[name, new Uint8Array(readFileSync(join(folder, fontFileNames[name])))] as const;
	const files = Object.fromEntries(fontNames.map(read));
	const { regular, bold, italic, boldItalic, symbols, arabic, hebrew, emoji, form } = files;
	if (!regular || !bold || !italic || !boldItalic || !symbols || !arabic || !hebrew || !emoji || !form) {
		throw new Error('A font is missing.');
	}
	return { regular, bold, italic, boldItalic, symbols, arabic, hebrew, emoji, form };
}
