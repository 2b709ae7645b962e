/** The fewest characters of a passphrase of one's own. */
export const SHORTEST_PASSPHRASE = 12;

/** Six random words, easy to write down; the list of words is loaded when it is asked for. */
export async function suggestPassphrase(): Promise<string> {
	const words = await import('#exchange/backup/passphrase.ts');
	return words.suggestPassphrase();
}
