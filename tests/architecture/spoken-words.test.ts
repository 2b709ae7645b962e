import ts from 'typescript';
import { expect, it } from 'vitest';
import type { Source } from '#tests/support/sources.ts';
import { sourcesUnder } from '#tests/support/sources.ts';
import { at, parseSource } from '#tests/support/syntax.ts';

/** Words in the chosen language come from `#wording/<subject>.ts`; `#wording/en/<subject>.ts` is always English. */
const following = /^#wording\/[^/]+\.ts$/;

const code = await sourcesUnder('src', ['.ts', '.tsx']);

function importsOf(source: Source): readonly ts.ImportDeclaration[] {
	return parseSource(source).statements.filter(ts.isImportDeclaration);
}

function from(declaration: ts.ImportDeclaration): string {
	return ts.isStringLiteral(declaration.moduleSpecifier) ? declaration.moduleSpecifier.text : '';
}

/** What leaves the device, and what is stored, is English in every language: an assessor may read another. */
it('what makes files and what stores takes no words that follow the language', () => {
	const rooms = /^src\/(domain|storage|exchange|document|device|workers|content|offline)\//;
	const inRooms = code.filter(({ path }) => rooms.test(path));
	expect(inRooms.length).toBeGreaterThan(50);
	const wrong = inRooms.flatMap((source) =>
		importsOf(source)
			.filter((declaration) => following.test(from(declaration)))
			.map((declaration) => at(declaration, from(declaration))),
	);
	expect(wrong).toEqual([]);
});

/** Read when its module is loaded, a sentence is English for as long as the page lives. */
async function caughtEarly(source: Source): Promise<readonly string[]> {
	const words = new Map<string, unknown>();
	for (const declaration of importsOf(source)) {
		if (!following.test(from(declaration))) continue;
		const module: Readonly<Record<string, unknown>> = await import(from(declaration));
		const names = declaration.importClause?.namedBindings;
		if (!names || !ts.isNamedImports(names)) continue;
		for (const { name, propertyName } of names.elements) {
			words.set(name.text, module[(propertyName ?? name).text]);
		}
	}
	if (words.size === 0) return [];
	const found: string[] = [];
	for (const statement of parseSource(source).statements.filter(ts.isVariableStatement)) {
		for (const { name, initializer } of statement.declarationList.declarations) {
			if (!initializer) continue;
			const value = wordsAt(initializer, words);
			if (ts.isIdentifier(name) && value !== undefined) words.set(name.text, value);
			visitNow(initializer, (node) => {
				if (typeof wordsAt(node, words) === 'string') found.push(at(node, node.getText()));
			});
		}
	}
	return found;
}

/** The node and what is below it, but not what a function does later. */
function visitNow(node: ts.Node, visit: (node: ts.Node) => void): void {
	if (ts.isFunctionLike(node)) return;
	visit(node);
	ts.forEachChild(node, (child) => visitNow(child, visit));
}

function wordsAt(node: ts.Node, words: ReadonlyMap<string, unknown>): unknown {
	if (ts.isIdentifier(node)) return words.get(node.text);
	if (!ts.isPropertyAccessExpression(node)) return undefined;
	const whole = wordsAt(node.expression, words);
	return typeof whole === 'object' && whole !== null ? Reflect.get(whole, node.name.text) : undefined;
}

it('no module keeps a sentence from before the language is there', async () => {
	expect((await Promise.all(code.map(caughtEarly))).flat()).toEqual([]);
});

it.each([
	['a sentence', 'const title = homeWords.units;', 1],
	['one in an object', 'const words = homeWords.next;\nconst all = { go: words.start };', 1],
	['a branch', 'const words = homeWords.next;', 0],
	['a function', 'const title = () => homeWords.units;', 0],
])('%s is told apart', async (_name, text, count) => {
	const source = {
		path: 'src/ui/Sample.tsx',
		text: `import { homeWords } from '#wording/home.ts';\n${text}`,
	};
	expect(await caughtEarly(source)).toHaveLength(count);
});
