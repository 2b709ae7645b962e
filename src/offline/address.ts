/**
 * The page that stands at an address without its trailing slash. Static hosts redirect `/units` to
 * `/units/`; without a network nobody does, so the worker looks for the page itself.
 */
export function pageAddresses(url: URL): URL[] {
	return url.pathname.endsWith('/') ? [] : [new URL(`${url.pathname}/index.html`, url)];
}
