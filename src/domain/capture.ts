import * as z from 'zod/mini';
import type { EvidenceContent } from './evidence.ts';
import type { CalendarDate } from './identity.ts';

/** What can be captured with one tap. */
export const captureKind = z.enum(['note', 'photo', 'sound']);
export type CaptureKind = z.infer<typeof captureKind>;

/** The kind of evidence that a capture begins as: the shortest form; it can grow into any other. */
export const CAPTURE_TEMPLATE = 'daily-log';

/** A fresh item as a capture begins it: it has a name, and it happened today unless the learner says otherwise. */
export function capturedContent(fresh: EvidenceContent, title: string, today: CalendarDate): EvidenceContent {
	return { ...fresh, title, eventDate: today };
}
