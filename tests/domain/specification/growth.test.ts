import { expect, test } from 'vitest';
import { readSpecification } from '#domain/specification/read.ts';
import { SPECIFICATION_LIMITS } from '#domain/specification/reading.ts';
import { growingSpecifications } from '#tests/support/growing-specifications.ts';

test('each line is held by one criterion, however many there are', () => {
	const reading = readSpecification(`1 Explain\n${'• abc\n'.repeat(12_000)}`);
	if (!reading.ok) throw new Error(reading.code);
	const held = reading.units.flatMap(({ outcomes }) => outcomes.flatMap(({ criteria }) => criteria));
	expect(held).toHaveLength(12_000);
	expect(held.reduce((sum, { lines }) => sum + lines.length, 0)).toBe(12_000);
});

// How long a text takes beside one a quarter as long is a figure of the bench; no time is asserted here.
test.for(Object.entries(growingSpecifications))('the longest text there may be is read: %s', ([, textOf]) => {
	expect(readSpecification(textOf(largestOf(textOf))).ok).toBe(true);
});

/** The largest size whose text the reader still takes. */
function largestOf(textOf: (size: number) => string): number {
	const [none, some] = [textOf(0), textOf(100)];
	const lines = (text: string): number => text.split('\n').length;
	const room = (limit: number, [before, after]: readonly [number, number]): number =>
		after === before ? Number.POSITIVE_INFINITY : ((limit - before) * 100) / (after - before);
	return Math.floor(
		Math.min(
			room(SPECIFICATION_LIMITS.text, [none.length, some.length]),
			room(SPECIFICATION_LIMITS.lines, [lines(none), lines(some)]),
		),
	);
}
