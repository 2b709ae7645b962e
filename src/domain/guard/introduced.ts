import type { Span } from './finding.ts';
import { isGivenName, mayBeGivenName } from './given-names.ts';
import {
	beginsSentence,
	hasArticle,
	introducesAnyone,
	introducesByOneWord,
	isNamed,
	isOfOther,
	speaksForName,
} from './introducing.ts';
import { around } from './matches.ts';
import { beginsFirm, isFamous, isNoName, makesFirm } from './not-people.ts';
import { isOrdinaryWord } from './ordinary-words.ts';

/*
 * People without a title. A capital alone says little: firms, forms, teams and days have one. A common given name is
 * enough, alone or with a surname, where nothing makes it one of a thing; "Mark" needs a word beside it that speaks of
 * a person; and what no list knows needs words that introduce somebody. Each text is gone through once.
 */

const WORD = "\\p{Lu}\\p{L}*(?:['’-]\\p{Lu}\\p{L}+)*";
const PARTICLE = '(?:van|von|de|der|den|di|da|dos|la|le|al|el|bin) ';
/** Everything with a capital that stands in a row. */
const RUN = new RegExp(`${WORD}(?:[ \\u00a0](?:\\p{Lu}\\. )?(?:${PARTICLE}){0,2}${WORD})*`, 'gu');
const TOKEN = /[^ \u00a0]+/gu;

/** A longer row of capitals is a heading. */
const MOST_WORDS = 3;

/** Part of a row that may be a name, with what stands next to it in the row. */
type Candidate = Span & {
	readonly words: readonly string[];
	readonly previous: string;
	readonly next: string;
};

/** Names that the words beside them, or their own, show to be of a person: "spoke to Sarah Jones", "his name was Ahmed". */
export function* introducedNames(text: string): Generator<Span> {
	for (const run of text.matchAll(RUN)) {
		for (const candidate of candidatesIn(run[0], run.index)) {
			const whole = withoutVerb(text, candidate);
			if (isPerson(text, whole)) yield { start: whole.start, end: whole.end };
		}
	}
}

function* candidatesIn(run: string, offset: number): Generator<Candidate> {
	let words: string[] = [];
	let [start, end] = [0, 0];
	let previous = '';
	const taken = (next: string): Candidate => ({
		start: offset + start,
		end: offset + end,
		words,
		previous,
		next,
	});
	for (const { 0: word, index } of run.matchAll(TOKEN)) {
		if (words.length > 0 ? goesOn(words, word) : isNamelike(word)) {
			if (words.length === 0) start = index;
			words.push(word);
			end = index + word.length;
			continue;
		}
		if (words.length > 0) yield taken(word);
		words = [];
		previous = word;
	}
	if (words.length > 0) yield taken('');
}

/** "Monitored Priya": the first word of a sentence has a capital in any case. */
function withoutVerb(text: string, candidate: Candidate): Candidate {
	const { start, words } = candidate;
	const [first = '', second = '', ...others] = words;
	if (isGiven(first) || !isGiven(second) || !beginsSentence(text.slice(Math.max(0, start - 4), start))) {
		return candidate;
	}
	return { ...candidate, start: start + first.length + 1, words: [second, ...others], previous: first };
}

/** "Green" is no name by itself and one behind "Sarah". A lone capital there is the first letter of another name. */
function goesOn(words: readonly string[], word: string): boolean {
	if (/^\p{Lu}\.$/u.test(word)) return true;
	return (
		isNamelike(word) ||
		/^\p{Ll}/u.test(word) ||
		(words.length < MOST_WORDS && isSurnameOf(words[0] ?? '', word))
	);
}

/** Capitals alone are an abbreviation, or a text that shouts and says nothing by its capitals. */
function isNamelike(word: string): boolean {
	return /^\p{Lu}.*\p{Ll}/u.test(word) && !isNoName(word);
}

/** Words that are surnames less often than something that stands behind a name in a heading: "Sarah Call". */
const HARDLY_SURNAMES = new Set(
	'call sale case cash post read may june april august good best next will power star page'.split(' '),
);

function isSurnameOf(given: string, word: string): boolean {
	return isGiven(given) && isOrdinaryWord(word) && !HARDLY_SURNAMES.has(word.toLowerCase());
}

/** "Mary-Ann" is one by her first half. */
function isGiven(word: string): boolean {
	const [half = '', other = ''] = word.split('-');
	return isGivenName(word) || (/\p{Ll}/u.test(other) && isGivenName(half));
}

function isPerson(text: string, { start, end, words, previous, next }: Candidate): boolean {
	const [first = ''] = words;
	const isFull = words.length > 1;
	if (words.filter((word) => /^\p{Lu}/u.test(word)).length > MOST_WORDS) return false;
	if (isOfThing({ words, previous, next })) return false;
	const { before, after } = around(text, start, end);
	if (isOfOther(before, after)) return false;
	if (isGiven(first)) return isFull || !hasArticle(before);
	if (mayBeGivenName(first, isFull) && speaksForName(before, after)) return true;
	if (isNamed(before, after)) return true;
	return isFull ? introducesAnyone(before, previous) : introducesByOneWord(before, after, previous);
}

function isOfThing({ words, previous, next }: Omit<Candidate, keyof Span>): boolean {
	const isTwice = words.length > 1 && new Set(words).size === 1;
	if (isTwice || beginsFirm(previous) || makesFirm(next) || isFamous(words.join(' '))) return true;
	const [first = ''] = words;
	return words.some((word, place) => makesFirm(word) && (place === 0 || !isSurnameOf(first, word)));
}
