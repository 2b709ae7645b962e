import { expect, test } from 'vitest';
import { readSpecification } from '#domain/specification/read.ts';
import { growingSpecifications, growthOf } from '#tests/support/growing-specifications.ts';

test('each line is held by one criterion, however many there are', () => {
	const reading = readSpecification(`1 Explain\n${'• abc\n'.repeat(12_000)}`);
	if (!reading.ok) throw new Error(reading.code);
	const held = reading.units.flatMap(({ outcomes }) => outcomes.flatMap(({ criteria }) => criteria));
	expect(held).toHaveLength(12_000);
	expect(held.reduce((sum, { lines }) => sum + lines.length, 0)).toBe(12_000);
});

// Four times the text takes four times as long, or sixteen times where a text is gone through for each of its lines.
test.for(Object.entries(growingSpecifications))('%s takes as long as it is', ([, textOf]) => {
	expect(growthOf(textOf)).toBeLessThan(10);
});
