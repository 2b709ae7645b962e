import type { Block } from '#document/blocks.ts';
import { paragraph } from '#document/compose/spans.ts';
import type { AnswerOf, Measure } from '#domain/answer.ts';
import { readNumber } from '#domain/number.ts';
import { documentWords } from '#wording/en/document.ts';

const words = documentWords.answers;

/** Each measure with its change in words; with two numbers also as a small chart. */
export function measureBlocks(answer: AnswerOf<'measure'>): readonly Block[] {
	return answer.measures
		.filter((measure) => [measure.name, measure.before, measure.after].some((value) => value.trim() !== ''))
		.map(measureBlock);
}

function measureBlock(measure: Measure): Block {
	const name = measure.name.trim() === '' ? words.unnamedMeasure : measure.name.trim();
	const before = measureValue(measure.before, measure.unit);
	const after = measureValue(measure.after, measure.unit);
	const [from, to] = [readNumber(measure.before), readNumber(measure.after)];
	const pair = words.measure(name, before, after);
	if (from === null || to === null || from < 0 || to < 0) return paragraph(words.sentence([pair]));
	return {
		kind: 'chart',
		title: name,
		bars: [
			{ label: words.before, value: from, text: before, tone: 'muted' },
			{ label: words.after, value: to, text: after, tone: 'accent' },
		],
		text: words.sentence([pair, changeInWords(from, to, measure)]),
	};
}

/** "up by 17 points, better". */
export function changeInWords(from: number, to: number, { better, unit }: Measure): string {
	const by = words.difference(String(Math.round(Math.abs(to - from) * 1000) / 1000), unit);
	if (from === to) return words.change('same', by, false);
	const way = to > from ? 'up' : 'down';
	return words.change(way, by, (way === 'up') === (better === 'higher'));
}

/** A figure with its unit, once. */
export function measureValue(value: string, unit: string): string {
	const bare = value.trim();
	if (bare === '') return documentWords.notGiven;
	// "71 %" typed with its unit needs it only once.
	return unit === '' || bare.endsWith(unit) ? bare : words.number(bare, unit);
}
