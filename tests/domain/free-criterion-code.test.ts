import { expect, test } from 'vitest';
import { freeCodeAfter } from '#domain/free-criterion-code.ts';
import { criteriaOf } from '#domain/unit.ts';
import { unitFixture } from '#tests/fixtures/domain.ts';

test('the next number that no criterion has is offered', () => {
	const unit = unitFixture();
	const taken = criteriaOf(unit).map(({ code }) => code);
	expect(taken).toContain('1.2');
	const free = freeCodeAfter(taken, '1.1');
	expect(taken).not.toContain(free);
	expect(free).toMatch(/^1\.\d$/);
	expect(freeCodeAfter(taken, 'AB.D9')).toBe('AB.D10');
	expect(freeCodeAfter(taken, 'Knowledge')).toBe('');
	expect(freeCodeAfter(['2(a)', '2(b)'], '2(a)')).toBe('2(c)');
	expect(freeCodeAfter(['2(z)'], '2(y)')).toBe('');
	expect(freeCodeAfter([], '2(ii)')).toBe('');
});
