import { afterEach, expect, test, vi } from 'vitest';
import { privateWindow } from '#device/private-window.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

test('a browser that refuses private file storage looks like a private window', async () => {
	// What Firefox says there; Safari gives another name, and the name does not matter.
	const refusal = new DOMException('Security error when calling GetDirectory', 'SecurityError');
	vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(refusal);
	expect(await privateWindow()).toBe('likely');
});

test('a browser that gives it has said nothing, and is not called an ordinary window', async () => {
	expect(await privateWindow()).toBe('unknown');
});
