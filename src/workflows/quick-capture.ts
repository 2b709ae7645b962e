import { today } from '#device/identity.ts';
import type { CaptureKind } from '#domain/capture.ts';
import { CAPTURE_TEMPLATE, capturedContent } from '#domain/capture.ts';
import type { Attachment } from '#domain/evidence.ts';
import { captureWords } from '#wording/capture.ts';
import type { AttachOutcome } from './attach.ts';
import { attach } from './attach.ts';
import { revise } from './log-evidence.ts';
import { newEvidence, type OpenEvidence } from './open-evidence.ts';

/** Gives a fresh item the title and the day of a capture. Nothing is stored yet. */
export function asCapture(fresh: OpenEvidence, kind: CaptureKind, at = new Date()): OpenEvidence {
	return { ...fresh, content: capturedContent(fresh.content, captureWords.titles[kind](at), today()) };
}

export type Captured =
	| { readonly ok: true; readonly id: string; readonly attachment: Attachment }
	| Extract<AttachOutcome, { readonly ok: false }>;

/**
 * Stores a photo and makes an item of it at once: only then does the page go on to the item, so that nothing
 * hangs on the next page opening. Never rejects.
 */
export async function capturePhoto(file: File): Promise<Captured> {
	try {
		const fresh = await newEvidence(CAPTURE_TEMPLATE);
		if (!fresh) return { ok: false, code: 'unknown' };
		const attached = await attach(file);
		if (!attached.ok) return attached;
		const { id, content } = asCapture(fresh, 'photo');
		const withPhoto = { ...content, attachments: [attached.attachment] };
		const revised = await revise(id, withPhoto, 0, 'attachment');
		return revised.ok ? { ok: true, id, attachment: attached.attachment } : revised;
	} catch {
		// The form could not be loaded, or a picture brought its decoder down.
		return { ok: false, code: 'unknown' };
	}
}
