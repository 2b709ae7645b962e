function count(number: number, one: string, many: string): string {
	return number === 1 ? `1 ${one}` : `${number} ${many}`;
}

/** Scores and measures over time, drawn and in words. */
export const trendWords = {
	lead: 'From the scorecards and measures in the evidence of this file. A few scores are an idea, and no proof.',
	scores: 'Scores over time',
	scoresOf: (kind: string) => `Scores: ${kind}`,
	/** Said in place of the chart; the table below it has every figure. */
	scoresText: (
		scores: number,
		from: string,
		to: string,
		first: string,
		last: string,
		lowest: string,
		highest: string,
	) =>
		`${count(scores, 'score', 'scores')} from ${from} to ${to}: the first ${first}, the last ${last}, the lowest ${lowest}, the highest ${highest}. Every score stands in the table below.`,
	passMark: (mark: number) => `Pass ${mark} %`,
	date: 'Date',
	item: 'Item',
	score: 'Score',
	result: 'Result',
	measures: 'Before and after',
	measure: 'Measure',
	before: 'Before',
	after: 'After',
	change: 'Change',
	bar: (reference: string, when: string) => `${reference} ${when.toLowerCase()}`,
	measureText: (name: string, items: number) =>
		`${name} before and after, in ${count(items, 'item', 'items')}. Every figure stands in the table below.`,
	newest: (drawn: number, all: number) => `The newest ${drawn} of ${all} are drawn.`,
} as const;
