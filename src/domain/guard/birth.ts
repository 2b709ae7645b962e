import type { Span } from './finding.ts';
import { matchesOf } from './matches.ts';

const MONTH =
	'(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DATE = new RegExp(
	[
		'\\d{4}-\\d{2}-\\d{2}',
		'\\d{1,2}[./ -]\\d{1,2}[./ -](?:\\d{4}|\\d{2})',
		`${DAY} (?:of )?${MONTH}(?:,? \\d{4})?`,
		`${MONTH} \\d{4}`,
		`${MONTH} ${DAY}(?:,? \\d{4})?`,
		'(?:19|20)\\d{2}',
	].join('|'),
	'gi',
);

const SAID =
	'(?:[\\s:,=(-]|\\b(?:is|was|as|of|the|it|given|confirmed|checked|recorded|entered|and|he|she|they|said|gave|read)\\b)*';
/** "Her date of birth on 3 May" is the day somebody asked for it. */
const BIRTH_DATE_BEFORE = new RegExp(
	`\\b(?:date of birth|birth ?date|birthday|D\\.?O\\.?B\\b\\.?)${SAID}$`,
	'i',
);
const BORN_BEFORE = /\bborn(?: on| in)?[\s:,(]*$/i;
/** "The idea was born on 3 May." */
const THING_BORN_BEFORE =
	/\b(?:idea|plan|project|scheme|team|service|company|process|policy|campaign|brand|it) (?:was|is) born(?: on| in)?[\s:,(]*$/i;
const BIRTH_DATE_AFTER = /^\s*\(?(?:as (?:her|his|their|the) )?(?:date of birth|D\.?O\.?B\b)/i;

/** Days and years of birth: a date counts only beside its words, for every account is full of other dates. */
export function* births(text: string): Generator<Span> {
	for (const match of matchesOf(text, DATE)) {
		const isYear = match.text.length === 4;
		if (BORN_BEFORE.test(match.before) && !THING_BORN_BEFORE.test(match.before)) yield match;
		else if (!isYear && (BIRTH_DATE_BEFORE.test(match.before) || BIRTH_DATE_AFTER.test(match.after)))
			yield match;
	}
}
