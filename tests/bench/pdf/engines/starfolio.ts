import { createHash } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { buildPdf } from '#document/build.ts';
import { made, photoSize, readFonts } from '#tests/bench/pdf/content.ts';
import { carriedBy } from '#workers/pdf-data.ts';
import type { Engine } from './engine.ts';

/**
 * Everything the app does: compose, lay out, tag, link, carry the data. Its check of the finished file has no
 * counterpart in the others and is told apart, in milliseconds.
 */
export const starfolio: Engine = async ({ handover, photos, fonts }, path) => {
	let savedAt = 0;
	let checkedAt = 0;
	const { pdf, pages, findings } = await buildPdf({
		handover,
		made,
		fonts: readFonts(fonts.folder),
		...carriedBy(handover, made),
		digest: async (data) => createHash('sha256').update(data).digest('hex'),
		readAttachment: async (sha256) => {
			const file = photos.get(sha256);
			return file === undefined ? null : { mime: 'image/jpeg', bytes: await openAsBlob(file), ...photoSize };
		},
		onProgress: ({ stage, done, total }) => {
			if (stage === 'checking' && done === 0) savedAt = performance.now();
			if (stage === 'checking' && done === total) checkedAt = performance.now();
		},
		signal: new AbortController().signal,
	});
	if (findings.length > 0) throw new Error(JSON.stringify(findings));
	await pipeline(pdf.stream(), createWriteStream(path));
	return { pages, check: checkedAt - savedAt };
};
