import { type FactField, factsIn } from './facts.ts';

/*
 * What the beginning of a piece of text says it is. Each pattern is anchored and looks at one piece once, so that
 * reading takes no longer than the text is long.
 */

export type Form =
	/** "1.1", "1.1.", "AC1.1", "K1.1": `outcome` is the number before the point. */
	| { readonly kind: 'criterion'; readonly code: string; readonly outcome: string; readonly text: string }
	/** "1.1–1.3". */
	| {
			readonly kind: 'range';
			readonly outcome: string;
			readonly from: number;
			readonly to: number;
			readonly text: string;
	  }
	/** "LO1", "Learning outcome 1". */
	| { readonly kind: 'outcome'; readonly code: string; readonly text: string }
	/** "1.", "1": an outcome, a criterion inside one, or a page. */
	| { readonly kind: 'number'; readonly number: number; readonly text: string }
	/** "P1", "K12": a criterion that stands under a heading. */
	| { readonly kind: 'letter'; readonly letters: string; readonly code: string; readonly text: string }
	/** "(a)", "ii)", a bullet. */
	| { readonly kind: 'point'; readonly mark: string; readonly text: string }
	| { readonly kind: 'label' }
	/** A heading under which no criteria stand. */
	| { readonly kind: 'section' }
	/** A heading under which criteria with letters stand. */
	| { readonly kind: 'group'; readonly text: string }
	| { readonly kind: 'unit'; readonly number: string; readonly title: string }
	/** What a line says of the whole unit; where it says several things, the first of them. */
	| { readonly kind: 'fact'; readonly field: FactField; readonly value: string }
	| { readonly kind: 'text'; readonly text: string };

const RANGE =
	/^(?:AC\s?)?(\d{1,2})\.(\d{1,2})\s?(?:[-–—]|to)\s?(?:AC\s?)?(\d{1,2})\.(\d{1,2})(?![.\d])[.):]?(?:\s+|$)/i;
const CRITERION =
	/^(?:A\.?C\.?\s?|assessment criteri(?:on|a)\s|criterion\s)?([A-Z]{0,2})(\d{1,3})\.(\d{1,3})(\.\d{1,3})?(?!\d)[.):]?(?:\s*[-–—:]\s+|\s+|$|(?=\p{Lu}\p{Ll}))/u;
const OUTCOME =
	/^(?:L\.?O\.?|learning outcome|outcome|element)\s?(\d{1,2})(?![.\d]\d)[.:)]?(?:\s*[-–—:]\s+|\s+|$)/i;
const NUMBER = /^(\d{1,2})[.):]?(?:\s+|$|(?=\p{Lu}\p{Ll}))/u;
const LETTER = /^(PC|KU|KC|KS|P|M|D|K|S|B)\s?(\d{1,3})[.):]?(?:\s+|$)/;
const POINT =
	/^([•·▪■◦‣●○*–—►➢✓-]|\uf0b7|\([a-z]\)|\([ivx]{1,4}\)|[a-z][.)]|[ivx]{1,4}[.)]|o(?= \p{L}))\s+(?=\S)/u;
const POINT_CLOSE = /^([•▪■◦‣●\uf0b7])(?=\S)/u;

const LABEL_WORDS =
	'learning outcomes?|outcomes?|assessment criteri(?:a|on)|criteria|performance evidence|(?:the |a )?learners? (?:will|can|should|must)(?: be able to)?|you (?:will|can)|code|ref(?:erence)?s?|evidence(?: (?:refs?|references?|type|number))?|date|no|number|assessor(?: initials)?|signature|assessment methods?|portfolio|achieved|text';
const LABEL = new RegExp(`^(?:(?:${LABEL_WORDS})(?:[\\s:….·|,/&()-]|\\band\\b)*){1,12}$`, 'i');
const COMPLETION = /^(?:on|upon|after|when) (?:successful )?(?:complet|award|achiev)[^.]{0,120}[:….]$/i;

const SECTION =
	/^(?:assessment (?:guidance|requirements?|strategy|methods? and|information)|additional (?:information|guidance)|evidence requirements?|indicative content|unit (?:content|aims?|purpose|summary|overview|guidance|introduction)|aims?(?: and purpose)?|purpose(?: of the unit)?|guidance|amplification|delivery(?: guidance)?|resources?|suggested (?:reading|resources)|further (?:reading|information)|links? to|mapping to|relationship (?:to|between)|key (?:words|terms|skills)|glossary|contents|declaration|what you (?:need|must) (?:prove|do) (?:this|for)|learner (?:signature|declaration)|assessor (?:signature|declaration|feedback|comments)|supporting information|notes?(?: for| to)?|about this unit|this unit (?:is|covers|aims|will)|the (?:aim|purpose) of)(?![\w-])/i;

const GROUP =
	/^(?:performance criteria|knowledge(?: and understanding| criteria)?|skills(?: criteria)?|what you must (?:do|know)|you must (?:be able to|know|understand)[^.]{0,60}|you need to (?:be able to|know|understand)[^.]{0,60}|pass|merit|distinction|to achieve (?:a )?(?:pass|merit|distinction)[^.]{0,60})[:….]*$/i;

const UNIT = /^unit\s+((?:[A-Z]{1,5}[\s-]?)?\d[\w./-]{0,14}|[A-Z]\/\d{3}\/\d{4})\s*[:.–—-]?\s*(.*)$/iu;
/** What a piece of text is by its beginning. `raw` may hold tabs, which separate a fact from its name. */
export function formOf(text: string, raw = text): Form {
	const short = text.length <= 200;
	if (short) {
		if (LABEL.test(text) || COMPLETION.test(text)) return { kind: 'label' };
		if (GROUP.test(text)) return { kind: 'group', text: text.replace(/[:….]+$/, '') };
		const [fact] = factsIn(raw);
		if (fact) return { kind: 'fact', field: fact.field, value: fact.value };
		const unit = UNIT.exec(text);
		if (unit && /^$|^\P{Ll}/u.test(unit[2] ?? ''))
			return { kind: 'unit', number: unit[1] ?? '', title: unit[2] ?? '' };
		if (/^\p{Lu}/u.test(text) && SECTION.test(text)) return { kind: 'section' };
	}
	return codedForm(text) ?? pointForm(text) ?? { kind: 'text', text };
}

/** What begins with a code; null for all else. */
export function codedForm(text: string): Form | null {
	const range = RANGE.exec(text);
	if (range) {
		const [whole, outcome = '', from, last, to] = range;
		if (outcome === last && Number(to) > Number(from)) {
			return { kind: 'range', outcome, from: Number(from), to: Number(to), text: text.slice(whole.length) };
		}
	}
	const criterion = CRITERION.exec(text);
	if (criterion) {
		const [whole, letters = '', outcome = '', number = '', third = ''] = criterion;
		const prefix = letters === 'AC' || letters === 'LO' ? '' : letters;
		// 1.0 is a version, and no criterion is the 0th.
		if (Number(number) > 0 && Number(outcome) > 0) {
			const rest = text.slice(whole.length);
			if (third !== '') return { kind: 'point', mark: `${outcome}.${number}${third}`, text: rest };
			return {
				kind: 'criterion',
				code: `${prefix}${outcome}.${number}`,
				outcome: String(Number(outcome)),
				text: rest,
			};
		}
	}
	const outcome = OUTCOME.exec(text);
	if (outcome)
		return { kind: 'outcome', code: String(Number(outcome[1])), text: text.slice(outcome[0].length) };
	const letter = LETTER.exec(text);
	if (letter) {
		const [whole, letters = '', number = ''] = letter;
		return { kind: 'letter', letters, code: `${letters}${number}`, text: text.slice(whole.length) };
	}
	const number = NUMBER.exec(text);
	if (number && Number(number[1]) > 0) {
		return { kind: 'number', number: Number(number[1]), text: text.slice(number[0].length) };
	}
	return null;
}

function pointForm(text: string): Form | null {
	const point = POINT.exec(text) ?? POINT_CLOSE.exec(text);
	if (!point) return null;
	const mark = point[1] ?? '';
	return {
		kind: 'point',
		mark: /[a-z]/.test(mark) && mark !== 'o' ? mark : '•',
		text: text.slice(point[0].length),
	};
}
