import { type FontFiles, type FontName, fontFileNames } from '#document/text/font-files.ts';

/** The fonts of the PDF, from the app's own origin; offline they come from the service worker's cache. */
export async function loadFonts(): Promise<FontFiles> {
	const [regular, bold, italic, boldItalic, symbols, arabic, hebrew, emoji, form] = await Promise.all([
		loadFont('regular'),
		loadFont('bold'),
		loadFont('italic'),
		loadFont('boldItalic'),
		loadFont('symbols'),
		loadFont('arabic'),
		loadFont('hebrew'),
		loadFont('emoji'),
		loadFont('form'),
	]);
	return { regular, bold, italic, boldItalic, symbols, arabic, hebrew, emoji, form };
}

async function loadFont(name: FontName): Promise<Uint8Array> {
	const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
	const response = await fetch(`${base}fonts/${fontFileNames[name]}`);
	if (!response.ok) throw new Error(`${fontFileNames[name]}: ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}
