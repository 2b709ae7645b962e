import { describe, expect, it } from 'vitest';
import { sourcesUnder } from '#tests/support/sources.ts';
import { unwordedText } from './unworded-text.ts';

const markup = [
	...(await sourcesUnder('src/ui', ['.tsx'])),
	...(await sourcesUnder('src/pages', ['.astro'])),
	...(await sourcesUnder('src/layouts', ['.astro'])),
];

describe('every sentence a person reads lives in src/wording', () => {
	it('is so for every component, page and layout', () => {
		expect(markup.length).toBeGreaterThan(20);
		expect(markup.flatMap(unwordedText)).toEqual([]);
	});

	it.each([
		['text between tags', '<p>Nothing yet</p>'],
		['text in braces', "<p>{'Nothing yet'}</p>"],
		['one branch of a choice', "<p>{empty ? 'Nothing yet' : words.some}</p>"],
		['a fallback', "<p>{name ?? 'Nobody'}</p>"],
		// biome-ignore lint/suspicious/noTemplateCurlyInString: the code under test is a template itself
		['a template with words', '<p>{`${count} items`}</p>'],
		['an attribute that is read aloud', '<button aria-label="Close" />'],
		['an attribute in braces', "<TextField label={'Title'} />"],
	])('%s is reported', (_name, code) => {
		expect(unwordedText({ path: 'src/ui/Sample.tsx', text: `export const sample = ${code};` })).toHaveLength(
			1,
		);
		expect(
			unwordedText({ path: 'src/pages/sample.astro', text: `---\nconst a = 1;\n---\n${code}` }),
		).toHaveLength(1);
	});

	it.each([
		['wording', '<p>{words.nothingYet}</p>'],
		['a sign', '<span aria-hidden="true">· ✓</span>'],
		['a class name', '<p className="quiet">{count}</p>'],
		['a comparison', "<p>{state === 'ready' ? words.yes : words.no}</p>"],
		['a comparison before markup', "<p>{state === 'ready' && <b>{words.yes}</b>}</p>"],
	])('%s is not reported', (name, code) => {
		expect(unwordedText({ path: 'src/ui/Sample.tsx', text: `export const sample = ${code};` }), name).toEqual(
			[],
		);
	});
});
