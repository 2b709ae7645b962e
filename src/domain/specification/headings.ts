/*
 * Headings over outcomes and criteria, in English and in Welsh: many specifications in Wales print both.
 */

/** What a heading says of the text below it. */
export type HeadingForm =
	/** Of a column, a page or a list: it says nothing of its own. */
	| { readonly kind: 'label' }
	/** Over criteria with letters or with plain numbers; `list` is the letter that standards print for these. */
	| { readonly kind: 'group'; readonly text: string; readonly list: GroupList }
	/** No criteria stand below it. */
	| { readonly kind: 'section' };

/** Performance or knowledge, which standards number plainly too; a grade; all else. */
export type GroupList = 'P' | 'K' | 'grade' | 'other';

const LEARNERS = '(?:the |a )?(?:learners?|candidates?|students?)';
const DYSGWYR = "(?:y |mae'r )?dysgw(?:r|yr)";

const LABEL_WORDS = [
	'(?:learning )?outcomes?|learning aims?|assessment criteri(?:a|on)|criteria|performance evidence',
	`${LEARNERS} (?:will|can|should|must)(?: be able to)?|you (?:will|can|need to|must)|in this unit(?:,? you will)?`,
	'ac|lo|acs|los|unit (?:specification|descriptor)|code|ref(?:erence)?s?|evidence(?: (?:refs?|references?|type|number))?|date|no|number',
	'assessor(?: initials)?|signature|assessment methods?|portfolio|achieved|text',
	'national occupational standards?|nos',
	'deilliant dysgu|deilliannau dysgu|canlyniad(?:au)? dysgu|nod(?:au)? dysgu|deilliannau',
	'maen prawf(?: asesu)?|meini prawf(?: asesu)?',
	`bydd ${DYSGWYR}(?: yn)?(?: gallu)?|gall ${DYSGWYR}|mae'r ${DYSGWYR} yn gallu|byddwch(?: yn)?|gallwch`,
	'tystiolaeth|dyddiad|llofnod|cyfeirnod(?:au)?|cod',
	'safonau galwedigaethol cenedlaethol|sgc|safon alwedigaethol genedlaethol',
].join('|');
const LABEL = new RegExp(`^(?:(?:${LABEL_WORDS})(?:[\\s:….·|,/&()–-]|\\b(?:and|a)\\b)*){1,12}$`, 'i');
/** The head of a table of grades. */
const GRADES =
	/^(?=.*(?:pass|merit|distinction))(?:(?:level \d(?: (?:pass|merit|distinction))?|pass|merit|distinction)(?:[\s:|,/&-]|\band\b)*){2,6}$/i;
/** Over what several outcomes ask for together. */
const SEVERAL =
	/^(?:LOs?|learning (?:outcome|aim)s?)\s?(?:\d{1,2}|[A-K])(?:\s?(?:,|&|and|to|[-–])\s?(?:LO|learning (?:outcome|aim))?\s?(?:\d{1,2}|[A-K])){1,9}[:.]?$/i;
const COMPLETION =
	/^(?:(?:on|upon|after|when) (?:successful )?(?:complet|award|achiev)|(?:ar ôl|wrth) (?:cwblhau|gwblhau))[^.]{0,120}[:….]$/i;

const SECTION = new RegExp(
	`^(?:${[
		'assessment (?:guidance|requirements?|strategy|methods? and|techniques?|information)|assessment:?$',
		'(?:additional|general) (?:information|guidance)|evidence requirements?|indicative content',
		'unit (?:content|aims?|purpose|summary|overview|guidance|introduction|in brief)|summary of (?:the )?unit',
		'aims?(?: and purpose)?|purpose(?: of the unit)?|guidance|amplification|delivery(?: guidance)?',
		'essential (?:content|information)|content$|overview$|recommended (?:assessment|structure)|key content areas?',
		'resources?|suggested (?:reading|resources)|further (?:reading|information)|links? (?:to|with)|mapping to',
		'relationship (?:to|between)|key ?(?:words|terms|skills)|glossary|contents|declaration',
		'what you (?:need|must) (?:prove|do) (?:this|for)|learner (?:signature|declaration|evidence)|topics?(?= \\d|:?$)',
		'assessor (?:signature|declaration|feedback|comments)|supporting information|notes?(?: for| to)?',
		'plts|about this unit|this (?:unit|standard) (?:is|covers|aims|will)|the (?:aim|purpose) of',
		// What stands at the end of a national occupational standard.
		'scope(?: ?/ ?range| and range| performance| knowledge)?(?= related|:|$)|values:?$|developed by|version number',
		'(?:indicative review|review) date|originating organi[sz]ation|original urn|relevant occupations|external links',
		// Welsh.
		'canllawiau(?: asesu)?|gofynion (?:tystiolaeth|asesu)|cynnwys (?:dangosol|yr uned)|cynnwys$|trosolwg|diben(?: yr uned)?',
		"nod(?:au)? (?:yr uned|a diben)|crynodeb|gwybodaeth (?:ychwanegol|ategol)|geirfa|cwmpas|ystod|mae'r (?:uned|safon) hon",
		'datblygwyd gan|rhif y? ?fersiwn|fersiwn|dyddiad (?:adolygu|cymeradwyo)|cysylltiadau? (?:â|ag|a)|geiriau allweddol|adnoddau',
		'sefydliad (?:cychwynnol|gwreiddiol)|galwedigaethau perthnasol|gwerthoedd:?$|asesu$',
	].join('|')})(?![\\p{L}\\p{N}_-])`,
	'iu',
);

const SPECIFIC = '(?: specific to (?:the )?performance outcome(?: \\d)?)?';
const REST = '[^.]{0,60}';
const GROUPS: readonly (readonly [list: GroupList, pattern: RegExp])[] = [
	[
		'P',
		group(
			`performance criteria|practical skills?|what you must do|you (?:must|need to) be able to${REST}`,
			`meini prawf perfformiad|(?:mae'n rhaid|mae angen|rhaid) (?:i chi|ichi) (?:allu|fedru)${REST}`,
		),
	],
	[
		'K',
		group(
			`(?:essential |underpinning )?knowledge(?: and understanding| criteria)?${SPECIFIC}|what you (?:must|need to) know${REST}`,
			`you (?:must|need to) (?:know|understand)${REST}`,
			'gwybodaeth(?: a dealltwriaeth)?',
			`(?:mae'n rhaid|mae angen|rhaid) (?:i chi|ichi) (?:wybod|ddeall)${REST}`,
		),
	],
	[
		'grade',
		group(
			'pass|merit|distinction|to achieve (?:a )?(?:pass|merit|distinction)[^.]{0,160}',
			'pasio|teilyngdod|rhagoriaeth',
		),
	],
	['other', group(`skills(?: criteria)?${SPECIFIC}|behaviours?`, 'sgiliau|ymddygiadau')],
];

/** What heading a text is; null for all else. */
export function headingForm(text: string): HeadingForm | null {
	const plain = text.replace(/[’`]/g, "'");
	if (LABEL.test(plain) || GRADES.test(plain) || SEVERAL.test(plain) || COMPLETION.test(plain))
		return { kind: 'label' };
	const found = GROUPS.find(([, pattern]) => pattern.test(plain));
	return found ? { kind: 'group', list: found[0], text: text.replace(/[\s:….]+$/, '') } : null;
}

/** Whether no criteria stand below a heading; it may say more behind it. */
export function isSection(text: string): boolean {
	return /^\p{Lu}/u.test(text) && SECTION.test(text.replace(/[’`]/g, "'"));
}

function group(...patterns: readonly string[]): RegExp {
	return new RegExp(`^(?:${patterns.join('|')})[\\s:….]*$`, 'i');
}
