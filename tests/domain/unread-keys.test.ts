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

test('a key of the learner’s own device is said to be one, and is no device of whoever is named', async () => {
	const [phone, own, other] = [await assessorDevice(), await assessorDevice(), await assessorDevice()];
	const at = (day: number) => ({ assessor: 'Tom Reed', at: `2026-06-0${day}T09:00:00.000Z` });
	const handed = await phone.seal([decision('d1', at(1))]);
	const signed = await own.seal([decision('d2', at(2))]);
	const third = await other.seal([decision('d3', at(3))]);
	const key = ([entry]: typeof handed): string => (entry ? keyName(entry.seal.key) : '');
	const named = { names: ['Tom Reed'], count: 1 };
	const learners = new Set([key(handed)]);
	expect(unreadKeys([...handed, ...signed, ...third], new Set(), learners)).toEqual([
		{ key: key(handed), news: 'learner', ...named },
		{ key: key(signed), news: 'first', ...named },
		{ key: key(third), news: 'another', ...named },
	]);
	// On the learner's phone it is the key of this device.
	expect(unreadKeys([...handed, ...signed], learners, learners)).toEqual([
		{ key: key(signed), news: 'first', ...named },
	]);
});
