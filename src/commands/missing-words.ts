import { readdir } from 'node:fs/promises';

/** The words of one subject, read from its file: by key, as deep as they go. */
type Branch = Readonly<Record<string, unknown>>;

const wordingFolder = new URL('../wording/', import.meta.url);

/** The keys of what `translated` does not say, such as "pages.home.description"; and how many there are in all. */
export function missingKeys(
	english: unknown,
	translated: unknown,
	path = '',
): { readonly all: number; readonly missing: readonly string[] } {
	if (!isBranch(english)) return { all: 1, missing: translated === undefined ? [path] : [] };
	const parts = Object.entries(english).map(([key, value]) =>
		missingKeys(
			value,
			isBranch(translated) ? translated[key] : undefined,
			path === '' ? key : `${path}.${key}`,
		),
	);
	return {
		all: parts.reduce((sum, { all }) => sum + all, 0),
		missing: parts.flatMap(({ missing }) => missing),
	};
}

/** What there is in a language and what is missing, in lines for whoever translates. Missing words are shown in English. */
export async function missingWordsReport(language: string): Promise<readonly string[]> {
	const begun = new Set(await readdir(new URL(`${language}/`, wordingFolder)));
	const lines: string[] = [];
	const notBegun: string[] = [];
	for (const file of (await readdir(new URL('en/', wordingFolder))).toSorted()) {
		const english = await wordsIn(`en/${file}`);
		if (english === null) continue;
		const name = file.replace(/\.ts$/, '');
		if (!begun.has(file)) {
			notBegun.push(name);
			continue;
		}
		const { all, missing } = missingKeys(english, await wordsIn(`${language}/${file}`));
		if (missing.length > 0)
			lines.push(`  ${name}: ${missing.length} of ${all} missing: ${missing.join(', ')}`);
	}
	return [
		`Wording in "${language}", for information; what is missing is shown in English:`,
		...lines,
		`  not begun: ${notBegun.join(', ')}`,
	];
}

/** The one object of words that a file of wording has; null where it has only functions. */
async function wordsIn(path: string): Promise<Branch | null> {
	const module: Branch = await import(new URL(path, wordingFolder).href);
	return Object.values(module).find(isBranch) ?? null;
}

function isBranch(value: unknown): value is Branch {
	return typeof value === 'object' && value !== null;
}
