import { describe, expect, test } from 'vitest';
import { readSpecification } from '#domain/specification/read.ts';
import { SPECIFICATION_LIMITS } from '#domain/specification/reading.ts';
import { wordFault } from '#tests/support/specification-faults.ts';
import { scoreOf, specificationCases, totalScore } from '#tests/support/specifications.ts';

describe('the texts written for this', () => {
	test.for(specificationCases())('$name', (each) => {
		expect(scoreOf(each).notes).toEqual([]);
		expect(wordFault(each.text)).toBe('');
	});

	test('at least twelve shapes, and nearly every criterion of them', () => {
		const { found, wrong, missed, invented, all } = totalScore();
		expect(specificationCases().length).toBeGreaterThanOrEqual(12);
		expect({ wrong, missed, invented }).toEqual({ wrong: 0, missed: 0, invented: 0 });
		expect(found).toBe(all);
	});

	test('a reader that only knows lines with a code at their beginning would be noticed', () => {
		const plain = (text: string) => readSpecification(text.replace(/^(?!\s*\d+\.\d+\s\S).*$/gm, ''));
		expect(totalScore(plain).found).toBeLessThan(totalScore().all / 2);
	});
});

test('what was not used says why', () => {
	const reading = readSpecification(
		[
			'Unit 4: Serve customers',
			'GLH: 30',
			'The learner can:',
			'1 Be able to serve customers',
			'1.1 Greet the customer',
			'Page 2 of 3',
			'Assessment guidance',
			'1.1 This may be observed.',
			'1.1–1.2 May be covered together.',
			'Ask your tutor.',
		].join('\n'),
	);
	if (!reading.ok) throw new Error('It was not read.');
	expect(reading.unused.map(({ number, reason }) => [number, reason])).toEqual([
		[2, 'fact'],
		[3, 'label'],
		[6, 'page'],
		[7, 'outside'],
		[8, 'repeated'],
		[9, 'range'],
		[10, 'range'],
	]);
});

test('what only looks like a code or a list is left as text', () => {
	const unitsIn = (text: string) => {
		const reading = readSpecification(text);
		return reading.ok ? reading.units : [];
	};
	expect(unitsIn('Learning aim A is about calls.\n1-6 months later\n(1.5) hours a day')).toEqual([]);
	const unit = '1 Understand calls\n1.1 Explain calls over\n1-2 months\n1.2 Describe pages\n1-3 of a guide';
	// Below numbered outcomes, a list of knowledge is guidance.
	const guided = unitsIn(`${unit}\nKnowledge and understanding\n1. Read the guide\n(a) Twice`);
	expect(guided.flatMap(({ outcomes }) => outcomes.flatMap(({ criteria }) => criteria))).toMatchObject([
		{ code: '1.1', text: 'Explain calls over 1-2 months' },
		{ code: '1.2', text: 'Describe pages 1-3 of a guide' },
	]);
});

test('of a line, what has no place is listed although the rest of it was used', () => {
	const reading = readSpecification(
		'Level: 3 | GLH: 30\n1 Be able to serve\n1.2 Ask\n1.1 Describe a visit 1.2 Describe a call',
	);
	if (!reading.ok) throw new Error('It was not read.');
	expect(reading.units[0]).toMatchObject({ level: 'Level 3' });
	expect(reading.unused).toEqual([
		{ number: 1, text: 'GLH: 30', reason: 'fact', isPart: true },
		{ number: 4, text: '1.2 Describe a call', reason: 'repeated', isPart: true },
	]);
});

test('what criteria ask to show is taken from their outcome, and only where it says so', () => {
	const reading = readSpecification(
		'1 Understand calls\n1.1 Explain a\n2 Be able to call\n2.1 Call b\n3 Calls\n3.1 Do c',
	);
	if (!reading.ok) throw new Error('It was not read.');
	const shows = reading.units.flatMap(({ outcomes }) =>
		outcomes.flatMap(({ criteria }) => criteria[0]?.shows),
	);
	expect(shows).toEqual(['knowledge', 'performance', undefined]);
});

test('a million rows are refused before they are read', () => {
	expect(readSpecification('1.1 A\n'.repeat(1_000_000))).toEqual({ ok: false, code: 'too-long' });
	expect(readSpecification('\n'.repeat(SPECIFICATION_LIMITS.lines + 1))).toEqual({
		ok: false,
		code: 'too-long',
	});
});
