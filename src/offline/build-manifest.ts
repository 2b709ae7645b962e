import { readFile, writeFile } from 'node:fs/promises';

/**
 * Gives the installed app its identity. Everything else in the manifest is relative to the file, but a
 * relative `id` counts from the host's root: two copies under different sub-paths would be one app.
 */
export async function identifyManifest(manifest: URL, base: string): Promise<void> {
	const content: unknown = JSON.parse(await readFile(manifest, 'utf8'));
	await writeFile(manifest, `${JSON.stringify(Object.assign({ id: base }, content), null, '\t')}\n`);
}
