import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { projectRoot } from '#tests/support/project-root.ts';
import { withTemporaryTree } from '#tests/support/temporary-tree.ts';

const Named = z.array(z.object({ name: z.string() }));
const Report = z.object({
	issues: z.array(
		z.object({ file: z.string(), files: Named, exports: Named, dependencies: Named, unlisted: Named }),
	),
});

/** What knip, with the project's own configuration, says about a small project. */
async function unusedIn(
	files: Readonly<Record<string, string>>,
	dependencies: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
	const { knip, imports } = z
		.object({ knip: z.unknown(), imports: z.unknown() })
		.parse(JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')));
	const manifest = JSON.stringify({ name: 'sample', type: 'module', dependencies, imports, knip });
	const output = await withTemporaryTree({ ...files, 'package.json': manifest }, async (root) => {
		const args = ['--directory', root, '--reporter', 'json', '--no-config-hints', '--no-exit-code'];
		const { stdout } = await promisify(execFile)(join(projectRoot, 'node_modules/.bin/knip'), args);
		return stdout;
	});
	return Report.parse(JSON.parse(output)).issues.flatMap((issue) =>
		(['files', 'exports', 'dependencies', 'unlisted'] as const).flatMap((kind) =>
			issue[kind].map(({ name }) => `${kind}: ${name}`),
		),
	);
}

it('knip reports an unused export, file and dependency, and one that is not listed', async () => {
	const found = await unusedIn(
		{
			'src/commands/start.ts':
				"import { used } from '#domain/sample.ts';\nimport { lexer } from 'marked';\nlexer(used);\n",
			'src/domain/sample.ts': "export const used = 'a';\nexport const forgotten = 'b';\n",
			'src/domain/lonely.ts': 'export const lonely = 1;\n',
		},
		{ dexie: '4.4.7' },
	);
	expect(found.toSorted()).toEqual([
		'dependencies: dexie',
		'exports: forgotten',
		'files: src/domain/lonely.ts',
		'unlisted: marked',
	]);
});

it('knip is content when everything is used', async () => {
	const found = await unusedIn(
		{
			'src/commands/start.ts':
				"import { used } from '#domain/sample.ts';\nimport { lexer } from 'marked';\nlexer(used);\n",
			'src/domain/sample.ts': "export const used = 'a';\n",
		},
		{ marked: '18.2.1' },
	);
	expect(found).toEqual([]);
});
