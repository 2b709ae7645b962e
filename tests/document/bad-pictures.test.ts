import { describe, expect, test } from 'vitest';
import type { Attachment } from '#domain/evidence.ts';
import { aHandover, anItem, aPhoto } from '#tests/fixtures/handover.ts';
import { cmykJpeg, heic, transparentPng } from '#tests/support/odd-pictures.ts';
import { build } from './support/built.ts';
import { filesIn, openPdf, pageTexts } from './support/open-pdf.ts';
import { smallJpeg } from './support/small-jpeg.ts';
import { digest } from './support/verified.ts';

/** A portfolio with a good photo and this one, as it would be built if the device had let it in. */
async function builtWith(bytes: Uint8Array, changes: Partial<Attachment>) {
	const good = await digest(smallJpeg);
	const odd = await digest(bytes);
	const attachments = [aPhoto(good), aPhoto(odd, { id: 'odd', ...changes })];
	const built = await build(
		aHandover({ items: [anItem(1, { attachments }), anItem(2, { title: 'The next item' })] }),
		async (sha256) => ({
			mime: 'any',
			bytes: (sha256 === good ? smallJpeg : bytes).slice().buffer,
			width: 400,
			height: 300,
		}),
	);
	const document = await openPdf(built.pdf);
	const text = (await pageTexts(document)).join(' ');
	const files = [...(await filesIn(document)).keys()];
	await document.destroy();
	return { ...built, text, files };
}

describe('a photo that paper cannot take', () => {
	test.each([
		['in the four colours of a press', cmykJpeg(), 'press.jpg'],
		['cut off on its way', smallJpeg.slice(0, smallJpeg.length - 400), 'cut.jpg'],
		['that is a HEIC under the name of a JPEG', heic(), 'IMG_2.jpg'],
		['that is a PNG under the name of a JPEG', transparentPng(), 'drawing.jpg'],
		['that is nothing at all', new Uint8Array(0), 'nothing.jpg'],
	])('%s is named in a sentence, and all else is built and whole', async (_, bytes, name) => {
		const { text, unreadable, findings } = await builtWith(bytes, { name });
		expect(findings).toEqual([]);
		expect(unreadable).toEqual([{ reference: 'E001', name }]);
		expect(text).toContain(`The photo “${name}” could not be read and is missing here.`);
		expect(text).toContain('The next item');
	});

	test('a picture that no page can show but everybody may have travels as a file', async () => {
		const { files, unreadable, findings } = await builtWith(transparentPng(), {
			name: 'drawing.png',
			mime: 'image/png',
			cleaning: 'cleaned',
		});
		expect([unreadable, findings]).toEqual([[], []]);
		expect(files).toEqual(['E001 drawing.png']);
	});

	test('a HEIC that was not cleaned of its place stays out, and the item says so', async () => {
		const { files, text, findings } = await builtWith(heic(), {
			name: 'IMG_2.HEIC',
			mime: 'image/heic',
			cleaning: 'not-cleaned',
		});
		expect([files, findings]).toEqual([[], []]);
		expect(text).toContain('1 attachment stays on the learner’s device');
	});
});
