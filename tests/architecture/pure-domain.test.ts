import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#tests/support/project-root.ts';
import { withTemporaryTree } from '#tests/support/temporary-tree.ts';

/** The options `npm test` compiles domain and wording with. */
function pureOptions(): ts.CompilerOptions {
	const path = join(projectRoot, 'tests/config/pure.tsconfig.json');
	const parsed = ts.getParsedCommandLineOfConfigFile(
		path,
		{},
		{ ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
	);
	if (!parsed) throw new Error(`${path} could not be read`);
	return parsed.options;
}

function fail(diagnostic: ts.Diagnostic): never {
	throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}

const offences = {
	'window.ts': 'export const width = window.innerWidth;\n',
	'document.ts': "export const title = document.querySelector('title');\n",
	'indexed-db.ts': "export const open = () => indexedDB.open('a');\n",
	'worker.ts': "export const worker = () => new Worker('a.js');\n",
	'fetch.ts': "export const get = () => fetch('/a');\n",
	'timer.ts': 'export const later = (done: () => void) => setTimeout(done, 1);\n',
	'node.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
	'environment.ts': "export const home = process.env['HOME'];\n",
};
const innocent = { 'innocent.ts': 'export const sum = (...n: number[]) => n.reduce((a, b) => a + b, 0);\n' };

describe('the domain compiles without a browser and without Node', () => {
	it('so code that uses either is refused', async () => {
		const guilty = await withTemporaryTree({ ...offences, ...innocent }, async (root) => {
			const paths = [...Object.keys(offences), ...Object.keys(innocent)].map((name) => join(root, name));
			const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram(paths, pureOptions()));
			return new Set(diagnostics.map(({ file }) => file?.fileName.slice(root.length + 1)));
		});
		expect([...guilty].sort()).toEqual(Object.keys(offences).sort());
	});
});
