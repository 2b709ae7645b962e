import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { projectRoot } from './project-root.ts';
import { withTemporaryTree } from './temporary-tree.ts';

const Report = z.object({
	summary: z.object({ unchanged: z.number() }),
	diagnostics: z.array(
		z.object({
			category: z.string(),
			severity: z.string(),
			location: z.object({ path: z.string(), start: z.object({ line: z.number() }) }),
		}),
	),
});

/** One complaint: the rule's name without its group, and where. */
export type Finding = { readonly rule: string; readonly path: string; readonly line: number };

/** Lints `files` with the project's own configuration, as if they stood in the project; throws unless all were read. */
export async function lint(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
	const tree = {
		...files,
		'.biome.jsonc': await readFile(join(projectRoot, '.biome.jsonc'), 'utf8'),
		'.gitignore': await readFile(join(projectRoot, '.gitignore'), 'utf8'),
	};
	const output = await withTemporaryTree(tree, run);
	const report = Report.parse(JSON.parse(output));
	// Biome counts its own configuration file too.
	if (report.summary.unchanged < Object.keys(files).length) throw new Error('Biome did not read every file');
	return report.diagnostics.map(({ category, location }) => ({
		rule: category.split('/').at(-1) ?? category,
		path: location.path,
		line: location.start.line,
	}));
}

function run(root: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const biome = join(projectRoot, 'node_modules/.bin/biome');
		const child = spawn(biome, ['lint', '--reporter=json', '--max-diagnostics=none', '.'], { cwd: root });
		let output = '';
		child.stdout.on('data', (chunk: Buffer) => {
			output += chunk.toString();
		});
		child.on('error', reject);
		child.on('close', () => resolve(output));
	});
}
