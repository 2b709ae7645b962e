import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { type BuiltChunk, noteChunks } from './build-chunks.ts';
import { type FileLists, listFiles } from './build-file-list.ts';
import { headersFile } from './build-headers.ts';
import { identifyManifest } from './build-manifest.ts';
import { markVersion } from './build-version.ts';

/** What the service worker may put on a phone, in bytes (DESIGN, Budgets). */
const shellBudget = 1_500_000;
const laterBudget = 4_000_000;

/**
 * Makes the built site work without a network: prepares the fonts, lists every file, bundles the service
 * worker with that list, and writes the `_headers` file. Fails the build above the budgets.
 */
export function offline(options: { prepareFonts(): unknown }): AstroIntegration {
	const chunks = new Map<string, BuiltChunk>();
	let base = '/';
	return {
		name: 'starfolio-offline',
		hooks: {
			'astro:config:setup': async ({ updateConfig }) => {
				// Before Astro reads `public`, because that is where the fonts go.
				await options.prepareFonts();
				const note = () => noteChunks(chunks);
				updateConfig({ vite: { plugins: [note()], worker: { plugins: () => [note()] } } });
			},
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/?$/, '/');
			},
			'astro:build:done': async ({ dir, logger }) => {
				await identifyManifest(new URL('manifest.webmanifest', dir), base);
				await markVersion(dir);
				const lists = await listFiles(dir, chunks);
				await writeFile(new URL('sw.js', dir), await bundleServiceWorker(lists));
				await writeFile(new URL('_headers', dir), headersFile(base));
				logger.info(`shell ${kilobytes(lists.shellBytes)}, later ${kilobytes(lists.laterBytes)}`);
				keepTo('The shell', lists.shellBytes, shellBudget);
				keepTo('What is fetched later', lists.laterBytes, laterBudget);
			},
		},
	};
}

async function bundleServiceWorker(lists: FileLists): Promise<string> {
	const built = await build({
		configFile: false,
		root: fileURLToPath(new URL('../..', import.meta.url)),
		logLevel: 'warn',
		publicDir: false,
		define: {
			__SHELL_FILES__: JSON.stringify(lists.shell),
			__LATER_FILES__: JSON.stringify(lists.later),
			__ON_USE_FILES__: JSON.stringify(lists.onUse),
			'process.env.NODE_ENV': '"production"',
		},
		build: {
			write: false,
			target: ['es2022', 'safari15.4'],
			rollupOptions: {
				input: fileURLToPath(new URL('./service-worker.ts', import.meta.url)),
				// A classic script: Firefox knows no module service workers before 147.
				output: { format: 'iife', entryFileNames: 'sw.js' },
			},
		},
	});
	const outputs = Array.isArray(built) ? built : [built];
	const chunks = outputs.flatMap((output) => ('output' in output ? output.output : []));
	const [worker] = chunks;
	if (chunks.length !== 1 || worker?.type !== 'chunk')
		throw new Error('The service worker must be one script');
	return worker.code;
}

function keepTo(what: string, bytes: number, budget: number): void {
	if (bytes <= budget) return;
	throw new Error(
		`${what} is ${kilobytes(bytes)}, its budget is ${kilobytes(budget)} (src/offline/build.ts)`,
	);
}

function kilobytes(bytes: number): string {
	return `${Math.round(bytes / 1000)} kB`;
}
