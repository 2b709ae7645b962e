import type { Measure } from '#domain/answer.ts';
import { readNumber } from '#domain/number.ts';

export type MeasureChange =
	/** One of the numbers is missing or cannot be read. */
	| { readonly kind: 'unknown' }
	| { readonly kind: 'same'; readonly value: string }
	| {
			readonly kind: 'better' | 'worse';
			readonly way: 'up' | 'down';
			/** As written for a reader, unit included where it follows a number: "17", "88 %". */
			readonly by: string;
			readonly from: string;
			readonly to: string;
			/** The two numbers, for drawing. */
			readonly points: readonly [number, number];
	  };

function decimalsOf(typed: string): number {
	return /\.(\d+)/.exec(typed)?.[1]?.length ?? 0;
}

/** What a before/after measure shows. Keeps as many decimals as were typed: 71.3 to 88.1 is 16.8, not 16.799999. */
export function measureChange(measure: Measure): MeasureChange {
	const before = readNumber(measure.before);
	const after = readNumber(measure.after);
	if (before === null || after === null) return { kind: 'unknown' };
	const decimals = Math.min(6, Math.max(decimalsOf(measure.before), decimalsOf(measure.after)));
	const format = new Intl.NumberFormat('en-GB', {
		minimumFractionDigits: 0,
		maximumFractionDigits: decimals,
	});
	const unit = measure.unit.trim();
	const written = (value: number) => (unit === '' ? format.format(value) : `${format.format(value)} ${unit}`);
	if (before === after) return { kind: 'same', value: written(after) };
	const way = after > before ? 'up' : 'down';
	const isBetter = (way === 'up') === (measure.better === 'higher');
	return {
		kind: isBetter ? 'better' : 'worse',
		way,
		// "Up by 17 %" would be read as a share of 71 %: percentages change by points.
		by:
			unit === '%' ? `${format.format(Math.abs(after - before))} points` : written(Math.abs(after - before)),
		from: written(before),
		to: written(after),
		points: [before, after],
	};
}
