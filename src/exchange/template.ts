import type { Template } from '#domain/template.ts';
import type { Parsed } from './front-matter.ts';
import { refused, splitFrontMatter } from './front-matter.ts';
import { checkTemplate } from './template-check.ts';

/**
 * Reads one evidence template: Markdown whose front matter is the form and whose body is the
 * guidance. The only reader, at build and at run time. Every problem is listed, not just the first.
 */
export function parseTemplate(text: string): Parsed<Template> {
	const split = splitFrontMatter(text);
	if (!split.ok) return split;
	const { data, body } = split.value;
	if (typeof data !== 'object' || data === null) return refused('', 'has empty front matter');
	return checkTemplate({ ...data, guidance: body });
}
