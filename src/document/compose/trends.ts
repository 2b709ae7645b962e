import type { Block, Section, TableRow, Trend } from '#document/blocks.ts';
import { documentWords } from '#wording/en/document.ts';
import { partWords } from '#wording/en/pdf-parts.ts';
import { trendWords } from '#wording/en/pdf-trends.ts';
import { anchors } from './anchors.ts';
import { changeInWords, measureValue } from './answers/measure.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { heads, linkTo, paragraph, partTitle, section, text } from './spans.ts';
import {
	type MeasurePair,
	type MeasureSeries,
	measuresTaken,
	type ScorePoint,
	type ScoreSeries,
	scoresOverTime,
} from './trend-data.ts';

const words = trendWords;
const title = partWords.names.trends;
const LEVEL = 3;
/** More bars than this make no picture any more. */
const MOST_PAIRS = 6;

/** Scores over time and measures before and after, each drawn and as a table; nothing where there are none. */
export function trendsSection(index: PortfolioIndex): Section | null {
	const scores = scoresOverTime(index);
	const measures = measuresTaken(index);
	if (scores.length + measures.length === 0) return null;
	return {
		anchor: anchors.trends,
		running: title,
		where: title,
		blocks: [
			partTitle(title),
			paragraph(words.lead),
			...scores.flatMap(scoreBlocks),
			...measureBlocks(measures),
		],
	};
}

function percent(score: number): string {
	return documentWords.answers.percent(String(Math.round(score * 10) / 10));
}

function scoreBlocks(series: ScoreSeries): readonly Block[] {
	return [
		section(words.scoresOf(series.kind), LEVEL),
		scoreTrend(series),
		{
			kind: 'table',
			columns: [{ width: 1 }, { width: 1 }, { width: 1, align: 'end' }, { width: 1 }],
			head: heads([words.date, words.item, words.score, words.result]),
			rows: series.points.map(scoreRow),
		},
	];
}

function scoreTrend({ passMark, points }: ScoreSeries): Trend {
	const scores = points.map(({ score }) => score);
	const [first, last] = [points[0], points.at(-1)];
	return {
		kind: 'trend',
		points: points.map(({ date, score }) => ({
			at: Date.parse(`${date}T00:00:00Z`),
			value: score,
			label: String(Math.round(score)),
		})),
		least: 0,
		most: 100,
		steps: [0, 25, 50, 75, 100].map((value) => ({ value, label: percent(value) })),
		...(passMark !== null && { mark: { value: passMark, label: words.passMark(passMark) } }),
		from: documentWords.day(first?.date ?? ''),
		to: documentWords.day(last?.date ?? ''),
		text: words.scoresText(
			points.length,
			documentWords.day(first?.date ?? ''),
			documentWords.day(last?.date ?? ''),
			percent(first?.score ?? 0),
			percent(last?.score ?? 0),
			percent(Math.min(...scores)),
			percent(Math.max(...scores)),
		),
	};
}

function scoreRow({ item, date, score, passed, passMark, hasFailedCritical }: ScorePoint): TableRow {
	const { pass, fail, failedCritical } = documentWords.answers;
	const missed = hasFailedCritical ? failedCritical : fail(passMark);
	return {
		cells: [
			{ head: true, blocks: [paragraph([text(documentWords.day(date), { strong: false })])] },
			{ blocks: [paragraph([linkTo(anchors.evidence(item.id), item.reference)])] },
			{ blocks: [paragraph(percent(score))] },
			{ blocks: [paragraph(passed === null ? '' : passed ? pass(passMark) : missed)] },
		],
	};
}

/** What is measured more than once, or is a KPI, is drawn; a table at the end has all of it. */
function measureBlocks(series: readonly MeasureSeries[]): readonly Block[] {
	if (series.length === 0) return [];
	const pairs = series.flatMap((each) => each.pairs);
	return [
		section(words.measures, LEVEL),
		...series.filter(isDrawn).map(measureChart),
		{
			kind: 'table',
			columns: [
				{ width: 1.8 },
				{ width: 'fit' },
				{ width: 'fit' },
				{ width: 1 },
				{ width: 1 },
				{ width: 1.4 },
			],
			head: heads([words.measure, words.item, words.date, words.before, words.after, words.change]),
			rows: pairs.map(pairRow),
		},
	];
}

/** Bars begin at nothing: what can be less, such as an NPS, is in the table alone. */
function isDrawn({ isKpi, pairs }: MeasureSeries): boolean {
	return (isKpi || pairs.length > 1) && pairs.every(({ before, after }) => before >= 0 && after >= 0);
}

function measureChart({ name, pairs }: MeasureSeries): Block {
	const drawn = pairs.slice(-MOST_PAIRS);
	const more = drawn.length < pairs.length ? ` ${words.newest(drawn.length, pairs.length)}` : '';
	return {
		kind: 'chart',
		title: name,
		bars: drawn.flatMap(({ item, measure, before, after }) => [
			{
				label: words.bar(item.reference, words.before),
				value: before,
				text: measureValue(measure.before, measure.unit),
				tone: 'muted' as const,
			},
			{
				label: words.bar(item.reference, words.after),
				value: after,
				text: measureValue(measure.after, measure.unit),
				tone: 'accent' as const,
			},
		]),
		text: `${words.measureText(name, pairs.length)}${more}`,
	};
}

function pairRow({ item, measure, before, after }: MeasurePair): TableRow {
	return {
		cells: [
			{ head: true, blocks: [paragraph([text(measure.name.trim(), { strong: false })])] },
			{ blocks: [paragraph([linkTo(anchors.evidence(item.id), item.reference)])] },
			{ blocks: [paragraph(documentWords.day(item.content.eventDate))] },
			{ blocks: [paragraph(measureValue(measure.before, measure.unit))] },
			{ blocks: [paragraph(measureValue(measure.after, measure.unit))] },
			{ blocks: [paragraph(changeInWords(before, after, measure))] },
		],
	};
}
