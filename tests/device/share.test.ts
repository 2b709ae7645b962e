import { afterEach, describe, expect, test, vi } from 'vitest';
import { canShareFile, saveFile, shareFile } from '#device/share.ts';

const pdf = new File(['%PDF-1.7'], 'Sam-portfolio-1.pdf', { type: 'application/pdf' });

afterEach(() => {
	vi.restoreAllMocks();
	Reflect.deleteProperty(navigator, 'share');
	Reflect.deleteProperty(navigator, 'canShare');
});

/** Gives this browser a share sheet; the headless one has none. */
function withShareSheet(share: (data: ShareData) => Promise<void>, takes = true): void {
	Object.defineProperty(navigator, 'share', { value: share, configurable: true });
	Object.defineProperty(navigator, 'canShare', { value: () => takes, configurable: true });
}

describe('sharing', () => {
	test('is offered only where the browser takes this file', () => {
		expect(canShareFile(pdf)).toBe(false);
		withShareSheet(async () => undefined, false);
		expect(canShareFile(pdf)).toBe(false);
		withShareSheet(async () => undefined, true);
		expect(canShareFile(pdf)).toBe(true);
	});

	test('gives the file and nothing beside it', async () => {
		const given: ShareData[] = [];
		withShareSheet(async (data) => void given.push(data));
		expect(await shareFile(pdf)).toBe('shared');
		expect(given).toEqual([{ files: [pdf] }]);
	});

	test.each([
		['AbortError', 'dismissed'],
		['NotAllowedError', 'failed'],
		['DataError', 'failed'],
	])('that ends in %s was %s', async (name, result) => {
		withShareSheet(() => Promise.reject(new DOMException('', name)));
		expect(await shareFile(pdf)).toBe(result);
	});
});

test('saving downloads the file under its own name and leaves nothing in the page', async () => {
	const clicked: { name: string; address: string }[] = [];
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
		clicked.push({ name: this.download, address: this.href });
	});
	saveFile(pdf);
	expect(clicked.map(({ name }) => name)).toEqual(['Sam-portfolio-1.pdf']);
	expect(await (await fetch(clicked[0]?.address ?? '')).text()).toBe('%PDF-1.7');
	expect(document.querySelectorAll('a[download]')).toHaveLength(0);
});
