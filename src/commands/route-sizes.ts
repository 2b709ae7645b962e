import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** What one page makes a browser fetch before it can be used, in bytes, each file compressed for itself. */
export type RouteSize = {
	readonly route: string;
	/** Has an island: a screen that works, not only a text. */
	readonly interactive: boolean;
	readonly html: number;
	readonly css: number;
	readonly script: number;
};

/** DESIGN, Budgets: script until a form can be typed in, and of a page that only tells something. */
const interactiveBudget = 130_000;
const staticBudget = 4_000;

/** Measures every page of the built site. */
export async function measureRoutes(dist: string): Promise<readonly RouteSize[]> {
	const files = await readdir(dist, { recursive: true });
	const names = files.map((file) => file.replaceAll('\\', '/'));
	const scripts = new Set(names.filter((name) => /^_astro\/.+\.js$/.test(name)));
	const pages = names.filter((name) => name.endsWith('.html')).sort();
	return Promise.all(pages.map((page) => measureRoute(dist, page, scripts)));
}

async function measureRoute(dist: string, page: string, scripts: ReadonlySet<string>): Promise<RouteSize> {
	const html = await readFile(join(dist, page), 'utf8');
	const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
		([, code]) => code ?? '',
	);
	const styles = [...html.matchAll(/<link[^>]+href="[^"]*?(_astro\/[^"]+\.css)"/g)].map(
		([, name]) => name ?? '',
	);
	const named = [...html.matchAll(/_astro\/[\w.@~-]+\.js/g)].map(([name]) => name);
	const fetched = await withStaticImports(dist, new Set(named), scripts);
	return {
		route: `/${page.replace(/index\.html$/, '')}`,
		interactive: html.includes('<astro-island'),
		html: gzipSync(html).byteLength,
		css: await compressedSize(dist, styles),
		script: (await compressedSize(dist, [...fetched])) + gzipSync(inline.join('\n')).byteLength,
	};
}

/** The given scripts and everything they import before they can run; `import()` comes after and is not counted. */
async function withStaticImports(
	dist: string,
	roots: ReadonlySet<string>,
	scripts: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
	const fetched = new Set<string>();
	const open = [...roots];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (fetched.has(next) || !scripts.has(next)) continue;
		fetched.add(next);
		const { body } = parseSync(next, await readFile(join(dist, next), 'utf8')).program;
		for (const statement of body) {
			const source = 'source' in statement ? statement.source?.value : undefined;
			if (source) open.push(new URL(source, `http://dist/${next}`).pathname.slice(1));
		}
	}
	return fetched;
}

async function compressedSize(dist: string, names: readonly string[]): Promise<number> {
	const sizes = await Promise.all(
		names.map(async (name) => gzipSync(await readFile(join(dist, name))).byteLength),
	);
	return sizes.reduce((total, size) => total + size, 0);
}

/** The pages that weigh more than they may, one line each. */
export function overBudget(routes: readonly RouteSize[]): readonly string[] {
	return routes.flatMap(({ route, interactive, script }) => {
		const budget = interactive ? interactiveBudget : staticBudget;
		return script > budget
			? [`${route} has ${kilobytes(script)} of script, its budget is ${kilobytes(budget)}`]
			: [];
	});
}

/** A table for the terminal. */
export function routeTable(routes: readonly RouteSize[]): string {
	const rows = [
		['route', 'script', 'css', 'html', 'script budget'],
		...routes.map((size) => [
			size.route,
			kilobytes(size.script),
			kilobytes(size.css),
			kilobytes(size.html),
			kilobytes(size.interactive ? interactiveBudget : staticBudget),
		]),
	];
	const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const line = (row: readonly string[]) =>
		row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
	return ['', 'Sizes per route, gz:', ...rows.map(line), ''].join('\n');
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`;
}
