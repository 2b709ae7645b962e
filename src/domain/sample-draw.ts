/*
 * Drawing a sample so that anybody can draw it again: the same seed, sizes and method give the same contacts. The
 * numbers are those of a list of all contacts, counted from 1.
 */

/** A repeatable source of numbers from 0 up to 1: Mulberry32, after an FNV-1a hash of the seed's characters. */
export function randomFrom(seed: string): () => number {
	let state = 2_166_136_261;
	for (const character of seed) {
		state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619);
	}
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** `size` different numbers out of 1 to `population`, each equally likely (Floyd's method), in rising order. */
export function drawRandom(population: number, size: number, seed: string): readonly number[] {
	const random = randomFrom(seed);
	const drawn = new Set<number>();
	const wanted = Math.min(size, population);
	for (let last = population - wanted + 1; last <= population; last += 1) {
		const pick = 1 + Math.floor(random() * last);
		drawn.add(drawn.has(pick) ? last : pick);
	}
	return [...drawn].sort((a, b) => a - b);
}

/** Every n-th contact from a start that is drawn: the steps are as equal as whole numbers allow. */
export function drawSystematic(population: number, size: number, seed: string): readonly number[] {
	const wanted = Math.min(size, population);
	if (wanted === 0) return [];
	const step = population / wanted;
	const start = randomFrom(seed)() * step;
	return Array.from({ length: wanted }, (_, index) => 1 + Math.floor(start + index * step));
}

/**
 * How many contacts each group gives, in proportion to its size: largest remainder (Hamilton). The sum is always
 * `size`, or all contacts there are; equal remainders go to the group that is named first.
 */
export function allocate(groups: readonly number[], size: number): readonly number[] {
	const population = groups.reduce((sum, group) => sum + group, 0);
	const wanted = Math.min(size, population);
	if (population === 0) return groups.map(() => 0);
	const shares = groups.map((group) => (group * wanted) / population);
	const given = shares.map(Math.floor);
	const left = wanted - given.reduce((sum, each) => sum + each, 0);
	const byRemainder = shares
		.map((share, index) => ({ index, remainder: share - Math.floor(share) }))
		.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
	for (const { index } of byRemainder.slice(0, left)) given[index] = (given[index] ?? 0) + 1;
	return given;
}

/** Random inside each group; the numbers count inside the group. */
export function drawStratified(
	groups: readonly number[],
	size: number,
	seed: string,
): readonly (readonly number[])[] {
	return allocate(groups, size).map((take, index) =>
		drawRandom(groups[index] ?? 0, take, `${seed} ${index + 1}`),
	);
}

/** 95 % of a normal distribution lie this many standard deviations around the middle. */
const Z = 1.959_964;

/**
 * How far off a share may be that was found in a sample, in percentage points either way: half of Wilson's score
 * interval (Wilson 1927) at a share of one half, where it is widest, with the correction for a finite population.
 */
export function marginOf(size: number, population: number): number {
	if (size <= 0) return 100;
	if (size >= population) return 0;
	const half = (Z * Math.sqrt(0.25 / size + (Z * Z) / (4 * size * size))) / (1 + (Z * Z) / size);
	return 100 * half * Math.sqrt((population - size) / (population - 1));
}

export type Strength = 'coaching-only' | 'trend' | 'measure';

/** Below 10 points either way a figure may be compared with a target; above 20 it says nothing of the team. */
export function strengthOf(size: number, population: number): Strength {
	const margin = marginOf(size, population);
	if (margin <= 10) return 'measure';
	return margin <= 20 ? 'trend' : 'coaching-only';
}
