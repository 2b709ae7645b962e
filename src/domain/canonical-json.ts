/** JSON with sorted keys and no white space, so that equal values give equal text (after RFC 8785). */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value)
			.filter(([, member]) => member !== undefined)
			.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
			.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
		return `{${entries.join(',')}}`;
	}
	return JSON.stringify(value) ?? 'null';
}

/** Whether two values say the same as data, in whatever order their keys stand; what is absent counts as null. */
export function isSameData(one: unknown, other: unknown): boolean {
	return canonicalJson(one) === canonicalJson(other);
}
