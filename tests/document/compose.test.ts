import { describe, expect, test } from 'vitest';
import type { Block, Section, Span, Table } from '#document/blocks.ts';
import type { Media } from '#document/compose/attachments.ts';
import { composePortfolio } from '#document/compose/portfolio.ts';
import { unprintableIn } from '#document/compose/unprintable.ts';
import type { Answer } from '#domain/answer.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { Handover } from '#domain/handover.ts';
import {
	aHandover,
	aJudgement,
	anItem,
	aPhoto,
	aUnit,
	manyItems,
	sampleAnswers,
} from '#tests/fixtures/handover.ts';
import { made } from './support/built.ts';

const media: Media = { pictureSize: () => ({ width: 400, height: 300 }), hasFile: () => true };
const sectionsOf = (handover: Handover) => composePortfolio(handover, made, media).sections;

function section(handover: Handover, anchor: string): Section {
	const found = sectionsOf(handover).find((each) => each.anchor === anchor);
	if (!found) throw new Error(`No section ${anchor}`);
	return found;
}

/** Every block of a section, blocks inside blocks included. */
function everyBlock(blocks: readonly Block[]): readonly Block[] {
	return blocks.flatMap((block): readonly Block[] => {
		switch (block.kind) {
			case 'group':
			case 'panel':
			case 'quote':
				return [block, ...everyBlock(block.blocks)];
			case 'list':
				return [block, ...everyBlock(block.items.flatMap((item) => item.blocks))];
			case 'facts':
				return [block, ...everyBlock(block.facts.flatMap((fact) => fact.value))];
			case 'table':
				return [
					block,
					...everyBlock(
						[block.head, ...block.rows.map((row) => row.cells)].flat().flatMap((cell) => cell.blocks),
					),
				];
			default:
				return [block];
		}
	});
}

const textOf = (content: readonly Span[]) =>
	content.map((span) => (span.kind === 'text' ? span.text : span.kind === 'break' ? '\n' : '#')).join('');

function textsOf(blocks: readonly Block[]): readonly string[] {
	return everyBlock(blocks).flatMap((block): readonly string[] => {
		if (block.kind === 'heading' || block.kind === 'paragraph') return [textOf(block.content)];
		if (block.kind === 'facts') return block.facts.map((fact) => fact.label);
		if (block.kind === 'chart') return [block.text];
		if (block.kind === 'signature' || block.kind === 'figure') return [textOf(block.caption)];
		return [];
	});
}

function cells(table: Table): readonly (readonly string[])[] {
	return [table.head, ...table.rows.map((row) => row.cells)].map((row) =>
		row.map((cell) => textsOf(cell.blocks).join(' / ')),
	);
}

const tablesOf = (blocks: readonly Block[]) => everyBlock(blocks).filter((block) => block.kind === 'table');
const headingsOf = (blocks: readonly Block[]) =>
	everyBlock(blocks).flatMap((block) => (block.kind === 'heading' ? [textOf(block.content)] : []));

const item = (content: Partial<EvidenceContent>) =>
	section(aHandover({ items: [anItem(1, content)] }), 'evidence:item-1').blocks;
const answered = (id: string, answer: Answer) => item({ answers: { [id]: answer } });

describe('the order of the document', () => {
	test('the usual one, units as the learner ordered them, items by reference, no part with nothing in it', () => {
		const units = [aUnit({ id: 'unit-a' }), aUnit({ id: 'unit-b' })];
		const items = [anItem(1000), anItem(2), anItem(10)];
		const handover = aHandover({ units, items, portfolio: { units: ['unit-b', 'unit-a'] } });
		expect(sectionsOf(handover).map(({ anchor, running }) => [anchor, running])).toEqual([
			['cover', null],
			['contents', 'Contents'],
			['checklist', 'Portfolio checklist'],
			['declaration', 'Learner declaration'],
			['confidentiality', 'Confidentiality statement'],
			['summary', 'Summary of achievement'],
			['unit:unit-b', 'Unit 1'],
			['sign-off:unit-b', 'Unit 1'],
			['unit:unit-a', 'Unit 2'],
			['sign-off:unit-a', 'Unit 2'],
			['index', 'Evidence index'],
			['evidence:item-2', 'E002'],
			['evidence:item-10', 'E010'],
			['evidence:item-1000', 'E1000'],
			['trends', 'Monitoring trends'],
			['sampling', 'IQA sampling sheet'],
		]);
	});

	test('references that were given and are gone count as left out, whether they are in the trash or held at the workplace', () => {
		const handover = aHandover({ items: [anItem(1), anItem(4)], portfolio: { nextReference: 5 } });
		expect(textsOf(section(handover, 'cover').blocks)).toContain('2 items, E001 to E004 (two left out)');
	});

	test('header and footer say whose, where, which export and when in the UK', () => {
		const { header, footer } = composePortfolio(
			aHandover(),
			{ at: '2026-06-14T23:30:00.000Z', exportNumber: 7 },
			media,
		);
		expect(header).toBe('Siân Ŵyn Price · Portfolio of evidence');
		expect(footer).toBe('Northgate Contact Centre · export 7 · 15 June 2026');
	});

	test('headings never skip a level, whatever was typed', () => {
		const handover = aHandover({
			items: [anItem(1, { answers: { account: '###### deep\n\n# shallow\n\n##### deep again' } })],
		});
		let last = 0;
		for (const { blocks } of sectionsOf(handover)) {
			for (const block of everyBlock(blocks)) {
				if (block.kind !== 'heading') continue;
				expect(block.level).toBeLessThanOrEqual(last + 1);
				last = block.level;
			}
		}
	});
});

describe('the pages of a unit', () => {
	const one = anItem(1, { claims: [{ criterion: 'unit-a/1.1', how: '' }] });
	const two = anItem(2, { done: false, claims: [{ criterion: 'unit-a/2.1', how: '' }] });
	const kept = anItem(3, {
		template: { id: 'held-at-workplace', version: 1 },
		answers: { system: 'Quality drive', location: 'second floor' },
		claims: [{ criterion: 'unit-a/1.1', how: '' }],
	});

	test('the location sheet gives evidence, page and state of every criterion, the place of what stays at work too', () => {
		const handover = aHandover({ items: [one, two, kept], judgements: [aJudgement(one, 'unit-a/1.1')] });
		const [sheet] = tablesOf(section(handover, 'unit:unit-a').blocks);
		expect(sheet?.kind === 'table' && cells(sheet)).toEqual([
			['Criterion', 'What it asks', 'Evidence', 'Page', 'State'],
			[
				'1.1',
				'A clear plan with defined criteria, tied to standard number 1',
				'E001 E003 / held at: Quality drive, second floor',
				'#, #',
				'✓\u00a0Accepted',
			],
			['2.1', expect.any(String), 'E002', '#', '◐\u00a0Started'],
			['3.1', expect.any(String), 'none', '', '○\u00a0Gap'],
			['4.1', expect.any(String), 'none', '', '○\u00a0Gap'],
		]);
	});

	test('a criterion that needs more than one says how many are accepted', () => {
		const unit = aUnit();
		const needing = {
			...unit,
			outcomes: unit.outcomes.map((outcome) => ({
				...outcome,
				criteria: outcome.criteria.map((criterion) => ({ ...criterion, needs: 2 })),
			})),
		};
		const handover = aHandover({
			units: [needing],
			items: [one],
			judgements: [aJudgement(one, 'unit-a/1.1')],
		});
		expect(textsOf(section(handover, 'unit:unit-a').blocks)).toContain('1 of 2 accepted');
	});

	test('a wide matrix becomes several tables, each with every criterion and none too wide', () => {
		const unit = aUnit({ criteria: 3 });
		const items = manyItems(40, 5, [unit]);
		const blocks = section(aHandover({ units: [unit], items }), 'unit:unit-a').blocks;
		const [, ...matrices] = tablesOf(blocks);
		expect(headingsOf(blocks)).toContain('Coverage matrix, part 1 of 4');
		expect(matrices).toHaveLength(4);
		const columns = matrices.flatMap((table) =>
			table.kind === 'table' ? (cells(table)[0]?.slice(1) ?? []) : [],
		);
		expect(columns).toEqual(items.map(({ reference }) => reference));
		for (const table of matrices) {
			if (table.kind !== 'table') continue;
			expect(table.head.length).toBeLessThanOrEqual(11);
			expect(table.rows).toHaveLength(3);
		}
	});

	test('the cell of a claim names its state and leads to the item', () => {
		const handover = aHandover({
			items: [one],
			judgements: [aJudgement(one, 'unit-a/1.1', { decision: 'not-yet' })],
		});
		const matrix = tablesOf(section(handover, 'unit:unit-a').blocks).at(-1);
		const cell = matrix?.kind === 'table' ? matrix.rows[0]?.cells[1]?.blocks[0] : undefined;
		const span = cell?.kind === 'paragraph' ? cell.content[0] : undefined;
		expect(span).toMatchObject({
			text: '✗',
			link: { to: { kind: 'anchor', anchor: 'evidence:item-1' }, name: '1.1 Not yet: go to E001' },
		});
	});
});

describe('one item', () => {
	test('keeps what was said before it was accepted without a word, the newest first', () => {
		const one = anItem(1, { claims: [{ criterion: 'unit-a/1.1', how: '' }] });
		const said = (id: string, at: string, changes: object) =>
			aJudgement(one, 'unit-a/1.1', { id, at, feedback: '', ...changes });
		const judgements = [
			said('j1', '2026-03-01T10:00:00.000Z', { decision: 'not-yet', feedback: 'Which day was it?' }),
			said('j2', '2026-03-02T10:00:00.000Z', { decision: 'question', feedback: 'Who was there?' }),
			said('j3', '2026-03-03T10:00:00.000Z', { decision: 'accepted' }),
		];
		const text = JSON.stringify(section(aHandover({ items: [one], judgements }), 'evidence:item-1').blocks);
		expect(text).toMatch(/Before.*Question.*2 March 2026.*Who was there\?.*1 March 2026.*Which day was it\?/);
	});

	test('empty answers are left out, with their labels and sections', () => {
		expect(
			headingsOf(item({ answers: { account: '  \n ', place: '', people: { kind: 'people', people: [] } } })),
		).toEqual(['E001 · Monitoring record 1']);
		expect(headingsOf(item({ answers: { reasons: 'because' } }))).toEqual([
			'E001 · Monitoring record 1',
			'Account',
			'Why you did it this way',
		]);
	});

	test('the label of a field is left out where it only repeats the title of its section', () => {
		expect(headingsOf(answered('account', 'I did it.'))).toEqual(['E001 · Monitoring record 1', 'Account']);
	});

	test('what it is: kind, code, date, contacts, real or simulated, written, and when it is not done', () => {
		const blocks = item({
			reality: 'simulated',
			contactTypes: ['chat'],
			writtenDate: '2026-06-09',
			done: false,
		});
		expect(textsOf(blocks)).toContain(
			'Sample record (WP) · 3 June 2026 · chat · simulated · written 9 June 2026 · not marked as done yet',
		);
	});

	test('claims without a word share a line, one with a “how” has its own, one of no unit is counted', () => {
		const blocks = section(
			aHandover({
				units: [aUnit(), aUnit({ id: 'unit-b' })],
				items: [
					anItem(1, {
						claims: [
							{ criterion: 'unit-b/1.1', how: '' },
							{ criterion: 'unit-a/2.1', how: 'page 2' },
							{ criterion: 'unit-a/1.1', how: '' },
							{ criterion: 'unit-a/3.1', how: ' ' },
							{ criterion: 'left/1.1', how: '' },
						],
					}),
				],
			}),
			'evidence:item-1',
		).blocks;
		const panel = everyBlock(blocks).find((block) => block.kind === 'panel');
		expect(panel && textsOf([panel])).toEqual([
			'Claims  Unit 1: 1.1, 3.1',
			'Unit 1: 2.1 page 2',
			'Unit 2: 1.1',
			'1 claim names a criterion of a unit that is not in this portfolio.',
		]);
	});

	test('rows are a table while they fit one, and records when they are long', () => {
		const row = (what: string) => ({ id: what.slice(0, 5), cells: { date: '2026-06-03', what, who: 'Me' } });
		const table = tablesOf(answered('steps', { kind: 'rows', rows: [row('Drew the sample')] }))[0];
		expect(table?.kind === 'table' && cells(table)).toEqual([
			['Date', 'What was done', 'By (role)'],
			['3 June 2026', 'Drew the sample', 'Me'],
		]);
		const records = answered('steps', { kind: 'rows', rows: [row('x '.repeat(200)), row('y')] });
		expect(tablesOf(records)).toEqual([]);
		expect(textsOf(records)).toEqual(expect.arrayContaining(['Step 1', 'Step 2', 'Date', 'What was done']));
	});

	test('columns that nobody filled in and rows without a word are left out', () => {
		const blocks = answered('steps', {
			kind: 'rows',
			rows: [
				{ id: 'a', cells: { what: 'Drew the sample', date: ' ' } },
				{ id: 'b', cells: { what: ' ' } },
			],
		});
		const [table] = tablesOf(blocks);
		expect(table?.kind === 'table' && cells(table)).toEqual([['What was done'], ['Drew the sample']]);
	});

	test('a scorecard prints every line, its score, and the line that must not fail and did', () => {
		const blocks = answered('card', {
			kind: 'rating-table',
			ratings: {
				greeting: { rating: 2, comment: '' },
				identity: { rating: 0, comment: '' },
				own: { rating: 'not-applicable', comment: '' },
			},
			ownLines: [{ id: 'own', text: 'Own line', standard: '', weight: '', critical: false }],
		});
		const [table] = tablesOf(blocks);
		expect(table?.kind === 'table' && cells(table)).toEqual([
			['Line', 'Standard or KPI', 'Weight', 'Rating'],
			['Opening'],
			['Greets the customer', 'Call guide 1', '1', 'Good'],
			['Compliance'],
			['Checks who the customer is / must not fail', 'Data protection procedure', '3', 'Poor'],
			['Lines of the workplace’s own scorecard'],
			['Own line', '', '', 'N/A'],
		]);
		expect(everyBlock(blocks).find((block) => block.kind === 'score')).toEqual({
			kind: 'score',
			parts: [
				{ label: 'Score', value: '0 %' },
				{ label: 'Result', value: 'Fail', tone: 'danger' },
				{ label: 'Before the rule', value: '25 %' },
				{ label: 'Lines that must not fail', value: '0 %' },
			],
		});
		expect(textsOf(blocks)).toContain('A line that must not fail has failed: Checks who the customer is.');
	});

	test.each([
		[
			'two numbers become bars and a sentence',
			'71',
			'88',
			'%',
			'Quality: 71 % before, 88 % after: up by 17 points, better.',
			true,
		],
		[
			'less can be better',
			'420',
			'360',
			'seconds',
			'Quality: 420 seconds before, 360 seconds after: down by 60 seconds, better.',
			true,
		],
		['words stay words', 'low', 'high', '', 'Quality: low before, high after.', false],
		['half a measure is still printed', '71', '', '%', 'Quality: 71 % before, not given after.', false],
	])('a measure: %s', (_, before, after, unit, sentence, chart) => {
		const better = unit === 'seconds' ? 'lower' : 'higher';
		const blocks = answered('change', {
			kind: 'measure',
			measures: [{ id: 'm', name: 'Quality', before, after, unit, better }],
		});
		expect(textsOf(blocks)).toContain(sentence);
		expect(everyBlock(blocks).some((block) => block.kind === 'chart')).toBe(chart);
	});

	test('a signature says what it is; one that was not made is not printed', () => {
		expect(textsOf(item({}))).toEqual(
			expect.arrayContaining([
				'Drawn on screen by S. Price, Learner, 6 June 2026, 09:30',
				'Typed name, not a drawn signature: R. Okafor, Witness, typed 6 June 2026, 10:00',
				'To be signed in ink: Assessor',
			]),
		);
		const empty = { kind: 'signature', mode: 'drawn', name: '', role: '', at: '', strokes: [] } as const;
		expect(headingsOf(answered('drawn', { ...empty, strokes: [] }))).toEqual(['E001 · Monitoring record 1']);
		expect(headingsOf(answered('drawn', { ...empty, mode: '', strokes: [] }))).toEqual([
			'E001 · Monitoring record 1',
		]);
	});

	test('photos stand with their captions, other files by name and size, what was held back only as a number', () => {
		const sound = aPhoto('b'.repeat(64), {
			kind: 'sound',
			name: 'note.m4a',
			mime: 'audio/mp4',
			size: 1_234_567,
			cleaning: 'not-a-picture',
			caption: '',
			privacy: {
				answer: 'consent',
				who: 'Customer C',
				purpose: 'Playing it to my assessor.',
				how: 'by email',
				date: '2026-05-03',
				expires: '2027-05-31',
			},
		});
		const blocks = item({
			attachments: [
				aPhoto('a'.repeat(64), {
					privacy: { answer: 'consent', who: 'Adviser B', how: 'asked', date: '2026-06-01' },
				}),
				sound,
				aPhoto('c'.repeat(64), { name: 'mrs-a.jpg', caption: 'Mrs A', privacy: { answer: 'keep-here' } }),
				aPhoto('d'.repeat(64), { name: 'raw.heic', cleaning: 'not-cleaned' }),
			],
		});
		const texts = textsOf(blocks);
		expect(texts).toEqual(
			expect.arrayContaining([
				'The quality board beside the team’s desks\nShown with the consent of: Adviser B. How: asked. Agreed on 1 June 2026.',
				'note.m4a, 1.2 MB',
				'Shown with the consent of: Customer C. Agreed to: Playing it to my assessor. How: by email. Agreed on 3 May 2026, good until 31 May 2027.',
				'2 attachments stay on the learner’s device (kept there by choice; could not be cleaned of place and time).',
			]),
		);
		expect(texts.join(' ')).not.toContain('mrs-a.jpg');
		expect(texts.join(' ')).not.toContain('raw.heic');
	});

	test('a picture that was released uncleaned travels as a file, not on the page', () => {
		const released = aPhoto('a'.repeat(64), { name: 'raw.heic', mime: 'image/heic', cleaning: 'released' });
		const handover = aHandover({ items: [anItem(1, { attachments: [released] })] });
		expect(
			everyBlock(section(handover, 'evidence:item-1').blocks).some((block) => block.kind === 'figure'),
		).toBe(false);
		expect(composePortfolio(handover, made, media).enclosures.map(({ name }) => name)).toEqual([
			'E001 raw.heic',
		]);
	});

	test('two files of one name do not hide each other', () => {
		const file = (sha: string) =>
			aPhoto(sha.repeat(64), { kind: 'file', name: 'plan.docx', mime: 'x/y', cleaning: 'not-a-picture' });
		const handover = aHandover({ items: [anItem(1, { attachments: [file('a'), file('b'), file('c')] })] });
		expect(composePortfolio(handover, made, media).enclosures.map(({ name }) => name)).toEqual([
			'E001 plan.docx',
			'E001 plan (2).docx',
			'E001 plan (3).docx',
		]);
	});

	test('a form that did not come along still shows what can be read', () => {
		const texts = textsOf(
			item({ template: { id: 'unknown', version: 9 }, answers: { place: 'Desk 4', other: ['a', 'b'] } }),
		);
		expect(texts).toEqual(expect.arrayContaining(['place', 'Desk 4', 'other', 'a, b']));
	});

	test('an answer of another shape than its field is left out, not broken over', () => {
		expect(headingsOf(item({ answers: { ...sampleAnswers, card: 'text', place: ['x'] } }))).not.toContain('');
	});
});

test('what cannot be printed is told with the reference and the field it stands in', () => {
	const handover = aHandover({
		portfolio: { centre: '中' },
		items: [
			anItem(1, {
				title: 'Plan 中',
				answers: {
					place: 'Desk 中',
					account: '- one\n- 文 two',
					steps: { kind: 'rows', rows: [{ id: 'r', cells: { what: '中' } }] },
				},
				claims: [{ criterion: 'unit-a/1.1', how: 'see 中' }],
				attachments: [aPhoto('a'.repeat(64), { caption: '中' })],
			}),
		],
	});
	const chinese = (value: string) => value.match(/[中文]/g) ?? [];
	const places = unprintableIn(composePortfolio(handover, made, media), chinese).map(
		({ character, where }) => `${character} ${where}`,
	);
	expect(places).toEqual(
		expect.arrayContaining([
			'中 Cover',
			'中 E001, title',
			'中 E001, claims',
			'中 E001, Place',
			'文 E001, Account',
			'中 E001, Steps',
			'中 E001, board.jpg',
		]),
	);
	expect(new Set(places).size).toBe(places.length);
});
