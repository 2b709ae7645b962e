import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourcesUnder } from '#tests/support/sources.ts';
import { disguisedImports } from './disguised-imports.ts';

/** env.d.ts stands where Astro looks for it. */
const rooms =
	/^src\/env\.d\.ts$|^src\/(domain|wording|storage|exchange|document|device|workers|workflows|ui|offline|commands|content|pages|layouts|styles)\//;
const drawers = /^(utils?|helpers?|common|misc|shared|stuff)\b/;
const longest = 400;

const sources = await sourcesUnder('src', ['.ts', '.tsx', '.astro', '.mjs', '.css']);
/** Run by Node, and free to name any file of the project. */
const tools = /^src\/(commands|offline\/build)/;
const code = sources.filter(({ path }) => !path.endsWith('.css') && !tools.test(path));

describe('the house', () => {
	it('was read', () => {
		expect(sources.length).toBeGreaterThan(100);
	});

	it('has no file outside its rooms', () => {
		expect(sources.map((source) => source.path).filter((path) => !rooms.test(path))).toEqual([]);
	});

	it('has no drawer for odds and ends', () => {
		expect(sources.map((source) => source.path).filter((path) => drawers.test(basename(path)))).toEqual([]);
	});

	it(`has no file longer than ${longest} lines`, () => {
		const long = sources.filter((source) => source.text.split('\n').length > longest);
		expect(long.map((source) => source.path)).toEqual([]);
	});
});

describe('the README', () => {
	it('names the oldest browsers that the build is made for, none of which lacks what a protected backup needs', async () => {
		const config = await readFile('astro.config.mjs', 'utf8');
		const versionOf = (browser: string) => new RegExp(`'${browser}([\\d.]+)'`).exec(config)?.[1] ?? 'missing';
		const sentence = `Safari ${versionOf('safari')} (iOS ${versionOf('safari')}), Chrome ${versionOf('chrome')} and Firefox ${versionOf('firefox')} or later.`;
		expect(await readFile('README.md', 'utf8')).toContain(sentence);
		// TransformStream, in which the library for protected backups works, came with Firefox 102.
		expect(Number(versionOf('firefox'))).toBeGreaterThanOrEqual(102);
	});
});

describe('an import is written so that the fences see it', () => {
	it('is so in every file', () => {
		expect(code.flatMap(disguisedImports)).toEqual([]);
	});

	it.each([
		['an import type', "type A = import('#storage/a.ts').A;"],
		['a template string', 'const a = import(`#storage/a.ts`);'],
		['a name', 'const a = import(path);'],
		['require', "const a = require('dexie');"],
		['a URL', "new Worker(new URL('../storage/a.ts', import.meta.url));"],
		['a URL in two steps', "new Worker(new URL('./../storage/a.ts', import.meta.url));"],
		['a glob', "const a = import.meta.glob('../storage/*.ts');"],
		['a list of globs', "const a = import.meta.glob(['./*.ts', '/src/storage/*.ts']);"],
	])('%s is reported', (_name, text) => {
		expect(disguisedImports({ path: 'src/domain/sample.ts', text })).toHaveLength(1);
	});

	it.each([
		['an import', "import { a } from './a.ts';"],
		['a lazy import', "const a = import('./a.ts');"],
		['a worker of the same room', "new Worker(new URL('./pdf.worker.ts', import.meta.url));"],
	])('%s is not reported', (_name, text) => {
		expect(disguisedImports({ path: 'src/workers/sample.ts', text })).toEqual([]);
	});
});
