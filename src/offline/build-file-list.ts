import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getManifest, type ManifestEntry } from 'workbox-build';
import type { BuiltChunk } from './build-chunks.ts';

/** The caches of the service worker: entries for workbox, and their sizes in bytes as stored. */
export type FileLists = {
	readonly shell: readonly ManifestEntry[];
	readonly later: readonly ManifestEntry[];
	/** Kept once a page has asked for them. */
	readonly onUse: readonly ManifestEntry[];
	readonly shellBytes: number;
	readonly laterBytes: number;
};

type SizedEntry = ManifestEntry & { readonly size: number };

/**
 * Everything a page can ask for. The icons are asked for by the system, while it installs the app; the licences
 * that travel with the fonts stand on the page of notices too.
 */
const globPatterns = ['**/*.{html,css,js,json,svg,jpg,png,webp,ttf,txt,webmanifest}'];
const globIgnores = ['sw.js', 'robots.txt', 'icons/*.png', 'screenshots/**', 'schema/**', 'fonts/*.txt'];

/**
 * Long, and read by few: the licences of fonts and libraries. And the assessor's page: what opens a portfolio is fetched
 * later too, and the app does not say that it works offline before all of that is here.
 */
const latePages = /^(fonts|notices|assess)\//;

/**
 * Lists what has to be on the device, in two parts: the shell, and what is asked for later (the PDF's fonts
 * and scripts, those of backups, the example with its pictures, licences, and whatever only those ask for).
 *
 * @param dist the built site
 * @param chunks the built scripts by their path from `dist`
 */
export async function listFiles(dist: URL, chunks: ReadonlyMap<string, BuiltChunk>): Promise<FileLists> {
	const root = fileURLToPath(dist);
	const { manifestEntries, warnings } = await getManifest({
		globDirectory: root,
		globPatterns,
		globIgnores,
		// These carry their hash in their name.
		dontCacheBustURLsMatching: /^_astro\//,
		maximumFileSizeToCacheInBytes: 4_000_000,
	});
	if (warnings.length > 0) throw new Error(`Not every file can be kept offline:\n${warnings.join('\n')}`);
	const entries = await Promise.all(manifestEntries.map((entry) => withHash(root, entry)));
	const needed = await neededByPages(root, entries, chunks);
	const isLater = ({ url }: SizedEntry) =>
		latePages.test(url) || (url.startsWith('_astro/') && !needed.has(url));
	const isKept = ({ url }: SizedEntry) => chunks.get(url)?.kind !== 'network';
	const later = entries.filter((entry) => isLater(entry) && isKept(entry));
	const shell = entries.filter((entry) => !isLater(entry));
	const onUse = entries.filter((entry) => isLater(entry) && !isKept(entry));
	return {
		shell: shell.map(asEntry),
		later: later.map(asEntry),
		onUse: onUse.map(asEntry),
		shellBytes: sum(shell),
		laterBytes: sum(later),
	};
}

/** The hash makes the browser refuse a file of another deployment, which a cache on the way may still hand out. */
async function withHash(root: string, entry: ManifestEntry): Promise<SizedEntry> {
	const bytes = await readFile(join(root, entry.url));
	const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
	return { ...entry, integrity, size: bytes.byteLength };
}

/**
 * Vite's list of all that any script asked for later imports, so that it can be fetched at once with it. Who names it
 * here does not need it: what is imported is looked for in the script that imports it. Styles are named nowhere else.
 */
const preloads = /\bm\.f=\[[^\]]*\]/g;
const stylesOnly = (list: string): string => (list.match(/[^"]+\.css/g) ?? []).join(' ');

/**
 * The scripts, styles and pictures that can be reached from a page without going through a later chunk. A
 * reference, of whatever kind, names the other file, and names carry a hash: looking for the name is enough.
 */
async function neededByPages(
	root: string,
	entries: readonly SizedEntry[],
	chunks: ReadonlyMap<string, BuiltChunk>,
): Promise<ReadonlySet<string>> {
	const urls = entries.map((entry) => entry.url);
	const assets = urls.filter((url) => url.startsWith('_astro/'));
	const namedIn = async (url: string) => {
		const text = (await readFile(join(root, url), 'utf8')).replace(preloads, stylesOnly);
		return assets.filter((asset) => text.includes(basename(asset)));
	};
	const needed = new Set<string>();
	const pages = urls.filter((url) => url.endsWith('.html') && !latePages.test(url));
	const open = (await Promise.all(pages.map(namedIn))).flat();
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (needed.has(next) || (chunks.get(next)?.kind ?? 'page') !== 'page') continue;
		needed.add(next);
		if (/\.(js|css)$/.test(next)) open.push(...(await namedIn(next)));
	}
	// A page that imports such code before it runs does need it: the shell's budget then says so.
	for (const name of needed) for (const imported of chunks.get(name)?.imports ?? []) needed.add(imported);
	return needed;
}

function asEntry({ url, revision, integrity }: SizedEntry): ManifestEntry {
	return { url, revision, ...(integrity === undefined ? {} : { integrity }) };
}

function sum(entries: readonly SizedEntry[]): number {
	return entries.reduce((total, entry) => total + entry.size, 0);
}
