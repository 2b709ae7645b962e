/** Texts that can be made as long as is wanted, and once took the reader far longer than they are long. */
export const growingSpecifications: Readonly<Record<string, (size: number) => string>> = {
	'points under one outcome': (size) => `1 Explain\n${'• abc\n'.repeat(size * 100)}`,
	'a criterion of many lines': (size) =>
		`1 Explain\n1.1 Explain\n${'and how it is then done by them\n'.repeat(size * 180)}`,
	'a title of many lines': (size) =>
		`1 Explain\n${'and how it is then done by them\n'.repeat(size * 180)}1.1 Do\n`,
	'the title of a unit of many lines': (size) =>
		`Unit 1: Explain\n${'and how it is then done by them\n'.repeat(size * 180)}1 Know\n1.1 Do\n`,
	'a heading of many lines': (size) => `You need to know and\n${'know and\n'.repeat(size * 190)}1. Do\n`,
	'many tabs in a line': (size) => `1 Know\n1.1 Do\n${'x\t'.repeat(size * 500)}`,
	'empty columns in a line': (size) => `1 Know\n1.1 Do\n${'\t'.repeat(size * 500)}x`,
	'outcomes in a line': (size) => 'LO1 '.repeat(size * 400),
	'grades in a line': (size) => 'A.P1 '.repeat(size * 200),
	'spaces in front of a stroke': (size) => `${' '.repeat(size * 200)}|`,
};
