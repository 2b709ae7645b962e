import * as z from 'zod/mini';
import type { Answer, Answers } from './answer.ts';
import { unreachable } from './identity.ts';

/*
 * The place that proves a criterion: words of an answer, a part of a photo, or a stretch of a sound. Part of the
 * claim, so it counts in the claim's fingerprint. Nothing here copies what it points at, but for the quoted
 * words: those are how they are found again after the answer was edited.
 */

const share = z.number().check(z.minimum(0), z.maximum(1));
const seconds = z.number().check(z.minimum(0));

export const wordsPlaceSchema = z.object({
	kind: z.literal('words'),
	/** The field's id, and where in its answer: "" for plain text, else as `textsOf` names it. */
	field: z.string(),
	part: z.string(),
	quote: z.string().check(z.minLength(1)),
	/** A little of what stood around it, to tell the same words twice in one answer apart. */
	before: z.string(),
	after: z.string(),
});

export const regionPlaceSchema = z.object({
	kind: z.literal('region'),
	/** The attachment's id. */
	attachment: z.string(),
	/** Shares of the picture's width and height, from its top left corner. */
	x: share,
	y: share,
	width: share,
	height: share,
});

export const stretchPlaceSchema = z.object({
	kind: z.literal('stretch'),
	attachment: z.string(),
	/** Seconds from the beginning. */
	from: seconds,
	to: seconds,
});

export const placeSchema = z.discriminatedUnion('kind', [
	wordsPlaceSchema,
	regionPlaceSchema,
	stretchPlaceSchema,
]);

export type WordsPlace = Readonly<z.infer<typeof wordsPlaceSchema>>;
export type RegionPlace = Readonly<z.infer<typeof regionPlaceSchema>>;
export type StretchPlace = Readonly<z.infer<typeof stretchPlaceSchema>>;
export type Place = WordsPlace | RegionPlace | StretchPlace;
export type Region = Pick<RegionPlace, 'x' | 'y' | 'width' | 'height'>;

/** One text of an answer; `part` is "" where the answer is nothing but that text. */
export type AnswerText = { readonly part: string; readonly text: string };

/** The texts of an answer that words can be chosen from: what was written, not what was picked or measured. */
export function textsOf(answer: Answer | undefined): readonly AnswerText[] {
	if (typeof answer === 'string') return answer.trim() === '' ? [] : [{ part: '', text: answer }];
	if (answer === undefined || Array.isArray(answer)) return [];
	switch (answer.kind) {
		case 'rows':
			return written(
				answer.rows.flatMap(({ id, cells }) =>
					Object.entries(cells).map(([column, text]) => ({ part: `${id}/${column}`, text })),
				),
			);
		case 'rating-table':
			return written(
				Object.entries(answer.ratings).map(([line, { comment }]) => ({ part: line, text: comment })),
			);
		case 'measure':
		case 'people':
		case 'consent':
		case 'signature':
			return [];
		default:
			return unreachable(answer);
	}
}

function written(texts: readonly AnswerText[]): readonly AnswerText[] {
	return texts.filter(({ text }) => text.trim() !== '');
}

/** Characters of context kept on each side. */
const CONTEXT = 32;

/** The place of the characters from `start` to `end` of a text, without white space at its ends; null when nothing is left. */
export function wordsPlace(
	field: string,
	{ part, text }: AnswerText,
	start: number,
	end: number,
): WordsPlace | null {
	const chosen = text.slice(start, end);
	const quote = chosen.trim();
	if (quote === '') return null;
	const at = start + chosen.indexOf(quote);
	return placed({ field, part }, text, at, quote);
}

function placed(
	{ field, part }: Pick<WordsPlace, 'field' | 'part'>,
	text: string,
	at: number,
	quote: string,
): WordsPlace {
	const behind = at + quote.length;
	return {
		kind: 'words',
		field,
		part,
		quote,
		before: text.slice(Math.max(0, at - CONTEXT), at),
		after: text.slice(behind, behind + CONTEXT),
	};
}

/**
 * Where the quoted words stand now, in characters of their text; null when they are gone. Of several, the one whose
 * surroundings are most alike.
 */
export function findWords(
	place: WordsPlace,
	answers: Answers,
): { readonly text: AnswerText; readonly start: number; readonly end: number } | null {
	let best: { text: AnswerText; start: number; end: number } | null = null;
	let bestLikeness = -1;
	for (const text of textsOf(answers[place.field])) {
		if (text.part !== place.part) continue;
		for (let at = text.text.indexOf(place.quote); at !== -1; at = text.text.indexOf(place.quote, at + 1)) {
			const end = at + place.quote.length;
			const likeness =
				alikeAtEnd(place.before, text.text.slice(0, at)) + alikeAtStart(place.after, text.text.slice(end));
			if (likeness <= bestLikeness) continue;
			bestLikeness = likeness;
			best = { text, start: at, end };
		}
	}
	return best;
}

function alikeAtStart(one: string, other: string): number {
	let count = 0;
	while (count < one.length && one[count] === other[count]) count += 1;
	return count;
}

function alikeAtEnd(one: string, other: string): number {
	let count = 0;
	while (count < one.length && one.at(-1 - count) === other.at(-1 - count)) count += 1;
	return count;
}

/** The sentence around a character of a text, in characters: a tap into it chooses it whole. */
export function sentenceAt(text: string, at: number): { readonly start: number; readonly end: number } {
	let start = 0;
	for (const { index, 0: stop } of text.matchAll(/[.!?…]+["”’)]*\s+|\n+/g)) {
		const next = index + stop.length;
		if (next > at) return { start, end: index + stop.trimEnd().length };
		start = next;
	}
	return { start, end: text.length };
}

/** What a place needs to know of the item it is in. */
export type PlaceContent = {
	readonly answers: Answers;
	readonly attachments: readonly { readonly id: string }[];
};

/** Whether what a place points at is still there. */
export function isPlaceThere(place: Place, { answers, attachments }: PlaceContent): boolean {
	if (place.kind === 'words') return findWords(place, answers) !== null;
	return attachments.some(({ id }) => id === place.attachment);
}

/**
 * The places that may travel with a content: those that point at nothing in it are left out, and quoted words get
 * the surroundings they have now. What was taken out of an answer must not leave inside a claim.
 */
export function leavingPlaces(places: readonly Place[], content: PlaceContent): readonly Place[] {
	return places.flatMap((place): readonly Place[] => {
		if (place.kind !== 'words') return isPlaceThere(place, content) ? [place] : [];
		const found = findWords(place, content.answers);
		return found ? [placed(place, found.text.text, found.start, place.quote)] : [];
	});
}

/** Reads "3:15", "1:02:09" or "45" as seconds; null when it is none of them. */
export function readClock(typed: string): number | null {
	const parts = typed.trim().split(':');
	if (parts.length > 3 || parts.some((part) => !/^\d{1,4}([.,]\d)?$/.test(part.trim()))) return null;
	return parts.reduce((sum, part) => sum * 60 + Number(part.trim().replace(',', '.')), 0);
}

/** A mark tapped while talking: which criterion, and when. */
export const voiceMarkSchema = z.object({ criterion: z.string(), /** Seconds. */ at: seconds });
export type VoiceMark = Readonly<z.infer<typeof voiceMarkSchema>>;

/** The longest stretch that one tapped mark stands for, in seconds: an assessor is led to a minute. */
const MARK_LENGTH = 60;

/** What a mark stands for that was tapped when the sound had ended already, in seconds before its end. */
const AT_THE_END = 1;

/**
 * Marks of a sound that was stopped by hand, none after its end: on a slow device less is recorded than has passed, and
 * what was tapped last was meant all the same.
 */
export function marksWithin(marks: readonly VoiceMark[], length: number): readonly VoiceMark[] {
	return marks.map((mark) => (mark.at < length ? mark : { ...mark, at: Math.max(0, length - AT_THE_END) }));
}

/** The stretch of each mark: from the tap to the next one, the end, or a minute on. */
export function stretchesOf(
	marks: readonly VoiceMark[],
	attachment: string,
	length: number,
): readonly { readonly criterion: string; readonly place: StretchPlace }[] {
	const inOrder = [...marks].sort((one, other) => one.at - other.at);
	return inOrder.flatMap(({ criterion, at }, index) => {
		const next = inOrder.slice(index + 1).find((other) => other.at > at)?.at ?? length;
		const to = Math.min(next, at + MARK_LENGTH, length);
		if (to <= at) return [];
		return [{ criterion, place: { kind: 'stretch', attachment, from: tenths(at), to: tenths(to) } as const }];
	});
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
