import { describe, expect, test } from 'vitest';
import type { Block, Section, Span } from '#document/blocks.ts';
import type { Media } from '#document/compose/attachments.ts';
import { composePortfolio, type Made } from '#document/compose/portfolio.ts';
import type { Answers } from '#domain/answer.ts';
import type { Handover } from '#domain/handover.ts';
import { scopedHandover } from '#domain/handover-scope.ts';
import { PDF_PARTS, type PdfChoice, UNIT_PARTS, USUAL_CHOICE } from '#domain/pdf-choice.ts';
import { NO_DETAILS } from '#domain/portfolio.ts';
import { fieldsOf, type Template, templateSchema } from '#domain/template.ts';
import { aHandover, aJudgement, anItem, aPhoto, aUnit, sampleTemplate } from '#tests/fixtures/handover.ts';
import { made } from './support/built.ts';

/* The parts of the document beside units and items: what is in them, and when they are left out. */

const media: Media = { pictureSize: () => ({ width: 400, height: 300 }), hasFile: () => true };
const claims = (...criteria: readonly string[]) => criteria.map((criterion) => ({ criterion, how: '' }));
const choice = (changes: Partial<PdfChoice>): PdfChoice => ({ ...USUAL_CHOICE, ...changes });

function sectionsOf(handover: Handover, changes: Partial<Made> = {}): readonly Section[] {
	return composePortfolio(handover, { ...made, ...changes }, media).sections;
}

const anchorsOf = (handover: Handover, changes: Partial<Made> = {}) =>
	sectionsOf(handover, changes).map(({ anchor }) => anchor);

function section(handover: Handover, anchor: string): Section {
	const found = sectionsOf(handover).find((each) => each.anchor === anchor);
	if (!found) throw new Error(`No section ${anchor}`);
	return found;
}

const spansText = (content: readonly Span[]) =>
	content.map((span) => (span.kind === 'text' ? span.text : span.kind === 'break' ? ' / ' : '#')).join('');

/** Every text of the blocks; one line for each row of a table. */
function linesOf(blocks: readonly Block[]): readonly string[] {
	return blocks.flatMap((block): readonly string[] => {
		switch (block.kind) {
			case 'heading':
			case 'paragraph':
				return [spansText(block.content)];
			case 'list':
				return block.items.flatMap((item) => linesOf(item.blocks));
			case 'table':
				return [block.head, ...block.rows.map((row) => row.cells)].map((cells) =>
					cells.map((cell) => linesOf(cell.blocks).join(' / ')).join(' | '),
				);
			case 'facts':
				return block.facts.map((fact) => `${fact.label}: ${linesOf(fact.value).join(' / ')}`);
			case 'group':
			case 'panel':
			case 'quote':
				return linesOf(block.blocks);
			case 'chart':
			case 'trend':
				return [block.text];
			case 'field':
				return [`[${block.field.label}]`];
			default:
				return [];
		}
	});
}

const lines = (handover: Handover, anchor: string) => linesOf(section(handover, anchor).blocks);

/** A line of the checklist. */
const row = (handover: Handover, what: string) =>
	lines(handover, 'checklist').find((line) => line.startsWith(what)) ?? '';

describe('what is in the document', () => {
	test('stands in the order that the portfolio asks for, without what it leaves out', () => {
		const pdf = choice({
			order: ['items', ...PDF_PARTS.filter((part) => part !== 'items'), 'sign-off', 'location'],
			without: ['checklist', 'declaration', 'confidentiality', 'summary', 'trends', 'sampling'],
		});
		expect(anchorsOf(aHandover({ portfolio: { pdf } }))).toEqual([
			'cover',
			'evidence:item-1',
			'evidence:item-2',
			'contents',
			'unit:unit-a',
			'sign-off:unit-a',
			'unit:unit-a:2',
			'index',
		]);
	});

	test('items that do not follow the index have a title of their own in contents and bookmarks', () => {
		const others = PDF_PARTS.filter((part) => part !== 'contents' && part !== 'items');
		const pdf = choice({ order: ['contents', 'items', ...others] });
		const sections = sectionsOf(aHandover({ portfolio: { pdf } }));
		expect(sections.flatMap(({ bookmark }) => bookmark ?? [])).toEqual([
			{ title: 'Evidence items', level: 1 },
		]);
		const contents = sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'contents');
		expect(contents?.kind === 'contents' && contents.entries.slice(0, 2)).toEqual([
			{ title: 'Evidence items', level: 1, anchor: 'evidence:item-1' },
			{ title: 'E001 Monitoring record 1', level: 2, anchor: 'evidence:item-1' },
		]);
		expect(sectionsOf(aHandover()).flatMap(({ bookmark }) => bookmark ?? [])).toEqual([]);
	});

	test('can be nothing but cover and items', () => {
		const pdf = choice({ without: [...PDF_PARTS.filter((part) => part !== 'items'), ...UNIT_PARTS] });
		expect(anchorsOf(aHandover({ portfolio: { pdf } }))).toEqual([
			'cover',
			'evidence:item-1',
			'evidence:item-2',
		]);
	});

	test('can be without a cover: the header says what it would have said', () => {
		const handover = aHandover({ portfolio: { pdf: choice({ without: ['cover'] }) } });
		const composed = (changes: Partial<Made>) => composePortfolio(handover, { ...made, ...changes }, media);
		const whole = composed({});
		expect(whole.sections[0]?.anchor).toBe('contents');
		expect(whole.header).toMatch(/^Siân/);
		expect(whole.title).toContain('portfolio of evidence');
		expect(row(handover, 'Front page')).toContain('○ No: left out of this file');
		const scope = { kind: 'units' as const, units: ['unit-a'] };
		expect(composed({ scope }).header).toMatch(/^PART · Siân/);
		expect(composed({ scope, file: { number: 1, of: 3 } }).header).toMatch(/^PART 1 OF 3 · Siân/);
		expect(composed({ isExample: true }).header).toMatch(/^EXAMPLE · Siân/);
	});

	test('can be without the items: cover and checklist say so, nothing refers to them, and photos go along as files', () => {
		const photo = aPhoto('a'.repeat(64));
		const items = [anItem(1, { attachments: [photo] })];
		const heldBack = anItem(2, {
			attachments: [aPhoto('b'.repeat(64), { privacy: { answer: 'keep-here' } })],
		});
		const enclosed = (pdf: PdfChoice) =>
			composePortfolio(aHandover({ items, portfolio: { pdf } }), made, media).enclosures.map(
				({ sha256 }) => sha256,
			);
		const without = choice({ without: ['items'] });
		expect(enclosed(without)).toEqual([photo.sha256]);
		expect(enclosed(USUAL_CHOICE)).toEqual([]);
		const handover = aHandover({ items: [...items, heldBack], portfolio: { pdf: without } });
		expect(anchorsOf(handover).filter((anchor) => anchor.startsWith('evidence:'))).toEqual([]);
		expect(lines(handover, 'cover').join()).toContain('Items: Not printed.');
		expect(row(handover, 'The items of evidence')).toContain('○ No: left out of this file');
		expect(lines(handover, 'confidentiality').join()).not.toContain('The items say why');
		const usual = aHandover({ items: [...items, heldBack] });
		expect(lines(usual, 'cover').join()).not.toContain('not printed');
		expect(row(usual, 'The items of evidence')).toBe('');
		expect(lines(usual, 'confidentiality').join()).toContain('The items say why');
	});

	test('has a cover where everything is left out: a file needs a page', () => {
		const pdf = choice({ without: ['cover', ...PDF_PARTS, ...UNIT_PARTS] });
		expect(anchorsOf(aHandover({ portfolio: { pdf } }))).toEqual(['cover']);
	});

	test('links nowhere that was left out, and names no page of it', () => {
		const without = (...parts: readonly string[]) =>
			aHandover({ portfolio: { pdf: choice({ without: [...parts] }) } });
		for (const handover of [
			without(),
			without('location'),
			without('location', 'matrix'),
			without('units'),
			without('items'),
			without('cover'),
			without('summary', 'index', 'contents'),
		]) {
			const sections = sectionsOf(handover);
			const text = JSON.stringify(sections);
			const targets = [...text.matchAll(/"kind":"(?:anchor|page)","anchor":"([^"]+)"/g)].map(([, to]) => to);
			const rows = [...text.matchAll(/\{"anchor":"([^"]+)"/g)].map(([, at]) => at);
			const places = new Set([...sections.map(({ anchor }) => anchor), ...rows]);
			expect(targets.length).toBeGreaterThan(0);
			for (const target of targets) expect(places).toContain(target);
		}
	});

	test('without a location sheet, links to a criterion lead to its row of the matrix', () => {
		const handover = aHandover({ portfolio: { pdf: choice({ without: ['location'] }) } });
		const table = section(handover, 'unit:unit-a').blocks.findLast((block) => block.kind === 'table');
		expect(table?.kind === 'table' && table.rows.map(({ anchor }) => anchor)).toEqual(
			['1.1', '2.1', '3.1', '4.1'].map((code) => `criterion:unit-a/${code}`),
		);
	});

	test('a portfolio without anything of a kind has no page for it', () => {
		const units = [aUnit({ criteria: 1 })];
		const item = anItem(1, { answers: {}, claims: claims('unit-a/1.1') });
		expect(anchorsOf(aHandover({ units, items: [item] }))).toEqual([
			'cover',
			'contents',
			'checklist',
			'declaration',
			'confidentiality',
			'summary',
			'unit:unit-a',
			'sign-off:unit-a',
			'index',
			'evidence:item-1',
			'sampling',
		]);
	});
});

describe('the portfolio that comes with the app', () => {
	const compositionOf = (changes: Partial<Made>) =>
		composePortfolio(aHandover(), { ...made, ...changes }, media);
	const coverOf = (changes: Partial<Made>) =>
		linesOf(compositionOf(changes).sections[0]?.blocks ?? []).join('\n');

	test('says on its cover, in every header and in its title that it is an example', () => {
		const example = compositionOf({ isExample: true });
		expect(coverOf({ isExample: true })).toMatch(/Example\. .* are invented/);
		expect(example.header).toMatch(/^EXAMPLE · /);
		expect(example.title).toMatch(/^Example: /);
	});

	test('and nobody’s own portfolio says so', () => {
		const { header, title } = compositionOf({});
		expect(`${header} ${title} ${coverOf({})}`).not.toMatch(/example/i);
	});
});

describe('a file of chosen items', () => {
	const items = [
		anItem(1, { claims: claims('unit-a/1.1', 'unit-b/2.1') }),
		anItem(2, { claims: claims('unit-a/2.1') }),
	];
	const units = [aUnit(), aUnit({ id: 'unit-b' })];
	const scope = { kind: 'items' as const, items: ['item-2'] };
	const whole = aHandover({ units, items, judgements: [aJudgement(items[1] ?? anItem(2), 'unit-a/2.1')] });
	const part = scopedHandover(whole, scope);

	test('lists only the criteria they claim, and calls none a gap', () => {
		const sections = sectionsOf(part, { scope });
		const all = linesOf(sections.flatMap(({ blocks }) => blocks));
		expect(all.join('\n')).not.toMatch(/gap/i);
		const unit = linesOf(sections.find(({ anchor }) => anchor === 'unit:unit-a')?.blocks ?? []);
		expect(unit).toContain(
			'Only the chosen items are counted here, and only the criteria that they claim. The portfolio may hold more.',
		);
		expect(unit.filter((line) => line.startsWith('2.1 |'))).toHaveLength(1);
		expect(unit.filter((line) => /^[134]\.1 \|/.test(line))).toEqual([]);
	});

	test('keeps the numbers that units have in the whole', () => {
		const second = scopedHandover(whole, { kind: 'units', units: ['unit-b'] });
		const titles = sectionsOf(second, { scope: { kind: 'units', units: ['unit-b'] } }).map(
			({ running }) => running,
		);
		expect(titles).toContain('Unit 2');
		expect(titles).not.toContain('Unit 1');
	});

	test('of several made together says which it is', () => {
		const file = {
			number: 2,
			of: 3,
			holds: [
				{ isSheets: true, units: ['Monitor'], items: ['E001', 'E002'] },
				{ isSheets: false, units: [], items: ['E001'] },
				{ isSheets: false, units: [], items: ['E002'] },
			],
		};
		const [cover] = sectionsOf(part, { scope, file });
		expect(linesOf(cover?.blocks ?? [])).toContain('Part: 2 of 3 files that were made together');
		expect(linesOf(cover?.blocks ?? [])).toContain(
			'The other files: File 1: Monitor (sheets, without the items) / File 3: Item E002',
		);
		// The first has the sheets and the checklist, and none of the items.
		const scope1 = { kind: 'units' as const, units: ['unit-a'] };
		const sheets = sectionsOf(scopedHandover(whole, scope1), {
			scope: scope1,
			file: { ...file, number: 1 },
			isSheets: true,
		});
		const anchors = sheets.map(({ anchor }) => anchor);
		expect(anchors).toEqual(expect.arrayContaining(['checklist', 'unit:unit-a', 'sign-off:unit-a', 'index']));
		expect(anchors.filter((anchor) => anchor.startsWith('evidence:'))).toEqual([]);
		const checklist = linesOf(sheets.find(({ anchor }) => anchor === 'checklist')?.blocks ?? []);
		expect(checklist.filter((line) => line.includes('in file'))).toEqual([
			expect.stringMatching(/^Item E001 \| ○ No: in file 2 of 3/),
			expect.stringMatching(/^Item E002 \| ○ No: in file 3 of 3/),
		]);
	});
});

describe('the checklist', () => {
	test('ticks only what the file proves, and leaves signatures to a pen', () => {
		const item = anItem(1, { claims: claims('unit-a/1.1') });
		const units = [aUnit({ criteria: 1 })];
		const open = aHandover({ units, items: [item] });
		expect(row(open, 'Front page')).toContain('✓ Yes');
		expect(row(open, 'Learner declaration')).toContain('By hand: to be signed');
		expect(row(open, 'Unit 1: evidence')).toContain('✓ Yes');
		expect(row(open, 'Unit 1: every criterion accepted')).toContain('By hand: 0 of 1');
		expect(row(open, 'Unit 1: sign-off sheet')).toContain('By hand');
		const judged = aHandover({ units, items: [item], judgements: [aJudgement(item, 'unit-a/1.1')] });
		expect(row(judged, 'Unit 1: every criterion accepted')).toContain('✓ Yes');
		expect(row(judged, 'Unit 1: sign-off sheet')).toContain('By hand');
	});

	test('names what is missing and the items that lack something', () => {
		const handover = aHandover({
			portfolio: { centre: ' ', assessor: '' },
			items: [
				anItem(1, { eventDate: '', reality: '', done: false }),
				anItem(2, {
					claims: claims('unit-a/1.1'),
					attachments: [aPhoto('a'.repeat(64), { privacy: { answer: 'unanswered' } })],
				}),
			],
		});
		expect(row(handover, 'Front page')).toContain('not given: centre, assessor');
		for (const what of [
			'Every item says when',
			'Every item says whether',
			'Every item is mapped',
			'Every item is marked',
		]) {
			expect(row(handover, what)).toContain('○ No: not yet: E001');
		}
		expect(row(handover, 'The learner has answered')).toContain('○ No: still open: E002');
		expect(row(handover, 'Unit 1: evidence')).toContain('○ No: 3 gaps');
		expect(row(handover, 'CV')).toContain('○ No: not in this file');
	});

	test('says what was left out of the file', () => {
		const pdf = choice({ without: ['declaration', 'summary', 'sign-off'] });
		const handover = aHandover({ portfolio: { pdf } });
		for (const what of ['Learner declaration', 'Summary of achievement', 'Unit 1: sign-off sheet']) {
			expect(row(handover, what)).toContain('○ No: left out of this file');
		}
		expect(row(handover, 'IQA sampling')).toContain('By hand');
	});
});

describe('learner and centre details', () => {
	test('print what was given and nothing else', () => {
		const details = { ...NO_DETAILS, learnerNumber: 'L-20', cv: '# Work\n\n- at the phones' };
		const text = lines(aHandover({ portfolio: { details } }), 'details');
		expect(text).toEqual(
			expect.arrayContaining([
				'Learner number: L-20',
				'Centre: Northgate Contact Centre',
				'CV',
				'Work',
				'at the phones',
			]),
		);
		expect(text.join('\n')).not.toMatch(/Job title|Job description|Centre number/);
	});

	test('of nothing but spaces are no page', () => {
		expect(anchorsOf(aHandover({ portfolio: { details: { ...NO_DETAILS, iqa: '  ' } } }))).not.toContain(
			'details',
		);
	});
});

test('the summary counts criteria with evidence, claimed and accepted, and adds them up', () => {
	const units = [aUnit(), aUnit({ id: 'unit-b', title: 'Other' })];
	const done = anItem(1, { claims: claims('unit-a/1.1', 'unit-a/2.1') });
	const open = anItem(2, { done: false, claims: claims('unit-a/3.1') });
	const handover = aHandover({ units, items: [done, open], judgements: [aJudgement(done, 'unit-a/1.1')] });
	expect(lines(handover, 'summary').slice(3)).toEqual([
		'Unit 1: Monitor the quality of customer service transactions (iCQ, Level 3) | 4 | 3 | 2 | 1 | Not complete yet',
		'Unit 2: Other (iCQ, Level 3) | 4 | 0 | 0 | 0 | Not started',
		'All units | 8 | 3 | 2 | 1 | Not complete yet',
	]);
});

test('gaps come first, then what the assessor said; what is claimed or accepted is no gap', () => {
	const items = [
		anItem(1, { claims: claims('unit-a/1.1', 'unit-a/2.1', 'unit-a/3.1') }),
		anItem(2, { done: false, claims: claims('unit-a/4.1') }),
	];
	const [first = anItem(1)] = items;
	const judgements = [
		aJudgement(first, 'unit-a/1.1'),
		aJudgement(first, 'unit-a/2.1', { decision: 'not-yet', feedback: 'Where is the plan?' }),
	];
	const units = [aUnit({ criteria: 5 })];
	const all = lines(aHandover({ units, items, judgements }), 'unit:unit-a');
	const from = all.indexOf('Gaps and open points');
	const rows = all.slice(from + 2, from + 5);
	expect(rows.map((line) => line.split(' | ')[0])).toEqual(['5.1', '2.1', '4.1']);
	expect(rows[1]).toContain('The assessor said: not yet. / E001 R. Okafor: “Where is the plan?”');
	expect(all[from + 5]).toBe('Coverage matrix');
});

/** A form with the fields that the part reads, and an item of it. */
function witness(number: number, answers: Readonly<Record<string, string>>, given: 'yes' | 'no' = 'yes') {
	const consent = { who: '', purpose: '', how: '', date: '', expires: '', withdrawn: '' };
	return anItem(number, {
		template: { id: 'witness-testimony', version: 1 },
		answers: {
			...answers,
			'witness-consent': { kind: 'consent', given, ...consent },
			'witness-signature': { kind: 'signature', mode: 'ink', name: 'J. Hill', role: '', at: '', strokes: [] },
		},
	});
}

describe('the witness status list', () => {
	const role = { 'witness-role': 'Team leader', relationship: 'leads my team' };

	test('names everybody once with all their testimonies', () => {
		const rows = lines(
			aHandover({
				items: [witness(1, role), witness(2, role), witness(3, { 'witness-role': 'Customer' }), anItem(4)],
			}),
			'witnesses',
		).slice(3);
		expect(rows).toEqual([
			'Team leader / J. Hill | leads my team | E001 E002 | ',
			'Customer / J. Hill |  | E003 | ',
		]);
	});

	test('does not name a witness who does not agree to it', () => {
		expect(lines(aHandover({ items: [witness(1, role, 'no')] }), 'witnesses').join()).not.toContain(
			'J. Hill',
		);
	});
});

test('what is held at the workplace is listed with its place, its keeper and room to sign', () => {
	const held = anItem(1, {
		title: 'Recording of a refund',
		template: { id: 'held-at-workplace', version: 1 },
		answers: {
			system: 'Recorder',
			location: 'first floor',
			'internal-reference': 'REC-1',
			custodian: 'Quality manager',
			'how-to-see': 'Ask **two days** before',
			'retention-date': '2026-09-11',
		},
	});
	expect(lines(aHandover({ items: [held, anItem(2)] }), 'workplace').slice(3)).toEqual([
		'E001 Recording of a refund | Recorder, first floor / Reference: REC-1 | Ask two days before / Looked after by: Quality manager / Kept until 11 September 2026 | ',
	]);
});

test('a description that was only begun is not called one', () => {
	const held = (number: number, answers: Answers) =>
		anItem(number, { title: 'Held', template: { id: 'held-at-workplace', version: 1 }, answers });
	const begun = aHandover({ items: [held(1, {})] });
	expect(lines(begun, 'workplace').join()).toContain('E001 Held | Not described yet | ');
	expect(lines(begun, 'workplace').join()).not.toContain('They are described');
	expect(lines(begun, 'confidentiality').join()).not.toContain('described here');
	expect(lines(begun, 'confidentiality')).toContain(
		'1 thing has to stay at the workplace, and is not copied and not described yet.',
	);
	const both = aHandover({
		items: [held(1, { system: '  ' }), held(2, { 'what-it-is': 'A recorded call' })],
	});
	expect(lines(both, 'workplace').join()).toContain('E002 Held | Place not given | ');
	expect(lines(both, 'confidentiality')).toContain(
		'1 thing that has to stay at the workplace is described here and not copied.',
	);
});

describe('trends', () => {
	const scored = (number: number, eventDate: string, rating: number) =>
		anItem(number, {
			eventDate,
			answers: {
				card: {
					kind: 'rating-table',
					ratings: { greeting: { rating, comment: '' }, identity: { rating: 2, comment: '' } },
					ownLines: [],
				},
			},
		});

	test('show scores from the oldest to the newest, drawn and as a table', () => {
		const items = [scored(1, '2026-06-20', 2), scored(2, '2026-05-03', 0), scored(3, '', 0)];
		const found = section(aHandover({ items }), 'trends').blocks.find((block) => block.kind === 'trend');
		expect(found?.kind === 'trend' && found.points.map(({ value }) => value)).toEqual([75, 100]);
		expect(lines(aHandover({ items }), 'trends').slice(2)).toEqual([
			'Scores: Sample record',
			'2 scores from 3 May 2026 to 20 June 2026: the first 75 %, the last 100 %, the lowest 75 %, the highest 100 %. Every score stands in the table below.',
			'Date | Item | Score | Result',
			'3 May 2026 | E002 | 75 % | Below 80 %',
			'20 June 2026 | E001 | 100 % | Pass (80 % or more)',
		]);
	});

	test('one score is no trend', () => {
		expect(anchorsOf(aHandover({ items: [scored(1, '2026-06-20', 2)] }))).not.toContain('trends');
	});

	const withKpis: Template = templateSchema.parse({
		...sampleTemplate,
		sections: sampleTemplate.sections.map((each) => ({
			...each,
			fields: each.fields.map((field) =>
				field.kind === 'measure'
					? { ...field, suggestions: [{ name: 'AHT', unit: 'seconds', better: 'lower' }] }
					: field,
			),
		})),
	});
	const measured = (number: number, eventDate: string, name: string, before: string, after: string) =>
		anItem(number, {
			eventDate,
			answers: {
				change: {
					kind: 'measure',
					measures: [{ id: 'm', name, before, after, unit: 'seconds', better: 'lower' }],
				},
			},
		});

	test('gather one KPI from all items, and put everything measured into one table', () => {
		const handover = aHandover({
			templates: [withKpis],
			items: [
				measured(1, '2026-06-20', 'AHT, refunds', '420', '360'),
				measured(2, '2026-05-03', 'aht', '455', '431'),
				measured(3, '2026-05-04', 'Own time', '10', '9'),
				measured(4, '2026-05-05', 'AHT', 'long', 'short'),
			],
		});
		const charts = section(handover, 'trends').blocks.flatMap((block) =>
			block.kind === 'chart' ? [block] : [],
		);
		expect(
			charts.map(({ title, bars }) => [title, bars.map(({ label, text }) => `${label} ${text}`)]),
		).toEqual([
			[
				'AHT',
				[
					'E002 before 455 seconds',
					'E002 after 431 seconds',
					'E001 before 420 seconds',
					'E001 after 360 seconds',
				],
			],
		]);
		expect(lines(handover, 'trends').slice(-3)).toEqual([
			'aht | E002 | 3 May 2026 | 455 seconds | 431 seconds | down by 24 seconds, better',
			'AHT, refunds | E001 | 20 June 2026 | 420 seconds | 360 seconds | down by 60 seconds, better',
			'Own time | E003 | 4 May 2026 | 10 seconds | 9 seconds | down by 1 seconds, better',
		]);
	});
});

test('the sampling sheet has fields of its own names for every unit, and fills in none', () => {
	const units = [aUnit(), aUnit({ id: 'unit-b' })];
	const text = JSON.stringify(section(aHandover({ units }), 'sampling'));
	const names = [...text.matchAll(/"name":"(sampling [^"]+)"/g)].map(([, name]) => name);
	expect(names).toHaveLength(11);
	expect(new Set(names).size).toBe(names.length);
});

describe('the confidentiality statement', () => {
	test('says only what is true of the file', () => {
		const bare = lines(aHandover(), 'confidentiality').join('\n');
		expect(bare).not.toMatch(/photo|picture|workplace is/);
		const all = lines(
			aHandover({
				items: [
					anItem(1, {
						attachments: [
							aPhoto('a'.repeat(64)),
							aPhoto('b'.repeat(64), {
								privacy: { answer: 'consent', who: 'Adviser B', how: 'asked', date: '2026-06-01' },
							}),
							aPhoto('c'.repeat(64), { cleaning: 'released', mime: 'image/heic' }),
							aPhoto('d'.repeat(64), { kind: 'file', cleaning: 'not-a-picture', mime: 'x/y' }),
							aPhoto('e'.repeat(64), { privacy: { answer: 'keep-here' } }),
						],
					}),
				],
			}),
			'confidentiality',
		);
		expect(all).toEqual(
			expect.arrayContaining([
				'For 4 photos and files in this document the learner said whether somebody can be recognised.',
				'1 of them shows somebody who can be recognised and who agreed; the item says who, by role.',
				'2 photos were made anew, so that no place and no camera data is left in them.',
				'1 photo or file stays on the learner’s device and is not in this document. The items say why.',
				'What may be written inside 1 attached file by other programs (an author, a place) was not taken out.',
				'1 picture could not be cleaned of place and time, and the learner let it go along knowingly.',
			]),
		);
	});
});

test('each outcome has its bookmark at its own row, and below it the items that claim something of it', () => {
	const unit = aUnit({ criteria: 2 });
	const [first, second] = unit.outcomes;
	if (!first || !second) throw new Error('A unit without outcomes');
	const two = {
		...unit,
		outcomes: [{ ...first, criteria: [...first.criteria, ...second.criteria] }, second],
	};
	const items = [
		anItem(1000, { title: 'First', claims: claims('unit-a/1.1') }),
		anItem(2, { title: 'Second', claims: claims('unit-a/1.1') }),
	];
	const bookmarks = (units: Handover['units']) => {
		const table = section(aHandover({ units, items }), 'unit:unit-a').blocks.find(
			(block) => block.kind === 'table',
		);
		const rows = table?.kind === 'table' ? table.rows : [];
		return rows.map(({ bookmark }) =>
			[bookmark?.title ?? '', ...(bookmark?.leadsTo ?? []).map(({ title }) => title)].join(', '),
		);
	};
	expect(bookmarks([unit])).toEqual(['1 Outcome 1, E002 · Second, E1000 · First', '2 Outcome 2']);
	expect(bookmarks([{ ...two, outcomes: two.outcomes.slice(0, 1) }])).toEqual([
		'1 Outcome 1, E002 · Second, E1000 · First',
		'',
		'',
	]);
});

test('every field the parts read is one that its form has', async () => {
	const { readContent } = await import('../../src/commands/content-plugin.ts');
	const templates = new Map(readContent().templates.map(({ value }) => [value.id, value]));
	const fields = (id: string) => {
		const template = templates.get(id);
		return template ? fieldsOf(template).map((field) => field.id) : [];
	};
	expect(fields('held-at-workplace')).toEqual(
		expect.arrayContaining([
			'system',
			'location',
			'internal-reference',
			'custodian',
			'how-to-see',
			'retention-date',
		]),
	);
	expect(fields('witness-testimony')).toEqual(
		expect.arrayContaining([
			'witness-role',
			'witness-organisation',
			'relationship',
			'witness-type',
			'witness-competence',
			'witness-contact',
			'witness-consent',
			'witness-signature',
		]),
	);
});
