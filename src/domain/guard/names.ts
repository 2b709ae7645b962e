import type { Span } from './finding.ts';
import { around, type Match, matchesOf } from './matches.ts';
import { isNoName } from './not-people.ts';
import { isOrdinaryWord } from './ordinary-words.ts';

/* People by name: behind a title, and on the learner's own list. */

const WORD = "\\p{Lu}[\\p{L}]*(?:['’-]\\p{Lu}[\\p{L}]+)*";
const PARTICLE =
	'(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Dd]i|[Dd]a|[Dd]os|[Ll]a|[Ll]e|[Aa]l|[Ee]l|[Bb]in|[Ss]t\\.?) )';
const SURNAME = `${PARTICLE}{0,2}${WORD}`;
/** One space, or what a phone or a pasted text makes of it. */
const GAP = '[ \\u00a0]+';
const TITLE = '(?:Mrs?|MRS?|Ms|MS|Miss|MISS|Mx|MX|Dr|DR|Prof|Professor|Rev|Reverend|Sir|Lady|Lord|Dame)';
/** "J. R. Hartley". One alone only behind a title with a dot: "Mrs A. Customers" is a person taken out, and a new sentence. */
const INITIALS = `(?:\\p{Lu}\\.${GAP}?)`;
const TITLED = new RegExp(
	`(?:${TITLE}\\.${GAP}${INITIALS}{1,3}|${TITLE}${GAP}${INITIALS}{2,3}|${TITLE}\\.?${GAP}(?:(?:and|&)${GAP}${TITLE}\\.?${GAP})?)${SURNAME}(?:${GAP}${WORD})?`,
	'gu',
);
/** One initial with a dot behind a title without one, which may be a person taken out and a new sentence. */
const ONE_INITIAL_IN = new RegExp(`${TITLE}${GAP}(\\p{Lu})\\.${GAP}?(${WORD})`, 'u');
const ONE_INITIAL = new RegExp(ONE_INITIAL_IN.source, 'gu');
/** Few accounts need more letters than these for the people in them. */
const LETTERS_IN_USE = /[A-H]/;
const SPEAKS_AFTER =
	/^[ \u00a0](?:rang|called|said|asked|phoned|emailed|wrote|wanted|told|complained|explained|replied|thanked)\b/;

/** As it is typed in a hurry. "miss" is a verb then, and "200 ms delay" is a time. */
const LOWER_TITLED = /(?:mr|mrs|ms|dr)\.?[ \u00a0]+[\p{L}]{3,}(?:[-'’][\p{L}]{2,})?/gu;

const NO_SURNAMES = new Set(
	`teams word excel office outlook powerpoint access project windows dynamics forms sharepoint planner copilot
	and or the who was has had called rang said asked mr mrs ms miss dr person martens
	monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);
/** A capital at the end of a name may begin something else. */
const NO_SECOND = new Set(
	`Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
	September October November December The He She They We It Then After When But And If My Our Her His In On At
	To For`.split(/\s+/),
);

/** "Mrs Patel", "Mr and Mrs Walsh", "mrs patel"; not "Mrs A", which is what she is to become. */
export function* titledNames(text: string): Generator<Span> {
	for (const match of matchesOf(text, TITLED)) yield* surnamed(text, match);
	for (const match of matchesOf(text, ONE_INITIAL)) {
		const [, letter = '', surname = ''] = ONE_INITIAL_IN.exec(match.text) ?? [];
		const isSentence = isNoName(surname) || isNoName(surname.replace(/s$/, '')) || NO_SECOND.has(surname);
		if (!isSentence && (!LETTERS_IN_USE.test(letter) || SPEAKS_AFTER.test(match.after))) yield match;
	}
	for (const match of matchesOf(text, LOWER_TITLED)) {
		if (!/\d ?$/.test(match.before)) yield* surnamed(text, match);
	}
}

function* surnamed(text: string, match: Match): Generator<Span> {
	const name = withoutOthers(match);
	const surname = wordsIn(name).at(-1) ?? '';
	if (/^\p{Lu}{1,2}$/u.test(surname) || NO_SURNAMES.has(surname.toLowerCase())) return;
	yield around(text, match.start, match.start + name.length);
}

function wordsIn(name: string): readonly string[] {
	return name.split(/[ \u00a0]+/u);
}

/** "Mr Jones Monday" is Mr Jones. */
function withoutOthers({ text: name, after }: Match): string {
	const words = wordsIn(name);
	const last = words.at(-1) ?? '';
	const isShort = /^\p{Lu}{1,2}$/u.test(last) && words.length > 2;
	// In a sentence all in capitals, a capital says nothing about the second word.
	const isLoud =
		words.length > 2 &&
		words.slice(1).every((word) => /^\p{Lu}{3,}$/u.test(word)) &&
		!/^ \p{Ll}/u.test(after);
	return isShort || isLoud || NO_SECOND.has(last) ? name.replace(/[ \u00a0]+\S+$/u, '') : name;
}

/** The names of one list, ready to be looked for; null when it is empty. Whole entries and their longer words. */
export function listedPattern(names: readonly string[]): RegExp | null {
	const wanted = new Set<string>();
	for (const name of names) {
		const words = name
			.trim()
			.split(/\s+/)
			.filter((word) => word.length > 1);
		if (words.length === 0) continue;
		wanted.add(words.join(' '));
		for (const word of words) if (word.length > 2) wanted.add(word);
	}
	if (wanted.size === 0) return null;
	const longestFirst = [...wanted].sort((a, b) => b.length - a.length);
	return new RegExp(`(?:${longestFirst.map(asWritten).join('|')})`, 'giu');
}

/** Letters as phones write them with and without their accents; the list says whom, not how it is spelled. */
const ACCENTED: Readonly<Record<string, string>> = {
	...{
		a: 'àáâãäåāąă',
		c: 'çćč',
		d: 'ďđ',
		e: 'èéêëēęě',
		g: 'ğ',
		i: 'ìíîïī',
		l: 'ł',
		n: 'ñńň',
		o: 'òóôõöøō',
		r: 'ř',
	},
	...{ s: 'śšş', t: 'ť', u: 'ùúûüūů', w: 'ŵẁẃẅ', y: 'ýÿŷ', z: 'źżž' },
};

function asWritten(name: string): string {
	const signs = [...name.normalize('NFD').replace(/\p{M}/gu, '')].map((sign) => {
		if (/['’]/u.test(sign)) return "['’]";
		if (/[\s-]/u.test(sign)) return '[-\\s]+';
		const letter = sign.toLowerCase();
		const base = Object.keys(ACCENTED).find((each) => each === letter || ACCENTED[each]?.includes(letter));
		if (base) return `[${base}${ACCENTED[base]}]\\p{M}*`;
		return sign.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
	});
	return signs.join('');
}

export function* listedNames(text: string, pattern: RegExp): Generator<Span> {
	for (const match of matchesOf(text, pattern)) {
		if (!isOrdinaryWord(match.text) || /^\p{Lu}/u.test(match.text)) yield match;
	}
}
