import type { Span } from './finding.ts';
import { type Match, matchesOf } from './matches.ts';

/* Where a person lives: a house number, a name and a kind of street. */

const STREETS =
	'Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Crescent|Court|Place|Way|Terrace|Gardens|Grove|Square|Hill|Park|View|Row|Mews|Walk|Green|Cottages?|Parade|Rise|Bank|Fold|Croft|Wharf|Quay|Vale|Mount|Villas?|Heights|Gate|Yard|Path|Circus';
const FLAT = '(?:(?:Flat|Apartment|Apt|Unit) \\d{1,4}[A-Za-z]?,? )?';
const ADDRESS = new RegExp(
	`${FLAT}\\d{1,4}[A-Za-z]?,? (?:[A-Z][\\p{L}'’-]* ){1,3}(?:${STREETS})(?![\\p{L}\\p{N}])`,
	'gu',
);

/** As it is typed in a hurry, whatever its capitals. */
const HURRIED = new RegExp(
	`${FLAT}\\d{1,4}[a-z]?,? (?:[\\p{L}'’-]{2,20} ){1,3}?(?:${STREETS})(?![\\p{L}\\p{N}'’-])`,
	'giu',
);
/** These are hardly anything but streets; "close", "way" and "view" are more often something else. */
const SURE_STREET = /(?:street|road|rd|lane|avenue|crescent|terrace|mews|grove)$/i;

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
/** What is counted in an account: "12 Calls Close to target". */
const COUNTED = set(
	`accounts actions advisers advisors agents call callers calls case cases chat chats claims colleagues comments
	complaints contact contacts customers day days email emails errors forms hour hours items learners letters messages
	metres mile miles min mins minute minutes month months more order orders parcels people per percent point points quality
	queries questions records requests score scores second seconds service services steps surveys tasks teams than ticket
	tickets times transactions week weeks words year years`,
);
/** What stands in a sentence between a figure and a "road" that is none. */
const BETWEEN = set(
	`a about above across after against all along an and another around as at away back before behind below between
	but by can down each for from had has have he her his how i in inbound into is it its just my no not of off on
	onto or our out outbound over she step that their them then they this through to towards under up was we were
	what when which who with within without you your`,
);
/** A "5 star road map" and a "3 lane road" are none, and yet there is a Star Road: only where it is told of as a home. */
const DOUBTFUL = set(
	`bus busy career common cross cycle different digital extra fast few first further good great hard key lane last less
	line live long main major minor new next one other quick ring side slow small star the three toll total two way`,
);

/** Behind an address a sentence ends, a town follows, or it goes on with one of these; "road map" is another thing. */
const ENDS =
	/^(?:$|\s*[.,;:!?)\]"'”’\n]| (?:and|as|at|because|before|but|by|for|from|has|he|i|if|in|instead|is|last|near|next|not|on|or|she|since|so|that|the|then|they|today|to|was|we|were|when|where|which|while|who|with)(?!\p{L})| \p{Lu})/u;
const LIVES_BEFORE =
	/\b(?:address(?: (?:is|was|as|to))?|lives? (?:at|in)|lived at|living at|moved (?:to|from)|deliver(?:ed)? (?:it )?to|sent (?:it )?to|posted to|went to|letter to|parcel to|form to|card to|visit(?:ed)?|home at|house at|property at):? {1,2}$/i;
const POSTCODE_AFTER = /^,? ?[a-z]{1,2}\d/i;

/** "14 Station Road", "12 station road, leeds"; not "12 street surveys", "12 Calls Close to target", "5 star service road map". */
export function* addresses(text: string): Generator<Span> {
	for (const match of matchesOf(text, ADDRESS)) {
		if (!nameOf(match).some((word) => COUNTED.has(word))) yield match;
	}
	for (const match of matchesOf(text, HURRIED)) if (isHome(match)) yield match;
}

/** The words between the house number and the kind of street. */
function nameOf({ text }: Match): readonly string[] {
	return text
		.toLowerCase()
		.replace(/^.*\d[a-z]?,? /, '')
		.split(' ')
		.slice(0, -1);
}

function isHome(match: Match): boolean {
	const { text, before, after } = match;
	const name = nameOf(match);
	if (name.some((word) => COUNTED.has(word) || BETWEEN.has(word))) return false;
	const isFlat = /^[a-z]/i.test(text);
	if (isFlat || LIVES_BEFORE.test(before) || POSTCODE_AFTER.test(after)) return true;
	return SURE_STREET.test(text) && ENDS.test(after) && !name.some((word) => DOUBTFUL.has(word));
}
