import { isTagged, type Measure } from '#domain/answer.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { CalendarDate } from '#domain/identity.ts';
import { readNumber } from '#domain/number.ts';
import { scoreOf } from '#domain/rating.ts';
import { type Field, fieldsOf } from '#domain/template.ts';
import type { PortfolioIndex } from './portfolio-index.ts';

/** One scorecard: when, in which item, and what came of it in per cent. */
export type ScorePoint = {
	readonly item: Evidence;
	readonly date: CalendarDate;
	readonly score: number;
	readonly passed: boolean | null;
	/** Of the version of the form that it was scored with. */
	readonly passMark: number;
	/** Failed whatever the score. */
	readonly hasFailedCritical: boolean;
};

/** The scorecards of one kind, oldest first. */
export type ScoreSeries = {
	readonly kind: string;
	/** null where it changed on the way. */
	readonly passMark: number | null;
	readonly points: readonly ScorePoint[];
};

export type MeasurePair = {
	readonly item: Evidence;
	readonly measure: Measure;
	readonly before: number;
	readonly after: number;
};

/** One measure, such as AHT, wherever it was taken, oldest first. */
export type MeasureSeries = {
	readonly name: string;
	/** Named by the form itself, such as AHT, FCR and CSAT. */
	readonly isKpi: boolean;
	readonly pairs: readonly MeasurePair[];
};

/** A kind of scorecard needs two dated scores before anything can be said over time. */
const FEWEST_SCORES = 2;

export function scoresOverTime(index: PortfolioIndex): readonly ScoreSeries[] {
	const series = new Map<string, ScoreSeries>();
	for (const { item, field, title } of answeredFields(index)) {
		const answer = item.content.answers[field.id];
		if (field.kind !== 'rating-table' || !isTagged(answer, 'rating-table')) continue;
		const { score, passed, failedCritical } = scoreOf(field, answer);
		const date = item.content.eventDate;
		if (score === null || date === '') continue;
		const key = `${item.content.template.id} ${field.id}`;
		const known = series.get(key);
		series.set(key, {
			kind: title,
			passMark: known && known.passMark !== field.passMark ? null : field.passMark,
			points: [
				...(known?.points ?? []),
				{
					item,
					date,
					score,
					passed,
					passMark: field.passMark,
					hasFailedCritical: failedCritical.length > 0,
				},
			],
		});
	}
	return [...series.values()]
		.filter(({ points }) => points.length >= FEWEST_SCORES)
		.map((each) => ({
			...each,
			points: [...each.points].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
		}));
}

/**
 * Measures with a number before and after, by name and unit, in the order of their first appearance. "AHT, refund
 * calls" is an AHT, because the form offers that one.
 */
export function measuresTaken(index: PortfolioIndex): readonly MeasureSeries[] {
	const series = new Map<string, MeasureSeries>();
	for (const { item, field } of answeredFields(index)) {
		const answer = item.content.answers[field.id];
		if (field.kind !== 'measure' || !isTagged(answer, 'measure')) continue;
		for (const measure of answer.measures) {
			const name = measure.name.trim();
			const [before, after] = [readNumber(measure.before), readNumber(measure.after)];
			if (name === '' || before === null || after === null) continue;
			const kpi = field.suggestions.find((each) =>
				name.toLowerCase().startsWith(each.name.toLowerCase()),
			)?.name;
			const key = `${kpi ?? name} ${measure.unit.trim()}`.toLowerCase();
			const known = series.get(key);
			series.set(key, {
				name: known?.name ?? kpi ?? name,
				isKpi: kpi !== undefined,
				pairs: [...(known?.pairs ?? []), { item, measure, before, after }],
			});
		}
	}
	return [...series.values()].map((each) => ({
		...each,
		pairs: [...each.pairs].sort((a, b) =>
			a.item.content.eventDate < b.item.content.eventDate
				? -1
				: a.item.content.eventDate > b.item.content.eventDate
					? 1
					: 0,
		),
	}));
}

function answeredFields(
	index: PortfolioIndex,
): readonly { readonly item: Evidence; readonly field: Field; readonly title: string }[] {
	return index.items.flatMap((item) => {
		const template = index.templateOf(item);
		return template ? fieldsOf(template).map((field) => ({ item, field, title: template.title })) : [];
	});
}
