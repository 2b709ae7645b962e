import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { projectRoot } from '#tests/support/project-root.ts';
import { withTemporaryTree } from '#tests/support/temporary-tree.ts';

/** Code by what it asks of the place it runs in. */
const asking = {
	'a page': "export const title = document.querySelector('title');\n",
	'a database': "export const open = () => indexedDB.open('a');\n",
	'a worker to start': "export const worker = () => new Worker('a.js');\n",
	'a network': "export const get = () => fetch('/a');\n",
	'a timer': 'export const later = (done: () => void) => setTimeout(done, 1);\n',
	'a file system': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
	'an environment': "export const home = process.env['HOME'];\n",
	'service worker clients':
		'declare const self: ServiceWorkerGlobalScope;\nexport const all = self.clients;\n',
	nothing: 'export const sum = (...n: number[]) => n.reduce((a, b) => a + b, 0);\n',
};
type Asked = keyof typeof asking;

/** What each context has; everything else must be refused where it is compiled. */
const given: Readonly<Record<string, readonly Asked[]>> = {
	pure: ['nothing'],
	window: ['nothing', 'a page', 'a database', 'a worker to start', 'a network', 'a timer'],
	worker: ['nothing', 'a database', 'a worker to start', 'a network', 'a timer', 'service worker clients'],
	'service-worker': [
		'nothing',
		'a database',
		'a worker to start',
		'a network',
		'a timer',
		'service worker clients',
	],
	node: ['nothing', 'a network', 'a timer', 'a file system', 'an environment'],
};

function optionsOf(context: string): ts.CompilerOptions {
	const path = join(projectRoot, `tests/config/${context}.tsconfig.json`);
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

it.each(Object.entries(given))(
	'in "%s", code that asks for something else is refused',
	async (context, has) => {
		const names = Object.keys(asking);
		const files = Object.fromEntries(Object.values(asking).map((code, index) => [`${index}.ts`, code]));
		const accepted = await withTemporaryTree(files, async (root) => {
			const paths = names.map((_name, index) => join(root, `${index}.ts`));
			const program = ts.createProgram(paths, optionsOf(context));
			return names.filter((_name, index) => {
				const file = program.getSourceFile(paths[index] ?? '');
				return program.getSemanticDiagnostics(file).length === 0;
			});
		});
		expect(accepted.toSorted()).toEqual(has.toSorted());
	},
);
