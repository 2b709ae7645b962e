import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The name of the mark that says of a page which build it is from (see `versionOf` in layouts/prepare-page). */
const MARK = 'starfolio-version';

/**
 * Writes into every page which build it is from: two pages may share a document only when it is the same one.
 * The names of scripts and styles carry the hash of what is in them, so the same source gives the same mark.
 *
 * @param dist the built site
 */
export async function markVersion(dist: URL): Promise<void> {
	const root = fileURLToPath(dist);
	const parts = await Array.fromAsync(glob('_astro/*', { cwd: root }));
	const version = createHash('sha256').update(parts.sort().join('\n')).digest('hex').slice(0, 16);
	for await (const page of glob('**/*.html', { cwd: root })) {
		const text = await readFile(join(root, page), 'utf8');
		const marked = text.replace('</title>', `</title><meta name="${MARK}" content="${version}">`);
		if (marked === text) throw new Error(`${page} has no title to put its version behind`);
		await writeFile(join(root, page), marked);
	}
}
