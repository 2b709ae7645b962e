/**
 * Reads a number as people in the UK type one: "1,200", " 71 % ", "£4.50", "−3". Returns null for
 * anything else, so that a half-typed value is never mistaken for 0.
 */
export function readNumber(typed: string): number | null {
	const bare = typed.trim().replace(/^£\s*/, '').replace(/\s*%$/, '').replace(/^[−–]/, '-');
	if (!/^-?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/.test(bare) || !/\d/.test(bare)) return null;
	return Number(bare.replaceAll(',', ''));
}
