import { digest } from '#device/identity.ts';
import { type BuildProgress, type BuiltPdf, buildPdf } from '#document/build.ts';
import type { Made } from '#document/compose/portfolio.ts';
import type { ReadAttachment } from '#document/media.ts';
import type { Handover } from '#domain/handover.ts';
import { carriedBy } from './pdf-data.ts';
import { loadFonts } from './pdf-fonts.ts';

export { buildSheetHere } from './sheets.ts';

/** Milliseconds of work between two pauses: below what a person notices as a stutter. */
const SLICE = 30;

/** The same work on the thread this runs on, with pauses in which it can draw and hear "Cancel". */
export async function buildPdfHere(
	handover: Handover,
	made: Made,
	readAttachment: ReadAttachment,
	onProgress: (progress: BuildProgress) => void,
	signal: AbortSignal,
): Promise<BuiltPdf> {
	let begun = performance.now();
	const breathe = async () => {
		if (performance.now() - begun < SLICE) return;
		await new Promise((resolve) => setTimeout(resolve, 0));
		begun = performance.now();
	};
	return buildPdf({
		handover,
		made,
		fonts: await loadFonts(),
		...carriedBy(handover, made),
		readAttachment,
		digest,
		onProgress,
		signal,
		breathe,
	});
}
