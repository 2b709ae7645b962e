import { expect, it } from 'vitest';
import { missingKeys, missingWordsReport } from '#commands/missing-words.ts';

it('a key that the translation does not have is listed by its path', () => {
	const english = {
		title: 'Home',
		next: { start: 'Start', more: (count: number) => `${count} more` },
		steps: ['a', 'b'],
	};
	expect(missingKeys(english, { title: 'Hafan', next: { more: () => 'rhagor' }, steps: ['a'] })).toEqual({
		all: 5,
		missing: ['next.start', 'steps.1'],
	});
	expect(missingKeys(english, undefined).missing).toHaveLength(5);
	expect(missingKeys(english, english).missing).toEqual([]);
});

it('the report tells what is not begun and what is begun and not whole', async () => {
	const report = (await missingWordsReport('cy')).join('\n');
	expect(report).toMatch(/^ {2}not begun: .*\bassess\b/m);
	expect(report).toMatch(/^ {2}layout: \d+ of \d+ missing: .*noScript/m);
	expect(report).not.toMatch(/^ {2}home:/m);
});
