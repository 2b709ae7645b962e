import { wordlist } from '@scure/bip39/wordlists/english.js';

/** Six words out of 2,048: 66 bits, which no one tries through even at one try a microsecond. */
const WORDS = 6;

/** A passphrase that a person can read out and write down, picked by the browser's own randomness. */
export function suggestPassphrase(): string {
	const numbers = crypto.getRandomValues(new Uint16Array(WORDS));
	// 65,536 is a multiple of 2,048, so every word is as likely as every other.
	return Array.from(numbers, (number) => wordlist[number % wordlist.length] ?? '').join(' ');
}
