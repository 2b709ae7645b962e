import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { open } from 'node:fs/promises';
import { buildPdf } from '#document/build.ts';
import { made, photoSize, readFonts } from '#tests/bench/pdf/content.ts';
import { carriedBy } from '#workers/pdf-data.ts';
import type { Engine } from './engine.ts';

const PIECE = 4 * 1024 * 1024;

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
	const out = await open(path, 'w');
	// Node streams a Blob in very small pieces.
	for (let at = 0; at < pdf.size; at += PIECE) {
		await out.write(new Uint8Array(await pdf.slice(at, at + PIECE).arrayBuffer()));
	}
	await out.close();
	return { pages, check: checkedAt - savedAt };
};
