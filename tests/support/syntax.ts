import ts from 'typescript';
import type { Source } from './sources.ts';

/**
 * The syntax tree of a TypeScript file, or of an .astro file's template read as TSX: what stands between
 * expressions is markup in both. Scripts, styles, comments and front matter are blanked, lines kept.
 */
export function parseSource({ path, text }: Source): ts.SourceFile {
	const astro = path.endsWith('.astro');
	const code = astro ? templateOf(text) : text;
	const kind = astro || path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
	return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, kind);
}

/** Calls `visit` for `node` and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
	visit(node);
	ts.forEachChild(node, (child) => walk(child, visit));
}

/** "path:line what", for a message that an editor can open. */
export function at(node: ts.Node, what: string): string {
	const file = node.getSourceFile();
	const { line } = file.getLineAndCharacterOfPosition(node.getStart());
	return `${file.fileName}:${line + 1} ${what}`;
}

function templateOf(text: string): string {
	const body = text
		.replace(/^---\n[\s\S]*?\n---\n/, blank)
		.replace(/<!--[\s\S]*?-->/g, blank)
		.replace(/<!doctype[^>]*>/gi, blank)
		.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, blank);
	return `<>${body}</>`;
}

function blank(match: string): string {
	return match.replace(/[^\n]/g, ' ');
}
