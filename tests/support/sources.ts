import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { projectRoot } from './project-root.ts';

/** A file of the project: its path from the root with forward slashes, and its text. */
export type Source = { readonly path: string; readonly text: string };

/** Every file under `folder` whose ending is one of `endings` (".ts"), in a stable order. */
export async function sourcesUnder(folder: string, endings: readonly string[]): Promise<readonly Source[]> {
	const entries = await readdir(join(projectRoot, folder), { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile() && endings.includes(extname(entry.name)))
		.map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length).replaceAll('\\', '/'))
		.sort();
	return Promise.all(
		paths.map(async (path) => ({ path, text: await readFile(join(projectRoot, path), 'utf8') })),
	);
}
