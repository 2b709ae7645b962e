import { describe, expect, test } from 'vitest';
import { type Source, sourcesUnder } from '#tests/support/sources.ts';

/*
 * Screens come and go within one document, and the sheets of all that were seen stay. So no class may get its looks in
 * two of them: which one wins would hang on the way a person took.
 */

const restyled = /forced-colors\.css$|print\.css$/;

/** The classes that a sheet gives looks to by their name alone, such as `.card`, `.card:hover` and `.card h2`. */
function lookedAfter(sheet: string): ReadonlySet<string> {
	const rules = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g);
	const selectors = [...rules]
		.flatMap(([, list = '']) => list.split(/,(?![^(]*\))/))
		.map((selector) => selector.trim());
	const alone = selectors.map((selector) => /^\.([\w-]+)(?::[\w-]+|\[[^\]]*\])*$/.exec(selector)?.[1]);
	return new Set(alone.filter((name) => name !== undefined));
}

function shared(sheets: readonly Source[]): readonly string[] {
	const owners = new Map<string, string[]>();
	for (const { path, text } of sheets)
		for (const name of lookedAfter(text)) owners.set(name, [...(owners.get(name) ?? []), path]);
	return [...owners]
		.filter(([, files]) => files.length > 1)
		.map(([name, files]) => `.${name}: ${files.join(', ')}`);
}

describe('style sheets', () => {
	test('each class gets its looks in one of them', async () => {
		const sheets = (await sourcesUnder('src/styles', ['.css'])).filter(({ path }) => !restyled.test(path));
		expect(sheets.length).toBeGreaterThan(20);
		expect(shared(sheets)).toEqual([]);
	});

	test('two that look after the same class are reported, however they write it', () => {
		const sheets = [
			{ path: 'a.css', text: '@layer kit { .states { gap: 1px; } .other .mine { gap: 1px; } }' },
			{ path: 'b.css', text: '@layer screens { .mine, .states:hover { gap: 2px; } }' },
		];
		expect(shared(sheets)).toEqual(['.states: a.css, b.css']);
	});
});
