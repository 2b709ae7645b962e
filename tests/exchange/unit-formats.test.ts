import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unit } from '#domain/unit.ts';
import { parseUnit } from '#exchange/unit.ts';
import type { ReadUnits, UnitFormat } from '#exchange/unit-formats/format.ts';
import { without } from '#exchange/unit-formats/losses.ts';
import { readUnitsFrom } from '#exchange/unit-formats/read.ts';
import { writeUnit } from '#exchange/unit-formats/write.ts';
import { unitFixture } from '#tests/fixtures/domain.ts';
import { anyUnit } from '#tests/support/any-unit.ts';
import { unitFilesWords } from '#wording/en/unit-files.ts';

const AT = '2026-06-14T09:30:00.000Z';
const FORMATS: readonly UnitFormat[] = ['unit-file', 'case', 'matrix', 'moodle', 'table'];

async function read(text: string | Uint8Array, name = 'unit.csv'): Promise<Extract<ReadUnits, { ok: true }>> {
	const outcome = await readUnitsFrom(text, { name });
	if (!outcome.ok) throw new Error(`refused: ${outcome.code}`);
	return outcome;
}

async function refusal(text: string | Uint8Array): Promise<string> {
	const outcome = await readUnitsFrom(text, { name: 'unit.csv' });
	return outcome.ok ? 'read' : outcome.code;
}

function bare({ origin: _anew, ...unit }: Unit): Omit<Unit, 'origin'> {
	return unit;
}

/** Codes and texts as a list: "1 Prepare", "  1.1 Set criteria". */
function outline({ outcomes }: Unit): readonly string[] {
	return outcomes.flatMap(({ code, title, criteria }) => [
		`${code} ${title}`,
		...criteria.map((each) => `  ${each.code} ${each.text}`),
	]);
}

describe.each(FORMATS)('a unit written as %s', (format) => {
	test('comes back without what it was said to lose, and with all else', async () => {
		await fc.assert(
			fc.asyncProperty(anyUnit, async (unit) => {
				const { text, lost, name } = writeUnit(unit, format, AT);
				const back = await read(text, name);
				expect(back.format).toBe(format);
				expect(back.units).toHaveLength(1);
				const expected = lost.reduce((left, loss) => without(left, loss, { name }), unit);
				expect(bare(back.units[0])).toEqual(bare(expected));
				expect(back.notes.filter(({ code }) => code !== 'unused-field')).toEqual([]);
			}),
			{ numRuns: 100 },
		);
	});
});

test('each built-in unit goes out and comes back as our own file, and as CASE', async () => {
	for (const name of ['focus-l2-monitor-quality', 'element-improve-support']) {
		const parsed = parseUnit(readFileSync(`src/content/units/${name}.md`, 'utf8'));
		if (!parsed.ok) throw new Error(name);
		for (const format of ['unit-file', 'case'] as const) {
			const { text, lost } = writeUnit(parsed.value, format, AT);
			expect(lost).toEqual([]);
			expect(bare((await read(text)).units[0])).toEqual(parsed.value);
		}
	}
});

test('says of a unit only what it has and the file has not', async () => {
	const plain = unitFixture();
	expect(writeUnit(plain, 'moodle', AT).lost).toEqual([
		...['short-title', 'awarding-body', 'qualification', 'level', 'sources', 'fits'],
	]);
	expect(writeUnit(plain, 'table', AT).lost).toContain('summary');
	expect(writeUnit({ ...plain, summary: '' }, 'table', AT).lost).not.toContain('summary');
});

describe('a table', () => {
	test.each([
		['commas and heads', 'Code,Text\n1,Prepare\n1.1,"Set, and write down, criteria"\n1.2,Choose a sample\n'],
		[
			'tabs, as a spreadsheet is pasted',
			'1\tPrepare\n1.1\tSet, and write down, criteria\n1.2\tChoose a sample',
		],
		[
			'semicolons, as Excel writes in half of Europe',
			'No.;Description\r\n1;Prepare\r\n1.1;Set, and write down, criteria\r\n1.2;Choose a sample\r\n',
		],
		[
			'other columns around',
			'Level,Ref,Assessment criterion\n,1.,Prepare\n,1.1.,"Set, and write down, criteria"\n,1.2.,Choose a sample',
		],
		['line breaks in a cell', '1,"Prepare\n"\n1.1,"\nSet, and write down, criteria"\n1.2,Choose a sample'],
	])('with %s', async (_form, text) => {
		const { units, format } = await read(text, 'Monitor quality.csv');
		expect(format).toBe('table');
		expect(units[0].title).toBe('Monitor quality');
		expect(outline(units[0])).toEqual([
			'1 Prepare',
			'  1.1 Set, and write down, criteria',
			'  1.2 Choose a sample',
		]);
	});

	test('without outcomes gets them from its numbers', async () => {
		expect(outline((await read('1.1,First\n1.2,Second\n2.1,Third')).units[0])).toEqual([
			...['1 Outcome 1', '  1.1 First', '  1.2 Second', '2 Outcome 2', '  2.1 Third'],
		]);
	});

	test('lists the lines that it does not use', async () => {
		const { notes } = await read(
			'Code,Text\n,Learning outcomes\n1,Prepare\n1.1,Set criteria\n1.2,\nAppendix,See page 4',
		);
		expect(notes).toEqual([
			{ code: 'without-code', what: 'Learning outcomes' },
			{ code: 'without-text', what: '1.2' },
			{ code: 'without-code', what: 'Appendix See page 4' },
		]);
	});

	test('of Excel is read in the set of characters that it is in', async () => {
		const text = '1.1,Café';
		const wide = new Uint8Array(Buffer.from(`\uFEFF1.1\tCafé`, 'utf16le'));
		const western = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
		for (const bytes of [new TextEncoder().encode(`\uFEFF${text}`), wide, western]) {
			expect(outline((await read(bytes)).units[0])).toContain('  1.1 Café');
		}
	});
});

describe('a Moodle framework', () => {
	const head =
		'Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,Rule type (optional),Rule outcome (optional),Rule config (optional),Cross-referenced competency ID numbers,Exported ID (optional),Is framework,Taxonomy';
	const row = (parent: string, id: string, name: string, description = '', framework = '') =>
		[parent, id, name, `"${description}"`, '1', '', '', '', '0', 'null', '', '', framework, ''].join(',');
	const framework = row('', 'fw', 'Quality', '<p>About</p><p>it &amp; more</p>', '1');

	test('gives its levels, whatever the order of its rows, and its descriptions without markup', async () => {
		const text = [
			head,
			row('o1', 'c1', '1.1 Set criteria', '<p>Clear <b>ones</b></p>'),
			framework,
			row('', 'o1', '1 Prepare'),
		].join('\n');
		const { units, format, notes } = await read(text);
		expect(format).toBe('moodle');
		expect(units[0]).toMatchObject({ title: 'Quality', summary: 'About\n\nit & more' });
		expect(outline(units[0])).toEqual(['1 Prepare', '  1.1 Set criteria: Clear ones']);
		expect(notes).toEqual([]);
	});

	test('with rings, missing parents and repeated ids still gives every competency once', async () => {
		const rows = [
			row('b', 'a', '1 A'),
			row('a', 'b', '2 B'),
			row('gone', 'c', '3 C'),
			row('', 'c', '4 C again'),
			row('', 'o', '5 O'),
			row('o', 'x', '5.1 X'),
		];
		const { units, notes } = await read([head, framework, ...rows].join('\n'));
		expect(outline(units[0]).filter((line) => !line.startsWith(' '))).toEqual(['1 A', '2 B', '3 C', '5 O']);
		expect(notes.map(({ code }) => code)).toEqual([
			...['duplicate-id', 'cycle', 'cycle', 'missing-parent'],
			...['empty-outcome', 'empty-outcome', 'empty-outcome'],
		]);
	});
});

describe('a .matrix', () => {
	const element = (standard: number, shortname: string, name: string) => ({
		standardid: standard,
		elementid: shortname,
		shortname,
		name,
		description: '',
	});

	test('of both forms gives the same', async () => {
		const standard = { shortname: '1', name: 'Prepare', description: '' };
		const elements = [element(1, '1.1', 'Set criteria'), element(1, '1.2', 'Choose a sample')];
		const newer = {
			framework: {
				name: 'Quality',
				selfassess: true,
				standards: [{ ...standard, standardid: 1 }],
				standardelements: elements,
			},
		};
		const older = {
			framework: {
				name: 'Quality',
				selfassess: true,
				standards: [{ ...standard, standardelement: elements }],
			},
		};
		for (const each of [newer, older]) {
			const { units, format, notes } = await read(JSON.stringify(each));
			expect(format).toBe('matrix');
			expect(units[0].title).toBe('Quality');
			expect(outline(units[0])).toEqual(['1 Prepare', '  1.1 Set criteria', '  1.2 Choose a sample']);
			expect(notes).toEqual([{ code: 'unused-field', what: 'selfassess' }]);
		}
	});

	test('does not say a number twice, and names elements without a standard', async () => {
		const framework = {
			name: 'Q',
			standards: [{ shortname: 'A', name: 'Prepare', standardid: 1 }],
			standardelements: [element(1, '1', '1. Set criteria'), element(7, '2', '2. Lost')],
		};
		const { units, notes } = await read(JSON.stringify({ framework }));
		expect(outline(units[0])).toEqual(['A Prepare', '  1 Set criteria']);
		expect(notes).toEqual([{ code: 'missing-parent', what: '2 2. Lost' }]);
	});
});

describe('a table with a loose quotation mark', () => {
	const rows = Array.from({ length: 40 }, (_, at) => `1.${at + 1},Do thing ${at + 1}`);
	const table = (line: number, text: string) =>
		['Code,Text', '1,Prepare', ...rows.with(line, text)].join('\n');

	test.each([
		['opened and never closed', '1.4,"Do the big thing', '"Do the big thing'],
		['around words inside a quoted text', '1.4,"Do the "big" thing"', 'Do the "big" thing'],
		['around the first and the last words', '1.4,"Big" things and "small"', '"Big" things and "small"'],
		['closed too early', '1.4,"Big" thing', '"Big" thing'],
	])('takes no other row into a text that is %s, and says so', async (_what, line, text) => {
		const { units, notes } = await read(table(3, line));
		const [outcome] = units[0].outcomes;
		expect(outcome?.criteria).toHaveLength(40);
		expect(outcome?.criteria[3]).toMatchObject({ code: '1.4', text });
		expect(notes).toEqual([{ code: 'loose-quote', what: line }]);
	});

	test('keeps the separator that the other lines have', async () => {
		const { units } = await read('1,"Prepare\n1.1,plan; do\n1.2,check; act\n1.3,look; see\n');
		expect(outline(units[0])).toEqual([
			'1 "Prepare',
			'  1.1 plan; do',
			'  1.2 check; act',
			'  1.3 look; see',
		]);
	});

	test.each([
		['a separator behind it', table(3, '1.4,"Do the big, bad thing'), 6],
		['a text of several lines elsewhere', table(3, '1.4,"Do\nthis"').replace('1.9,Do', '1.9,"Do'), 12],
	])('names the line where %s leaves it open what is meant', async (_what, text, line) => {
		expect(await readUnitsFrom(text, { name: 'unit.csv' })).toEqual({ ok: false, code: 'loose-quote', line });
	});

	test('that another one closes rows later takes none of them', async () => {
		const text = table(3, '1.4,"Do the big thing').replace('1.9,Do thing 9', '1.9,Use a screen of 24"');
		const { units } = await read(text);
		expect(units[0].outcomes[0]?.criteria).toHaveLength(40);
	});
});

describe('what is no unit', () => {
	test('a line to blame is named in the sentence', () => {
		expect(unitFilesWords.refused('loose-quote', 5)).toMatch(/^Line 5: A quotation mark/);
	});

	test.each([
		['nothing', ' \n', 'empty'],
		['broken JSON', '{"CFDocument": {"title":', 'broken-json'],
		['other JSON', '{"hello": 1}', 'unknown-json'],
		['JSON of nothing', 'null\n', 'unknown-json'],
		['JSON of one word', ' true', 'unknown-json'],
		['a framework without standards', '{"framework": {"name": "x"}}', 'no-criteria'],
		['a package without items', '{"CFDocument": {"title": "x"}, "CFItems": []}', 'no-criteria'],
		['a broken unit file', '---\ntitle: x\n---\n', 'broken-unit-file'],
		['prose', 'Dear Ms A,\nthank you for your letter.\n', 'wrong-columns'],
		['a table of other things', 'Name,Town\nAnn,Leeds\nBob,York\n', 'wrong-columns'],
		['numbers that are no codes', 'name,age\nBob,3\nAnn,4\n', 'wrong-columns'],
		['a web page', '<!doctype html><p>Hello</p>', 'wrong-columns'],
		['a quotation mark that is never closed', `1.1,"${'x'.repeat(30_000)}`, 'wrong-columns'],
		['a million rows', '1,a\n'.repeat(1_000_000), 'too-many-rows'],
		['more than anybody writes', 'x'.repeat(5_000_001), 'too-large'],
		['JSON in JSON in JSON', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'too-deep'],
		['a million items', `{"CFItems": [${'0,'.repeat(1_000_000)}0]}`, 'too-many-rows'],
	])('%s is refused with one code', async (_what, text, code) => {
		expect(await refusal(text)).toBe(code);
	});

	test.each([
		['a spreadsheet as such', [0x50, 0x4b, 3, 4, 0], 'spreadsheet'],
		['a Word document', [0x50, 0x4b, 3, 4, ...Buffer.from('word/document.xml')], 'document'],
		['an older one', [0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('WordDocument', 'utf16le')], 'document'],
		['a PDF', [0x25, 0x50, 0x44, 0x46], 'pdf'],
		['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0], 'not-text'],
	])('%s says what it is', async (_what, bytes, code) => {
		expect(await refusal(Uint8Array.from(bytes))).toBe(code);
	});
});
