/** A hint is one line, however high the box is that shows all of it. */
export function oneLine(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ');
}
