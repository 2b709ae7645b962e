import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type LeftOut, leanLibrariesPlugin, leftOut } from '#commands/lean-libraries-plugin.ts';
import { projectRoot } from '#tests/support/project-root.ts';

/*
 * The plugin names what libraries import. A new version of one may import it from elsewhere, or more of it: then the
 * weight is back, or a build breaks on a phone.
 */

/** Where the modules of a library are that a browser gets. */
const MODULES: Readonly<Record<LeftOut['library'], string>> = {
	'@cantoo/fontkit': 'node_modules/@cantoo/fontkit/dist/browser-module.mjs',
	'pdf-lib': 'node_modules/pdf-lib/es',
	'age-encryption': 'node_modules/age-encryption/dist',
};
const IMPORT = /^(?:import|export)\s+([^;'"]+?)\s+from\s+['"]([^'"]+)['"]/gm;

type Import = { readonly from: string; readonly names: readonly string[] };

function filesOf(library: LeftOut['library']): readonly string[] {
	const place = join(projectRoot, MODULES[library]);
	if (place.endsWith('.mjs')) return [place];
	const names = readdirSync(place, { recursive: true, encoding: 'utf8' });
	return names.filter((name) => name.endsWith('.js')).map((name) => join(place, name));
}

/** What a file imports: the names as they are exported, "*" for all. Files of the library itself by their path. */
function importsOf(file: string): readonly Import[] {
	return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, clause = '', from = '']) => ({
		from: from.startsWith('.') ? resolve(dirname(file), from) : from,
		names: namesIn(clause),
	}));
}

function namesIn(clause: string): readonly string[] {
	const [before = '', inside = ''] = clause.split(/[{}]/);
	const listed = inside.split(',').map((each) => each.trim().split(/\s+as\s+/)[0] ?? '');
	const whole = before.replace(/,\s*$/, '').trim();
	const own = whole === '' ? [] : [whole.startsWith('*') ? '*' : 'default'];
	return [...own, ...listed.filter((name) => name !== '')];
}

function isOf({ imported }: LeftOut, path: string): boolean {
	return typeof imported === 'string' ? imported === path : imported.test(path);
}

/** The names that stand in for an import, as the plugin gives them to the bundler. */
async function standIns({ imported }: LeftOut, path: string): Promise<readonly string[]> {
	const { resolveId, load } = leanLibrariesPlugin();
	if (typeof resolveId !== 'function' || typeof load !== 'function') throw new Error('No plugin.');
	const id = typeof imported === 'string' ? Reflect.apply(resolveId, null, [imported]) : path;
	const code = Reflect.apply(load, null, [id]);
	if (typeof code !== 'string') throw new Error(`Nothing stands in for ${path}.`);
	return Object.keys(await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`));
}

test.each(leftOut)('$library imports $imported, and nothing of it that has no stand-in', async (entry) => {
	const files = filesOf(entry.library).filter((file) => !leftOut.some((each) => isOf(each, file)));
	const imports = files.flatMap(importsOf).filter(({ from }) => isOf(entry, from));
	expect(imports).not.toEqual([]);
	const names = new Set(imports.flatMap((each) => each.names));
	const [first] = imports;
	expect(await standIns(entry, first?.from ?? '')).toEqual(expect.arrayContaining([...names]));
});

test('the measures that are left out are those that pdf-lib has', () => {
	const folder = join(projectRoot, 'node_modules/pdf-lib/es/packages/standard-fonts');
	const imported = readdirSync(folder)
		.filter((name) => name.endsWith('.js'))
		.flatMap((name) => importsOf(join(folder, name)))
		.filter(({ from }) => from.endsWith('.compressed.json'));
	const { load } = leanLibrariesPlugin();
	if (typeof load !== 'function') throw new Error('No plugin.');
	const left = imported.filter(({ from }) => Reflect.apply(load, null, [from]) === null);
	expect(imported).toHaveLength(15);
	expect(left.map(({ from }) => from.replace(/^.*\//, ''))).toEqual(['all-encodings.compressed.json']);
});
