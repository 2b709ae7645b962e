import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isIban, isLuhn, isNhsNumber } from '#domain/guard/checksums.ts';
import { personalKinds } from '#domain/guard/finding.ts';
import { scannerFor } from '#domain/guard/scan.ts';
import { LISTED, precision, recall, scoresOf, sentencesOf, total } from '#tests/support/personal-data.ts';
import { projectRoot } from '#tests/support/project-root.ts';

const tuned = sentencesOf('tuned');
const heldOut = sentencesOf('held-out');

test('there are at least 400 labelled sentences, and as many without personal data as with', () => {
	const all = [...tuned, ...heldOut];
	expect(all.length).toBeGreaterThanOrEqual(400);
	expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
	expect(all.filter(({ labels }) => labels.length === 0).length).toBeGreaterThan(200);
});

describe.each(personalKinds)('%s', (kind) => {
	test('is found whole, and hardly anything else is taken for it', () => {
		for (const sentences of [tuned, heldOut]) {
			const score = scoresOf(sentences).get(kind) ?? { found: 0, missed: 1, wrong: 1 };
			expect(score.found, kind).toBeGreaterThan(2);
			expect(recall(score), kind).toBeGreaterThanOrEqual(0.85);
			expect(precision(score), kind).toBeGreaterThanOrEqual(0.8);
		}
	});
});

test('over all kinds, 97 of 100 are found and 97 of 100 findings are right, in the held-out half too', () => {
	for (const sentences of [tuned, heldOut]) {
		const score = total(scoresOf(sentences));
		expect(recall(score)).toBeGreaterThanOrEqual(0.97);
		expect(precision(score)).toBeGreaterThanOrEqual(0.97);
	}
});

test('nothing is found in the words of the forms and units', () => {
	const scan = scannerFor([]);
	const folders = ['evidence-templates', 'src/content/units'];
	const texts = folders.flatMap((folder) =>
		readdirSync(join(projectRoot, folder))
			.filter((name) => name.endsWith('.md'))
			.map((name) => readFileSync(join(projectRoot, folder, name), 'utf8')),
	);
	expect(texts.length).toBeGreaterThan(15);
	expect(texts.flatMap(scan)).toEqual([]);
});

test('a check digit decides', () => {
	expect(isLuhn('4111111111111111')).toBe(true);
	expect(isLuhn('4111111111111112')).toBe(false);
	expect(isNhsNumber('9434765919')).toBe(true);
	expect(isNhsNumber('9434765918')).toBe(false);
	expect(isIban('GB29NWBK60161331926819')).toBe(true);
	expect(isIban('GB29NWBK60161331926818')).toBe(false);
});

test('what was replaced is not found again', () => {
	const scan = scannerFor(LISTED);
	expect(scan('Mrs A and Mr AB rang from [phone number], [postcode].')).toEqual([]);
});

test('findings come in the order of the text and never lie over each other', () => {
	const scan = scannerFor(LISTED);
	const found = scan('Mrs Patel, 14 Station Road, LS1 4AP, 07700 900123, Aisha, susan@example.com');
	expect(found.map(({ kind }) => kind)).toEqual(['name', 'address', 'postcode', 'phone', 'listed', 'email']);
	for (const [index, { start }] of found.entries()) {
		expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
	}
});

test('a list of names with signs of its own does not break the search', () => {
	const scan = scannerFor(['(Kim', 'C++', 'a', '  ', 'Zoë']);
	expect(scan('I coached Zoë and (Kim) about C++ reports.').map(({ text }) => text)).toContain('Zoë');
});

test.each([
	['Mr J. R. Hartley rang.', 'Mr J. R. Hartley'],
	['I rang Mrs. A. Patel back.', 'Mrs. A. Patel'],
	['Mr  Patel and his son', 'Mr  Patel'],
	['I rang Mrs P. Gupta back.', 'Mrs P. Gupta'],
	['Mrs B. Khan rang.', 'Mrs B. Khan'],
	['MR JOHN SMITH rang', 'MR JOHN SMITH'],
	['THEN MR JONES RANG', 'MR JONES'],
	['then dr patel rang', 'dr patel'],
	['ms jones was waiting', 'ms jones'],
	['her date of birth was confirmed as 1 Feb 1985', '1 Feb 1985'],
	['Then Mr\u00a0Patel rang', 'Mr\u00a0Patel'],
	['account number 1234 5678', '1234 5678'],
	['Acc no 12345678', '12345678'],
])('as it is typed in a hurry: %s', (text, found) => {
	expect(scannerFor([])(text).map(({ start, end }) => text.slice(start, end))).toEqual([found]);
});

test.each([
	'I rang Mrs A. Customers were waiting.',
	'I rang Mrs B. Stock was low. Then Mr C. Everyone called back.',
	'a 200 ms delay',
	'The idea was born on 3 May 2024',
	'DEAR MISS MONDAY',
	'in her Dr Martens',
	'account of 1234 calls',
])('nobody is in: %s', (text) => {
	expect(scannerFor([])(text)).toEqual([]);
});

test.each([
	['O’Brien', "Mary O'Brien said"],
	["O'Brien", 'Mary O’Brien said'],
	['Siân', 'SIAN said'],
	['Sian', 'Siân said'],
	['José', 'Jose\u0301 said'],
	['Mary-Ann', 'Mary Ann said'],
])('the list’s %s is found in: %s', (name, text) => {
	expect(scannerFor([name])(text).length).toBe(1);
});
