/** Texts that can be made as long as is wanted, and once took the guard far longer than they are long. */
export const growingNarratives: readonly string[] = [
	'Sarah Jones rang. ',
	'Aaaa ',
	'Van van Van van ',
	'12 aaaaa bbbbb ccccc ',
	'1 Flat ',
	'A-A',
	'A. B. ',
	'customer, (X ',
];

/** A shape as often as fits into so many characters. */
export function narrativeOf(shape: string, length: number): string {
	return shape.repeat(length / shape.length);
}
