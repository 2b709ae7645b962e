/*
 * The words beside a capital that tell whether it is a person: what introduces one, what only a person does, and what
 * is said of things. Each looks at the few words before a possible name, or behind it.
 */

const JOINED_BEFORE = /[\p{L}\p{N}_/\\#@]$/u;
const JOINED_AFTER = /^[\p{L}\p{M}\p{N}_@]/u;
const THING_AFTER =
	/^(?:['’]s)? (?:team|chat ?bot|bot|app|system|software|tool|project|model|cycle|tariff|script|method|theory|branch|store|shop|street|road|bank|office|site|brand|agency|hoover)\b/;
/** Things have names too. */
const THING_NAMED =
	/\b(?:product|company|file|form|team|unit|qualification|template|project|system|department|centre|brand|folder|queue|user|process|script|tool|report|cover|policy|shop|app)(?:['’]s)? (?:name (?:is|was|as)|name:|is named|was named|named|called|is called|was called) $/i;

/** "The product is called Emma"; "the Emma chatbot"; a part of a longer word. */
export function isOfOther(before: string, after: string): boolean {
	return (
		JOINED_BEFORE.test(before) ||
		JOINED_AFTER.test(after) ||
		THING_AFTER.test(after) ||
		THING_NAMED.test(before)
	);
}

/** "The Amelia", "a Henry": one of a kind of things, not a person. */
const ARTICLE = /\b(?:the|an?) $/i;

/** Whether the name stands there as the name of things do. */
export function hasArticle(before: string): boolean {
	return ARTICLE.test(before);
}

/** Nothing of its sentence stands before it, so that its capital says nothing. */
export function beginsSentence(before: string): boolean {
	return /(?:^|[.!?:|"'“‘(*\n-]\s*)$/u.test(before);
}

const NAMING = /(?:\bname (?:is|was|as)|\bnamed|\bgoes by) $/i;

/** "His name was Ahmed"; not "she named Sky as her supplier". */
export function isNamed(before: string, after: string): boolean {
	return NAMING.test(before) && !/^ (?:as|the|that|an?|for)\b/.test(after);
}

const PEOPLE =
	'(?:customer|caller|client|colleague|adviser|advisor|agent|manager|supervisor|leader|lead|trainee|learner|assessor|coach|mentor|buddy|holder|tenant|patient|resident|member|mum|mother|dad|father|husband|wife|son|daughter|partner|brother|sister|neighbour|friend|carer|boss|lady|gentleman|man|woman|witness|starter|engineer|driver|trainer|director)s?';
const PERSON = new RegExp(`\\b${PEOPLE}(?:,| \\(|:| -| –|(?: is| was)? called)? ?$`, 'i');
const OURS = new RegExp(`\\b(?:my|our|his|her|their) (?:team )?${PEOPLE},? $`, 'i');
/** What is done to nobody but a person, and what comes from one. "Name: Quality score" is the head of a table. */
const CONTACT =
	/\b(?:(?:spoke|spoken|speak|speaking|talk|talked|talking|met|sat|chatted|apologised) (?:to|with)|(?:calls?|complaint|e-?mails?|message|letter|chat|feedback|query|testimony) from|on behalf of|in the name of|made out to|addressed to|belongs to|held by|regards,?|sincerely,?|coached|mentored|trained|thanked|told|reassured|praised|congratulated|shadowed|name:)\s{1,2}$/i;

/** "customer, ", "colleague (", "Caller: ". */
function isPersonBefore(before: string): boolean {
	return /[ (]$/.test(before) && PERSON.test(before);
}

/**
 * Whether two words with a capital that might be anything are somebody here: "the customer Kwasi Boateng". Behind
 * another capital they are a heading: "Customer Effort Score".
 */
export function introducesAnyone(before: string, previous: string): boolean {
	if (isPersonBefore(before)) return previous === '';
	return CONTACT.test(before);
}

const GREETING = /\b(?:hi|hello|hey|hiya|dear) $/i;

/** Whether one word with a capital that might be anything is somebody here: "my colleague Kwasi", "Dear Oluwaseun,". */
export function introducesByOneWord(before: string, after: string, previous: string): boolean {
	return (OURS.test(before) && previous === '') || (GREETING.test(before) && /^[,!]/.test(after));
}

const TURNED_TO =
	/\b(?:called|rang|phoned|e-?mailed|messaged|texted|contacted|helped|asked|informed|advised|met|visited|observed|monitored|reminded|supported|gave|showed|with|from|by|for|to|and|that|when|because|this is|it['’]s|i['’]m|i am|thanks,?|thank you,?|morning,?|afternoon,?)\s{1,2}$/i;
/** What only a person does. */
const SAYS = /^ (?:said|says|told|tells|asked|asks|rang|phoned|felt|thought|thanked|apologised)\b/;

/** Enough for a name that is a word or a place as well: "I told Mark", "Grace said"; not "Grace period". */
export function speaksForName(before: string, after: string): boolean {
	if (hasArticle(before)) return false;
	return (
		SAYS.test(after) ||
		/^['’]s /.test(after) ||
		[TURNED_TO, CONTACT, NAMING, GREETING].some((cue) => cue.test(before)) ||
		isPersonBefore(before)
	);
}
