import ts from 'typescript';
import type { Source } from '#tests/support/sources.ts';
import { at, parseSource, walk } from '#tests/support/syntax.ts';

/** Attributes whose text a person reads or hears. */
const readAloud = new Set([
	'alt',
	'aria-description',
	'aria-label',
	'aria-roledescription',
	'aria-valuetext',
	'description',
	'error',
	'eyebrow',
	'hint',
	'label',
	'legend',
	'placeholder',
	'summary',
	'title',
]);

/** The operators whose result is one of their operands: a comparison's own literal is never shown. */
const joining = new Set([
	ts.SyntaxKind.AmpersandAmpersandToken,
	ts.SyntaxKind.BarBarToken,
	ts.SyntaxKind.PlusToken,
	ts.SyntaxKind.QuestionQuestionToken,
]);

/** Text for a person that stands in markup and not in `wording`: words between tags, or in a read-aloud attribute. */
export function unwordedText(source: Source): readonly string[] {
	const found: string[] = [];
	walk(parseSource(source), (node) => {
		if (ts.isJsxText(node) && hasWords(node.text)) found.push(at(node, node.text.trim()));
		if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) found.push(...literals(node.expression));
		if (ts.isJsxAttribute(node) && readAloud.has(node.name.getText()))
			found.push(...literals(node.initializer));
	});
	return found;
}

/** The literals with words that `node` can turn into; a call or a name is somebody else's text. */
function literals(node: ts.Node | undefined): readonly string[] {
	if (!node) return [];
	if (ts.isStringLiteralLike(node)) return hasWords(node.text) ? [at(node, node.text)] : [];
	if (ts.isTemplateExpression(node)) {
		const texts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
		return texts.some(hasWords) ? [at(node, node.getText())] : [];
	}
	if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return literals(node.expression);
	if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
	if (ts.isBinaryExpression(node) && joining.has(node.operatorToken.kind)) {
		return [...literals(node.left), ...literals(node.right)];
	}
	return [];
}

/** A reference such as E007 is data, in a picture of a screen too. */
function hasWords(text: string): boolean {
	return /\p{L}/u.test(text.replace(/\bE\d{3}\b/g, ''));
}
