const textBoxes = 'textarea, input[type="text"], input[type="date"], input[type="number"], input:not([type])';

/**
 * Everything that stands in the text boxes of a page, each under its label, as plain text to paste
 * elsewhere. Reads the page and not the state of a form, because it is wanted just when that state is lost.
 */
export function typedText(root: ParentNode): string {
	const parts: string[] = [];
	for (const box of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(textBoxes)) {
		if (box.value.trim() === '') continue;
		const label = box.labels?.[0]?.textContent?.trim() ?? box.getAttribute('aria-label') ?? '';
		parts.push(label === '' ? box.value : `${label}\n${box.value}`);
	}
	return parts.join('\n\n');
}
