import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '#commands/headers-file.ts';
import { headersFile } from '#offline/build-headers.ts';

const headers = (base: string, path: string) => headersFor(parseHeaders(headersFile(base)), path);

describe.each(['/', '/portfolios/'])('the headers of a site at %s', (base) => {
	it('say of a page what it cannot say about itself', () => {
		expect(headers(base, `${base}units/`)).toMatchObject({
			'Content-Security-Policy': "frame-ancestors 'none'",
			'Permissions-Policy': expect.stringContaining('camera=(self)'),
			'Referrer-Policy': 'no-referrer',
			'X-Content-Type-Options': 'nosniff',
		});
	});

	it('let a file with its hash in its name be kept for ever', () => {
		expect(headers(base, `${base}_astro/a.B1c2.js`)['Cache-Control']).toContain('immutable');
	});

	it('give workers a policy of their own', () => {
		for (const path of ['_astro/pdf-worker.B1c2.js', 'sw.js']) {
			expect(headers(base, `${base}${path}`)['Content-Security-Policy']).toContain("default-src 'none'");
		}
	});

	it('have the service worker asked for anew each time', () => {
		expect(headers(base, `${base}sw.js`)['Cache-Control']).toBe('no-cache');
	});
});

it('a site under a sub-path says nothing about the rest of the host', () => {
	expect(headers('/portfolios/', '/elsewhere/')).toEqual({});
});
