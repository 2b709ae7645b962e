import { expect, test } from 'vitest';
import { composePortfolio } from '#document/compose/portfolio.ts';
import { aHandover, anItem, aPhoto, aUnit, sampleAnswers } from '#tests/fixtures/handover.ts';
import { build, made } from './support/built.ts';
import { openPdf, pageTexts } from './support/open-pdf.ts';
import { smallJpeg } from './support/small-jpeg.ts';

const [field, answer] = Object.entries(sampleAnswers).find(([, value]) => typeof value === 'string') ?? [
	'',
	'',
];
const quote = typeof answer === 'string' ? answer.trim().split(/\s+/).slice(0, 3).join(' ') : '';
const words = { kind: 'words', field, part: '', quote, before: '', after: '' } as const;
const sound = {
	id: 'sound',
	kind: 'sound',
	name: 'Voice note.m4a',
	mime: 'audio/mp4',
	cleaning: 'not-a-picture',
	width: 0,
	height: 0,
	seconds: 300,
} as const;
const region = { kind: 'region', attachment: 'photo', x: 0.1, y: 0.2, width: 0.5, height: 0.25 } as const;
const item = anItem(1, {
	answers: sampleAnswers,
	claims: [
		{
			criterion: 'unit-a/1.1',
			how: '',
			places: [words, region, { kind: 'stretch', attachment: 'sound', from: 195, to: 240 }],
		},
		{ criterion: 'unit-a/2.1', how: '', places: [{ ...words, quote: 'never written' }] },
	],
	attachments: [aPhoto('a'.repeat(64), { id: 'photo', name: 'board.jpg' }), aPhoto('b'.repeat(64), sound)],
});
const handover = aHandover({ units: [aUnit()], items: [item] });
const readAttachment = async () => ({ mime: 'any', bytes: smallJpeg.slice().buffer, width: 0, height: 0 });

test('quoted words, a framed photo and a stretch of a sound are printed, and words that are gone are not', async () => {
	const { pdf } = await build(handover, readAttachment);
	const text = (await pageTexts(await openPdf(pdf))).join(' ').replace(/\s+/g, ' ');
	expect(text).toContain(`Proof: “${quote}”`);
	expect(text).toContain('Proof: Part of the photo “board.jpg”');
	expect(text).toContain('Proof: 3:15 to 4:00 of “Voice note.m4a”');
	expect(text).toContain('Frame 1.1: from the left 10% to 60%, from the top 20% to 45%.');
	expect(text).not.toContain('never written');
});

test('the frame is in the picture’s words for those who cannot see it', () => {
	const media = { pictureSize: () => ({ width: 400, height: 300 }), hasFile: () => true };
	const { sections } = composePortfolio(handover, made, media);
	const figures = JSON.stringify(sections).match(/\{"kind":"figure".*?"frames":\[.*?\]\}/)?.[0] ?? '';
	expect(figures).toContain('"label":"1.1"');
	expect(figures).toMatch(/"alt":"[^"]*Frame 1\.1: from the left 10%/);
});
