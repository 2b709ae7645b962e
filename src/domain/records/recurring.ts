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

export type FollowedMeasure = {
	readonly name: string;
	readonly unit: string;
	readonly better: 'higher' | 'lower';
	/** In the order of their days. */
	readonly taken: readonly RecordedMeasure[];
	readonly improved: number;
	readonly worse: number;
};

/** The same figure over all items that give it before and after, those given most often first. */
export function followMeasures(measures: readonly RecordedMeasure[]): readonly FollowedMeasure[] {
	const groups = new Map<string, RecordedMeasure[]>();
	for (const measure of measures) {
		const key = [measure.name, measure.unit, measure.better].join(' ').toLowerCase().replace(/\s+/g, ' ');
		const known = groups.get(key);
		if (known) known.push(measure);
		else groups.set(key, [measure]);
	}
	return [...groups.values()]
		.flatMap((group): FollowedMeasure[] => {
			const [first] = group;
			if (!first) return [];
			const gain = ({ before, after, better }: RecordedMeasure): number =>
				better === 'higher' ? after - before : before - after;
			return [
				{
					name: first.name,
					unit: first.unit,
					better: first.better,
					taken: [...group].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
					improved: group.filter((each) => gain(each) > 0).length,
					worse: group.filter((each) => gain(each) < 0).length,
				},
			];
		})
		.sort((a, b) => b.taken.length - a.taken.length);
}
