/** As much of a sentence as a card has room for, cut between words: "Give feedback that is specific …". */
export function shortText(text: string, length = 110): string {
	if (text.length <= length) return text.replace(/\.$/, '');
	const cut = text.slice(0, length);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[,;:]$/, '')} …`;
}
