import type { RecordedComplaint, RecordedMeasure } from './recorded.ts';

export type CountBy = 'kind' | 'cause' | 'product';

export type Counted = {
	/** As it is called in the form, or a product as it was first typed. */
	readonly value: string;
	readonly complaints: readonly RecordedComplaint[];
	readonly minor: number;
};

/** How many complaints have the same type, cause or product, the most first. What was not given counts nowhere. */
export function countComplaints(complaints: readonly RecordedComplaint[], by: CountBy): readonly Counted[] {
	const groups = new Map<string, RecordedComplaint[]>();
	for (const complaint of complaints) {
		const key = complaint[by].toLowerCase().replace(/\s+/g, ' ');
		if (key === '') continue;
		const known = groups.get(key);
		if (known) known.push(complaint);
		else groups.set(key, [complaint]);
	}
	return [...groups.values()]
		.map((group) => ({
			value: group[0]?.[by] ?? '',
			complaints: group,
			minor: group.filter(({ isMinor }) => isMinor).length,
		}))
		.sort((a, b) => b.complaints.length - a.complaints.length);
}

/** One result, and the items that tell it: the same figures in two of them are one and the same until they differ. */
export type TakenMeasure = {
	readonly before: number;
	readonly after: number;
	/** In the order of their days. */
	readonly records: readonly RecordedMeasure[];
};

export type FollowedMeasure = {
	readonly name: string;
	readonly unit: string;
	readonly better: 'higher' | 'lower';
	/** In the order of the days on which each was told first. */
	readonly taken: readonly TakenMeasure[];
	/** How many items tell one of them. */
	readonly items: number;
	readonly improved: number;
	readonly worse: number;
};

/**
 * The same figure over all items that give it before and after, those taken most often first. A result that several
 * items tell, say a journey map and the improvement that came of it, counts once.
 */
export function followMeasures(measures: readonly RecordedMeasure[]): readonly FollowedMeasure[] {
	const groups = grouped(measures, ({ name, unit, better }) =>
		[name, unit, better].join(' ').toLowerCase().replace(/\s+/g, ' '),
	);
	return groups
		.flatMap((group): FollowedMeasure[] => {
			const [first] = group;
			if (!first) return [];
			const taken = takenIn(group);
			const gain = ({ before, after }: TakenMeasure): number =>
				first.better === 'higher' ? after - before : before - after;
			return [
				{
					name: first.name,
					unit: first.unit,
					better: first.better,
					taken,
					items: new Set(group.map(({ item }) => item)).size,
					improved: taken.filter((each) => gain(each) > 0).length,
					worse: taken.filter((each) => gain(each) < 0).length,
				},
			];
		})
		.sort((a, b) => b.taken.length - a.taken.length || b.items - a.items);
}

function takenIn(measures: readonly RecordedMeasure[]): readonly TakenMeasure[] {
	const inOrder = [...measures].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
	return grouped(inOrder, ({ before, after }) => `${before} ${after}`).flatMap((records) => {
		const [first] = records;
		return first ? [{ before: first.before, after: first.after, records }] : [];
	});
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): readonly (readonly T[])[] {
	const groups = new Map<string, T[]>();
	for (const each of all) {
		const known = groups.get(keyOf(each));
		if (known) known.push(each);
		else groups.set(keyOf(each), [each]);
	}
	return [...groups.values()];
}
