/*
 * What is copied along below the last criterion: the fields of a form to be signed, and what a web page offers.
 */

const PEOPLE =
	"(?:employer|assessor|learner|candidate|student|witness|tutor|trainer|manager|supervisor|mentor|iqa|internal (?:quality assurer|verifier)|dysgwr|aseswr|cyflogwr)(?:['’]s)?";
const FIELDS =
	'(?:print(?:ed)? )?(?:name|signature|signed|initials|date|comments?|number|enw|llofnod|dyddiad|sylwadau)(?: \\(?(?:printed|print|block capitals)\\)?)?';
const GAP = '[\\s:._…/|-]*';
/** The first field says whose it is or ends with a colon: "Date" by itself could stand in a criterion. */
const FORM = new RegExp(
	`^(?:${PEOPLE} ${FIELDS}|(?:name|signed|signature|date|enw|llofnod|dyddiad)(?: (?:by|of) (?:the )?${PEOPLE})?\\s?[:_…])${GAP}(?:(?:${PEOPLE} )?${FIELDS}${GAP})*$`,
	'i',
);
const WEB_PAGE =
	/^(?:share (?:this|the)(?: page)?(?: on \w+)?|share on \w+|print (?:this|the) page|(?:back )?to top|back to top(?: of page)?|(?:accept|reject|manage)(?: all)? cookies|cookie (?:policy|settings|preferences|notice)|privacy (?:policy|notice)|accessibility statement|terms (?:and|&) conditions|related (?:pages|links)|follow us(?: on \w+)?|contact us|skip to (?:main )?content|sign up (?:to|for) our newsletter|download (?:this page|the specification|as pdf)|previous page|next page)[.!»›↑]?$/i;

/** Whether a line is a field of a form or something that a web page offers; no criterion goes on with it. */
export function isLeftover(text: string): boolean {
	return text.length <= 160 && /^\p{Lu}/u.test(text) && (FORM.test(text) || WEB_PAGE.test(text));
}
