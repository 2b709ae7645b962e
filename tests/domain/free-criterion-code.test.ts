import { expect, test } from 'vitest';
import { freeCodeAfter } from '#domain/free-criterion-code.ts';
import { criteriaOf } from '#domain/unit.ts';
import { unitFixture } from '#tests/fixtures/domain.ts';

test('the next number that no criterion has is offered', () => {
	const unit = unitFixture();
	const taken = criteriaOf(unit).map(({ code }) => code);
	expect(taken).toContain('1.2');
	const free = freeCodeAfter(unit, '1.1');
	expect(taken).not.toContain(free);
	expect(free).toMatch(/^1\.\d$/);
	expect(freeCodeAfter(unit, 'AB.D9')).toBe('AB.D10');
	expect(freeCodeAfter(unit, 'Knowledge')).toBe('');
});
