/*
 * What the head of a unit's page says of the whole unit: "Level: 3 | Credits: 4 | GLH: 30", one fact on a line or
 * several. Where anything on a line is no fact, all of it is left to the other readers: a sentence may begin with
 * "Level 3" too.
 */

export type FactField =
	| 'title'
	| 'level'
	| 'credits'
	| 'reference'
	| 'awardingBody'
	| 'qualification'
	/** Hours, dates and numbers that a unit has no place for. */
	| 'other';

export type Fact = { readonly field: FactField; readonly value: string };
/** A fact with the text that says it. */
export type FoundFact = Fact & { readonly raw: string };

/** As they are printed, the longer ones first: what comes first is taken. */
const NAMES: readonly (readonly [field: FactField, pattern: string])[] = [
	['title', 'unit title|title of unit|unit name|component title|title|teitl(?: (?:yr |)uned)?'],
	['level', '(?:unit |notional |rqf |qcf )?level|lefel(?: yr uned)?'],
	['credits', '(?:unit )?credits?(?: values?)?|number of credits|gwerth credyd(?:au)?|credydau'],
	['awardingBody', 'awarding (?:body|organi[sz]ation)|(?:corff|sefydliad) dyfarnu'],
	['qualification', 'qualification(?: title)?(?! (?:number|no|code))|cymhwyster'],
	['other', '(?:unit|component) (?:number|no)|qualification (?:number|no|code)'],
	[
		'reference',
		'(?:ofqual |unit |component )?(?:accreditation|reference|ref|code|number|no)(?: (?:number|no|code))?|unit accreditation number|unique (?:unit )?reference(?: (?:number|no|code))?|u(?:rn|an)|ofqual unit[\\w ]{0,14}|(?:cyfeirnod|cod|rhif)(?: (?:yr )?uned)?',
	],
	[
		'other',
		'glh|guided learning(?: hours?)?|tqt|total qualification time|(?:ofqual|qan)[\\w ]{0,20}|sector subject area|version|review date|last date[\\w ]{0,20}|operational start date|unit type|oriau dysgu dan arweiniad|cyfanswm amser cymhwyso|math o uned',
	],
];

const NAME = NAMES.map(([, pattern]) => pattern).join('|');
const OWN_NAME = NAMES.map(([field, pattern]) => [field, new RegExp(`^(?:${pattern})$`, 'i')] as const);

/** How Ofqual numbers units: a letter, three digits, four digits or three and a letter. */
const OFQUAL = '[A-Z]\\/\\d{3}\\/\\d{3}[\\dA-Z]';
const OFQUAL_WHOLE = new RegExp(`^${OFQUAL}$`);
const DIGITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const LEVEL = `(?:le[vf]el )?(?:entry(?: level)?(?: \\d)?|[1-8](?:\\/[1-8])?(?![\\d./])|${DIGITS.join('|')})(?: \\([\\w ]{1,12}\\))?`;
/** Where only this stands after the name, other words may name a level: "Level: Advanced". */
const LOOSE_LEVEL = /^(?:entry(?: level)?(?: \d)?|(?:le[vf]el )?\w{1,8}(?: \([\w ]{1,12}\))?)$/i;
const HOURS = '\\d{1,4}(?: ?hours?| ?hrs)?';

/** What of these is said in so few letters that its end is known. */
const SHORT = {
	level: LEVEL,
	credits: '\\d{1,3}(?: credits?)?',
	reference: '(?=\\S*\\d)\\w[\\w./-]{0,19}',
	other: `${HOURS}|(?=\\S*\\d)[\\w./-]{1,20}`,
} as const;
type ShortField = keyof typeof SHORT;
const SHORT_BEGINS = patterns((field) => `^(?:${SHORT[field]})(?![\\w/])`);
const SHORT_WHOLE = patterns((field) =>
	// Under a heading "Ref" stand the numbers of criteria too.
	field === 'reference' ? `^(?:${OFQUAL}|(?=.*[a-z])(?=.*\\d)[\\w/-]{3,20})$` : `^(?:${SHORT[field]})$`,
);
const GAP = /^[\s|·•;,–—-]*/;
/** A name that could stand in a sentence too is one with its colon only, inside a line. */
const NEXT = new RegExp(
	`[\\s|·;,]\\s*(?=(?:(?:${NAME})\\.?\\s*:|(?:unit )?le[vf]el [1-8]\\b|credit value \\d|glh \\d|tqt \\d))`,
	'i',
);

/** Facts that need no name: "Level 3", "4 credits", "30 GLH", "K/506/1234". */
const BARE: readonly (readonly [FactField, RegExp])[] = [
	['level', /^(le[vf]el [1-8])(?![\w.])/i],
	['credits', /^(\d{1,3} credits?)(?!\w)/i],
	['other', new RegExp(`^(${HOURS} ?(?:glh|tqt|guided learning hours))(?!\\w)`, 'i')],
	['reference', new RegExp(`^(${OFQUAL})(?!\\w)`)],
];
const NAMED = new RegExp(`^(${NAME})\\.?(\\s*[:\\t]\\s*|\\s+[–—-]\\s+|\\s+)(?=\\S)`, 'i');
const NAME_ALONE = new RegExp(`^(${NAME})(?!\\w)\\.?:?\\s*`, 'i');
const LONGEST = 400;

/** The facts of a line, with its tabs; none where something else stands in it. */
export function factsIn(raw: string): readonly FoundFact[] {
	if (raw.length > LONGEST) return [];
	const facts: FoundFact[] = [];
	let rest = raw.trim();
	while (rest !== '') {
		const found = bareFact(rest) ?? namedFact(rest);
		const after = found && rest.slice(found.length);
		const gap = after ? (GAP.exec(after)?.[0] ?? '') : '';
		// What goes on without a gap was cut inside a word.
		if (!found || (after && gap === '')) {
			const whole = wholeFact(raw.trim());
			return whole ? [whole] : [];
		}
		facts.push(found.fact);
		rest = (after ?? '').slice(gap.length);
	}
	return facts;
}

type Taken = { readonly fact: FoundFact; readonly length: number };

function bareFact(text: string): Taken | null {
	for (const [field, pattern] of BARE) {
		const found = pattern.exec(text)?.[1];
		if (found !== undefined) return taken(field, found, found);
	}
	return null;
}

function namedFact(text: string): Taken | null {
	const head = NAMED.exec(text);
	if (!head) return null;
	const [whole, name = '', mark = ''] = head;
	const isMarked = /[:\t–—-]/.test(mark);
	const field = fieldOf(name);
	const said = text.slice(whole.length);
	if (isShort(field)) {
		const short = SHORT_BEGINS[field].exec(said)?.[0];
		if (short !== undefined && (isMarked || field === 'level' || /\d/.test(short))) {
			// "Number 5" is the unit's place in a handbook.
			const isPlace = field === 'reference' && /^\d{1,3}$/.test(short);
			return taken(isPlace ? 'other' : field, short, whole + short);
		}
		if (field !== 'other') return null;
	}
	if (!isMarked && !/^(?:(?:unit|component) (?:title|name)|teitl yr uned)$/i.test(name)) return null;
	const value = said.slice(0, NEXT.exec(said)?.index ?? said.length).trim();
	return value === '' ? null : taken(field, value, whole + value);
}

/** All that stands after a name, where no end of it can be told. */
function wholeFact(text: string): FoundFact | null {
	const head = NAMED.exec(text);
	if (!head) return null;
	const [whole, name = '', mark = ''] = head;
	const isMarked = /[:\t]/.test(mark);
	const field = fieldOf(name);
	const value = text.slice(whole.length).replace(/\s+/g, ' ').trim();
	if (value === '' || BARE.some(([, pattern]) => pattern.test(text))) return null;
	if (field === 'level') {
		return LOOSE_LEVEL.test(value) ? taken(field, value, text).fact : null;
	}
	if (field === 'title' && /^(?:unit|component|teitl yr uned)/i.test(name))
		return taken(field, value, text).fact;
	if (isMarked) return taken(isShort(field) ? 'other' : field, value, text).fact;
	const isLike = /\d/.test(value) && value.length < 20 && !/ [a-z]{4}/.test(value);
	return isLike ? taken('other', value, text).fact : null;
}

function taken(field: FactField, value: string, raw: string): Taken {
	return { fact: factOf(field, value, raw.replace(/\s+/g, ' ').trim()), length: raw.length };
}

/** A number in Ofqual's form is the unit's reference, whatever it is called. */
function factOf(field: FactField, value: string, raw: string): FoundFact {
	const said = plainValue(field, value);
	return { field: field === 'other' && OFQUAL_WHOLE.test(said) ? 'reference' : field, value: said, raw };
}

function plainValue(field: FactField, value: string): string {
	const tidy = value.replace(/\s+/g, ' ').trim();
	if (field === 'credits') return /^\d+/.exec(tidy)?.[0] ?? tidy;
	if (field !== 'level') return tidy;
	const level = tidy.replace(/^le[vf]el /i, '');
	const number = DIGITS.indexOf(level.toLowerCase()) + 1;
	if (number > 0) return `Level ${number}`;
	return /^\d/.test(level) ? `Level ${level}` : level;
}

function fieldOf(name: string): FactField {
	return OWN_NAME.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}

function isShort(field: FactField): field is ShortField {
	return field in SHORT;
}

function patterns(of: (field: ShortField) => string): Readonly<Record<ShortField, RegExp>> {
	const made = (field: ShortField) => new RegExp(of(field), 'i');
	return {
		level: made('level'),
		credits: made('credits'),
		reference: made('reference'),
		other: made('other'),
	};
}

/** What a line that says no facts names of them: "Unit title", or the head of a small table. None for all else. */
export function factNames(cells: readonly string[]): readonly FactField[] {
	const names: FactField[] = [];
	for (const cell of cells) {
		let rest = cell.trim();
		while (rest !== '') {
			const found = NAME_ALONE.exec(rest);
			if (!found) return [];
			names.push(fieldOf(found[1] ?? ''));
			rest = rest.slice(found[0].length);
		}
	}
	return names;
}

/** What a cell or a line says for a name that stands above it; null where it cannot be that. */
export function factFor(field: FactField, text: string): FoundFact | null {
	const said = text.replace(/\s+/g, ' ').trim();
	if (said === '' || said.length > LONGEST) return null;
	const isLike = isShort(field)
		? SHORT_WHOLE[field].test(said)
		: /^\p{Lu}/u.test(said) && factNames([said]).length === 0;
	return isLike ? factOf(field, said, said) : null;
}
