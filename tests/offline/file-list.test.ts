import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { BuiltChunk } from '#offline/build-chunks.ts';
import { listFiles } from '#offline/build-file-list.ts';
import { withTemporaryTree } from '#tests/support/temporary-tree.ts';

const site = {
	'index.html': '<script src="/_astro/home.AAAA1111.js"></script><link href="/_astro/site.GGGG7777.css">',
	'404.html': '<p>404</p>',
	'_astro/home.AAAA1111.js': 'import"./shared.BBBB2222.js";import("./later.CCCC3333.js")',
	'_astro/shared.BBBB2222.js': 'export const a=1',
	'_astro/later.CCCC3333.js':
		'new Worker("/_astro/pdf-worker.DDDD4444.js");import("./pdf-here.EEEE5555.js");import("./example.HHHH8888.js")',
	'_astro/pdf-worker.DDDD4444.js': 'import"./pdf-lib.FFFF6666.js";import"./shared.BBBB2222.js"',
	'_astro/pdf-here.EEEE5555.js': 'import"./pdf-lib.FFFF6666.js"',
	'_astro/pdf-lib.FFFF6666.js': 'export const b=1',
	'_astro/example.HHHH8888.js': 'export default "/_astro/photo.IIII9999.jpg"',
	'_astro/photo.IIII9999.jpg': 'photo',
	'_astro/site.GGGG7777.css': 'p{}',
	'fonts/serif.ttf': 'font',
	'fonts/serif-licence.txt': 'may be given on with the font',
	'robots.txt': 'Allow: /',
	'icons/icon.svg': '<svg/>',
	'icons/icon-512.png': 'png',
	_headers: '/*',
	'sw.js': '// the worker of an earlier build',
};
const laterNames = new Set(['_astro/pdf-worker.DDDD4444.js', '_astro/example.HHHH8888.js']);
function kindOf(name: string): BuiltChunk['kind'] {
	if (name.includes('pdf-here')) return 'network';
	return laterNames.has(name) ? 'later' : 'page';
}

const chunks = new Map<string, BuiltChunk>(
	Object.keys(site)
		.filter((name) => name.endsWith('.js'))
		.map((name) => [name, { kind: kindOf(name), imports: [] }]),
);

it('divides the site into what the pages need and what is asked for later', async () => {
	const lists = await withTemporaryTree(site, (root) => listFiles(pathToFileURL(`${root}/`), chunks));
	expect(lists.shell.map(({ url }) => url).toSorted()).toEqual([
		'404.html',
		'_astro/home.AAAA1111.js',
		'_astro/later.CCCC3333.js',
		'_astro/shared.BBBB2222.js',
		'_astro/site.GGGG7777.css',
		'icons/icon.svg',
		'index.html',
	]);
	expect(lists.later.map(({ url }) => url).toSorted()).toEqual([
		'_astro/example.HHHH8888.js',
		'_astro/pdf-lib.FFFF6666.js',
		'_astro/pdf-worker.DDDD4444.js',
		'_astro/photo.IIII9999.jpg',
		'fonts/serif.ttf',
	]);
	expect(lists.onUse.map(({ url }) => url)).toEqual(['_astro/pdf-here.EEEE5555.js']);
	const sizes = lists.later.map(({ url }) => site[url as keyof typeof site].length);
	expect(lists.laterBytes).toBe(sizes.reduce((total, size) => total + size, 0));
});

it('gives every file its hash, and a revision to those whose name has none', async () => {
	const lists = await withTemporaryTree(site, (root) => listFiles(pathToFileURL(`${root}/`), chunks));
	for (const { url, revision, integrity } of [...lists.shell, ...lists.later, ...lists.onUse]) {
		const hash = createHash('sha256')
			.update(site[url as keyof typeof site])
			.digest('base64');
		expect(integrity).toBe(`sha256-${hash}`);
		expect(revision === null).toBe(url.startsWith('_astro/'));
	}
});

it('keeps in the shell what a page imports before it runs, whatever it holds', async () => {
	const eager = new Map(chunks);
	eager.set('_astro/home.AAAA1111.js', { kind: 'page', imports: ['_astro/example.HHHH8888.js'] });
	const lists = await withTemporaryTree(site, (root) => listFiles(pathToFileURL(`${root}/`), eager));
	expect(lists.shell.map(({ url }) => url)).toContain('_astro/example.HHHH8888.js');
});

it('leaves to later what only a script of later imports, though a page lists it to fetch both at once', async () => {
	const preloading = {
		...site,
		'_astro/home.AAAA1111.js':
			'd=(m.f||(m.f=["_astro/pdf-worker.DDDD4444.js","_astro/pdf-lib.FFFF6666.js","_astro/late.JJJJ0000.css"]))',
		'_astro/late.JJJJ0000.css': 'i{}',
	};
	const lists = await withTemporaryTree(preloading, (root) => listFiles(pathToFileURL(`${root}/`), chunks));
	expect(lists.later.map(({ url }) => url)).toContain('_astro/pdf-lib.FFFF6666.js');
	expect(lists.shell.map(({ url }) => url)).toContain('_astro/late.JJJJ0000.css');
});
