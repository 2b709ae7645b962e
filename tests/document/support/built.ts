import { type BuiltPdf, buildPdf } from '#document/build.ts';
import type { ReadAttachment } from '#document/media.ts';
import type { Handover } from '#domain/handover.ts';
import { fonts } from './fonts.ts';

export const made = { at: '2026-06-14T09:30:00.000Z', exportNumber: 3 } as const;

/** A PDF through the app's own code, with the real fonts. */
export function build(
	handover: Handover,
	readAttachment: ReadAttachment = async () => null,
): Promise<BuiltPdf> {
	return buildPdf({
		handover,
		made,
		fonts,
		readAttachment,
		onProgress: () => undefined,
		signal: new AbortController().signal,
	});
}
