import { expect, test } from 'vitest';
import { keyName } from '#domain/review-chain.ts';
import { unreadKeys } from '#domain/unread-keys.ts';
import { assessorDevice, decision } from '#tests/support/review.ts';

test('a key that nobody has read about is named: of somebody new, or of somebody who had another', async () => {
	const [first, second, third] = [await assessorDevice(), await assessorDevice(), await assessorDevice()];
	const tom = await first.seal([
		decision('d1', { assessor: 'Tom Reed', at: '2026-06-01T09:00:00.000Z' }),
		decision('d2', { assessor: 'Tom Reed', at: '2026-06-02T09:00:00.000Z' }),
	]);
	// It says that it signed before all others: what was read about still counts as the one before.
	const again = await second.seal([
		decision('d3', { assessor: ' tom reed ', at: '2026-05-01T09:00:00.000Z' }),
	]);
	const ines = await third.seal([decision('d4', { assessor: 'Ines Quinn', at: '2026-06-03T09:00:00.000Z' })]);
	const key = (entries: typeof tom): string => entries.map(({ seal }) => keyName(seal.key))[0] ?? '';
	const nobody = new Set<string>();
	expect(unreadKeys(tom, nobody)).toEqual([{ key: key(tom), news: 'first', names: ['Tom Reed'], count: 2 }]);
	expect(unreadKeys([...ines, ...again, ...tom], new Set([key(tom)]))).toEqual([
		{ key: key(again), news: 'another', names: ['tom reed'], count: 1 },
		{ key: key(ines), news: 'first', names: ['Ines Quinn'], count: 1 },
	]);
	expect(unreadKeys([...tom, ...again], new Set([key(tom), key(again)]))).toEqual([]);
	// What nobody signed says nothing about keys.
	expect(unreadKeys([decision('d5')], nobody)).toEqual([]);
});
