/*
 * What can be told of an account by its words alone, without understanding it. Each of these errs towards
 * silence: a wrong remark costs more trust than a missing one.
 */

const MARKUP = /[*_`#>|~]+/g;
/** Words of others: a customer who says “we” must not count as the learner saying it. */
const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]{12,}’/g;

/** The learner's own words of a field, without Markdown and without what others said. */
export function ownWords(text: string): string {
	return text.replace(QUOTED, ' ').replace(MARKUP, '').replace(/\s+/g, ' ').trim();
}

export function wordCount(text: string): number {
	return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

export function countOf(text: string, pattern: RegExp): number {
	return text.match(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))?.length ?? 0;
}

const I_WORDS = /\b(?:I|I['’](?:m|ve|d|ll)|my|me|myself)\b/;
const WE_WORDS = /\b(?:we|we['’](?:re|ve|d|ll)|our|us|ourselves)\b/i;

export function personsIn(text: string): { readonly i: number; readonly we: number } {
	const own = ownWords(text);
	return { i: countOf(own, I_WORDS), we: countOf(own, WE_WORDS) };
}

/** "I would check", "I'd ask": what would be done, where the event itself is told. "I would like" is politeness. */
const WOULD =
	/\b(?:I|we)(?: would| might|['’]d)(?: (?:always|usually|normally|then|also|first|have to|need to))? (?!like\b|rather\b|have\b|had\b|been\b|already\b|just\b|never\b|\w+ed\b|(?:told|said|given|seen|taken|made|found|written|sent|done|gone|come|got|put|read|spoken|heard|left|kept|known)\b)\w+/i;

export function wouldIn(text: string): string {
	return WOULD.exec(ownWords(text))?.[0] ?? '';
}

const HABIT =
	/\b(?:always|usually|normally|generally|typically|whenever|every (?:day|call|customer|time)|all (?:my )?(?:calls|customers)|as a rule|tend to|try to|make sure (?:that )?(?:I|we))\b/gi;

/** Words of habit ("usually", "always") and the first of them. */
export function habitsIn(text: string): { readonly count: number; readonly first: string } {
	const found = ownWords(text).match(HABIT) ?? [];
	return { count: found.length, first: found[0]?.toLowerCase() ?? '' };
}

const NUMBER_WORDS =
	/\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|half|twice|double|doubled|halved|per cent|hundred)\b/i;

/** Whether a text gives a figure. Evidence references, criterion codes and years are none. */
export function hasFigure(text: string): boolean {
	const bare = text
		.replace(/\bE\d{3,}\b/g, ' ')
		.replace(/\b(?:19|20)\d\d\b/g, ' ')
		.replace(/\b\d\.\d\b(?!\s*(?:%|per|out|of|points|minutes|seconds|hours|days))/g, ' ');
	return /\d/.test(bare) || NUMBER_WORDS.test(bare);
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const PARTICULAR = new RegExp(
	`\\d|[“"]|\\b(?:${MONTHS}|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|this morning|last week)\\b|\\b(?:Mrs?|Ms|Customer|Adviser|Colleague|Agent) [A-Z]\\b`,
);

/** Whether a text names anything that belongs to one event only: a figure, a day, words that were said, a person by letter. */
export function isParticular(text: string): boolean {
	return PARTICULAR.test(text) || NUMBER_WORDS.test(text);
}

const STOCK =
	/\b(?:to the best of my ability|go(?:ing)? the extra mile|(?:excellent|great|good) customer service (?:is|at all times)|customer service is (?:very )?important|the customer is always right|in a professional manner at all times|(?:various|different) (?:tasks|duties)|as and when (?:required|needed)|I am a (?:good|great) (?:team player|listener|communicator)|all company policies|policies and procedures at all times)\b/i;

/** A phrase that would be true of anybody; "" when there is none. */
export function stockPhraseIn(text: string): string {
	return STOCK.exec(ownWords(text))?.[0] ?? '';
}

const REASON =
	/\b(?:because|since|so|means|I think|in order to|the reason|therefore|that is why|which (?:meant|shows|showed)|as a result|led to|why)\b/i;

export function givesReason(text: string): boolean {
	return REASON.test(text);
}

const RULE_NAME =
	/\b(?:Act|GDPR|regulations?|procedures?|polic(?:y|ies)|standards?|guidelines?|code of|rules?|law|framework|SLA|KPI|FCA|Ofcom|PCI)\b/i;

/** Whether a text names a policy, standard or law. */
export function namesRule(text: string): boolean {
	return RULE_NAME.test(text) && wordCount(text) >= 2;
}

const VAGUE =
	/\b(?:good|great|nice|fine|well done|excellent|ok|okay|better|improve|more confident|attitude|try harder|be more|work on|keep (?:it )?up|communication|professional)\b/i;
const SEEN =
	/\b(?:said|asked|told|when|after|before|wrote|did not|didn['’]t|heard|repeated|checked|explained|interrupted|named|offered|call|email|chat|customer|because)\b/i;

/** Whether a remark on somebody's work gives nothing that was seen or heard: "Great tone, well done". */
export function isVagueRemark(text: string): boolean {
	const words = wordCount(text);
	if (words === 0 || words > 20) return false;
	if (/\d|[“"]/.test(text)) return false;
	return words < 4 || (VAGUE.test(text) && !SEEN.test(text));
}
