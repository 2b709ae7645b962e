/*
 * What is copied along below the last criterion or between two of them: the fields of a form to be filled in and
 * signed, and what a web page offers.
 */

const PEOPLE =
	'employer|assessor|learner|candidate|student|witness|tutor|trainer|manager|supervisor|mentor|iqa|internal (?:quality assurer|verifier)|dysgwr|aseswr|cyflogwr';
const FIELDS =
	'name|signature|signed|initials|date|comments?|number|evidence|ref(?:erence)?|enw|llofnod|dyddiad|sylwadau';
/** The first field says whose it is or ends with a colon: "Date" by itself could stand in a criterion. */
const BEGINS = new RegExp(
	`^(?:(?:${PEOPLE})(?:['’]s)? (?:print(?:ed)? )?(?:${FIELDS})|(?:${FIELDS})(?: (?:by|of) (?:the )?(?:${PEOPLE})| ref(?:erence)?)?\\s?[:_…])`,
	'i',
);
/** One word of a form. Taken one after the other, with no way back: a line takes as long as it is. */
const NEXT = new RegExp(
	`[\\s:._…/|()-]+|(?:(?:${PEOPLE})(?:['’]s)?|${FIELDS}|print(?:ed)?|block capitals|by|of|the)(?![\\p{L}])`,
	'iuy',
);
const WEB_PAGE =
	/^(?:share (?:this|the)(?: page)?(?: on \w+)?|share on \w+|print (?:this|the) page|(?:back )?to top|back to top(?: of page)?|(?:accept|reject|manage)(?: all)? cookies|cookie (?:policy|settings|preferences|notice)|privacy (?:policy|notice)|accessibility statement|terms (?:and|&) conditions|related (?:pages|links)|follow us(?: on \w+)?|contact us|skip to (?:main )?content|sign up (?:to|for) our newsletter|download (?:this page|the specification|as pdf)|previous page|next page)[.!»›↑]?$/i;
const LONGEST = 160;

/** Whether a line is made of fields to be filled in; no criterion goes on with it. */
export function isFormField(text: string): boolean {
	if (text.length > LONGEST || !/^\p{Lu}/u.test(text)) return false;
	if (!BEGINS.test(text)) return false;
	NEXT.lastIndex = 0;
	while (NEXT.test(text)) if (NEXT.lastIndex === text.length) return true;
	return false;
}

/** Whether a line is something that a web page offers. */
export function isOfWebPage(text: string): boolean {
	return text.length <= LONGEST && WEB_PAGE.test(text);
}
