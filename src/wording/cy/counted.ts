type Forms = {
	/** After every number that asks for nothing else: the noun stays in the singular. */
	readonly other: string;
	/** After dau and dwy, with soft mutation. */
	readonly two?: string;
	/** After tri, with aspirate mutation of c, p and t. */
	readonly few?: string;
	/** After chwe, with the same. */
	readonly many?: string;
};

const rules = new Intl.PluralRules('cy');
const isKnown = Intl.PluralRules.supportedLocalesOf('cy').length > 0;

/** Where the browser does not know Welsh: the rule of CLDR, as far as the forms differ. */
function ownRule(count: number): Intl.LDMLPluralRule {
	if (count === 2) return 'two';
	if (count === 3) return 'few';
	return count === 6 ? 'many' : 'other';
}

/** "2 fwlch", "3 chapsiwn": the number in figures, and the noun as it is spoken after it. */
export function counted(count: number, forms: Forms): string {
	const rule = isKnown ? rules.select(count) : ownRule(count);
	const { other, two = other, few = other, many = few } = forms;
	const noun = rule === 'two' ? two : rule === 'few' ? few : rule === 'many' ? many : other;
	return `${count} ${noun}`;
}

export const items = (count: number): string => counted(count, { other: 'eitem' });
export const gaps = (count: number): string => counted(count, { other: 'bwlch', two: 'fwlch' });
export const criteria = (count: number): string => counted(count, { other: 'maen prawf', two: 'faen prawf' });
