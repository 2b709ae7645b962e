import { expect, test } from 'vitest';
import { keyNews } from '#domain/key-news.ts';
import { assessorDevice, decision } from '#tests/support/review.ts';

test('a key that was not met is named: of somebody new, or of somebody who had another', async () => {
	const [first, second] = [await assessorDevice(), await assessorDevice()];
	const known = await first.seal([decision('d1', { assessor: 'Tom Reed' })]);
	const again = await first.seal([decision('d2', { assessor: 'Tom Reed' })]);
	const other = await second.seal([
		decision('d3', { assessor: ' tom reed ' }),
		decision('d4', { assessor: 'Ines Quinn' }),
	]);
	expect(keyNews([], known)).toEqual({ first: ['Tom Reed'], another: [] });
	expect(keyNews(known, again)).toEqual({ first: [], another: [] });
	expect(keyNews(known, other)).toEqual({ first: ['Ines Quinn'], another: ['tom reed'] });
	// What nobody signed says nothing about keys.
	expect(keyNews(known, [decision('d5')])).toEqual({ first: [], another: [] });
});
