import { type CodedForm, codedForm } from './codes.ts';
import { type FactField, factsIn } from './facts.ts';
import { type HeadingForm, headingForm, isSection } from './headings.ts';
import { isFormField, isOfWebPage } from './leftovers.ts';

/** What the beginning of a piece of text says it is. */
export type Form =
	| CodedForm
	| HeadingForm
	| { readonly kind: 'unit'; readonly number: string; readonly title: string }
	/** What a line says of the whole unit; where it says several things, the first of them. */
	| { readonly kind: 'fact'; readonly field: FactField; readonly value: string }
	/** To be filled in and signed. */
	| { readonly kind: 'field' }
	| { readonly kind: 'text'; readonly text: string };

const POINT =
	/^([•·▪■◦‣●○*–—►➢✓-]|\uf0b7|\([a-z]\)|\([ivx]{1,4}\)|[a-z][.)]|[ivx]{1,4}[.)]|o(?= \p{L}))\s+(?=\S)/u;
/** "UNIT Contact Centre", "Unit: Contact centre". */
const NAMED_UNIT =
	/^(?:UNIT|UNED)\s+(\p{Lu}\p{Ll}.{4,150})$|^(?:[Uu]nit|UNIT|[Uu]ned)\s?:\s+(?!\S*\d)(\p{Lu}.{4,150})$/u;
/** "*May be assessed in another way": the star is no bullet, as no space stands behind it. */
const FOOTNOTE = /^[*#†‡]{1,3}(?=\p{Lu})(?:\S+ ){3}/u;
/** A bullet in front of a code says no more than it. */
const BEFORE_CODE =
	/^(?:[•▪■◦‣●*–—►➢✓-]|\uf0b7)\s+(?=(?:AC\s?)?\d{1,2}\.\d{1,2}[.):]?\s+\p{Lu}|(?:LO|Learning [Oo]utcome)\s?\d|[PMD]\d{1,2}[.):]?\s+\p{Lu})/u;
const POINT_CLOSE = /^([•▪■◦‣●\uf0b7])(?=\S)/u;
/** In Wales both languages may stand before the title: "Uned 5 / Unit 5". */
const UNIT =
	/^(?:unit|uned|component(?=\s+\d+\s*:))\s+((?:[A-Z]{1,5}[\s-]?)?\d[\w./-]{0,14}|[A-Z]\/\d{3}\/\d{4})(?:\s*\/\s*(?:unit|uned)\s+\1)?\s*[:.–—-]?\s*(.*)$/iu;

/** What a piece of text is by its beginning. `raw` may hold tabs, which separate a fact from its name. */
export function formOf(text: string, raw = text): Form {
	const short = text.length <= 200;
	if (short) {
		const heading = headingForm(text);
		if (heading) return heading;
		const [fact] = factsIn(raw);
		if (fact) return { kind: 'fact', field: fact.field, value: fact.value };
		const unit = UNIT.exec(text);
		if (unit && /^$|^\P{Ll}/u.test(unit[2] ?? ''))
			return { kind: 'unit', number: unit[1] ?? '', title: unit[2] ?? '' };
		if (isFormField(text)) return { kind: 'field' };
		if (isSection(text) || isOfWebPage(text) || FOOTNOTE.test(text)) return { kind: 'section' };
		const named = NAMED_UNIT.exec(text);
		if (named) return { kind: 'fact', field: 'title', value: named[1] ?? named[2] ?? '' };
	}
	const coded = codedForm(text.replace(BEFORE_CODE, ''));
	return coded ?? pointForm(text) ?? { kind: 'text', text };
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
