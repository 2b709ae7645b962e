import { LINE_BREAK } from '#domain/specification/lines.ts';
import { SOURCE } from './SourceText.tsx';

/** Marks lines of the pasted text in its field and brings them into view. */
export function showInSource(lines: readonly number[]): void {
	const field = document.getElementById(SOURCE);
	const [first, last] = [lines[0], lines.at(-1)];
	if (!(field instanceof HTMLTextAreaElement) || first === undefined || last === undefined) return;
	// The field's own text has a plain line feed for each break.
	const starts = [0];
	for (const found of field.value.matchAll(LINE_BREAK)) starts.push(found.index + found[0].length);
	const from = starts[first - 1] ?? 0;
	const to = (starts[last] ?? field.value.length + 1) - 1;
	field.focus({ preventScroll: true });
	field.setSelectionRange(from, to);
	field.scrollIntoView({ block: 'nearest' });
	// Browsers scroll to a selection only when it is typed into.
	field.scrollTop = (field.scrollHeight * (first - 2)) / starts.length;
}
