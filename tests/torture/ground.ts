import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { contentPlugin } from '#commands/content-plugin.ts';
import { servePreview } from '#commands/preview-server.ts';
import { projectRoot } from '#commands/project.ts';

/** The built site with one page more, which does by script what would take the screens too long. */
export type Ground = {
	/** Without a slash at the end. */
	readonly site: string;
	/** A fresh place for a browser's profile. */
	readonly newProfile: () => Promise<string>;
	/** Puts a file where pages of the site can fetch it; gives its address. */
	readonly publish: (name: string, bytes: Uint8Array) => Promise<string>;
	readonly clear: () => Promise<void>;
};

/** @param built the folder of the built site */
export async function prepareGround(built: string): Promise<Ground> {
	const root = await mkdtemp(join(tmpdir(), 'starfolio-torture-'));
	const dist = join(root, 'site');
	const folder = join(dist, 'torture');
	await cp(built, dist, { recursive: true });
	await mkdir(folder);
	await build({
		root: projectRoot,
		base: '/torture/',
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		plugins: [contentPlugin()],
		worker: { format: 'es' },
		build: {
			outDir: folder,
			emptyOutDir: false,
			minify: false,
			rolldownOptions: {
				input: join(projectRoot, 'tests/torture/in-page/page.ts'),
				output: { entryFileNames: 'page.js' },
			},
		},
	});
	await writeFile(
		join(folder, 'index.html'),
		'<!doctype html><title>Torture</title><script type="module" src="/torture/page.js"></script>\n',
	);
	const server = await servePreview({ dist, base: '/', port: 0 });
	const site = server.address.replace(/\/$/, '');
	return {
		site,
		newProfile: () => mkdtemp(join(root, 'profile-')),
		publish: async (name, bytes) => {
			await writeFile(join(folder, name), bytes);
			return `${site}/torture/${name}`;
		},
		clear: async () => {
			await server.close();
			await rm(root, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
