import ts from 'typescript';
import type { Source } from '#tests/support/sources.ts';
import { at, parseSource, walk } from '#tests/support/syntax.ts';

/**
 * The ways of naming another module that Biome's fences do not see (measured on 2.6.8): import types,
 * `require`, `import()` of anything but a plain string, and a path out of the room given to `new URL` or
 * `import.meta.glob`. Written plainly, each of them becomes something the fences judge.
 */
export function disguisedImports(source: Source): readonly string[] {
	const found: string[] = [];
	// Ambient declarations of virtual modules cannot import at the top: that would make them modules.
	if (source.path.endsWith('.d.ts')) return found;
	walk(parseSource(source), (node) => {
		if (ts.isImportTypeNode(node)) found.push(at(node, 'import type: write `import type { … } from`'));
		if (ts.isCallExpression(node)) found.push(...judgeCall(node));
		if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && leavesRoom(node.arguments?.[0])) {
			found.push(at(node, 'new URL() of a file in another room'));
		}
	});
	return found;
}

function judgeCall(call: ts.CallExpression): readonly string[] {
	const callee = call.expression.getText();
	const [first] = call.arguments;
	if (call.expression.kind === ts.SyntaxKind.ImportKeyword && !(first && ts.isStringLiteral(first))) {
		return [at(call, 'import() of something other than a plain string')];
	}
	if (callee === 'require') return [at(call, 'require()')];
	if (callee === 'import.meta.glob' && first) {
		const patterns = ts.isArrayLiteralExpression(first) ? first.elements : [first];
		if (patterns.some(leavesRoom)) return [at(call, 'import.meta.glob() of another room')];
	}
	return [];
}

function leavesRoom(path: ts.Expression | undefined): boolean {
	return (
		path !== undefined && ts.isStringLiteralLike(path) && /^(\.\.|\/src\/|\.\/(.*\/)?\.\.)/.test(path.text)
	);
}
