import { afterEach, expect, test, vi } from 'vitest';
import { storageSpace } from '#device/storage-space.ts';

const GIB = 2 ** 30;

afterEach(() => {
	vi.restoreAllMocks();
});

test('the room that Chromium makes up is not passed on, and what is used is', async () => {
	const { usage } = await navigator.storage.estimate();
	expect(await storageSpace()).toEqual({ used: usage, free: null });
});

test.each([
	{ said: 'room of its own', usage: 6_000_000, quota: 6_000_000 + 10 * GIB + 1, free: 10 * GIB + 1 },
	{ said: 'little room', usage: 6_000_000, quota: 9_000_000, free: 3_000_000 },
	{ said: 'no room', usage: 6_000_000, quota: 6_000_000, free: 0 },
	{ said: 'less than is used', usage: 6_000_000, quota: 5_000_000, free: 0 },
	{ said: 'whole GiB', usage: 6_000_000, quota: 6_000_000 + GIB, free: null },
])('a browser that says $said', async ({ usage, quota, free }) => {
	vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ usage, quota });
	expect(await storageSpace()).toEqual({ used: usage, free });
});

test.each([{}, { usage: 1 }, { quota: 1 }])('a browser that does not say: %o', async (estimate) => {
	vi.spyOn(navigator.storage, 'estimate').mockResolvedValue(estimate);
	expect(await storageSpace()).toBeNull();
});
