import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { distFolder } from '#commands/project.ts';

/** A copy of the built site that a test may change; `remove` deletes it. */
export async function copySite(): Promise<{ readonly dist: string; remove(): Promise<void> }> {
	const dist = await mkdtemp(join(tmpdir(), 'starfolio-site-'));
	await cp(distFolder, dist, { recursive: true });
	return { dist, remove: () => rm(dist, { recursive: true, force: true }) };
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

/**
 * Puts a new version in place of the one in `dist`: every page says its number, and the service worker knows
 * the new pages. `torn` is a deployment that arrived in part: the worker is new, its pages are still the old.
 */
export async function deployVersion(dist: string, version: number, torn = false): Promise<void> {
	let worker = await readFile(join(dist, 'sw.js'), 'utf8');
	const pages = [...worker.matchAll(/url:`([^`]+\.html)`/g)].map(([, name]) => name ?? '');
	if (pages.length === 0) throw new Error('No page was found in the list of the service worker');
	for (const page of pages) {
		const old = await readFile(join(dist, page), 'utf8');
		const next = old.replace('</head>', `<meta name="test-version" content="${version}"></head>`);
		worker = worker.replaceAll(hashOf(old), hashOf(next));
		const entry = new RegExp(`(url:\`${page.replaceAll('.', '\\.')}\`,revision:\`)([^\`]+)`);
		worker = worker.replace(entry, `$1version-${version}-`);
		if (!torn) await writeFile(join(dist, page), next);
	}
	await writeFile(join(dist, 'sw.js'), worker);
}
