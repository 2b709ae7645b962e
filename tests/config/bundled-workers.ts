import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';
import { build, type Plugin } from 'vite';
import { contentPlugin } from '#commands/content-plugin.ts';
import { preactPlugin } from '#commands/preact-plugin.ts';
import { projectRoot } from '#commands/project.ts';

const ADDRESS = '/bundled-workers';
const STARTED = /new URL\('\.\/([a-z]+-worker)\.ts', import\.meta\.url\)/;

/**
 * Workers as they ship: one file each. Every job starts one, and module by module each start asks the server for
 * a hundred files, which took more of the tests' time than what they do.
 */
export function bundledWorkers(): Plugin {
	const folder = join(projectRoot, 'tests/.output/workers');
	return {
		name: 'starfolio-bundled-workers',
		enforce: 'pre',
		async configureServer(server) {
			await rm(folder, { recursive: true, force: true });
			await build({
				root: projectRoot,
				configFile: false,
				publicDir: false,
				logLevel: 'error',
				plugins: [contentPlugin(), preactPlugin()],
				build: {
					outDir: folder,
					minify: false,
					rolldownOptions: {
						input: ['backup', 'pdf', 'picture'].map((name) =>
							join(projectRoot, `src/workers/${name}-worker.ts`),
						),
						output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
					},
				},
			});
			server.middlewares.use(ADDRESS, sirv(folder, { maxAge: 3600 }));
		},
		transform(code, id) {
			if (!/\/src\/workers\/[a-z]+-client\.ts/.test(id)) return null;
			const name = STARTED.exec(code)?.[1];
			if (!name) throw new Error(`No worker is started in ${id}`);
			return { code: code.replace(STARTED, `new URL('${ADDRESS}/${name}.js', location.origin)`), map: null };
		},
	};
}
