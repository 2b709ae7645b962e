import { shortTitleOf } from './short-title.ts';
import type { Unit } from './unit.ts';
import { UNIT_LIMITS } from './unit-limits.ts';

/** What a unit says of itself, in the order in which it is asked for. */
export const UNIT_FACTS = [
	'title',
	'level',
	'credits',
	'reference',
	'awardingBody',
	'qualification',
] as const;

export type UnitFact = (typeof UNIT_FACTS)[number];
/** As a person types it: "" where it is not said. */
export type UnitFacts = { readonly [Fact in UnitFact]: string };

export function factsOf({ title, level, credits, reference, awardingBody, qualification }: Unit): UnitFacts {
	return { title, level, credits: credits ?? '', reference: reference ?? '', awardingBody, qualification };
}

/** The unit with these facts instead of its own; its short title follows when the title is another. */
export function withFacts(unit: Unit, given: UnitFacts): Unit | 'empty' | 'too-long' {
	const { credits: _credits, reference: _reference, ...rest } = unit;
	const title = oneLine(given.title);
	const [credits, reference] = [oneLine(given.credits), oneLine(given.reference)];
	if (title === '') return 'empty';
	if (Object.values(given).some((text) => oneLine(text).length > UNIT_LIMITS.title)) return 'too-long';
	return {
		...rest,
		title,
		shortTitle: title === unit.title ? unit.shortTitle : shortTitleOf(title),
		level: oneLine(given.level),
		awardingBody: oneLine(given.awardingBody),
		qualification: oneLine(given.qualification),
		...(reference !== '' && { reference }),
		...(credits !== '' && { credits }),
	};
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
