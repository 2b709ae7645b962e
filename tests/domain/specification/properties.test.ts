import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSpecification } from '#domain/specification/read.ts';
import { hostileSpecifications } from '#tests/support/hostile-specifications.ts';
import { wordFault } from '#tests/support/specification-faults.ts';

/** `SPECIFICATION_TEXTS=10000` for the long run; the seed makes it the same each time. */
const TEXTS = Number(process.env['SPECIFICATION_TEXTS'] ?? 500);
const SEED = Number(process.env['SPECIFICATION_SEED'] ?? 2208);

test(`${TEXTS} hostile texts: every word is used or listed, and none stops the reader`, () => {
	const faults: string[] = [];
	for (const text of hostileSpecifications(TEXTS, SEED)) {
		const fault = wordFault(text);
		if (fault !== '') faults.push(`${fault} in ${JSON.stringify(text.slice(0, 300))}`);
	}
	expect(faults).toEqual([]);
}, 600_000);

test('whatever is pasted, every word is accounted for', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
			expect(wordFault(text)).toBe('');
		}),
		{ numRuns: 100, seed: 8 },
	);
});

const verbs = ['Describe', 'Explain', 'Identify', 'Record', 'Agree', 'Review'];
const nouns = [
	'the call',
	'what a customer needs',
	'procedures of the organisation',
	'a problem',
	'own limits',
];
const rest = ['with a colleague', 'in writing', 'before the end of the day', 'and why it matters', ''];
const phrase = (from: readonly string[]) => fc.constantFrom(...from);
const criterion = fc
	.tuple(phrase(verbs), phrase(nouns), phrase(rest), fc.nat(99))
	.map(([verb, noun, more, count]) => [verb, noun, more, 'in case', count].filter(Boolean).join(' '));
const title = fc
	.tuple(phrase(['Understand', 'Be able to use', 'Know']), phrase(nouns), phrase(rest))
	.map((words) => words.join(' ').trim());
const units = fc.array(fc.record({ title, criteria: fc.array(criterion, { minLength: 1, maxLength: 6 }) }), {
	minLength: 1,
	maxLength: 5,
});

type Drawn = readonly { readonly title: string; readonly criteria: readonly string[] }[];

/** A drawn unit as different awarding bodies print it. */
const shapes: Readonly<Record<string, (unit: Drawn) => string>> = {
	numbers: (unit) =>
		unit
			.map((outcome, at) =>
				[
					`${at + 1} ${outcome.title}`,
					...outcome.criteria.map((text, by) => `${at + 1}.${by + 1} ${text}`),
				].join('\n'),
			)
			.join('\n'),
	'LO and AC': (unit) =>
		unit
			.map((outcome, at) =>
				[
					`LO${at + 1}: ${outcome.title}`,
					'The learner can:',
					...outcome.criteria.map((text, by) => `AC${at + 1}.${by + 1}\t${text}`),
				].join('\r\n'),
			)
			.join('\r\n\r\n'),
	'a table': (unit) =>
		unit
			.flatMap((outcome, at) =>
				outcome.criteria.map(
					(text, by) => `${by === 0 ? `${at + 1}. ${outcome.title}` : ''}\t${at + 1}.${by + 1}\t${text}`,
				),
			)
			.join('\n'),
	'codes in brackets': (unit) =>
		unit
			.map((outcome, at) =>
				[
					`Learning outcome ${at + 1} ${outcome.title}`,
					...outcome.criteria.map((text, by) => `(${at + 1}.${by + 1}) ${text}`),
				].join('\n'),
			)
			.join('\n'),
	// What stands at the edge of one page alone could be anything.
	'wrapped by pages': (unit) =>
		`Handbook of a qualification\nPage 0 of 9\n${unit
			.map((outcome, at) =>
				[
					`${at + 1}. ${outcome.title}`,
					...outcome.criteria.map((text, by) => `${at + 1}.${by + 1}. ${text.replace(/ (?=in case)/, '\n')}`),
					`Handbook of a qualification\nPage ${at + 1} of 9`,
				].join('\n'),
			)
			.join('\n')}`,
	'codes on lines of their own': (unit) =>
		unit
			.map((outcome, at) =>
				[
					`LO${at + 1}`,
					outcome.title,
					...outcome.criteria.map((text, by) => `${at + 1}.${by + 1}\n${text}`),
				].join('\n\n'),
			)
			.join('\n\n'),
};

test.for(Object.entries(shapes))('a drawn unit printed with %s is read back', ([, print]) => {
	fc.assert(
		fc.property(units, (unit) => {
			const reading = readSpecification(`Unit title: Drawn\n${print(unit)}`);
			if (!reading.ok) throw new Error(reading.code);
			expect(reading.units).toHaveLength(1);
			expect(
				reading.units[0]?.outcomes.map((outcome) => ({
					title: outcome.title,
					criteria: outcome.criteria.map(({ text }) => text),
				})),
			).toEqual(unit);
			const codes = reading.units[0]?.outcomes.flatMap(({ criteria }) => criteria.map(({ code }) => code));
			expect(codes).toEqual(
				unit.flatMap(({ criteria }, at) => criteria.map((_, by) => `${at + 1}.${by + 1}`)),
			);
		}),
		{ numRuns: 40, seed: 8 },
	);
});
