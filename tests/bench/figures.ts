/** What one benchmark found: `ratio` is ours divided by the best of the peers measured in the same run. */
export type Bench = {
	readonly name: string;
	readonly ours: number;
	readonly peers: Readonly<Record<string, number>>;
	readonly unit: string;
	readonly ratio: number;
};

/** The middle of several figures. */
export function median(figures: readonly number[]): number {
	return percentile(figures, 50);
}

/** The figure that so many per cent of all do not exceed. */
export function percentile(figures: readonly number[], per: number): number {
	const sorted = [...figures].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil((per / 100) * sorted.length) - 1)] ?? Number.NaN;
}
