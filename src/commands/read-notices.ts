import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { NoticeEntry, Notices } from '#content/notices.ts';

const packageSchema = z.object({
	name: z.string(),
	version: z.string(),
	license: z._default(z.string(), ''),
	dependencies: z._default(z.record(z.string(), z.string()), {}),
	devDependencies: z._default(z.record(z.string(), z.string()), {}),
});

/** Build tools of which a little reaches the browser; what they themselves depend on does not. */
const withoutTheirOwn: readonly string[] = ['astro', '@astrojs/react'];
/** Named as tools in package.json, and yet part of what a visitor gets. */
const shippedTools = /^workbox-(precaching|routing)$/;
const fontPackages = /^@(expo-google-fonts|fontsource)\//;

function readPackage(folder: string) {
	return packageSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

/** Where `name` lies for a package in `from`: beside it, or in a node_modules further out. */
function folderOf(root: string, name: string, from: string): string | null {
	for (let outer = from; outer.startsWith(root); outer = join(outer, '..')) {
		const folder = join(outer, 'node_modules', name);
		if (existsSync(join(folder, 'package.json'))) return folder;
		if (outer === root) break;
	}
	return null;
}

function licenceText(folder: string): string {
	const files = readdirSync(folder).filter((name) => /^licen[cs]e/i.test(name));
	// The fonts of Google come with two: the package's own and, under this name, the font's.
	const file = files.find((name) => name === 'LICENSE_FONT') ?? files[0];
	return file === undefined ? '' : outdented(readFileSync(join(folder, file), 'utf8'));
}

/** A text without the indentation that all of its lines share, and without spaces at their ends. */
function outdented(text: string): string {
	const lines = text.split('\n').map((line) => line.trimEnd());
	const written = lines.filter((line) => line !== '');
	const shared = Math.min(...written.map((line) => line.search(/\S/)));
	return lines
		.map((line) => line.slice(shared))
		.join('\n')
		.trim();
}

function entryOf(folder: string): NoticeEntry {
	const { name, version, license } = readPackage(folder);
	return { name, version, licence: license, text: licenceText(folder) };
}

function collect(root: string, names: readonly string[], from: string, found: Map<string, string>): void {
	for (const name of names) {
		const folder = folderOf(root, name, from);
		if (folder === null || found.has(folder)) continue;
		found.set(folder, name);
		if (!withoutTheirOwn.includes(name)) {
			collect(root, Object.keys(readPackage(folder).dependencies), folder, found);
		}
	}
}

/** Whose work a visitor gets with Starfolio, read from the installed packages, by name. */
export function readNotices(root: string): Notices {
	const { dependencies, devDependencies } = readPackage(root);
	const all = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
	const fonts = all.filter((name) => fontPackages.test(name));
	const libraries = [...Object.keys(dependencies), ...all.filter((name) => shippedTools.test(name))];
	const entriesOf = (names: readonly string[]): readonly NoticeEntry[] => {
		const found = new Map<string, string>();
		collect(root, names, root, found);
		return [...found.keys()].map(entryOf).sort((a, b) => a.name.localeCompare(b.name, 'en'));
	};
	return {
		// A font package's own field speaks of the package or is wrong (DejaVu's): the text is what counts.
		fonts: entriesOf(fonts).map((entry) => ({ ...entry, licence: '' })),
		libraries: entriesOf(libraries.filter((name) => !fonts.includes(name))),
	};
}
