import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fontkit from '@cantoo/fontkit';
import subsetFont from 'subset-font';
import { type FontName, fontFileNames, fontNames } from '#document/text/font-files.ts';

/*
 * Cuts the fonts of the PDF to the scripts it can set and writes them to public/fonts as static
 * TrueType. Does nothing when neither the sources nor this file have changed and all is in place.
 */

type Range = readonly [first: number, last: number];
type Source = {
	readonly file: string;
	readonly ranges: readonly Range[];
	/** A face that comes before this one wherever it has the character: what it has is left out here. */
	readonly after?: FontName;
	/** Beside what every face keeps. */
	readonly features?: readonly string[];
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = join(root, 'public/fonts');
// Not beside the fonts: what lies in public is published.
const stampFile = join(root, 'node_modules/.cache/starfolio/fonts.json');
const LARGEST_TOTAL = 2_500_000;

/** Latin with Welsh and Polish, Greek, Cyrillic, combining marks, punctuation, currency, U+FFFD. */
const text: readonly Range[] = [
	[0x20, 0x7e],
	[0xa0, 0x24f],
	[0x2b0, 0x3ff],
	[0x400, 0x52f],
	[0x1e00, 0x1eff],
	[0x2000, 0x209f],
	[0x20a0, 0x20c0],
	[0x2100, 0x218f],
	[0x2212, 0x2215],
	[0x25cc, 0x25cc],
	[0xfb00, 0xfb06],
	[0xfffd, 0xfffd],
];

/**
 * What DejaVu Sans has of living alphabets and of signs. Not scripts that must be shaped or reordered to be read, not
 * the letters of linguists, not braille, mah-jong, dominoes and cards.
 */
const symbols: readonly Range[] = [
	[0xa0, 0x58f],
	[0x10d0, 0x10ff],
	[0x1e00, 0x27ff],
	[0x2900, 0x2bff],
	[0x2e00, 0x2fff],
	[0xfb00, 0xfb17],
	[0xfffd, 0xfffd],
	[0x1d400, 0x1d7ff],
	[0x1f100, 0x1f7ff],
];

/** Spaces, digits and signs that stand among letters of any script. */
const signs: readonly Range[] = [
	[0x20, 0x40],
	[0x5b, 0x60],
	[0x7b, 0x7e],
	[0xa0, 0xa0],
	[0xab, 0xab],
	[0xbb, 0xbb],
	[0x2010, 0x201e],
	[0x2026, 0x2026],
];

/** Arabic, Persian, Urdu, Kurdish, Pashto; the non-joiner is empty and carries letters that share a shape. */
const arabic: readonly Range[] = [
	...signs,
	[0x600, 0x6ff],
	[0x750, 0x77f],
	[0x200c, 0x200d],
	[0xfdf2, 0xfdf2],
	[0xfdfa, 0xfdfa],
];

/** Hebrew and Yiddish, with points. */
const hebrew: readonly Range[] = [...signs, [0x591, 0x5f4], [0xfb1d, 0xfb4f]];

/** What Windows' Western encoding has: the one every PDF reader types in. */
const western: readonly Range[] = [
	[0x20, 0x7e],
	[0xa0, 0xff],
	[0x152, 0x153],
	[0x160, 0x161],
	[0x178, 0x178],
	[0x17d, 0x17e],
	[0x192, 0x192],
	[0x2c6, 0x2c6],
	[0x2dc, 0x2dc],
	[0x2013, 0x2022],
	[0x2026, 0x2026],
	[0x2030, 0x2030],
	[0x2039, 0x203a],
	[0x20ac, 0x20ac],
	[0x2122, 0x2122],
];

const everything: readonly Range[] = [
	[0x20, 0xffff],
	[0x1f000, 0x1faff],
	[0xe0020, 0xe007f],
];

const noto = (name: string) => `node_modules/@expo-google-fonts/noto-sans/${name}/NotoSans_${name}.ttf`;

const sources: Readonly<Record<FontName, Source>> = {
	regular: { file: noto('400Regular'), ranges: text },
	bold: { file: noto('700Bold'), ranges: text },
	italic: { file: noto('400Regular_Italic'), ranges: text },
	boldItalic: { file: noto('700Bold_Italic'), ranges: text },
	symbols: {
		file: 'node_modules/@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2',
		ranges: symbols,
		after: 'regular',
	},
	arabic: {
		// Its letters are whole. Noto's are drawn in parts, letter and dots, and readers tear the words apart.
		file: 'node_modules/@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
		ranges: arabic,
		// The shapes a letter has at the beginning, in the middle and at the end of a word, and lam with alef.
		features: ['isol', 'init', 'medi', 'fina', 'rlig', 'calt', 'locl'],
	},
	hebrew: {
		file: 'node_modules/@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
		ranges: hebrew,
	},
	emoji: {
		file: 'node_modules/@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
		ranges: everything,
	},
	form: { file: noto('400Regular'), ranges: western },
};

// The Open Font Licence asks that its text travels with the fonts.
const licences: Readonly<Record<string, string>> = {
	'noto-sans-licence.txt': 'node_modules/@expo-google-fonts/noto-sans/LICENSE_FONT',
	'vazirmatn-licence.txt': 'node_modules/@expo-google-fonts/vazirmatn/LICENSE_FONT',
	'noto-sans-hebrew-licence.txt': 'node_modules/@expo-google-fonts/noto-sans-hebrew/LICENSE_FONT',
	'noto-emoji-licence.txt': 'node_modules/@expo-google-fonts/noto-emoji/LICENSE_FONT',
	'dejavu-sans-licence.txt': 'node_modules/@fontsource/dejavu-sans/LICENSE',
};

function charactersIn(ranges: readonly Range[]): readonly string[] {
	const characters: string[] = [];
	for (const [first, last] of ranges) {
		for (let code = first; code <= last; code += 1) {
			if (code < 0xd800 || code > 0xdfff) characters.push(String.fromCodePoint(code));
		}
	}
	return characters;
}

/** Those of its ranges that a face really has. */
function charactersOf(name: FontName): ReadonlySet<string> {
	const { file, ranges } = sources[name];
	const font = fontkit.create(readFileSync(join(root, file)));
	if (!('characterSet' in font)) throw new Error(`${file} holds several fonts`);
	const has = new Set(font.characterSet);
	return new Set(charactersIn(ranges).filter((character) => has.has(character.codePointAt(0) ?? 0)));
}

function hashOf(files: readonly string[]): string {
	const hash = createHash('sha256');
	for (const file of files) hash.update(readFileSync(file));
	return hash.digest('hex');
}

const inputs = [
	fileURLToPath(import.meta.url),
	...fontNames.map((name) => join(root, sources[name].file)),
	...Object.values(licences).map((file) => join(root, file)),
];
const outputs = [
	...fontNames.map((name) => join(target, fontFileNames[name])),
	...Object.keys(licences).map((name) => join(target, name)),
];

function upToDate(): boolean {
	if (!existsSync(stampFile) || !outputs.every((file) => existsSync(file))) return false;
	return readFileSync(stampFile, 'utf8') === stamp();
}

function stamp(): string {
	return JSON.stringify({ inputs: hashOf(inputs), outputs: hashOf(outputs) });
}

async function build(): Promise<void> {
	mkdirSync(target, { recursive: true });
	let total = 0;
	for (const name of fontNames) {
		const { file, ranges, after, features = [] } = sources[name];
		const before = after ? charactersOf(after) : new Set<string>();
		const characters = charactersIn(ranges).filter((character) => !before.has(character));
		const font = await subsetFont(readFileSync(join(root, file)), characters.join(''), {
			targetFormat: 'truetype',
			// Hints serve small screens of old; paper and phones do without them.
			noHinting: true,
			// What places marks on letters and joins emoji sequences; kerning and the rest are not used.
			keepFeatures: ['ccmp', 'mark', 'mkmk', ...features],
			dropTables: ['STAT', 'vhea', 'vmtx'],
		});
		total += font.byteLength;
		writeFileSync(join(target, fontFileNames[name]), font);
	}
	for (const [name, file] of Object.entries(licences)) {
		writeFileSync(join(target, name), readFileSync(join(root, file)));
	}
	if (total > LARGEST_TOTAL) throw new Error(`The fonts have ${total} bytes, more than ${LARGEST_TOTAL}.`);
	mkdirSync(dirname(stampFile), { recursive: true });
	writeFileSync(stampFile, stamp());
	process.stdout.write(`fonts: ${fontNames.length} faces, ${Math.round(total / 1000)} kB\n`);
}

if (!upToDate()) await build();
