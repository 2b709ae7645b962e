import { readFileSync } from 'node:fs';
import { type FontFiles, type FontName, fontFileNames } from '#document/text/font-files.ts';

const folder = new URL('../../../public/fonts/', import.meta.url);
const read = (name: FontName) => new Uint8Array(readFileSync(new URL(fontFileNames[name], folder)));

/** The real fonts, as the global set-up of the tests has built them. */
export const fonts: FontFiles = {
	regular: read('regular'),
	bold: read('bold'),
	italic: read('italic'),
	boldItalic: read('boldItalic'),
	symbols: read('symbols'),
	arabic: read('arabic'),
	hebrew: read('hebrew'),
	emoji: read('emoji'),
	form: read('form'),
};
