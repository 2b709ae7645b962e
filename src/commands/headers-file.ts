/** One block of a `_headers` file: an address that may end in `*`, and the headers of what stands there. */
export type HeaderRule = { readonly path: string; readonly headers: readonly (readonly [string, string])[] };

/** Reads the `_headers` file that hosts such as Netlify and Cloudflare Pages read. */
export function parseHeaders(text: string): readonly HeaderRule[] {
	const rules: { path: string; headers: [string, string][] }[] = [];
	for (const line of text.split('\n')) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		if (!/^\s/.test(line)) {
			rules.push({ path: line.trim(), headers: [] });
			continue;
		}
		const colon = line.indexOf(':');
		rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
	}
	return rules;
}

/** The headers for one address. Several rules may match: the same header is then joined with a comma, as those hosts do. */
export function headersFor(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
	const joined: Record<string, string> = {};
	for (const rule of rules) {
		const prefix = rule.path.endsWith('*') ? rule.path.slice(0, -1) : null;
		if (prefix === null ? rule.path !== path : !path.startsWith(prefix)) continue;
		for (const [name, value] of rule.headers) {
			joined[name] = joined[name] === undefined ? value : `${joined[name]}, ${value}`;
		}
	}
	return joined;
}
