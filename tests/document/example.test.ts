import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltPdf } from '#document/build.ts';
import type { Handover } from '#domain/handover.ts';
import { fieldsOf } from '#domain/template.ts';
import { criteriaOf } from '#domain/unit.ts';
import { build } from './support/built.ts';
import { exampleHandover, readExamplePhoto } from './support/example.ts';
import { type FoundLink, linksIn, openPdf, pageTexts } from './support/open-pdf.ts';

let handover: Handover;
let built: BuiltPdf;
let document: Awaited<ReturnType<typeof openPdf>>;
let texts: readonly string[];
let links: readonly FoundLink[];

beforeAll(async () => {
	handover = exampleHandover();
	built = await build(handover, readExamplePhoto);
	document = await openPdf(built.pdf);
	texts = await pageTexts(document);
	links = await linksIn(document);
});
afterAll(() => document.destroy());

const squeeze = (text: string) => text.replace(/\s+/g, '');
/** Header and footer are drawn last on each page. */
const withoutRunning = (text: string) =>
	text.replace(/ Siân Ŵyn Price · Portfolio of evidence .{0,80}14 June 2026 \d*\s*$/, '');

describe('the example portfolio, through the real templates and units', () => {
	test('nothing in it is unprintable or unreadable', () => {
		expect(built.unprintable).toEqual([]);
		expect(built.unreadable).toEqual([]);
	});

	test('every item has its page, and is linked from contents, index and each criterion it claims', () => {
		const criteria = new Map(
			handover.units.flatMap((unit) => criteriaOf(unit).map(({ id, code }) => [id, code] as const)),
		);
		for (const { reference, content } of handover.evidence) {
			const page =
				texts.findIndex((text) => squeeze(text).includes(squeeze(`${reference} · ${content.title}`))) + 1;
			expect(page, reference).toBeGreaterThan(0);
			const claims = content.claims.filter(({ criterion }) => criteria.has(criterion)).length;
			const leading = links.filter(({ target, page: from }) => target === page && from < page);
			// Contents (its words and number are one link), index (reference and page), and sheet and matrix for each claim.
			expect(leading.length, reference).toBeGreaterThanOrEqual(3 + 2 * claims);
			const back = links.filter(({ page: from, name }) => from === page && name.startsWith('Criterion '));
			expect(back, reference).toHaveLength(claims);
		}
	});

	test('every answer in words is printed whole, also across pages', () => {
		const all = squeeze(texts.map(withoutRunning).join(''));
		const kinds = new Map(
			handover.templates.flatMap((template) =>
				fieldsOf(template).map(({ id, kind }) => [`${template.id} ${id}`, kind]),
			),
		);
		let checked = 0;
		for (const { reference, content } of handover.evidence) {
			for (const [field, answer] of Object.entries(content.answers)) {
				const kind = kinds.get(`${content.template.id} ${field}`);
				if (typeof answer !== 'string' || (kind !== 'text' && kind !== 'long-text')) continue;
				// Marks of Markdown are not printed, so text with them cannot be looked up as it is.
				if (kind === 'long-text' && /[*_#>[\]`|-]/.test(answer)) continue;
				expect(all.includes(squeeze(answer)), `${reference}, ${field}`).toBe(true);
				checked += 1;
			}
		}
		expect(checked).toBeGreaterThan(200);
	});

	test('its photos are on their pages', () => {
		const photos = handover.evidence.flatMap(({ content }) =>
			content.attachments.filter(({ kind }) => kind === 'photo'),
		);
		expect(photos.length).toBeGreaterThanOrEqual(3);
		const all = squeeze(texts.join(''));
		for (const { caption } of photos) expect(all).toContain(squeeze(caption));
	});

	test('every template of the project can be printed', () => {
		const used = new Set(handover.evidence.map(({ content }) => content.template.id));
		const unused = handover.templates.filter(({ id }) => !used.has(id)).map(({ id }) => id);
		expect(unused).toEqual([]);
	});
});
