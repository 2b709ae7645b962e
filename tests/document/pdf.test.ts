import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildProgress, type BuiltPdf, buildPdf } from '#document/build.ts';
import { PDF_PARTS, type PdfChoice, UNIT_PARTS, USUAL_CHOICE } from '#domain/pdf-choice.ts';
import { aHandover, aJudgement, anItem, aPhoto, aUnit } from '#tests/fixtures/handover.ts';
import { carriedBy } from '#workers/pdf-data.ts';
import { build, made } from './support/built.ts';
import { fonts } from './support/fonts.ts';
import {
	bookmarksIn,
	type FoundLink,
	filesIn,
	linksIn,
	openPdf,
	pageTexts,
	structureOf,
} from './support/open-pdf.ts';
import { qpdfAccepts } from './support/qpdf.ts';
import { smallJpeg } from './support/small-jpeg.ts';
import { digest } from './support/verified.ts';

const first = anItem(1, {
	title: 'Monitoring plan, June',
	claims: [
		{ criterion: 'unit-a/1.1', how: 'the table of criteria' },
		{ criterion: 'unit-b/2.1', how: '' },
	],
	attachments: [
		aPhoto('a'.repeat(64)),
		aPhoto('b'.repeat(64), {
			id: 'sheet',
			kind: 'file',
			name: 'scores.xlsx',
			mime: 'application/x-sheet',
			cleaning: 'not-a-picture',
			width: 0,
			height: 0,
		}),
		aPhoto('c'.repeat(64), { id: 'private', privacy: { answer: 'unanswered' } }),
	],
});
const second = anItem(2, {
	title: 'Call checklist',
	claims: [{ criterion: 'unit-a/1.1', how: '' }],
	links: ['item-1'],
});
const units = [aUnit(), aUnit({ id: 'unit-b', title: 'Maintain customer support operations' })];
const handover = aHandover({
	units,
	items: [first, second],
	judgements: [aJudgement(first, 'unit-a/1.1', { feedback: 'Clear and complete.' })],
});
const spreadsheet = new TextEncoder().encode('week,score\n1,71\n');
const readAttachment = async (sha256: string) => ({
	mime: 'any',
	bytes: sha256.startsWith('a') ? smallJpeg.slice().buffer : spreadsheet.slice().buffer,
	width: 0,
	height: 0,
});

let built: BuiltPdf;
let document: Awaited<ReturnType<typeof openPdf>>;
let texts: readonly string[];
let links: readonly FoundLink[];

beforeAll(async () => {
	built = await build(handover, readAttachment);
	document = await openPdf(built.pdf);
	texts = await pageTexts(document);
	links = await linksIn(document);
});
afterAll(() => document.destroy());

const pageWith = (text: string) => texts.findIndex((each) => each.includes(text)) + 1;

describe('the portfolio PDF, read back by another parser', () => {
	test('it has as many pages as the build says, of A4', async () => {
		expect(document.numPages).toBe(built.pages);
		const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
		expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
	});

	test('the cover says who, what for and how far', () => {
		for (const text of [
			'Portfolio of evidence Siân Ŵyn Price',
			'iCQ Level 3 NVQ Diploma in Contact Centre Operations',
			'Northgate Contact Centre',
			'R. Okafor',
			'2 items, E001 to E002',
			'2 of 8 criteria claimed, 1 accepted, 6 gaps',
			'Northgate Contact Centre · export 3 · 14 June 2026',
		]) {
			expect(texts[0]).toContain(text);
		}
	});

	test('each item begins on a page of its own, with its reference in every page header', () => {
		const begins = [pageWith('E001 · Monitoring plan, June'), pageWith('E002 · Call checklist')];
		const [one = 0, two = 0] = begins;
		expect(one).toBeGreaterThan(1);
		expect(two).toBeGreaterThan(one);
		for (let page = one; page < two; page += 1)
			expect(texts[page - 1]).toContain(' E001 Northgate Contact Centre');
		expect(texts[two - 1]).toContain(' E002 Northgate Contact Centre');
	});

	test('every answer of the sample form is printed', () => {
		const item = texts.slice(pageWith('E001 · ') - 1, pageWith('E002 · ') - 1).join(' ');
		for (const text of [
			'Sample record (WP) · 3 June 2026 · call, email · real work',
			'Place Contact centre, second floor',
			'4 June 2026',
			'18 calls',
			'Solved at once',
			'Customer: Mrs A',
			'I listened to eighteen calls',
			'Drew the sample',
			'Greets the customer',
			'Score 62.5 %',
			'Below 80 %',
			'Quality score: 71 % before, 88 % after: up by 17 points, better.',
			'Using my feedback',
			'Drawn on screen by S. Price, Learner, 6 June 2026, 09:30',
			'Typed name, not a drawn signature: R. Okafor, Witness, typed 6 June 2026, 10:00',
			'To be signed in ink: Assessor',
			'The quality board beside the team’s desks',
			'scores.xlsx, 1 kB',
			'1 attachment stays on the learner’s device (not yet checked for personal data).',
		]) {
			expect(item).toContain(text);
		}
	});

	test('“claimed” is never called met, and the judgement stands beside its claim', () => {
		const all = texts.join(' ');
		expect(all).not.toMatch(/\bmet\b/i);
		expect(all).toContain('Accepted by R. Okafor, 10 June 2026: “Clear and complete.”');
	});

	test('the contents name every part with its page, and lead there', () => {
		const contents = pageWith('Contents Portfolio checklist');
		const listed = links.filter((link) => link.page === contents);
		expect(listed.map(({ name, target }) => [name, target])).toEqual([
			['Portfolio checklist', pageWith('Portfolio checklist Starfolio')],
			['Learner declaration', pageWith('I declare that the evidence')],
			['Confidentiality statement', pageWith('Confidentiality statement This document')],
			['Summary of achievement', pageWith('Summary of achievement “Claimed”')],
			[
				'Unit 1: Monitor the quality of customer service transactions (iCQ, Level 3)',
				pageWith('Unit 1 · iCQ'),
			],
			['Unit 2: Maintain customer support operations (iCQ, Level 3)', pageWith('Unit 2 · iCQ')],
			['Evidence index', pageWith('Ref. Title Kind')],
			['E001 Monitoring plan, June', pageWith('E001 · ')],
			['E002 Call checklist', pageWith('E002 · ')],
			['Monitoring trends', pageWith('Monitoring trends From')],
			['IQA sampling sheet', pageWith('IQA sampling sheet For')],
		]);
		for (const { name, target } of listed)
			expect(`${texts[contents - 1]} `).toContain(`${name.slice(-12)} ${target} `);
	});

	test('matrix, location sheet and item lead to each other', () => {
		const [unit, item] = [pageWith('Unit 1 · iCQ'), pageWith('E001 · ')];
		const fromTo = (page: number, name: string) =>
			links.filter((link) => link.page === page && link.name === name);
		expect(fromTo(unit, '1.1 Accepted: go to E001').map(({ target }) => target)).toContain(item);
		expect(fromTo(unit, 'E001 Monitoring plan, June').map(({ target }) => target)).toEqual([item]);
		expect(fromTo(item, 'Criterion 1.1 of unit 1').map(({ target }) => target)).toEqual([unit]);
		expect(fromTo(item, 'Criterion 2.1 of unit 2').map(({ target }) => target)).toEqual([
			pageWith('Unit 2 · iCQ'),
		]);
		expect(fromTo(pageWith('E002 · '), 'E001').map(({ target }) => target)).toEqual([item]);
		const location = texts[unit - 1] ?? '';
		expect(location).toContain(`E001 E002 ${item} , ${pageWith('E002 · ')} ✓ Accepted`);
	});

	test('a link in an answer leads to its address, and every link has a name', () => {
		expect(links.map(({ target }) => target)).toContain('https://example.org/guide');
		expect(links.filter(({ name }) => name.trim() === '')).toEqual([]);
	});

	test('the bookmarks name parts, units, outcomes and the items of each, and all items by number', async () => {
		const part = (title: string, text: string) => ({ title, page: pageWith(text), children: [] });
		const plan = part('E001 · Monitoring plan, June', 'E001 · ');
		const checklist = part('E002 · Call checklist', 'E002 · ');
		const items = (unit: number, outcome: number) =>
			unit === 0 && outcome === 1 ? [plan, checklist] : unit === 1 && outcome === 2 ? [plan] : [];
		expect(await bookmarksIn(document)).toEqual([
			part('Contents', 'Contents Portfolio'),
			part('Portfolio checklist', 'Portfolio checklist Starfolio'),
			part('Learner declaration', 'I declare'),
			part('Confidentiality statement', 'Confidentiality statement This'),
			part('Summary of achievement', 'Summary of achievement “Claimed”'),
			...units.map((unit, index) => ({
				title: `Unit ${index + 1}: ${unit.title} (iCQ, Level 3)`,
				page: pageWith(`Unit ${index + 1} · iCQ`),
				children: [
					{
						...part('Evidence location sheet', `Unit ${index + 1} · iCQ`),
						children: [1, 2, 3, 4].map((code) => ({
							...part(`${code} Outcome ${code}`, `Unit ${index + 1} · iCQ`),
							children: items(index, code),
						})),
					},
					part('Gaps and open points', `Unit ${index + 1} · iCQ`),
					part('Coverage matrix', `Unit ${index + 1} · iCQ`),
					part('Sign-off sheet', `Unit ${index + 1}: sign-off sheet ${unit.title}`),
				],
			})),
			{
				title: 'Evidence',
				page: pageWith('Ref. Title Kind'),
				children: [
					{ title: 'E001 · Monitoring plan, June', page: pageWith('E001 · '), children: [] },
					{ title: 'E002 · Call checklist', page: pageWith('E002 · '), children: [] },
				],
			},
			part('Monitoring trends', 'Monitoring trends From'),
			part('IQA sampling sheet', 'IQA sampling sheet For'),
		]);
	});

	test('a file that is no picture travels inside; one that must stay does not', async () => {
		expect(await filesIn(document)).toEqual(new Map([['E001 scores.xlsx', 'week,score\n1,71\n']]));
		expect(links.some(({ name }) => name.includes('private'))).toBe(false);
	});

	test('a photo stands in it byte for byte as it was stored', async () => {
		const bytes = Buffer.from(await built.pdf.arrayBuffer());
		expect(bytes.includes(Buffer.from(smallJpeg))).toBe(true);
	});

	test('title, author, language and dates are set and say the same everywhere', async () => {
		const { info, metadata } = await document.getMetadata();
		expect(info).toMatchObject({
			Title: 'Siân Ŵyn Price: portfolio of evidence',
			Author: 'Siân Ŵyn Price',
			Language: 'en-GB',
			CreationDate: 'D:20260614093000Z',
			ModDate: 'D:20260614093000Z',
		});
		expect(metadata?.get('dc:title')).toBe('Siân Ŵyn Price: portfolio of evidence');
		expect(metadata?.get('xmp:createdate')).toBe('2026-06-14T09:30:00Z');
	});

	test('headings, lists, tables and figures are tagged as what they are', async () => {
		expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
		const nodes = await structureOf(document);
		const roles = new Set(nodes.map(({ role }) => role));
		for (const role of [
			'H1',
			'H2',
			'H3',
			'H4',
			'P',
			'L',
			'LI',
			'Lbl',
			'LBody',
			'Table',
			'TR',
			'TH',
			'TD',
			'Figure',
			'Link',
			'TOC',
			'BlockQuote',
		]) {
			expect(roles).toContain(role);
		}
		const figures = nodes.filter(({ role }) => role === 'Figure').map(({ alt }) => alt);
		expect(figures).not.toContain('');
		expect(figures).toContain('The quality board beside the team’s desks');
	});

	test('the same input gives the same bytes', async () => {
		const sha = async ({ pdf }: BuiltPdf) =>
			createHash('sha256')
				.update(Buffer.from(await pdf.arrayBuffer()))
				.digest('hex');
		expect(await sha(await build(handover, readAttachment))).toBe(await sha(built));
	});
});

describe('the same portfolio in another shape', () => {
	const shaped = (changes: Partial<PdfChoice>) =>
		build(
			{ ...handover, portfolio: { ...handover.portfolio, pdf: { ...USUAL_CHOICE, ...changes } } },
			readAttachment,
		);

	test('on Letter stands inside the margins of that paper, and links lead to the right height', async () => {
		const letter = await openPdf((await shaped({ paper: 'letter' })).pdf);
		const sizes = new Set<string>();
		for (let number = 1; number <= letter.numPages; number += 1) {
			const page = await letter.getPage(number);
			const { width, height } = page.getViewport({ scale: 1 });
			sizes.add(`${width} ${height}`);
			for (const item of (await page.getTextContent()).items) {
				if (!('str' in item) || item.str.trim() === '') continue;
				const [x = 0, y = 0] = item.transform.slice(4);
				expect(x).toBeGreaterThanOrEqual(56 - 0.5);
				expect(x + item.width).toBeLessThanOrEqual(612 - 56 + 0.5);
				expect(y).toBeGreaterThan(25);
				expect(y).toBeLessThan(792 - 30);
			}
		}
		expect([...sizes]).toEqual(['612 792']);
		const [outline] = (await letter.getOutline()) ?? [];
		const dest: unknown = outline?.dest;
		const top: unknown = Array.isArray(dest) ? dest[3] : null;
		// The first line stands below the header, its bookmark a little above it.
		expect(top).toBeGreaterThan(792 - 90);
		expect(top).toBeLessThan(792 - 50);
		await letter.destroy();
	});

	test('without a cover counts its pages from the first, and has the same title', async () => {
		const [usual, bare] = await Promise.all([{}, { without: ['cover'] }].map(shaped));
		const opened = await Promise.all([usual, bare].map((built) => openPdf(built?.pdf ?? new Blob())));
		const labels = await Promise.all(opened.map((pdf) => pdf.getPageLabels()));
		expect(labels.map((each) => each?.slice(0, 2))).toEqual([
			['Cover', '2'],
			['1', '2'],
		]);
		const titles = await Promise.all(opened.map(async (pdf) => (await pdf.getMetadata()).info));
		expect(titles[1]).toMatchObject({ Title: expect.stringContaining('portfolio of evidence') });
		for (const pdf of opened) await pdf.destroy();
	});

	// `build` fails on every finding of the checker.
	test.each<[string, Partial<PdfChoice>]>([
		['every part in the opposite order', { order: [...PDF_PARTS, ...UNIT_PARTS].reverse() }],
		[
			'nothing but the items',
			{ without: ['cover', ...PDF_PARTS.filter((part) => part !== 'items'), ...UNIT_PARTS] },
		],
		['no cover', { without: ['cover'] }],
		['no items', { without: ['items'] }],
		['no units', { without: ['units'] }],
		['no location sheet', { without: ['location'] }],
		['no sheet that links lead to', { without: ['location', 'matrix', 'index'] }],
	])('with %s has nothing wrong with it', async (_, changes) => {
		expect((await shaped(changes)).pages).toBeGreaterThan(2);
	});
});

describe('building', () => {
	const options = { handover, made, fonts, readAttachment, digest, ...carriedBy(handover, made) };

	test('progress counts attachments, sections and pages to the end', async () => {
		const heard: BuildProgress[] = [];
		await buildPdf({
			...options,
			onProgress: (progress) => heard.push(progress),
			signal: new AbortController().signal,
		});
		const stages = [...new Set(heard.map(({ stage }) => stage))];
		expect(stages).toEqual(['reading', 'composing', 'drawing', 'saving', 'checking']);
		for (const stage of stages) {
			const own = heard.filter((progress) => progress.stage === stage);
			expect(own.at(-1)?.done).toBe(own.at(-1)?.total);
		}
	});

	test.each(['reading', 'composing', 'drawing', 'saving', 'checking'] as const)(
		'it stops when cancelled while %s',
		async (stage) => {
			const controller = new AbortController();
			const heard: BuildProgress[] = [];
			const promise = buildPdf({
				...options,
				signal: controller.signal,
				onProgress: (progress) => {
					heard.push(progress);
					if (progress.stage === stage) controller.abort();
				},
				breathe: async () => controller.signal.throwIfAborted(),
			});
			await expect(promise).rejects.toMatchObject({ name: 'AbortError' });
			expect(heard.at(-1)?.stage).toBe(stage);
		},
	);

	test('it can be heard between two items and two blocks, and stops there', async () => {
		const many = {
			...options,
			handover: aHandover({ items: Array.from({ length: 40 }, (_, index) => anItem(index + 1)) }),
		};
		const breathsBefore = async (
			last: (progress: BuildProgress) => boolean,
			most = Number.POSITIVE_INFINITY,
		) => {
			const controller = new AbortController();
			const seen: BuildProgress[] = [];
			let breaths = 0;
			let before = 0;
			const promise = buildPdf({
				...many,
				signal: controller.signal,
				onProgress: (progress) => {
					seen.push(progress);
					if (last(progress) && before === 0) {
						before = breaths;
						controller.abort();
					}
				},
				breathe: async () => {
					breaths += 1;
					if (breaths === most) controller.abort();
				},
			});
			await expect(promise).rejects.toMatchObject({ name: 'AbortError' });
			return { before, breaths, seen };
		};
		// Before the first section is measured, every item was composed.
		const first = await breathsBefore(({ stage }) => stage === 'composing');
		expect(first.before).toBeGreaterThan(40);
		// Between the last section and the first page stands the breaking into pages, section by section.
		const sections = (await breathsBefore(({ stage, done }) => stage === 'composing' && done > 1)).seen.at(
			-1,
		)?.total;
		const laid = await breathsBefore(({ stage, done, total }) => stage === 'composing' && done === total);
		const drawn = await breathsBefore(({ stage }) => stage === 'drawing');
		expect(drawn.before - laid.before).toBeGreaterThan(sections ?? Number.POSITIVE_INFINITY);
		// Cancelled in the middle of composing, nothing more is done.
		const early = await breathsBefore(() => false, 20);
		expect([early.breaths, early.seen.some(({ stage }) => stage === 'composing')]).toEqual([20, false]);
	});

	test('a picture that cannot be read is named, and the rest is built', async () => {
		const broken = smallJpeg.slice(0, smallJpeg.length / 2);
		const result = await build(handover, async (sha256) =>
			sha256.startsWith('a')
				? { mime: 'image/jpeg', bytes: broken.slice().buffer, width: 4, height: 4 }
				: null,
		);
		expect(result.unreadable).toEqual([
			{ reference: 'E001', name: 'board.jpg' },
			{ reference: 'E001', name: 'scores.xlsx' },
		]);
		const reopened = await openPdf(result.pdf);
		const all = (await pageTexts(reopened)).join(' ');
		expect(all).toContain('The photo “board.jpg” could not be read and is missing here.');
		expect(all).toContain('The file “scores.xlsx” could not be read and is missing here.');
		expect(all).toContain('E002 · Call checklist');
		expect(await filesIn(reopened)).toEqual(new Map());
	});

	test('storage that rejects for one picture costs that picture only', async () => {
		const result = await build(handover, async (sha256) => {
			if (sha256.startsWith('a')) throw new Error('gone');
			return readAttachment(sha256);
		});
		expect(result.unreadable).toEqual([{ reference: 'E001', name: 'board.jpg' }]);
	});

	test('a file that lost a byte of its middle is not accepted by qpdf, so what it accepts means something', async () => {
		const { pdf } = await build(aHandover());
		const bytes = new Uint8Array(await pdf.arrayBuffer());
		const half = Math.floor(bytes.length / 2);
		expect(await qpdfAccepts(pdf)).toBe(true);
		const damaged = new Blob([bytes.subarray(0, half), bytes.subarray(half + 1)]);
		expect(await qpdfAccepts(damaged)).toBe(false);
	});

	test('a portfolio without evidence or units is still a document', async () => {
		const empty = await openPdf((await build(aHandover({ items: [], units: [] }))).pdf);
		const all = (await pageTexts(empty)).join(' ');
		expect(all).toContain('No items yet');
		expect(all).toContain('There is no evidence in this portfolio yet.');
	});
});
