import { stringify } from 'yaml';
import type { Template } from '#domain/template.ts';

/** A template as the Markdown file that `parseTemplate` reads: front matter is the form, the body is the guidance. */
export function writeTemplate({ guidance, ...form }: Template): string {
	// Quoted throughout: a text that looks like a number, a date or YAML stays a text.
	const front = stringify(form, { lineWidth: 0, defaultKeyType: 'PLAIN', defaultStringType: 'QUOTE_DOUBLE' });
	return `---\n${front}---\n${guidance.trim()}\n`;
}
