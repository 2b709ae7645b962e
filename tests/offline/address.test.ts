import { expect, it } from 'vitest';
import { pageAddresses } from '#offline/address.ts';

it.each([
	['https://a.test/units', ['https://a.test/units/index.html']],
	['https://a.test/sub/units?from=home', ['https://a.test/sub/units/index.html']],
	['https://a.test/units/', []],
])('%s may be the page %j', (address, pages) => {
	expect(pageAddresses(new URL(address)).map(String)).toEqual(pages);
});
