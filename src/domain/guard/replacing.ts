import type { Found } from './finding.ts';
import { isGivenName } from './given-names.ts';
import { matchesOf } from './matches.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { GuardSettings } from './settings.ts';

/** What stands in place of what. */
export type Replacement = {
	readonly from: string;
	readonly to: string;
	/** Instead of `to` where a title stands before it: "Dr Jones" becomes "Dr B", never "Dr Person B". */
	readonly afterTitle?: string;
};

/** What the sentences around it call a thing, once it is taken out. */
export type Placeholders = Readonly<Record<Exclude<Found['kind'], 'name' | 'listed'>, string>> & {
	/** A person without a title: "Person A". */
	readonly person: (letter: string) => string;
	/** Two people behind two titles: "Mr and Mrs A". */
	readonly titled: (title: string, letter: string) => string;
};

export type Replaced = {
	/** In their order: the longest first, so that "Mrs Patel" goes before "Patel". */
	readonly replacements: readonly Replacement[];
	/** The guard's memory with the letter that was given. */
	readonly settings: GuardSettings;
};

const TITLE = '(?:mrs?|ms|miss|mx|dr|prof(?:essor)?|rev(?:erend)?|sir|lady|lord|dame)\\.?';
const TITLES = new RegExp(`^(${TITLE}(?:\\s+(?:and|&)\\s+(?:mrs?|ms|miss|dr)\\.?)?)\\s+(.+)$`, 'iu');
const TITLE_BEFORE = new RegExp(`(?:^|[^\\p{L}])${TITLE}\\s+$`, 'iu');

/**
 * How a finding is taken out of the text: a person becomes a letter, the same in every item; anything else says
 * only what it was.
 *
 * @param taken letters that stand for somebody in the text already
 */
export function replacementFor(
	found: Pick<Found, 'kind' | 'text'>,
	settings: GuardSettings,
	words: Placeholders,
	taken: ReadonlySet<string> = new Set(),
): Replaced {
	const { kind, text } = found;
	if (kind !== 'name' && kind !== 'listed') {
		return { replacements: [{ from: text, to: words[kind] }], settings };
	}
	const [, title = '', rest = text] = TITLES.exec(text) ?? [];
	const { letter, settings: remembered } = letterFor(rest, settings, taken);
	const to = title === '' ? words.person(letter) : words.titled(title, letter);
	const replacements: Replacement[] = [{ from: text, to }];
	const surname = rest.split(/\s+/).at(-1) ?? '';
	// The surname by itself tells as much. One that is a word as well stays: it is found again where it is a name.
	if (surname !== text && surname.length > 2 && !isOrdinaryWord(surname)) {
		replacements.push({ from: surname, to: words.person(letter), afterTitle: letter });
	}
	// Whoever is on the list has her whole entry for a key already.
	const settingsAfter = kind === 'name' ? withGivenName(rest, letter, remembered) : remembered;
	return { replacements, settings: settingsAfter };
}

/** "Sarah", once "Sarah Jones" has a letter, has the same. Only remembered: there may be another Sarah in the text. */
function withGivenName(name: string, letter: string, settings: GuardSettings): GuardSettings {
	const [given = '', ...others] = plain(name).split(' ');
	const isKnown = settings.people.some((person) => plain(person.key) === given);
	if (others.length === 0 || isKnown || !isGivenName(given)) return settings;
	return { ...settings, people: [...settings.people, { key: given, letter }] };
}

type Lettered = { readonly letter: string; readonly settings: GuardSettings };

function letterFor(name: string, settings: GuardSettings, taken: ReadonlySet<string>): Lettered {
	const key = personKey(name, settings.names);
	const known = settings.people.find((person) => plain(person.key) === key);
	if (known) return { letter: known.letter, settings };
	const used = new Set([...taken, ...settings.people.map(({ letter }) => letter)]);
	let number = 0;
	while (used.has(nthLetter(number))) number += 1;
	const letter = nthLetter(number);
	return { letter, settings: { ...settings, people: [...settings.people, { key, letter }] } };
}

/** However a phone writes it: "Siân O’Neill" and "sian o'neill" are one. */
function plain(text: string): string {
	const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'");
	return bare.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** The surname; of a person on the list, her whole entry, however much of it the text says. */
function personKey(name: string, names: readonly string[]): string {
	const wanted = plain(name);
	const entry = names.map(plain).find((each) => each === wanted || each.split(' ').includes(wanted));
	return (entry ?? wanted).split(' ').at(-1) ?? wanted;
}

/** A … Z, AA, AB … */
function nthLetter(number: number): string {
	const letter = String.fromCharCode(65 + (number % 26));
	return number < 26 ? letter : `${nthLetter(Math.floor(number / 26) - 1)}${letter}`;
}

/** The letters that stand behind a title in some text: "Mrs A", "Person B". Not "customer a refund". */
export function lettersIn(text: string): ReadonlySet<string> {
	const found = text.matchAll(/\b(?:mr|mrs|ms|miss|mx|dr|person)\.? ([A-Z]{1,2})\b/gi);
	return new Set([...found].map(([, letter = '']) => letter.toUpperCase()));
}

/**
 * A text with everything replaced that stands by itself in it, whatever its capitals; but somebody called Mark is not
 * taken out of "I mark each call".
 */
export function replacedText(text: string, replacements: readonly Replacement[]): string {
	let replaced = text;
	for (const { from, to, afterTitle } of replacements) {
		if (from === '') continue;
		const pattern = new RegExp(
			from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
			isOrdinaryWord(from) ? 'gu' : 'giu',
		);
		let result = '';
		let end = 0;
		for (const match of matchesOf(replaced, pattern)) {
			const isTitled = afterTitle !== undefined && TITLE_BEFORE.test(match.before);
			result += replaced.slice(end, match.start) + (isTitled ? afterTitle : to);
			end = match.end;
		}
		replaced = result + replaced.slice(end);
	}
	return replaced;
}

/** Whether one of them stands in the text, whatever its capitals: a quick look before the exact one. */
export function mayHold(text: string, replacements: readonly Replacement[]): boolean {
	const lower = text.toLowerCase();
	return replacements.some(({ from }) => lower.includes(from.toLowerCase()));
}
