import type { Answers } from './answer.ts';
import { isTagged } from './answer.ts';
import { readNumber } from './number.ts';
import type { Strength } from './sample-draw.ts';
import { drawRandom, drawStratified, drawSystematic, marginOf, strengthOf } from './sample-draw.ts';

/** A group of a stratified sample: how many contacts it gives, and which, counted inside the group. */
export type DrawnGroup = {
	/** The id of its row in the plan; "" where the sample has no groups. */
	readonly row: string;
	readonly name: string;
	readonly numbers: readonly number[];
};

export type DrawnSample = {
	readonly size: number;
	readonly population: number;
	readonly groups: readonly DrawnGroup[];
	/** Percentage points either way that a share found in it may be off, with 95 % confidence. */
	readonly margin: number;
	readonly strength: Strength;
};

export type SampleProblem = 'no-size' | 'no-population' | 'no-method' | 'targeted' | 'no-groups';

export type Draw =
	| { readonly ok: true; readonly value: DrawnSample }
	| { readonly ok: false; readonly code: SampleProblem };

/** A list longer than this is no sample that one person listens to. */
const MOST = 2000;

/**
 * Draws the sample that a monitoring plan describes in its fields: population, method, planned size, and the
 * contacts of each group. "targeted" cannot be drawn: it is chosen, with a reason.
 */
export function drawPlanned(answers: Answers, seed: string): Draw {
	const size = wholeNumber(answers['sample-planned']);
	if (size === null || size > MOST) return { ok: false, code: 'no-size' };
	const method = answers['method'];
	if (method === 'stratified') return drawnGroups(answers, size, seed);
	const population = wholeNumber(answers['population']);
	if (population === null) return { ok: false, code: 'no-population' };
	if (method === 'targeted') return { ok: false, code: 'targeted' };
	if (method !== 'random' && method !== 'systematic') return { ok: false, code: 'no-method' };
	const draw = method === 'random' ? drawRandom : drawSystematic;
	return drawn([{ row: '', name: '', numbers: draw(population, size, seed) }], population);
}

function drawnGroups(answers: Answers, size: number, seed: string): Draw {
	const strata = answers['strata'];
	const rows = isTagged(strata, 'rows') ? strata.rows : [];
	const groups = rows.flatMap(({ id, cells }) => {
		const contacts = wholeNumber(cells['contacts']);
		return contacts === null ? [] : [{ id, name: (cells['stratum'] ?? '').trim(), contacts }];
	});
	if (groups.length < 2) return { ok: false, code: 'no-groups' };
	const contacts = groups.map((group) => group.contacts);
	const numbers = drawStratified(contacts, size, seed);
	return drawn(
		groups.map(({ id, name }, index) => ({ row: id, name, numbers: numbers[index] ?? [] })),
		contacts.reduce((sum, each) => sum + each, 0),
	);
}

function drawn(groups: readonly DrawnGroup[], population: number): Draw {
	const size = groups.reduce((sum, { numbers }) => sum + numbers.length, 0);
	return {
		ok: true,
		value: {
			size,
			population,
			groups,
			margin: marginOf(size, population),
			strength: strengthOf(size, population),
		},
	};
}

function wholeNumber(answer: unknown): number | null {
	const number = typeof answer === 'string' ? readNumber(answer) : null;
	return number !== null && Number.isInteger(number) && number > 0 ? number : null;
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
