import { expect, test } from 'vitest';
import { assessWords } from '#wording/en/assess.ts';
import { backupWords } from '#wording/en/backup.ts';
import { reviewWords } from '#wording/en/review.ts';

/* What an assessor or learner is told of a file that is not taken: a sentence of its own for each reason. */

const sentences = [
	...Object.entries(reviewWords.problems),
	['somebody-else', reviewWords.somebodyElse('Ann', 'Ben')],
	['no-portfolio', reviewWords.noPortfolio('Ann')],
	['no-portfolio-here', reviewWords.noPortfolioHere('Ann')],
	['clashes', reviewWords.clashes],
	['altered-portfolio', assessWords.open.altered],
	['pdf', backupWords.problems.pdf],
	['newer-portfolio', backupWords.problems['newer-format']],
	['damaged-portfolio', backupWords.problems.damaged],
	['not-a-backup', backupWords.problems['not-a-backup']],
] as const;

test('every reason has a sentence of its own', () => {
	const texts = sentences.map(([, text]) => text);
	expect(new Set(texts).size).toBe(texts.length);
});

test.each(sentences)('%s: says what was not changed', (_, text) => {
	expect(text).toMatch(/Nothing (on this device )?was (changed|taken)/);
});
