import { type BuiltPdf, buildPdf } from '#document/build.ts';
import type { ReadAttachment } from '#document/media.ts';
import type { Handover } from '#domain/handover.ts';
import { carriedBy } from '#workers/pdf-data.ts';
import { fonts } from './fonts.ts';
import { qpdfAccepts } from './qpdf.ts';
import { digest } from './verified.ts';

export const made = { at: '2026-06-14T09:30:00.000Z', exportNumber: 3 } as const;

/**
 * A PDF through the app's own code, with the real fonts. The checker must find nothing in it, and qpdf
 * accept it, whatever the test is about; only that fixtures name their photos by invented hashes is overlooked.
 */
export async function build(
	handover: Handover,
	readAttachment: ReadAttachment = async () => null,
): Promise<BuiltPdf> {
	const built = await buildPdf({
		handover,
		made,
		fonts,
		readAttachment,
		digest,
		...carriedBy(handover, made),
		onProgress: () => undefined,
		signal: new AbortController().signal,
	});
	const real = built.findings.filter(({ detail }) => !detail.endsWith('is not what was put in'));
	if (real.length > 0) throw new Error(`The checker found: ${JSON.stringify(real)}`);
	if (!(await qpdfAccepts(built.pdf))) throw new Error('qpdf does not accept the file.');
	return built;
}
