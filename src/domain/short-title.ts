/** Short enough for a card on a phone. */
const LONGEST = 48;
/** A word that leaves less than this before it is cut itself. */
const SHORTEST = 20;

/** The title of a unit as a card has room for it: cut between words, never within a character. */
export function shortTitleOf(title: string): string {
	if (title.length <= LONGEST) return title;
	const end = title.slice(0, LONGEST + 1).lastIndexOf(' ');
	const cut =
		end > SHORTEST
			? title.slice(0, end)
			: Array.from(title.slice(0, LONGEST + 1))
					.slice(0, -1)
					.join('');
	return `${cut.trimEnd()}…`;
}
