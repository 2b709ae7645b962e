import type { Found } from './finding.ts';
import { type Match, matchesOf } from './matches.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { GuardSettings } from './settings.ts';

/** What stands in place of what. */
export type Replacement = {
	readonly from: string;
	readonly to: string;
	/** Instead of `to` where a title stands before it: "Dr Jones" becomes "Dr B", never "Dr Person B". */
	readonly afterTitle?: string | undefined;
	/**
	 * Set for people, of whom a part of a double name is another one: "Mrs Patel" is not in "Mrs Patel-Jones". With
	 * "capitals" only where the text gives each word the capital that it has here: Mr Rota made the rota.
	 */
	readonly person?: 'capitals' | 'any-case' | undefined;
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
	const needsCapitals = kind === 'listed' ? isOrdinaryWord(text) : title === '';
	const replacements: Replacement[] = [{ from: text, to, person: needsCapitals ? 'capitals' : 'any-case' }];
	const entry = kind === 'listed' ? onlyEntryWith(text, settings.names) : undefined;
	// Or "Tom Begum" becomes "Person B Begum".
	if (entry !== undefined && plain(entry) !== plain(text)) {
		replacements.unshift({ from: entry, to, person: 'any-case' });
	}
	const surname = rest.split(/\s+/).at(-1) ?? '';
	if (surname !== text && tellsWho(surname, found, settings)) {
		const person = /^\p{Lu}/u.test(surname) ? 'capitals' : 'any-case';
		replacements.push({ from: surname, to: words.person(letter), afterTitle: letter, person });
	}
	// Whoever is on the list has her whole entry for a key already.
	const settingsAfter = kind === 'name' ? withGivenName(rest, letter, remembered) : remembered;
	return { replacements, settings: settingsAfter };
}

/** "Sarah", once "Sarah Jones" has a letter, has the same. Only remembered: there may be another Sarah in the text. */
function withGivenName(name: string, letter: string, settings: GuardSettings): GuardSettings {
	const [given = '', ...others] = plain(name).split(' ');
	const isKnown = settings.people.some((person) => plain(person.key) === given);
	if (others.length === 0 || isKnown) return settings;
	return { ...settings, people: [...settings.people, { key: given, letter }] };
}

/**
 * Whether a surname by itself tells as much as the whole name, and may go with it. One that is a word as well stays:
 * it is found again where it is a name. So does the last word of a name that has no title, which may be no name
 * ("named Team Leader"), and one that the list gives to two people.
 */
function tellsWho(
	surname: string,
	{ kind, text }: Pick<Found, 'kind' | 'text'>,
	{ names }: GuardSettings,
): boolean {
	if (surname.length <= 2 || isOrdinaryWord(surname)) return false;
	return kind === 'listed' ? onlyEntryWith(surname, names) !== undefined : TITLES.test(text);
}

type Lettered = { readonly letter: string; readonly settings: GuardSettings };

function letterFor(name: string, settings: GuardSettings, taken: ReadonlySet<string>): Lettered {
	const key = personKey(name, settings.names);
	// Who was on the list was once remembered by surname; that is still she unless the list has two of it.
	const surname = surnameOf(key);
	const keys = entriesWith(surname, settings.names).length > 1 ? [key] : [key, surname];
	const known = keys
		.map((each) => settings.people.find((person) => plain(person.key) === each))
		.find((person) => person !== undefined);
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

/** The entries of the list that a name is, or is a word of. */
function entriesWith(name: string, names: readonly string[]): readonly string[] {
	const wanted = plain(name);
	const whole = names.filter((each) => plain(each) === wanted);
	return whole.length > 0
		? whole.slice(0, 1)
		: names.filter((each) => plain(each).split(' ').includes(wanted));
}

/** The one person on the list that it can be. */
function onlyEntryWith(name: string, names: readonly string[]): string | undefined {
	const [entry, another] = entriesWith(name, names);
	return another === undefined ? entry : undefined;
}

/** Of a person on the list, her whole entry, however much of it the text says; else the surname. */
function personKey(name: string, names: readonly string[]): string {
	const entry = onlyEntryWith(name, names);
	return entry === undefined ? surnameOf(plain(name)) : plain(entry);
}

function surnameOf(key: string): string {
	return key.split(' ').at(-1) ?? key;
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

const HALF_BEFORE = /\p{Lu}[\p{L}\p{M}]*[-\u2010\u2011]$/u;
const SURNAME_AFTER = /^ \p{Lu}\p{Ll}/u;
const HALF_AFTER = /^[-\u2010\u2011]\p{Lu}/u;

/** A text with everything replaced that stands by itself in it, whatever its capitals but for people. */
export function replacedText(text: string, replacements: readonly Replacement[]): string {
	let replaced = text;
	for (const replacement of replacements) {
		const { from, to, afterTitle } = replacement;
		if (from === '') continue;
		const pattern = new RegExp(from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu');
		let result = '';
		let end = 0;
		for (const match of matchesOf(replaced, pattern)) {
			if (!isThatPerson(match, replacement)) continue;
			const isTitled = afterTitle !== undefined && TITLE_BEFORE.test(match.before);
			result += replaced.slice(end, match.start) + (isTitled ? afterTitle : to);
			end = match.end;
		}
		replaced = result + replaced.slice(end);
	}
	return replaced;
}

/** True for what is no person. */
function isThatPerson({ text, before, after }: Match, { from, person, afterTitle }: Replacement): boolean {
	if (person === undefined) return true;
	if (HALF_BEFORE.test(before) || HALF_AFTER.test(after)) return false;
	if (person === 'any-case') return true;
	// "Sarah" is not taken out of "Sarah Green", who may be another one and is found by her whole name.
	if (afterTitle === undefined && !from.includes(' ') && SURNAME_AFTER.test(after)) return false;
	const words = text.split(WORD_END);
	return from.split(WORD_END).every((word, place) => !CAPITAL.test(word) || CAPITAL.test(words[place] ?? ''));
}

const WORD_END = /[^\p{L}\p{M}]+/u;
const CAPITAL = /^\p{Lu}/u;

/** Whether one of them stands in the text, whatever its capitals: a quick look before the exact one. */
export function mayHold(text: string, replacements: readonly Replacement[]): boolean {
	const lower = text.toLowerCase();
	return replacements.some(({ from }) => lower.includes(from.toLowerCase()));
}
