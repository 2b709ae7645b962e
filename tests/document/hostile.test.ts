import { describe, expect, test } from 'vitest';
import { aHandover, anItem, aUnit, sampleAnswers, sampleTemplate } from '#tests/fixtures/handover.ts';
import { build } from './support/built.ts';
import { linksIn, openPdf, pageTexts } from './support/open-pdf.ts';

/** The texts of all pages of a portfolio whose one item has these answers. */
async function printed(account: string) {
	const built = await build(aHandover({ items: [anItem(1, { answers: { account } })] }));
	const document = await openPdf(built.pdf);
	const text = (await pageTexts(document)).join(' ');
	await document.destroy();
	return { ...built, text };
}

describe('text nobody should have typed', () => {
	test.each([
		['controls', 'be\u0000fore\u0007\u001b[31m af\u0085ter', 'before[31m af ter'],
		['half characters', 'one \ud83d two \udc00', 'one \ufffd two \ufffd'],
		['an override of direction', 'pay \u202e001£\u202c now', 'pay 001£ now'],
		['noncharacters and private ones', 'a\ufffe\uffffb\ue000', 'a\ufffd\ufffdb\ufffd'],
		['zero width characters', 'a\u200bb\u2060c\ufeffd', 'abcd'],
		['a tower of marks', `Z${'\u0323\u0302'.repeat(50)}`, 'Ẓ'],
	])('%s', async (_, typed, expected) => {
		const { text } = await printed(`start ${typed} end`);
		expect(text.replace(/\s+/g, ' ')).toContain('start');
		expect(text.replace(/\s|\p{M}/gu, '')).toContain(`start${expected.replace(/\s+/g, '')}`);
		expect(text).toContain('end');
	});

	test('a word of ten thousand characters is printed to its last one', async () => {
		const { text, pages } = await printed(`${'abcdefghij'.repeat(1000)}!`);
		expect(text.match(/abcdefghij/g)?.length ?? 0).toBeGreaterThan(850);
		expect(text.replace(/\s/g, '')).toContain('abcdefghij!');
		expect(pages).toBeGreaterThan(7);
	});

	test('every character of that word is there', async () => {
		const { text } = await printed('y'.repeat(10_000));
		expect(text.match(/y{10,}/g)?.join('').length).toBe(10_000);
	});

	test('five hundred rows are all printed, under a head on every page', async () => {
		const rows = Array.from({ length: 500 }, (_, index) => ({
			id: `r${index}`,
			cells: { date: '2026-06-03', what: `Call number ${index + 1} of the sample`, who: 'Me' },
		}));
		const built = await build(
			aHandover({ items: [anItem(1, { answers: { steps: { kind: 'rows', rows } } })] }),
		);
		const document = await openPdf(built.pdf);
		const texts = await pageTexts(document);
		const item = texts.filter((text) => text.includes('Call number'));
		expect(item.length).toBeGreaterThan(10);
		for (const text of item) expect(text).toContain('Date What was done By (role)');
		expect(texts.join(' ').match(/Call number \d+ of the sample/g)).toHaveLength(500);
		await document.destroy();
	});

	test('a cell of many pages beside a short one loses nothing', async () => {
		const long = Array.from({ length: 400 }, (_, index) => `Sentence ${index + 1}.`).join('\n');
		const template = {
			...sampleTemplate,
			sections: sampleTemplate.sections.map((section) => ({
				...section,
				fields: section.fields.map((field) =>
					field.kind === 'measure' ? { ...field, label: 'm'.repeat(300) } : field,
				),
			})),
		};
		const account = `| a | b |\n|---|---|\n| ${long.replaceAll('\n', ' ')} | short |`;
		const built = await build(
			aHandover({ templates: [template], items: [anItem(1, { answers: { ...sampleAnswers, account } })] }),
		);
		const document = await openPdf(built.pdf);
		const text = (await pageTexts(document)).join(' ');
		expect(text.match(/Sentence \d+\./g)).toHaveLength(400);
		await document.destroy();
	});

	test('names of people, centre, units and files in every shape', async () => {
		const nasty = 'A\u202e<b>&amp;\ud800)\\( \u0000 "\' 中 👍 '.repeat(20);
		const unit = aUnit({ title: nasty });
		const built = await build(
			aHandover({
				units: [unit],
				portfolio: { learner: nasty, centre: nasty, qualification: nasty, assessor: nasty },
				items: [anItem(1, { title: nasty, claims: [{ criterion: 'unit-a/1.1', how: nasty }] })],
			}),
		);
		const document = await openPdf(built.pdf);
		expect(document.numPages).toBe(built.pages);
		expect((await document.getMetadata()).metadata?.get('dc:title')).toContain('<b>&amp;');
		const links = await linksIn(document);
		expect(links.length).toBeGreaterThan(5);
		expect(built.unprintable).toEqual(
			expect.arrayContaining([
				{ character: '中', where: 'Cover' },
				{ character: '中', where: 'E001, title' },
				{ character: '中', where: 'E001, claims' },
			]),
		);
		await document.destroy();
	});

	test('a signature drawn outside its box stays inside it', async () => {
		const built = await build(
			aHandover({
				items: [
					anItem(1, {
						answers: {
							drawn: {
								kind: 'signature',
								mode: 'drawn',
								name: '',
								role: '',
								at: 'yesterday',
								strokes: [
									[[-1e9, 1e9]],
									[
										[1e9, 1e9],
										[0, 0],
									],
									[],
								],
							},
						},
					}),
				],
			}),
		);
		const document = await openPdf(built.pdf);
		expect((await pageTexts(document)).join(' ')).toContain('Drawn on screen by Learner, yesterday');
		await document.destroy();
	});
});
