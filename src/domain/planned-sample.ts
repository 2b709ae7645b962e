import type { Answers } from './answer.ts';
import { isTagged } from './answer.ts';
import type { CalendarDate } from './identity.ts';
import { readNumber } from './number.ts';
import type { Strength } from './sample-draw.ts';
import { drawRandom, drawStratified, drawSystematic, marginOf, strengthOf } from './sample-draw.ts';

/** A group of a stratified sample: how many contacts it gives, and which, counted inside the group. */
export type DrawnGroup = {
	/** The id of its row in the plan; "" where the sample has no groups. */
	readonly row: string;
	readonly name: string;
	/** Which group of the form it is, from 1; 0 where the sample has no groups. */
	readonly place: number;
	readonly numbers: readonly number[];
};

export type DrawnSample = {
	readonly size: number;
	readonly population: number;
	readonly groups: readonly DrawnGroup[];
	/** How far one contact of a systematic sample is from the next, and the first; null for any other. */
	readonly steps: { readonly every: number; readonly start: number } | null;
	/** Percentage points either way that a share found in it may be off, with 95 % confidence. */
	readonly margin: number;
	readonly strength: Strength;
};

/** A group as it was typed, for a sentence that names it. */
type NamedGroup = { readonly name: string; readonly place: number };

export type SampleProblem =
	| { readonly code: 'no-size' | 'no-population' | 'no-method' | 'targeted' | 'no-groups' | 'too-large' }
	/** `typed` stands where a number of contacts was asked for; "" where nothing does. */
	| (NamedGroup & { readonly code: 'unread-group'; readonly typed: string });

export type Draw =
	| { readonly ok: true; readonly value: DrawnSample }
	| { readonly ok: false; readonly problem: SampleProblem };

/** A list longer than this is no sample that one person listens to. */
const MOST = 2000;

/** More contacts than any centre has in a period, and few enough for each to have the same chance of being drawn. */
const MOST_CONTACTS = 10_000_000;

const refused = (problem: SampleProblem): Draw => ({ ok: false, problem });

/** The seed of the plan; where none stands, the day of the draw will do: it has only to be written down. */
export function seedOf(answers: Answers, today: CalendarDate): string {
	const typed = answers['seed'];
	return (typeof typed === 'string' && typed.trim()) || today;
}

/** What a draw stands on, as one text: once it differs, an earlier draw is no longer that of the plan. */
export function basisOf(answers: Answers, seed: string): string {
	const { method, population, 'sample-planned': size } = answers;
	const of =
		method === 'stratified'
			? groupRows(answers).map(({ id, cells }) => [id, cells['stratum'], cells['contacts']])
			: population;
	return JSON.stringify([method, size, of, seed]);
}

/**
 * Draws the sample that a monitoring plan describes in its fields: population, method, planned size, and the
 * contacts of each group. "targeted" cannot be drawn: it is chosen, with a reason.
 */
export function drawPlanned(answers: Answers, seed: string): Draw {
	const size = wholeNumber(answers['sample-planned']);
	if (!size || size > MOST) return refused({ code: 'no-size' });
	const method = answers['method'];
	if (method === 'stratified') return drawnGroups(answers, size, seed);
	const population = wholeNumber(answers['population']);
	if (!population) return refused({ code: 'no-population' });
	if (method === 'targeted') return refused({ code: 'targeted' });
	if (method !== 'random' && method !== 'systematic') return refused({ code: 'no-method' });
	if (population > MOST_CONTACTS) return refused({ code: 'too-large' });
	const draw = method === 'random' ? drawRandom : drawSystematic;
	const numbers = draw(population, size, seed);
	const [start = 1] = numbers;
	return drawn(
		[{ row: '', name: '', place: 0, numbers }],
		population,
		method === 'random' ? null : { every: population / numbers.length, start },
	);
}

/** A group that cannot be read is named, and nothing is drawn: a sample without it would be that of other work. */
function drawnGroups(answers: Answers, size: number, seed: string): Draw {
	const groups: (NamedGroup & { readonly row: string; readonly contacts: number })[] = [];
	for (const [index, { id, cells }] of groupRows(answers).entries()) {
		const name = (cells['stratum'] ?? '').trim();
		const typed = (cells['contacts'] ?? '').trim();
		// Nothing was said of it yet; a kind of group alone is no group.
		if (name === '' && typed === '') continue;
		const contacts = wholeNumber(typed);
		if (contacts === null) return refused({ code: 'unread-group', name, place: index + 1, typed });
		groups.push({ row: id, name, place: index + 1, contacts });
	}
	if (groups.filter(({ contacts }) => contacts > 0).length < 2) return refused({ code: 'no-groups' });
	const contacts = groups.map((group) => group.contacts);
	const population = contacts.reduce((sum, each) => sum + each, 0);
	if (population > MOST_CONTACTS) return refused({ code: 'too-large' });
	const numbers = drawStratified(contacts, size, seed);
	return drawn(
		groups.map(({ row, name, place }, index) => ({ row, name, place, numbers: numbers[index] ?? [] })),
		population,
		null,
	);
}

function drawn(groups: readonly DrawnGroup[], population: number, steps: DrawnSample['steps']): Draw {
	const size = groups.reduce((sum, { numbers }) => sum + numbers.length, 0);
	return {
		ok: true,
		value: {
			size,
			population,
			groups,
			steps,
			margin: marginOf(size, population),
			strength: strengthOf(size, population),
		},
	};
}

function groupRows(answers: Answers) {
	const strata = answers['strata'];
	return isTagged(strata, 'rows') ? strata.rows : [];
}

/** From 0 up. */
function wholeNumber(answer: unknown): number | null {
	const number = typeof answer === 'string' ? readNumber(answer) : null;
	return number !== null && Number.isInteger(number) && number >= 0 ? number : null;
}

/** The fields of the plan after the draw: seed, how strong the sample is, and how many each group gives. */
export function answersAfter(answers: Answers, seed: string, sample: DrawnSample): Answers {
	const strata = answers['strata'];
	const planned = new Map(sample.groups.map(({ row, numbers }) => [row, String(numbers.length)]));
	return {
		seed,
		'sample-strength': sample.strength,
		...(isTagged(strata, 'rows') && !planned.has('')
			? {
					strata: {
						kind: 'rows' as const,
						rows: strata.rows.map(({ id, cells }) => {
							const count = planned.get(id);
							return { id, cells: count === undefined ? cells : { ...cells, planned: count } };
						}),
					},
				}
			: {}),
	};
}
