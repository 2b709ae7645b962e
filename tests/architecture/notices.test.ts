import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readNotices } from '#commands/read-notices.ts';
import { printedOnce } from '#content/notices.ts';
import { projectRoot } from '#tests/support/project-root.ts';

const root = join(projectRoot);
const { fonts, libraries } = readNotices(root.replace(/\/$/, ''));
const names = libraries.map((entry) => entry.name);

function dependenciesOf(path: string): readonly string[] {
	const file = z.object({ dependencies: z.record(z.string(), z.string()) });
	return Object.keys(file.parse(JSON.parse(readFileSync(join(root, path), 'utf8'))).dependencies);
}

test('the notices name every library, and what the libraries are built with', () => {
	// The maintained fork stands under the name of the library it continues.
	const fork = (name: string) => (name === 'pdf-lib' ? '@cantoo/pdf-lib' : name);
	expect(dependenciesOf('package.json').filter((name) => !names.includes(fork(name)))).toEqual([]);
	expect(dependenciesOf('node_modules/pdf-lib/package.json').filter((name) => !names.includes(name))).toEqual(
		[],
	);
	expect(names).toContain('workbox-precaching');
	expect(libraries.filter((entry) => entry.licence === '')).toEqual([]);
});

test('build tools bring themselves and not their tools', () => {
	expect(names).toContain('astro');
	expect(names).not.toContain('vite');
});

test('the fonts carry the whole text of their licence, as it asks', () => {
	expect(fonts.map((entry) => entry.name)).toEqual([
		'@expo-google-fonts/noto-emoji',
		'@expo-google-fonts/noto-sans',
		'@expo-google-fonts/noto-sans-hebrew',
		'@expo-google-fonts/vazirmatn',
		'@fontsource/dejavu-sans',
	]);
	const isWhole = (text: string) => /SIL OPEN FONT LICENSE|Bitstream Vera/.test(text);
	expect(fonts.filter((entry) => !isWhole(entry.text))).toEqual([]);
});

test('a licence that came before is not printed again, its holder is', () => {
	const entry = (name: string, text: string) => ({ name, version: '1', licence: 'MIT', text });
	const words = 'Permission is hereby granted, free of charge';
	expect(
		printedOnce([
			entry('a', `Copyright A\n\n${words}`),
			entry('b', `Copyright B\n\n${words.replace(' ', '\n')}`),
			entry('c', `Copyright C\n\n${words}, almost`),
			entry('d', ''),
		]).map(({ text, goesOnAs }) => [text, goesOnAs]),
	).toEqual([
		[`Copyright A\n\n${words}`, ''],
		['Copyright B', 'a'],
		[`Copyright C\n\n${words}, almost`, ''],
		['', ''],
	]);
});
