import { parseDocument } from 'yaml';

/** One thing that is wrong with a file, and where: "sections.0.fields.2.kind" or "" for the file as a whole. */
export type ContentProblem = { readonly field: string; readonly reason: string };

export type Parsed<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly problems: readonly ContentProblem[] };

/** Far above any real form or unit: a larger file is refused before it is parsed. */
const LONGEST_FILE = 200_000;

/**
 * Splits Markdown with YAML front matter into data and body. YAML 1.2 core only: no custom tags, and
 * few aliases, so that a hostile file can neither run code nor grow ("billion laughs").
 */
export function splitFrontMatter(
	text: string,
	longest: number = LONGEST_FILE,
): Parsed<{ readonly data: unknown; readonly body: string }> {
	if (text.length > longest) return refused('', `is longer than ${longest} characters`);
	const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n([\s\S]*))?$/.exec(text);
	if (!match) return refused('', 'does not start with front matter between two lines of ---');
	const document = parseDocument(match[1] ?? '', { version: '1.2', schema: 'core', uniqueKeys: true });
	const [error] = document.errors;
	if (error) return refused('', error.message.split('\n')[0] ?? 'is not valid YAML');
	try {
		const data: unknown = document.toJS({ maxAliasCount: 20 });
		return { ok: true, value: { data, body: (match[2] ?? '').trim() } };
	} catch (error) {
		return refused('', error instanceof Error ? error.message : 'is not valid YAML');
	}
}

export function refused(
	field: string,
	reason: string,
): { readonly ok: false; readonly problems: readonly ContentProblem[] } {
	return { ok: false, problems: [{ field, reason }] };
}
