import type { Unit } from './unit.ts';

/** What a unit says of itself, as a person types it: "" where it is not said. */
export type UnitFacts = {
	readonly [Fact in 'title' | 'level' | 'credits' | 'reference' | 'awardingBody' | 'qualification']: string;
};

/** As long as such a line may be in a unit that was pasted (UNIT_LIMITS.title). */
const LONGEST = 500;
/** Short enough for a card on a phone. */
const SHORT = 48;

export function factsOf({ title, level, credits, reference, awardingBody, qualification }: Unit): UnitFacts {
	return { title, level, credits: credits ?? '', reference: reference ?? '', awardingBody, qualification };
}

/** The unit with these facts instead of its own; its short title follows when the title is another. */
export function withFacts(unit: Unit, given: UnitFacts): Unit | 'empty' | 'too-long' {
	const { credits: _credits, reference: _reference, ...rest } = unit;
	const title = oneLine(given.title);
	const [credits, reference] = [oneLine(given.credits), oneLine(given.reference)];
	if (title === '') return 'empty';
	if (Object.values(given).some((text) => oneLine(text).length > LONGEST)) return 'too-long';
	return {
		...rest,
		title,
		shortTitle: title === unit.title ? unit.shortTitle : shortTitleFor(title),
		level: oneLine(given.level),
		awardingBody: oneLine(given.awardingBody),
		qualification: oneLine(given.qualification),
		...(reference !== '' && { reference }),
		...(credits !== '' && { credits }),
	};
}

/** A title cut between words. */
export function shortTitleFor(title: string): string {
	if (title.length <= SHORT) return title;
	const words = title.slice(0, SHORT + 1);
	const end = words.lastIndexOf(' ');
	return `${words.slice(0, end > 20 ? end : SHORT).trimEnd()}…`;
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
